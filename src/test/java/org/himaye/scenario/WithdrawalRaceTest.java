package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.himaye.scenario.Refusals.refusalOf;
import static org.himaye.scenario.ResidenceAndWithdrawalTest.CHECK_VIOLATION;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.protection.application.WithdrawalProblem;
import org.himaye.protection.residence.RecordReportingDaySubmission;
import org.himaye.protection.residence.RecordReportingDaySubmission.Outcome;
import org.himaye.protection.residence.ReportingDays;
import org.himaye.protection.residence.ResidenceDutyProblem;
import org.himaye.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A person comes to report at the very moment at which somebody signs that the application counts as withdrawn (YUKK 77/1-ç, INV-40). */
class WithdrawalRaceTest extends Scenario {

    private final ExecutorService other = Executors.newSingleThreadExecutor();
    private ResidenceDutyCase file;
    private UUID duty;

    @BeforeEach
    void threeDaysMissedAndAWithdrawalProposed() throws SQLException {
        file = ResidenceDutyCase.missedTwice(office).missed("2026-09-29T09:00").assessed(false, true);
        duty = file.dutyDecision();
        office.at("2026-10-06T10:00");
    }

    @AfterEach
    void nothingGoesOn() throws InterruptedException {
        other.shutdown();
        assertThat(other.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    @Attacks(value = "INV-40", by = Way.DOMAIN)
    void whoeverHasJustComeIsNotWithdrawn() throws Exception {
        Future<Refusal> signature = whileSomebodyRecordsThatThePersonCame(() -> refusalOf(file::concluded));

        assertThat(signature.get(1, TimeUnit.MINUTES).type()).isEqualTo(WithdrawalProblem.NO_WITHDRAWAL_GROUND);
        assertThat(file.claim().decision().kind()).isEqualTo("OBLIGATION_OF_APPLICANT");
    }

    @Test
    @Attacks(value = "INV-40", by = Way.SQL)
    void noRowOfTheTableIsWrittenForWhoeverHasJustCome() throws Exception {
        Future<String> signature = whileSomebodyRecordsThatThePersonCame(() -> {
            UUID decision = UUID.randomUUID();
            return ResidenceAndWithdrawalTest.sql(ResidenceAndWithdrawalTest.decision(file, decision) + "; "
                    + ResidenceAndWithdrawalTest.basis(file, decision, 4));
        });

        assertThat(signature.get(1, TimeUnit.MINUTES)).isEqualTo(CHECK_VIOLATION);
    }

    @Test
    @Attacks(value = "INV-40", by = Way.DOMAIN)
    void whatIsSignedFirstStandsAndNoDayIsRecordedAfterIt() throws Exception {
        UUID proposal = UUID.fromString(Tables.single(
                "select proposal_id::text from residence_duty where case_id = ?",
                file.id().value()));
        var registration = file.officer("registration-officer");
        var kept = new RecordReportingDaySubmission(Outcome.KEPT);

        var transaction = new TransactionTemplate(office.bean(PlatformTransactionManager.class));
        Future<Refusal> recording = Acting.call(
                file.officer("protection-decider"),
                () -> transaction.execute(status -> {
                    file.concluded();
                    int signer = office.bean(JdbcClient.class)
                            .sql("select pg_backend_pid()")
                            .query(Integer.class)
                            .single();
                    return meanwhile(
                            signer,
                            () -> refusalOf(() -> Acting.call(
                                    registration,
                                    () -> office.bean(ReportingDays.class).recordDay(proposal, kept))));
                }));

        assertThat(recording.get(1, TimeUnit.MINUTES).type()).isEqualTo(ResidenceDutyProblem.NO_DUTY);
        assertThat(file.claim().decision().outcome()).isEqualTo("DEEMED_WITHDRAWN");
        assertThat(Tables.single(
                        "select count(*)::text from duty_event where case_id = ? and kept",
                        file.id().value()))
                .isEqualTo("0");
    }

    @Test
    @Attacks(value = "INV-40", by = Way.SQL)
    void noDayIsWrittenUnderDutiesThatEndedWithTheWithdrawal() throws Exception {
        file.concluded();

        try (Connection node = TestDatabase.asApplication();
                var statement = node.createStatement()) {
            statement.execute("set himaye.provinces = '*'");
            SQLException refused = catchThrowableOfType(
                    SQLException.class,
                    () -> statement.execute(AbsencesThatCountTest.day(file, duty, "2026-10-05", true)));
            assertThat(refused.getSQLState()).isEqualTo(CHECK_VIOLATION);
        }
    }

    /** Another node has recorded that the person came, and commits once the step waits for it or is done. */
    private <T> Future<T> whileSomebodyRecordsThatThePersonCame(Callable<T> step) throws SQLException {
        try (Connection node = TestDatabase.asApplication();
                var statement = node.createStatement()) {
            statement.execute("set himaye.provinces = '*'");
            node.setAutoCommit(false);
            statement.execute(AbsencesThatCountTest.day(file, duty, "2026-10-05", true));
            int recorder;
            try (var rows = statement.executeQuery("select pg_backend_pid()")) {
                assertThat(rows.next()).isTrue();
                recorder = rows.getInt(1);
            }
            Future<T> begun = meanwhile(recorder, step);
            assertThat(begun.isDone()).as("the signature waits").isFalse();
            node.commit();
            return begun;
        }
    }

    /** Begins something in another thread and returns once it waits for a session of the database, or is done. */
    private <T> Future<T> meanwhile(int session, Callable<T> work) {
        Future<T> begun = other.submit(work);
        try (Connection observer = TestDatabase.asSuperuser();
                var waiting = observer.prepareStatement(
                        "select exists (select from pg_stat_activity a where ? = any (pg_blocking_pids(a.pid)))")) {
            waiting.setInt(1, session);
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(20))
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> begun.isDone() || isTrue(waiting));
            return begun;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static boolean isTrue(PreparedStatement question) throws SQLException {
        try (var rows = question.executeQuery()) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
