package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.himaye.TestDatabase;
import org.himaye.shared.CaseId;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** The liberty board is read from what is kept of everybody held; every change of what a limit follows from is in it at once. */
class KeptLibertyTest extends Scenario {

    private static final String REVIEW =
            "insert into detention_review (id, detention_id, case_id, province, decision_id, result, next_due_at,"
                    + " reviewed_by, reviewed_at) values (gen_random_uuid(), '%s', '%s', '65', gen_random_uuid(),"
                    + " 'CONTINUE', '2026-12-05 10:00+03', 'race', '2026-11-10 10:00+03')";
    private static final String PETITION =
            "insert into liberty_petition (id, case_id, province, detention_id, received_at, received_by, recorded_at)"
                    + " values (gen_random_uuid(), '%2$s', '65', '%1$s', '2026-11-10 10:00+03', 'race', now())";

    /** Returns what is kept of a file: limits that run whatever the hour, none for nobody held. */
    private String kept(CaseId file, String column) throws SQLException {
        KeptLiberty.saysWhatIsTrue(Office.instant(office.now().toString()));
        return Tables.single(
                "select coalesce(string_agg(coalesce(cast(" + column
                        + " as text), 'none'), ','), 'nobody') from liberty_standing where case_id = ?",
                file.value());
    }

    @Test
    void aDetentionIsKeptFromTheOrderToTheRelease() throws SQLException {
        LibertyCase file = LibertyCase.decidedToRemove(office, "2026-11-02T09:00");
        assertThat(kept(file.id(), "maximum")).isEqualTo("nobody");

        file.ordered("2026-11-02T09:00");
        assertThat(kept(file.id(), "transfer_due at time zone 'Europe/Istanbul'"))
                .isEqualTo("2026-11-04 09:00:00");
        assertThat(kept(file.id(), "maximum at time zone 'Europe/Istanbul'")).isEqualTo("2027-05-02 09:00:00");
        file.served();
        office.at("2026-11-03T15:00");
        file.admitted();
        assertThat(kept(file.id(), "centre")).isEqualTo("kurubas");
        assertThat(kept(file.id(), "transfer_due")).isEqualTo("none");
        office.at("2026-11-27T10:00");
        file.servicesRecorded(Fields.asUsual()).reviewed(Fields.asUsual());
        assertThat(kept(file.id(), "review_due at time zone 'Europe/Istanbul'")).isEqualTo("2026-12-27 10:00:00");
        office.at("2026-11-28T10:00");
        assertThat(Caller.basic(office, "van.removal-centre-staff")
                        .post(
                                "/api/removal/cases/" + file.number() + "/moves",
                                "{\"centre\":\"igdir\",\"arrivedAt\":\"2026-11-28T10:00\",\"withFamily\":false}")
                        .status())
                .isEqualTo(204);
        assertThat(kept(file.id(), "centre")).isEqualTo("igdir");
        office.at("2027-04-20T10:00");
        file.reviewed(Fields.with("extensionProposed", true)).extended(Fields.asUsual());
        assertThat(kept(file.id(), "maximum at time zone 'Europe/Istanbul'")).isEqualTo("2027-11-02 09:00:00");
        office.at("2027-05-10T10:00");
        file.reviewed(LibertyCase.ends().and("obligationsUntil", "2027-12-31"));
        assertThat(kept(file.id(), "maximum at time zone 'Europe/Istanbul'")).isEqualTo("2027-05-10 10:00:00");
        office.desk().runDueJobs();
        file.releaseConfirmed();

        assertThat(kept(file.id(), "maximum")).isEqualTo("nobody");
    }

    @Test
    void theJudgesDaysAreKeptFromThePetitionToTheJudgment() throws SQLException {
        LibertyCase file =
                LibertyCase.detained(office, "2026-11-02T09:00").served().admitted();
        assertThat(kept(file.id(), "judge_due")).isEqualTo("none");
        office.at("2026-11-10T10:00");

        file.petitioned();
        assertThat(kept(file.id(), "judge_due at time zone 'Europe/Istanbul'")).isEqualTo("2026-11-10 10:00:00");
        file.forwarded();
        assertThat(kept(file.id(), "judge_due at time zone 'Europe/Istanbul'")).startsWith("2026-11-1");
        file.judged("REJECTED");
        assertThat(kept(file.id(), "judge_due")).isEqualTo("none");
        office.at("2026-11-20T14:00");
        file.petitioned().forwarded().judged("LIFTED");
        assertThat(kept(file.id(), "maximum at time zone 'Europe/Istanbul'")).isEqualTo("2026-11-20 14:00:00");
        office.desk().runDueJobs();
        file.releaseConfirmed();

        assertThat(kept(file.id(), "maximum")).isEqualTo("nobody");
    }

    @Test
    void anApprehendedPersonIsKeptUntilTheDetentionAndThatUntilTheCourtHasAnnulled() throws SQLException {
        RemovalCase file = RemovalCase.apprehended(office, "2026-08-31T08:00");
        assertThat(kept(file.id(), "decision_due at time zone 'Europe/Istanbul'"))
                .isEqualTo("2026-09-02 08:00:00");
        assertThat(kept(file.id(), "detention_id")).isEqualTo("none");

        file.assessed()
                .drafted(Fields.with("abscondingRisk", true)
                        .and("departureDays", null)
                        .and("measureReasons", "Daha önce iki kez kaçmıştır; adresi yoktur."))
                .signed();
        assertThat(kept(file.id(), "detention_id is not null")).isEqualTo("true");
        assertThat(kept(file.id(), "decision_due")).isEqualTo("none");
        while (file.tasks().contains("UserTask_ServeDecision")) {
            file.served();
        }
        office.at("2026-09-02T10:00");
        file.courtEvent("SUIT_FILED", "2026/15 E.", "2026-09-02");
        office.at("2026-09-20T10:00");
        file.judged("ANNULLED", "2026-09-20");

        assertThat(kept(file.id(), "maximum at time zone 'Europe/Istanbul'")).startsWith("2026-09-20 ");
    }

    @Test
    void whoIsNotDetainedIsFreeFromTheBoardOnTheSignature() throws SQLException {
        RemovalCase file = RemovalCase.apprehended(office, "2026-08-31T08:00")
                .assessed()
                .drafted(Fields.with("abscondingRisk", true)
                        .and("departureDays", null)
                        .and("alternativeSufficient", true)
                        .and("measureReasons", "Ailesi ve adresi vardır.")
                        .and("reporting", true)
                        .and("reportingEveryDays", 7)
                        .and("obligationsUntil", "2027-02-28"));
        assertThat(kept(file.id(), "since at time zone 'Europe/Istanbul'")).isEqualTo("2026-08-31 08:00:00");

        file.signed();

        assertThat(kept(file.id(), "since")).isEqualTo("nobody");
    }

    @Test
    void twoRecordsOfOnePersonAtTheSameMomentAreBothKept() throws Exception {
        LibertyCase file =
                LibertyCase.detained(office, "2026-11-02T09:00").served().admitted();
        UUID detention = file.detentionId();
        try (Connection first = pastTheChecks();
                Connection second = pastTheChecks()) {
            first.setAutoCommit(false);
            first.createStatement().execute(REVIEW.formatted(detention, file.id()));
            ExecutorService other = Executors.newSingleThreadExecutor();
            try {
                Future<Boolean> petition = other.submit(work(second, PETITION.formatted(detention, file.id())));
                while (!waits(second) && !petition.isDone()) {
                    Thread.onSpinWait();
                }
                assertThat(petition.isDone()).as("nothing waits for the review").isFalse();
                first.commit();
                petition.get(1, TimeUnit.MINUTES);
            } finally {
                other.shutdownNow();
            }
        }

        assertThat(kept(file.id(), "review_due at time zone 'Europe/Istanbul'")).isEqualTo("2026-12-05 10:00:00");
        assertThat(kept(file.id(), "judge_due at time zone 'Europe/Istanbul'")).isEqualTo("2026-11-10 10:00:00");
    }

    @Test
    void whatIsWrittenAnewIsWhatWasKept() throws SQLException {
        LibertyCase file =
                LibertyCase.detained(office, "2026-11-02T09:00").served().admitted();
        String before = kept(file.id(), "liberty_standing");

        try (Connection owner = TestDatabase.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("select recount_liberty()");
        }

        assertThat(kept(file.id(), "liberty_standing")).isEqualTo(before);
    }

    private static Callable<Boolean> work(Connection connection, String sql) {
        return () -> connection.createStatement().execute(sql);
    }

    private static boolean waits(Connection connection) throws SQLException {
        int session = connection.unwrap(PGConnection.class).getBackendPID();
        return Boolean.parseBoolean(Tables.single("select (cardinality(pg_blocking_pids(?)) > 0)::text", session));
    }

    private static Connection pastTheChecks() throws SQLException {
        Connection connection = TestDatabase.asSuperuser();
        connection.createStatement().execute("set session_replication_role = replica");
        return connection;
    }
}
