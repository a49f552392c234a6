package org.himaye.protection.residence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The days on which an applicant was to come, and how absences were assessed (YUKK 71, 75, 77/1-b, 77/1-ç). An absence counts only
 * without accepted excuse and with proof that the day had been notified before (INV-40).
 */
@Component
public class DutyEvents {

    /** Absences in a row after which an application may count as withdrawn (YUKK 77/1-b, 77/1-ç; DL-IP-06, DL-IP-07). */
    public static final int DAYS_IN_A_ROW = 3;

    private final JdbcClient database;

    DutyEvents(JdbcClient database) {
        this.database = database;
    }

    /** What somebody was to come for. */
    public enum Kind {
        /** An interview (YUKK 75). */
        INTERVIEW,
        /** A report (YUKK 71). */
        REPORT
    }

    /**
     * Proof that a day was notified.
     *
     * @param letter the letter that named the day; null if a served decision did
     * @param decision the served decision; null if a letter did
     * @param notifiedAt when the person was told
     */
    public record Notice(@Nullable UUID letter, @Nullable UUID decision, Instant notifiedAt) {}

    /**
     * An absence that counts.
     *
     * @param dueAt the day or moment at which the person was to come
     * @param notifiedAt when the person had been told
     * @param excuseOffered whether an excuse was offered, and not accepted
     */
    public record Absence(Instant dueAt, Instant notifiedAt, boolean excuseOffered) {}

    /**
     * Records what happened on a day.
     *
     * @param decisionId the duty to report; null for an interview
     * @param absent whether it was the person who stayed away
     * @return identifier of the day
     */
    public UUID record(
            CaseId caseId,
            String province,
            Kind kind,
            @Nullable UUID decisionId,
            Instant dueAt,
            boolean kept,
            boolean absent,
            String by,
            Instant now) {
        UUID id = UUID.randomUUID();
        database.sql(
                        "insert into duty_event (id, case_id, province, kind, decision_id, due_at, kept, absent, recorded_by,"
                                + " recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(caseId.value())
                .param(province)
                .param(kind.name())
                .param(decisionId)
                .param(Timestamp.from(dueAt))
                .param(kept)
                .param(absent)
                .param(by)
                .param(Timestamp.from(now))
                .update();
        return id;
    }

    /**
     * Records what somebody decided about an absence.
     *
     * @param notice proof of earlier notification; null if there is none, and then the absence does not count
     * @param counts whether the absence counts towards withdrawal
     */
    public void assess(
            UUID event,
            CaseId caseId,
            String province,
            boolean excuseOffered,
            boolean excuseAccepted,
            @Nullable Notice notice,
            boolean counts,
            String reasons,
            String by,
            Instant now) {
        database.sql("insert into duty_event_assessment (event_id, case_id, province, excuse_offered, excuse_accepted,"
                        + " notice_letter, notice_decision, notified_at, counts, reasons, assessed_by, assessed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(event)
                .param(caseId.value())
                .param(province)
                .param(excuseOffered)
                .param(excuseAccepted)
                .param(notice == null ? null : notice.letter())
                .param(notice == null ? null : notice.decision())
                .param(notice == null ? null : Timestamp.from(notice.notifiedAt()))
                .param(counts)
                .param(reasons)
                .param(by)
                .param(Timestamp.from(now))
                .update();
    }

    /** Returns how many absences in a row count at present; coming or an accepted excuse sets it back to 0. */
    public int inARow(CaseId caseId, Kind kind) {
        return database.sql("select consecutive_absences(?, ?)")
                .params(caseId.value(), kind.name())
                .query(Integer.class)
                .single();
    }

    /** Returns the latest three of the absences in a row that count at present, oldest first; fewer if there are fewer. */
    public List<Absence> lastThree(CaseId caseId, Kind kind) {
        return database.sql("select * from (select * from absences_in_a_row(?, ?) order by due_at desc limit "
                        + DAYS_IN_A_ROW + ") latest order by due_at")
                .params(caseId.value(), kind.name())
                .query((row, number) -> new Absence(
                        row.getTimestamp("due_at").toInstant(),
                        row.getTimestamp("notified_at").toInstant(),
                        row.getBoolean("excuse_offered")))
                .list();
    }

    /**
     * Waits until nobody else records a day of the case or signs its withdrawal, and makes others wait until the transaction ends:
     * whoever comes in time is not withdrawn.
     */
    public void lock(CaseId caseId) {
        database.sql("select lock_absences(?)")
                .param(caseId.value())
                .query((row, number) -> number)
                .list();
    }

    /** Returns the missed reporting day of a duty that nobody has assessed yet. */
    UUID unassessed(UUID decisionId) {
        return database.sql("select e.id from duty_event e where e.decision_id = ? and not e.kept"
                        + " and not exists (select 1 from duty_event_assessment a where a.event_id = e.id)")
                .param(decisionId)
                .query(UUID.class)
                .single();
    }

    /** Returns when the person was to come on a day. */
    Instant dueAt(UUID event) {
        return database.sql("select due_at from duty_event where id = ?")
                .param(event)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    /** Returns the latest day of a duty that was recorded; empty before the first. */
    Optional<Instant> latestDay(UUID decisionId) {
        return database.sql("select due_at from duty_event where decision_id = ? order by due_at desc limit 1")
                .param(decisionId)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
