package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.himaye.TestDatabase;
import org.himaye.engine.Desk.WaitingTask;

/** Ways past the procedure: rows written as the application's own role, and forms sent to the engine's interface. */
final class RemovalAttacks {

    static final String CHECK_VIOLATION = "23514";

    private static final ObjectMapper JSON = new ObjectMapper();

    private RemovalAttacks() {}

    /** Claims and submits a waiting task over HTTP. */
    static Caller.Answer submittedByRest(
            Office office, RemovalCase file, String userTask, String account, Map<String, Object> fields) {
        return submittedByRest(office, file.waiting(userTask), account, fields);
    }

    /** Claims and submits a task over HTTP. */
    static Caller.Answer submittedByRest(
            Office office, WaitingTask waiting, String account, Map<String, Object> fields) {
        String task = "/engine-rest/task/" + waiting.id();
        Caller caller = Caller.basic(office, account);
        caller.post(task + "/claim", "{\"userId\":\"" + account + "\"}");
        Map<String, Object> variables = new HashMap<>();
        fields.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        try {
            return caller.post(task + "/submit-form", JSON.writeValueAsString(Map.of("variables", variables)));
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Writes as the application, for the province. */
    static SQLException refusedSql(String sql, Object... values) throws SQLException {
        try (Connection connection = TestDatabase.asApplication();
                var setting = connection.createStatement()) {
            setting.execute("set himaye.provinces = '65'");
            try (var statement = connection.prepareStatement(sql)) {
                for (int index = 0; index < values.length; index++) {
                    statement.setObject(index + 1, values[index]);
                }
                SQLException refused = catchThrowableOfType(SQLException.class, statement::executeUpdate);
                assertThat((Throwable) refused).as(sql).isNotNull();
                return refused;
            }
        }
    }

    static SQLException forgedDecision(RemovalCase file) throws SQLException {
        return refusedSql(
                "insert into case_decision (id, case_id, province, decision_number, kind, outcome, facts, reasons,"
                        + " legal_basis, authority, remedies, decided_by, decided_at, recorded_by, recorded_at) values"
                        + " (gen_random_uuid(), ?, '65', 'FORGED-' || gen_random_uuid(), 'REMOVAL', 'REMOVAL', 'f', 'r',"
                        + " 'b', 'a', '{DL-RM-03}', 'forger', now(), 'forger', now())",
                file.id().value());
    }
}
