package org.himaye;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * One fresh embedded PostgreSQL per JVM, thrown away afterwards; with {@code -Dhimaye.test.database.kept} the one of the former run
 * goes on, which spares benchmarks to fill it again.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static EmbeddedDatabase database;

    /** Returns the connection properties of the database, which is opened on the first call. */
    static synchronized Map<String, Object> properties() {
        if (database == null) {
            // What main does first; the engine does not start under a Turkish locale.
            Locale.setDefault(Locale.ROOT);
            try {
                Path directory = Path.of("target", System.getProperty("himaye.test.database", "test-database"))
                        .toAbsolutePath();
                if (!Boolean.getBoolean("himaye.test.database.kept")) {
                    delete(directory.resolve("data"));
                    Files.deleteIfExists(directory.resolve("initialised"));
                }
                database = EmbeddedDatabase.open(directory, false);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            // After the application, which still needs its connections while it closes.
            SpringApplication.getShutdownHandlers().add(database::close);
        }
        return database.properties();
    }

    /** Connects as the owner of the tables, who could alter what the application cannot. */
    public static Connection asOwner() throws SQLException {
        return DriverManager.getConnection(
                (String) properties().get("spring.flyway.url"),
                (String) properties().get("spring.flyway.user"),
                (String) properties().get("spring.flyway.password"));
    }

    /** Connects as the application, without telling who acts. */
    public static Connection asApplication() throws SQLException {
        return DriverManager.getConnection(
                (String) properties().get("spring.datasource.url"),
                (String) properties().get("spring.datasource.username"),
                (String) properties().get("spring.datasource.password"));
    }

    /** Connects as the superuser, who could make roles and is bound by nothing. */
    public static Connection asSuperuser() throws SQLException {
        return DriverManager.getConnection((String) properties().get("spring.flyway.url"), "postgres", (String)
                properties().get("spring.flyway.password"));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test-database", new HashMap<>(properties())));
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var paths = Files.walk(directory)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
