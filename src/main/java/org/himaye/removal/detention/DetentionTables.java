package org.himaye.removal.detention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.himaye.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps detentions in PostgreSQL; rows are only ever added. */
@Repository
class DetentionTables {

    private final JdbcClient database;

    DetentionTables(JdbcClient database) {
        this.database = database;
    }

    /** A detention as it is ordered. */
    record NewDetention(
            UUID id,
            CaseId caseId,
            String province,
            PersonId personId,
            UUID removalDecisionId,
            UUID decisionId,
            Set<DetentionGround> grounds,
            String decidedBy,
            Instant decidedAt,
            Instant countedFrom,
            Instant transferDueAt,
            Instant reviewDueAt,
            Instant endsAt,
            Instant recordedAt) {}

    void add(NewDetention row) {
        database.sql(
                        "insert into detention (id, case_id, province, person_id, removal_decision_id, decision_id, grounds,"
                                + " decided_by, decided_at, counted_from, transfer_due_at, review_due_at, ends_at, recorded_at)"
                                + " values (?, ?, ?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?, ?, ?, ?, ?)")
                .param(row.id())
                .param(row.caseId().value())
                .param(row.province())
                .param(row.personId().value())
                .param(row.removalDecisionId())
                .param(row.decisionId())
                .param(String.join(
                        ",", row.grounds().stream().map(Enum::name).sorted().toList()))
                .param(row.decidedBy())
                .param(Timestamp.from(row.decidedAt()))
                .param(Timestamp.from(row.countedFrom()))
                .param(Timestamp.from(row.transferDueAt()))
                .param(Timestamp.from(row.reviewDueAt()))
                .param(Timestamp.from(row.endsAt()))
                .param(Timestamp.from(row.recordedAt()))
                .update();
    }

    Optional<Detention> find(UUID id) {
        return database.sql("select * from detention_standing where id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Returns the detention of a case from which nobody has been seen free yet. */
    Optional<Detention> open(CaseId caseId) {
        return database.sql("select * from detention_standing where case_id = ? and freed_at is null")
                .param(caseId.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /** Tells whether a person is held and not seen free yet, in whatever file and province. */
    boolean isHeld(PersonId personId) {
        return database.sql("select is_held(?)")
                .param(personId.value())
                .query(Boolean.class)
                .single();
    }

    Instant countedFrom(UUID removalDecisionId, Instant decidedAt) {
        return database.sql("select detention_counted_from(?, ?)")
                .param(removalDecisionId)
                .param(Timestamp.from(decidedAt))
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    boolean wasExtended(UUID removalDecisionId) {
        return database.sql("select exists (select 1 from detention_extension where removal_decision_id = ?)")
                .param(removalDecisionId)
                .query(Boolean.class)
                .single();
    }

    boolean wasExtendedBy(String account, UUID detentionId) {
        return database.sql(
                        "select exists (select 1 from detention_extension where detention_id = ? and decided_by = ?)")
                .param(detentionId)
                .param(account)
                .query(Boolean.class)
                .single();
    }

    boolean isUnaccompaniedChild(PersonId personId, CaseId caseId, Instant at) {
        return database.sql("select is_unaccompanied_child(?, ?, ?)")
                .param(personId.value())
                .param(caseId.value())
                .param(Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }

    /** Tells whether this removal decision stands and nothing has concluded the file. */
    boolean stands(UUID removalDecisionId, CaseId caseId) {
        return database.sql("select exists (select 1 from case_decision d join removal_case c on c.case_id = d.case_id"
                        + " where d.id = ? and d.case_id = ? and d.kind = 'REMOVAL' and c.outcome is null and not exists"
                        + " (select 1 from case_decision_state s where s.decision_id = d.id and s.state = 'ANNULLED'))")
                .param(removalDecisionId)
                .param(caseId.value())
                .query(Boolean.class)
                .single();
    }

    void markChild(CaseId caseId) {
        database.sql("update removal_case set unaccompanied_child = true where case_id = ?")
                .param(caseId.value())
                .update();
    }

    /** Records in the removal file that the apprehended person is free; does nothing if that is recorded. */
    void markReleased(CaseId caseId, Instant freedAt) {
        database.sql("update removal_case set released_at = ? where case_id = ? and released_at is null")
                .param(Timestamp.from(freedAt))
                .param(caseId.value())
                .update();
    }

    void addExtension(
            Detention detention,
            UUID decisionId,
            String reason,
            String evidence,
            Instant endsAt,
            String decidedBy,
            Instant decidedAt) {
        database.sql("insert into detention_extension (id, detention_id, case_id, province, removal_decision_id,"
                        + " decision_id, reason, evidence, ends_at, decided_by, decided_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(detention.id())
                .param(detention.caseId().value())
                .param(detention.province())
                .param(detention.removalDecisionId())
                .param(decisionId)
                .param(reason)
                .param(evidence)
                .param(Timestamp.from(endsAt))
                .param(decidedBy)
                .param(Timestamp.from(decidedAt))
                .update();
    }

    void addReview(
            Detention detention,
            UUID decisionId,
            String result,
            @Nullable Instant nextDueAt,
            String reviewedBy,
            Instant reviewedAt) {
        database.sql("insert into detention_review (id, detention_id, case_id, province, decision_id, result,"
                        + " next_due_at, reviewed_by, reviewed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(detention.id())
                .param(detention.caseId().value())
                .param(detention.province())
                .param(decisionId)
                .param(result)
                .param(nextDueAt == null ? null : Timestamp.from(nextDueAt))
                .param(reviewedBy)
                .param(Timestamp.from(reviewedAt))
                .update();
    }

    void addAdmission(
            Detention detention, String centreId, Instant arrivedAt, boolean withFamily, String by, Instant now) {
        database.sql("insert into detention_admission (id, detention_id, case_id, province, centre_id, arrived_at,"
                        + " with_family, admitted_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(detention.id())
                .param(detention.caseId().value())
                .param(detention.province())
                .param(centreId)
                .param(Timestamp.from(arrivedAt))
                .param(withFamily)
                .param(by)
                .param(Timestamp.from(now))
                .update();
    }

    void addService(Detention detention, String service, boolean given, String by, Instant now) {
        database.sql("insert into detention_service (id, detention_id, case_id, province, service, given, recorded_by,"
                        + " recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(detention.id())
                .param(detention.caseId().value())
                .param(detention.province())
                .param(service)
                .param(given)
                .param(by)
                .param(Timestamp.from(now))
                .update();
    }

    /** Records the release; returns false if one is recorded already. */
    boolean addRelease(Detention detention, String because, Instant effectiveAt, String by, Instant now) {
        return database.sql("insert into detention_release (detention_id, case_id, province, because, effective_at,"
                                + " ordered_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .param(detention.id())
                        .param(detention.caseId().value())
                        .param(detention.province())
                        .param(because)
                        .param(Timestamp.from(effectiveAt))
                        .param(by)
                        .param(Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Records that the person was seen free; returns false if that is recorded already. */
    boolean addFreed(Detention detention, Instant freedAt, String by, Instant now) {
        return database.sql("insert into detention_freed (detention_id, case_id, province, freed_at, confirmed_by,"
                                + " recorded_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .param(detention.id())
                        .param(detention.caseId().value())
                        .param(detention.province())
                        .param(Timestamp.from(freedAt))
                        .param(by)
                        .param(Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Flags a holding as unlawful; returns false if it is flagged already. */
    boolean flag(Detention detention, String code, Instant since, Instant now) {
        return database.sql("insert into unlawful_holding (detention_id, case_id, province, code, since, recorded_at)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .param(detention.id())
                        .param(detention.caseId().value())
                        .param(detention.province())
                        .param(code)
                        .param(Timestamp.from(since))
                        .param(Timestamp.from(now))
                        .update()
                == 1;
    }

    String becauseOf(UUID detentionId) {
        return database.sql("select because from detention_release where detention_id = ?")
                .param(detentionId)
                .query(String.class)
                .single();
    }

    private static Detention read(ResultSet row) throws SQLException {
        return new Detention(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("province"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("removal_decision_id", UUID.class),
                row.getObject("decision_id", UUID.class),
                row.getString("decided_by"),
                row.getTimestamp("decided_at").toInstant(),
                row.getTimestamp("counted_from").toInstant(),
                row.getTimestamp("transfer_due_at").toInstant(),
                row.getTimestamp("next_review_at").toInstant(),
                row.getTimestamp("limit_at").toInstant(),
                row.getBoolean("extended"),
                row.getTimestamp("lawful_until").toInstant(),
                orNull(row, "released_at"),
                orNull(row, "freed_at"),
                row.getString("centre_id"));
    }

    private static @Nullable Instant orNull(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
