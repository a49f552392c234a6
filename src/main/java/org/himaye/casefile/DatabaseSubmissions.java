package org.himaye.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.SubmissionArchive;
import org.himaye.shared.TaskInHand;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Completed forms in PostgreSQL. The hash covers the canonical JSON, because the database keeps the meaning of a JSON text
 * but not its spelling; the ledger holds the same hash, so that a changed form is found out.
 */
@Repository
@Transactional
class DatabaseSubmissions implements SubmissionArchive, Submissions {

    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final CurrentActor currentActor;
    private final Clock clock;

    DatabaseSubmissions(JdbcClient jdbc, Ledger ledger, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void keep(TaskInHand task, String province, String form, String content) {
        String canonical = canonical(content);
        String sha256 = sha256(canonical);
        jdbc.sql("""
                        insert into case_submission (task_id, case_id, province, user_task, form_id, content, sha256,
                            submitted_by, submitted_at)
                        values (:taskId, :caseId, :province, :userTask, :formId, cast(:content as jsonb), :sha256,
                            :submittedBy, :submittedAt)
                        """)
                .param("taskId", task.taskId())
                .param("caseId", task.caseId().value())
                .param("province", province)
                .param("userTask", task.userTask())
                .param("formId", form)
                .param("content", canonical)
                .param("sha256", sha256)
                .param("submittedBy", currentActor.get().userId())
                .param("submittedAt", DatabaseTime.of(clock.instant()))
                .update();
        ledger.append(LedgerLine.of("TASK_COMPLETED")
                .inCase(task.caseId(), province)
                .with("userTask", task.userTask())
                .with("form", form)
                .with("sha256", sha256));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Submission> of(CaseId caseId) {
        return jdbc.sql("""
                        select user_task, form_id, content::text as content, sha256, submitted_by, submitted_at
                        from case_submission where case_id = :caseId order by submitted_at, task_id
                        """)
                .param("caseId", caseId.value())
                .query((row, number) -> submission(row))
                .list();
    }

    /** Returns the one spelling of a JSON object: keys in order, no spaces. */
    static String canonical(String content) {
        try {
            JsonNode node = CANONICAL.readTree(content);
            if (!node.isObject()) {
                throw new IllegalArgumentException("A submission is a JSON object");
            }
            // PostgreSQL cannot store the character NUL in JSON, and no form means it.
            return CANONICAL
                    .writeValueAsString(CANONICAL.treeToValue(node, Object.class))
                    .replace("\\u0000", "");
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("A submission is a JSON object");
        }
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private static Submission submission(ResultSet row) throws SQLException {
        SortedMap<String, String> answers = new TreeMap<>();
        try {
            CANONICAL.readTree(row.getString("content")).properties().forEach(answer -> {
                if (!answer.getValue().isNull()) {
                    answers.put(
                            answer.getKey(),
                            answer.getValue().isValueNode()
                                    ? answer.getValue().asText()
                                    : answer.getValue().toString());
                }
            });
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("The content of a submission is not JSON", damaged);
        }
        return new Submission(
                row.getString("user_task"),
                row.getString("form_id"),
                answers,
                row.getString("sha256"),
                row.getString("submitted_by"),
                DatabaseTime.read(row, "submitted_at"));
    }
}
