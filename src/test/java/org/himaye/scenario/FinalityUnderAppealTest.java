package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.himaye.TestDatabase;
import org.junit.jupiter.api.Test;

/** A receipt and the end of a case at the same moment: whichever is first, no decision is final under appeal (INV-02). */
class FinalityUnderAppealTest extends Scenario {

    @Test
    void finalityWaitsForAReceiptThatIsBeingWrittenAndIsThenRefused() throws Exception {
        ProtectionCase contested = office.lodged("2026-11-02T09:00")
                .readyForExamination()
                .interviewed("2026-11-20T10:00")
                .drafted("REFUSAL")
                .signedAtHeadquarters()
                .served();
        try (Connection receipt = asHimaye();
                Connection finality = asHimaye()) {
            receipt.setAutoCommit(false);
            try (var pending = receipt.prepareStatement(
                    "update protection_application set contested_by = array[gen_random_uuid()] where case_id = ?")) {
                pending.setObject(1, contested.id().value());
                assertThat(pending.executeUpdate()).isEqualTo(1);
            }
            CompletableFuture<String> state = CompletableFuture.supplyAsync(() -> makeFinal(finality, contested));

            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> state.isDone() || waits(finality));
            assertThat(state).as("finality waits for the receipt").isNotDone();
            receipt.commit();
            assertThat(state.get(1, TimeUnit.MINUTES)).isEqualTo("23514");
        }
        assertThat(contested.decision().isFinal()).isFalse();
    }

    private static Connection asHimaye() throws SQLException {
        Connection connection = TestDatabase.asApplication();
        try (var statement = connection.createStatement()) {
            statement.execute("set himaye.provinces = '*'");
        }
        return connection;
    }

    /** Returns the SQL state with which it was refused; empty text if it was not. */
    private static String makeFinal(Connection connection, ProtectionCase contested) {
        UUID decision = contested.decision().id().value();
        try (var insert = connection.prepareStatement(
                "insert into case_decision_state (decision_id, case_id, province, state, occurred_at, recorded_by,"
                        + " recorded_at) values (?, ?, '65', 'FINAL', now(), 'himaye', now())")) {
            insert.setObject(1, decision);
            insert.setObject(2, contested.id().value());
            insert.executeUpdate();
            return "";
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }

    private static boolean waits(Connection connection) throws SQLException {
        int backend = connection.unwrap(org.postgresql.PGConnection.class).getBackendPID();
        return Boolean.parseBoolean(Tables.single("select (cardinality(pg_blocking_pids(?)) > 0)::text", backend));
    }
}
