package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.TestDatabase;
import org.himaye.casefile.Persons;
import org.himaye.trafficking.ReferralSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A referral is taken in while the file of its person is decided, or its support ends. Neither overlooks the other: a referral
 * without an outcome would bar removals for ever, and one with an outcome that nobody gave it would bar none (INV-15).
 */
class ReferralRaceTest extends Scenario {

    private final ExecutorService other = Executors.newSingleThreadExecutor();
    private RemovalFile known;

    @BeforeEach
    void aMondayInNovember() {
        office.at("2026-11-02T09:00");
        known = RemovalFile.clear(office);
    }

    @AfterEach
    void nothingGoesOn() throws InterruptedException {
        other.shutdown();
        assertThat(other.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    @Attacks(value = "INV-15", by = Way.DOMAIN)
    void aReferralDoesNotJoinAFileThatIsBeingRefused() throws Exception {
        VictimCase file = readyForDecision();
        String second = VictimCase.received(
                office,
                VictimCase.referral(office, Office.VAN, ReferralSource.HOTLINE, VictimCase.adult(numberOfKnown())));

        Future<Integer> intake = file.as(file.governor(), () -> {
            file.decided("NOT_IDENTIFIED");
            int decider = office.bean(JdbcClient.class)
                    .sql("select pg_backend_pid()")
                    .query(Integer.class)
                    .single();
            return meanwhile(decider, () -> VictimCase.takenIn(office));
        });
        intake.get(1, TimeUnit.MINUTES);

        assertThat(VictimCase.fileOf(second)).get().isNotEqualTo(file.id());
        assertThat(known.obstacles()).as("the second referral").containsExactly("other-lawful-obstacle");
    }

    @Test
    @Attacks(value = "INV-15", by = Way.DOMAIN)
    void aDecisionConcludesAReferralThatIsJustBeingTakenIn() throws Exception {
        VictimCase file = readyForDecision();

        whileAnotherReferralIsTakenIn(file, () -> file.decided("NOT_IDENTIFIED"));

        assertThat(lastOutcomes(file)).isEqualTo("NOT_IDENTIFIED NOT_IDENTIFIED");
        assertThat(known.obstacles()).isEmpty();
    }

    @Test
    @Attacks(value = "INV-15", by = Way.DOMAIN)
    void anEndOfSupportConcludesAReferralThatIsJustBeingTakenIn() throws Exception {
        VictimCase file = VictimCase.referred(office, numberOfKnown()).asFarAs("IDENTIFIED");
        SupportCase support = SupportCase.of(office, file.id()).running();

        whileAnotherReferralIsTakenIn(file, () -> support.recorded("CONSENT_WITHDRAWN"));

        assertThat(lastOutcomes(file)).isEqualTo("SUPPORT_ENDED SUPPORT_ENDED");
    }

    private VictimCase readyForDecision() {
        return VictimCase.referred(office, numberOfKnown())
                .secured()
                .interviewed()
                .assessed(List.of())
                .proposed("NOT_IDENTIFIED")
                .seconded();
    }

    /** Another node has asked for the file and linked a second referral to it, and commits once the step waits or is done. */
    private void whileAnotherReferralIsTakenIn(VictimCase file, Callable<?> step) throws Exception {
        String receipt = VictimCase.received(
                office,
                VictimCase.referral(office, Office.VAN, ReferralSource.HOTLINE, VictimCase.adult(numberOfKnown())));
        String referral = Tables.single("select id::text from trafficking_referral where receipt = ?", receipt);
        Future<?> done;
        try (Connection node = TestDatabase.asApplication();
                var statement = node.createStatement()) {
            statement.execute("set himaye.actor = 'himaye'");
            node.setAutoCommit(false);
            UUID found;
            try (var rows =
                    statement.executeQuery("select open_victim_file_of('" + known.person() + "'), pg_backend_pid()")) {
                assertThat(rows.next()).isTrue();
                found = rows.getObject(1, UUID.class);
                assertThat(found).isEqualTo(file.id().value());
                int intake = rows.getInt(2);
                statement.execute("insert into victim_file_referral (referral_id, file_id, linked_at) values ('"
                        + referral + "', '" + found + "', '2026-11-02T09:00+03:00')");
                done = meanwhile(intake, step);
            }
            node.commit();
        }
        done.get(1, TimeUnit.MINUTES);
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

    /** Returns the last outcome of every referral of a file. */
    private static String lastOutcomes(VictimCase file) throws SQLException {
        return Tables.single(
                "select string_agg(coalesce((select o.outcome from trafficking_outcome o where o.referral_id = l.referral_id"
                        + " order by o.id desc limit 1), 'NONE'), ' ') from victim_file_referral l where l.file_id = ?",
                file.id().value());
    }

    private String numberOfKnown() {
        return office.reading(() ->
                office.bean(Persons.class).get(known.person()).foreignerNumber().value());
    }
}
