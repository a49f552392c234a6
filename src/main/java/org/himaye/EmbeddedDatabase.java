package org.himaye;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The real PostgreSQL that Himaye brings along for machines without one. Its data survives a restart and a
 * {@code kill -9}; it listens on the loopback address only and is never meant for production.
 *
 * <p>Two roles are made: the owner migrates the schema, the application works without DDL.
 */
final class EmbeddedDatabase implements AutoCloseable {

    static final String OWNER = "himaye_owner";
    static final String APPLICATION = "himaye_application";
    private static final String DATABASE = "himaye";
    private static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final int PASSWORD_BYTES = 16;
    private static final int KEY_BYTES = 32;

    private final FileLock lock;
    private final EmbeddedPostgres server;
    private final String password;
    private final String victimKey;
    private final String shelterKey;

    private EmbeddedDatabase(
            FileLock lock, EmbeddedPostgres server, String password, String victimKey, String shelterKey) {
        this.lock = lock;
        this.server = server;
        this.password = password;
        this.victimKey = victimKey;
        this.shelterKey = shelterKey;
    }

    /**
     * Opens the database of a directory, and creates it first where there is none.
     *
     * @param directory owned by Himaye alone
     * @param durable false only where the data is thrown away afterwards, in tests
     * @throws IllegalStateException if another Himaye uses the directory
     */
    static EmbeddedDatabase open(Path directory, boolean durable) {
        try {
            Files.createDirectories(directory);
            FileLock lock = lock(directory);
            Path data = directory.resolve("data");
            stopOrphan(data);
            boolean firstTime = !Files.exists(directory.resolve("initialised"));
            if (firstTime) {
                deleteRecursively(data);
            }
            String password = secret(directory.resolve("secret"), PASSWORD_BYTES);
            EmbeddedPostgres server = builder(directory, data, durable, firstTime ? null : password)
                    .start();
            if (firstTime) {
                initialise(server, data, password);
                Files.createFile(directory.resolve("initialised"));
            }
            return new EmbeddedDatabase(
                    lock,
                    server,
                    password,
                    secret(directory.resolve("victim-key"), KEY_BYTES),
                    secret(directory.resolve("shelter-key"), KEY_BYTES));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException("The embedded database could not be prepared in " + directory, failure);
        }
    }

    /** Returns the Spring properties by which the application and Flyway connect. */
    Map<String, Object> properties() {
        String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE + "?reWriteBatchedInserts=true";
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", APPLICATION,
                "spring.datasource.password", password,
                "spring.flyway.url", url,
                "spring.flyway.user", OWNER,
                "spring.flyway.password", password,
                "himaye.compartment.victim-key", victimKey,
                "himaye.compartment.shelter-key", shelterKey);
    }

    @Override
    public void close() {
        try {
            server.close();
            lock.acquiredBy().close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static EmbeddedPostgres.Builder builder(Path directory, Path data, boolean durable, String password) {
        String durability = durable ? "on" : "off";
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(directory.resolve("binaries").toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", durability)
                .setServerConfig("full_page_writes", durability)
                .setServerConfig("synchronous_commit", durability)
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("timezone", "UTC")
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("server.log").toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("server.log").toFile()));
        return password == null ? builder : builder.setConnectConfig("password", password);
    }

    private static void initialise(EmbeddedPostgres server, Path data, String password)
            throws SQLException, IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/";
        // The password is 32 hexadecimal digits made by secret(), so it needs no quoting.
        try (Connection connection = DriverManager.getConnection(url + SUPERUSER, SUPERUSER, "");
                var statement = connection.createStatement()) {
            statement.execute("alter role " + SUPERUSER + " password '" + password + "'");
            statement.execute("create role " + OWNER + " login password '" + password + "'");
            statement.execute("create role " + APPLICATION + " login password '" + password + "'");
            statement.execute("create database " + DATABASE + " owner " + OWNER);
        }
        try (Connection connection = DriverManager.getConnection(url + DATABASE, SUPERUSER, "");
                var statement = connection.createStatement()) {
            statement.execute("alter schema public owner to " + OWNER);
            statement.execute("revoke create on schema public from public");
            Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        }
    }

    private static FileLock lock(Path directory) throws IOException {
        FileChannel channel =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new IllegalStateException("Himaye is already running on " + directory
                    + ". Stop it, or choose another directory with -Dhimaye.embedded.directory=…"
                    + " / Himaye bu dizinde zaten çalışıyor.");
        }
        return lock;
    }

    /** After a kill of the JVM the server lives on; it must be gone before the directory can be opened again. */
    private static void stopOrphan(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() < 2 || !data.toAbsolutePath().equals(Path.of(lines.get(1)))) {
            return;
        }
        var process = ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
                .filter(handle -> handle.info().command().orElse("").endsWith("postgres"));
        if (process.isEmpty()) {
            return;
        }
        new ProcessBuilder("kill", "-INT", String.valueOf(process.get().pid())).start();
        try {
            process.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the former database server stopped", interrupted);
        } catch (java.util.concurrent.ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("The former database server of " + data + " does not stop", failure);
        }
    }

    private static String secret(Path file, int bytes) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[bytes];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).trim();
    }

    private static void deleteRecursively(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (var paths = Files.walk(directory)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
