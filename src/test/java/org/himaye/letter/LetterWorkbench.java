package org.himaye.letter;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.letter.LetterSettings.RenderMoment;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LegalTime;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The module alone, on real PostgreSQL under the application's rights, with a ledger that a test can read. */
public final class LetterWorkbench implements AutoCloseable {

    /** An officer of Van. */
    public static final Actor IN_VAN = new Actor("van.protection-officer", Set.of(), Set.of("65"));

    /** An officer of Izmir. */
    public static final Actor IN_IZMIR = new Actor("izmir.protection-officer", Set.of(), Set.of("35"));

    private static final Instant NOW = Instant.parse("2026-11-20T11:05:00.123456Z");

    private final EmbeddedPostgres postgres;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final List<LedgerLine> lines = new ArrayList<>();
    private Actor acting = IN_VAN;

    /** Opens a database with the letters' tables. */
    public LetterWorkbench(boolean eager) {
        try {
            postgres = EmbeddedPostgres.builder().start();
            prepare(postgres.getPostgresDatabase());
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException(failure);
        }
        DataSource dataSource = postgres.getDatabase("letter_application", "postgres");
        context.registerBean(DataSource.class, () -> dataSource);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(dataSource));
        context.registerBean(CurrentActor.class, () -> () -> acting);
        context.registerBean(Clock.class, () -> Clock.fixed(NOW, LegalTime.ZONE));
        context.registerBean(Ledger.class, () -> new RecordingLedger(lines));
        context.registerBean(
                LetterSettings.class,
                () -> new LetterSettings(eager ? RenderMoment.EAGER : RenderMoment.ON_FIRST_READ));
        context.registerBean(JdbcTransactionManager.class, () -> new Acting(dataSource));
        context.register(Transactions.class, LetterStore.class, LetterRenderer.class, Letters.class);
        context.refresh();
    }

    /** Returns the module's public bean. */
    public Letters letters() {
        return context.getBean(Letters.class);
    }

    /** Issues a decision in a case of Van. */
    public StoredLetter issueSample() {
        return letters().issue(CaseId.random(), "65", SampleLetters.decision("Ayşe Örnek"));
    }

    /** Changes who acts from now on. */
    public void actAs(Actor actor) {
        acting = actor;
    }

    /** Returns what was appended to the ledger since the last call. */
    List<LedgerLine> newLines() {
        List<LedgerLine> fresh = List.copyOf(lines);
        lines.clear();
        return fresh;
    }

    /** Runs a statement as the application, acting for every province. */
    void asApplication(String sql) throws SQLException {
        run(postgres.getDatabase("letter_application", "postgres"), sql);
    }

    /** Runs a statement as the owner of the tables. */
    void asOwner(String sql) throws SQLException {
        run(postgres.getPostgresDatabase(), sql);
    }

    @Override
    public void close() {
        context.close();
        try {
            postgres.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void prepare(DataSource owner) throws SQLException, IOException {
        run(owner, "create role letter_application login; create table flyway_schema_history (version text)");
        for (String migration : List.of("V2__append_only_and_province.sql", "V7__letter.sql")) {
            run(
                    owner,
                    new ClassPathResource("db/migration/" + migration)
                            .getContentAsString(StandardCharsets.UTF_8)
                            .replace("${applicationRole}", "letter_application"));
        }
    }

    private static void run(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set himaye.provinces = '*'");
            statement.execute(sql);
        }
    }

    /** Keeps the lines in memory. */
    private record RecordingLedger(List<LedgerLine> lines) implements Ledger {

        @Override
        public void append(LedgerLine line) {
            lines.add(line);
        }

        @Override
        public void appendAll(List<LedgerLine> more) {
            lines.addAll(more);
        }
    }

    @EnableTransactionManagement
    static class Transactions {}

    /** Tells the database who acts, as the application's own transactions do. */
    private final class Acting extends JdbcTransactionManager {

        private final transient DataSource dataSource;

        private Acting(DataSource dataSource) {
            super(dataSource);
            this.dataSource = dataSource;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            super.doBegin(transaction, definition);
            Connection connection = DataSourceUtils.getConnection(dataSource);
            try (PreparedStatement statement =
                    connection.prepareStatement("select set_config('himaye.provinces', ?, true)")) {
                statement.setString(1, String.join(",", acting.provinces()));
                statement.execute();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            } finally {
                DataSourceUtils.releaseConnection(connection, dataSource);
            }
        }
    }
}
