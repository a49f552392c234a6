package org.himaye.removal.alternatives;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himaye.removal.alternatives.AlternativeObligations.Imposition;
import org.himaye.shared.CaseId;
import org.himaye.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps obligations in PostgreSQL; rows are only ever added. */
@Repository
class ObligationTables {

    private final JdbcClient database;

    ObligationTables(JdbcClient database) {
        this.database = database;
    }

    void add(
            UUID id,
            String province,
            PersonId personId,
            UUID decisionId,
            Imposition imposition,
            Instant decidedAt,
            Instant now) {
        database.sql("insert into obligation_set (id, case_id, province, person_id, removal_decision_id, decision_id,"
                        + " kinds, address, reporting_every_days, guarantee_amount, decided_by, decided_at, until,"
                        + " recorded_at) values (?, ?, ?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(imposition.caseId().value())
                .param(province)
                .param(personId.value())
                .param(imposition.removalDecisionId())
                .param(decisionId)
                .param(String.join(
                        ",",
                        imposition.kinds().stream().map(Enum::name).sorted().toList()))
                .param(imposition.address())
                .param(imposition.reportingEveryDays())
                .param(imposition.guaranteeAmount())
                .param(imposition.decidedBy())
                .param(Timestamp.from(decidedAt))
                .param(Date.valueOf(imposition.until()))
                .param(Timestamp.from(now))
                .update();
    }

    Optional<ObligationSet> find(UUID id) {
        return database.sql("select * from obligation_standing where id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Returns the obligations of a case that have not ended. */
    Optional<ObligationSet> open(CaseId caseId) {
        return database.sql("select * from obligation_standing where case_id = ? and ended_at is null")
                .param(caseId.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /** Returns when the first obligation under a removal decision was imposed; empty if none was. */
    Optional<Instant> firstImposed(UUID removalDecisionId) {
        return Optional.ofNullable(
                database.sql("select min(decided_at) as first from obligation_set where removal_decision_id = ?")
                        .param(removalDecisionId)
                        .query((row, number) -> Optional.ofNullable(row.getTimestamp("first")))
                        .single()
                        .map(Timestamp::toInstant)
                        .orElse(null));
    }

    /** Tells whether a removal decision stands and nothing has concluded the file. */
    boolean stands(UUID removalDecisionId, CaseId caseId) {
        return database.sql("select exists (select 1 from case_decision d join removal_case c on c.case_id = d.case_id"
                        + " where d.id = ? and d.case_id = ? and d.kind = 'REMOVAL' and c.outcome is null and not exists"
                        + " (select 1 from case_decision_state s where s.decision_id = d.id and s.state = 'ANNULLED'))")
                .param(removalDecisionId)
                .param(caseId.value())
                .query(Boolean.class)
                .single();
    }

    /** Tells whether somebody of a file may be held at an instant. */
    boolean isDetained(CaseId caseId, Instant at) {
        return database.sql("select exists (select 1 from detention_standing where case_id = ? and freed_at is null"
                        + " and lawful_until > ?)")
                .param(caseId.value())
                .param(Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }

    /** Tells whether the decision behind obligations was handed over by an instant (YUKK 57/A-4). */
    boolean wasServed(UUID setId, Instant by) {
        return database.sql(
                        "select exists (select 1 from obligation_set o join case_decision_state s"
                                + " on s.decision_id = o.decision_id and s.state = 'SERVED' where o.id = ? and s.occurred_at <= ?)")
                .param(setId)
                .param(Timestamp.from(by))
                .query(Boolean.class)
                .single();
    }

    /** Records the end; returns false if it is recorded already. */
    boolean addEnd(ObligationSet set, String because, Instant endedAt, String by, Instant now) {
        return database.sql("insert into obligation_end (set_id, case_id, province, because, ended_at, ended_by,"
                                + " recorded_at) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .param(set.id())
                        .param(set.caseId().value())
                        .param(set.province())
                        .param(because)
                        .param(Timestamp.from(endedAt))
                        .param(by)
                        .param(Timestamp.from(now))
                        .update()
                == 1;
    }

    void addReport(
            ObligationSet set, Instant dueAt, @Nullable Instant reportedAt, boolean excused, String by, Instant now) {
        database.sql("insert into obligation_report (id, set_id, case_id, province, due_at, reported_at, excused,"
                        + " recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(set.id())
                .param(set.caseId().value())
                .param(set.province())
                .param(Timestamp.from(dueAt))
                .param(reportedAt == null ? null : Timestamp.from(reportedAt))
                .param(excused)
                .param(by)
                .param(Timestamp.from(now))
                .update();
    }

    /** Returns when the last expected report was due; empty before the first. */
    Optional<Instant> lastReportDue(UUID setId) {
        return database.sql("select due_at from obligation_report where set_id = ? order by due_at desc limit 1")
                .param(setId)
                .query((row, number) -> row.getTimestamp("due_at").toInstant())
                .optional();
    }

    void addBreach(ObligationSet set, ObligationKind kind, Instant observedAt, String by, Instant now) {
        database.sql("insert into obligation_breach (id, set_id, case_id, province, kind, observed_at, recorded_by,"
                        + " recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(set.id())
                .param(set.caseId().value())
                .param(set.province())
                .param(kind.name())
                .param(Timestamp.from(observedAt))
                .param(by)
                .param(Timestamp.from(now))
                .update();
    }

    void addGuarantee(ObligationSet set, String event, long amount, LocalDate on, String by, Instant now) {
        database.sql("insert into obligation_guarantee (set_id, case_id, province, event, amount, happened_on,"
                        + " recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(set.id())
                .param(set.caseId().value())
                .param(set.province())
                .param(event)
                .param(amount)
                .param(Date.valueOf(on))
                .param(by)
                .param(Timestamp.from(now))
                .update();
    }

    private static ObligationSet read(ResultSet row) throws SQLException {
        Set<ObligationKind> kinds = EnumSet.noneOf(ObligationKind.class);
        for (String kind : (String[]) row.getArray("kinds").getArray()) {
            kinds.add(ObligationKind.valueOf(kind));
        }
        if (row.getBoolean("monitoring_lifted")) {
            kinds.remove(ObligationKind.ELECTRONIC_MONITORING);
        }
        return new ObligationSet(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("province"),
                row.getObject("removal_decision_id", UUID.class),
                kinds,
                row.getObject("reporting_every_days", Integer.class),
                row.getObject("guarantee_amount", Long.class),
                row.getTimestamp("decided_at").toInstant(),
                row.getDate("until").toLocalDate(),
                row.getString("because"),
                row.getBoolean("guarantee_paid"),
                row.getBoolean("guarantee_settled"));
    }
}
