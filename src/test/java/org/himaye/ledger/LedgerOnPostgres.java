package org.himaye.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.himaye.shared.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** An empty ledger on a real PostgreSQL for each test, as its owner and as the application sees it. */
abstract class LedgerOnPostgres {

    static final Instant NOW = Instant.parse("2026-03-02T06:00:00.123456Z");

    private static final EmbeddedPostgres POSTGRES = start();

    // Without a pool, the start of a server process for each connection is most of a test's time.
    private static final DataSource OWNER = pool("postgres");
    private static final DataSource APPLICATION = pool("himaye_app");

    /** Connects with every right: the adversary of these tests. */
    final JdbcTemplate owner = new JdbcTemplate(OWNER);

    private final DataSource applicationSource = APPLICATION;

    /** Connects as the application does. */
    final JdbcTemplate application = new JdbcTemplate(applicationSource);

    Actor actor = Actor.SYSTEM;

    private final JdbcTransactionManager transactions = new TransactionsOfTheActor();

    final Ledger ledger = new DatabaseLedger(
            application, LedgerChain.OPEN.entries(), () -> actor, Clock.fixed(NOW.plusNanos(789), ZoneOffset.UTC));

    final LedgerReader reader = new DatabaseLedgerReader(JdbcClient.create(applicationSource));

    final NationwideTransactions nationwide = new NationwideTransactions(transactions, application);

    final LedgerSealer sealer = sealer(10_000, Duration.ofHours(1));

    final LedgerVerifier verifier = new LedgerVerifier(nationwide, applicationSource);

    @BeforeEach
    void migrateAnEmptyDatabase() {
        owner.execute("""
                drop schema public cascade;
                create schema public;
                grant usage on schema public to himaye_app;
                create table flyway_schema_history ();
                """);
        migrate("V2__append_only_and_province.sql");
        migrate("V4__ledger.sql");
        owner.execute("""
                create table sealed_ledger_entry (like ledger_entry including all);
                create table sealed_ledger_block (like ledger_block including all);
                create table sealed_ledger_seal (like ledger_seal including all);
                grant select, insert on sealed_ledger_entry, sealed_ledger_block, sealed_ledger_seal to himaye_app;
                """);
    }

    LedgerSealer sealer(int blockSize, Duration longestTransaction) {
        return new LedgerSealer(nationwide, application, blockSize, longestTransaction, List.of(LedgerChain.values()));
    }

    void inTransaction(Runnable work) {
        template().executeWithoutResult(status -> work.run());
    }

    <T> T reading(Supplier<T> work) {
        return Objects.requireNonNull(template().execute(status -> work.get()));
    }

    /** A transaction of its own on another connection, while the caller's stays open. */
    void inAnotherTransaction(Runnable work) {
        TransactionTemplate another = template();
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        another.executeWithoutResult(status -> work.run());
    }

    TransactionTemplate template() {
        return new TransactionTemplate(transactions);
    }

    void append(LedgerLine... lines) {
        inTransaction(() -> ledger.appendAll(List.of(lines)));
    }

    /** Appends so many lines, then seals them as one block. */
    void block(int lines) {
        append(IntStream.range(0, lines)
                .mapToObj(line -> LedgerLine.of("CASE_VIEWED").with("line", line))
                .toArray(LedgerLine[]::new));
        sealer.sealNow();
    }

    /** Changes the ledger as somebody can who owns the tables: nothing refuses anything. */
    void tamper(String sql, Object... values) {
        StringBuilder statements = new StringBuilder();
        for (String table : List.of("ledger_entry", "ledger_block", "ledger_seal")) {
            statements.append("alter table ").append(table).append(" disable trigger all;");
        }
        owner.execute(statements.toString());
        owner.update(sql, values);
    }

    private void migrate(String file) {
        try (InputStream script = LedgerOnPostgres.class.getResourceAsStream("/db/migration/" + file)) {
            String sql = new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
            owner.execute(sql.replace("${applicationRole}", "himaye_app"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DataSource pool(String user) {
        HikariConfig settings = new HikariConfig();
        settings.setDataSource(POSTGRES.getDatabase(user, "postgres"));
        return new HikariDataSource(settings);
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.start();
            new JdbcTemplate(postgres.getPostgresDatabase()).execute("create role himaye_app login");
            return postgres;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private final class TransactionsOfTheActor extends JdbcTransactionManager {

        TransactionsOfTheActor() {
            super(applicationSource);
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            super.doBegin(transaction, definition);
            new JdbcTemplate(new SingleConnectionDataSource(DataSourceUtils.getConnection(applicationSource), true))
                    .queryForList(
                            "select set_config('himaye.provinces', ?, true)", String.join(",", actor.provinces()));
        }
    }
}
