package org.himaye.deadlines.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** PostgreSQL with the tables of this module only, used as the application's own role. */
final class ClockDatabase implements AutoCloseable {

    private static final String ROLE = "himaye_application";

    private final EmbeddedPostgres postgres;
    private final DataSource dataSource;
    private final TransactionTemplate transactions;

    ClockDatabase() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        try (Connection owner = postgres.getPostgresDatabase().getConnection();
                var statement = owner.createStatement()) {
            statement.execute("create role " + ROLE + " login");
            statement.execute("create table flyway_schema_history (installed_rank integer)");
            statement.execute(migration("V2__append_only_and_province.sql"));
            statement.execute(migration("V5__deadlines.sql"));
        }
        dataSource = postgres.getDatabase(ROLE, "postgres");
        transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    /** Runs work in a transaction of an actor of some provinces; rolls back if it throws. */
    <T> T as(Set<String> provinces, Supplier<T> work) {
        return transactions.execute(status -> {
            jdbc().sql("select set_config('himaye.provinces', :provinces, true)")
                    .param("provinces", String.join(",", provinces))
                    .query(String.class)
                    .single();
            return work.get();
        });
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    private static String migration(String file) throws IOException {
        return new ClassPathResource("db/migration/" + file)
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("${applicationRole}", ROLE);
    }
}
