package org.himaye.correction.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himaye.deadlines.NotificationFiction;
import org.himaye.deadlines.PeriodFacts;
import org.himaye.deadlines.RunningClock;
import org.himaye.deadlines.ServiceWay;
import org.himaye.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps corrections in PostgreSQL; rows are only ever added. */
@Repository
class FactCorrectionTables {

    private final JdbcClient database;

    FactCorrectionTables(JdbcClient database) {
        this.database = database;
    }

    /** A proposed correction; way and decision are null unless a service is corrected. */
    record Correction(
            UUID id,
            CaseId caseId,
            String province,
            CorrectedFact fact,
            @Nullable UUID decisionId,
            Instant formerValue,
            Instant correctedValue,
            Instant formerClockStart,
            Instant correctedClockStart,
            @Nullable ServiceWay way,
            CorrectionReason reason,
            String proposedBy,
            Instant proposedAt) {

        /** Returns from what a clock counts by the corrected fact. */
        PeriodFacts facts() {
            return way == null
                    ? PeriodFacts.of(correctedValue)
                    : PeriodFacts.of(NotificationFiction.dateOf(way, correctedValue));
        }
    }

    /** Something that waits for somebody's decision; rule and occurrence are null unless a period would become shorter. */
    record Consequence(
            UUID id,
            UUID correctionId,
            CaseId caseId,
            String province,
            ConsequenceKind kind,
            String article,
            @Nullable String ruleId,
            int occurrence) {}

    /** A consequence that was raised in some file. */
    record Raised(UUID id, CaseId caseId, String province, ConsequenceKind kind, String article, String caseNumber) {}

    void propose(Correction correction, String explanation, String document) {
        database.sql(
                        "insert into fact_correction (id, case_id, province, fact, decision_id, former_value, corrected_value,"
                                + " former_clock_start, corrected_clock_start, service_way, reason, explanation, document,"
                                + " proposed_by, proposed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        correction.id(),
                        correction.caseId().value(),
                        correction.province(),
                        correction.fact().name(),
                        correction.decisionId(),
                        Timestamp.from(correction.formerValue()),
                        Timestamp.from(correction.correctedValue()),
                        Timestamp.from(correction.formerClockStart()),
                        Timestamp.from(correction.correctedClockStart()),
                        correction.way() == null ? null : correction.way().name(),
                        correction.reason().name(),
                        explanation,
                        document,
                        correction.proposedBy(),
                        Timestamp.from(correction.proposedAt()))
                .update();
    }

    Optional<Correction> correction(UUID id) {
        return database.sql("select * from fact_correction where id = ?")
                .param(id)
                .query(FactCorrectionTables::correction)
                .optional();
    }

    /** Returns the corrections of a file with what was said of them, oldest first. */
    List<RecordedCorrection> of(CaseId caseId) {
        return database.sql("select c.*, d.decision_number, v.approved, v.decided_by, v.reasons from fact_correction c"
                        + " left join case_decision d on d.id = c.decision_id"
                        + " left join fact_correction_verdict v on v.correction_id = c.id"
                        + " where c.case_id = ? order by c.proposed_at, c.id")
                .param(caseId.value())
                .query((row, number) -> {
                    Correction correction = correction(row, number);
                    return new RecordedCorrection(
                            correction.id(),
                            correction.fact(),
                            row.getString("decision_number"),
                            correction.formerValue(),
                            correction.correctedValue(),
                            correction.way(),
                            correction.reason(),
                            row.getString("explanation"),
                            row.getString("document"),
                            correction.proposedBy(),
                            correction.proposedAt(),
                            row.getObject("approved", Boolean.class),
                            row.getString("decided_by"),
                            row.getString("reasons"));
                })
                .list();
    }

    /** Tells whether a correction of a fact waits for its second person. */
    boolean isPending(CaseId caseId, CorrectedFact fact, @Nullable UUID decisionId) {
        return database.sql("select exists (select from fact_correction c where c.case_id = ? and c.fact = ?"
                        + " and c.decision_id is not distinct from ? and not exists (select from fact_correction_verdict v"
                        + " where v.correction_id = c.id))")
                .params(caseId.value(), fact.name(), decisionId)
                .query(Boolean.class)
                .single();
    }

    boolean isDecided(UUID correction) {
        return database.sql("select exists (select from fact_correction_verdict where correction_id = ?)")
                .param(correction)
                .query(Boolean.class)
                .single();
    }

    /** Tells whether a later approved correction has replaced the value that one gave its fact. */
    boolean isReplaced(Correction correction) {
        return database.sql("select exists (select from fact_correction c join fact_correction_verdict v"
                        + " on v.correction_id = c.id and v.approved where c.case_id = ? and c.fact = ?"
                        + " and c.decision_id is not distinct from ?"
                        + " and v.number > (select number from fact_correction_verdict where correction_id = ?))")
                .params(correction.caseId().value(), correction.fact().name(), correction.decisionId(), correction.id())
                .query(Boolean.class)
                .single();
    }

    /** Returns every start that clocks on a fact have ever counted from by a correction, former and corrected. */
    Set<Instant> startsOf(CaseId caseId, CorrectedFact fact, @Nullable UUID decisionId) {
        Set<Instant> starts = new LinkedHashSet<>();
        database.sql("select c.former_clock_start, c.corrected_clock_start from fact_correction c"
                        + " join fact_correction_verdict v on v.correction_id = c.id and v.approved"
                        + " where c.case_id = ? and c.fact = ? and c.decision_id is not distinct from ?")
                .params(caseId.value(), fact.name(), decisionId)
                .query((row, number) ->
                        List.of(instant(row, "former_clock_start"), instant(row, "corrected_clock_start")))
                .list()
                .forEach(starts::addAll);
        return starts;
    }

    /** Returns the way that the latest approved correction gives a service. */
    Optional<ServiceWay> correctedWay(UUID decisionId) {
        return database.sql("select c.service_way from fact_correction c join fact_correction_verdict v"
                        + " on v.correction_id = c.id and v.approved where c.decision_id = ?"
                        + " order by v.number desc limit 1")
                .param(decisionId)
                .query(String.class)
                .optional()
                .map(ServiceWay::valueOf);
    }

    void decide(Correction correction, boolean approved, String reasons, String decidedBy, Instant decidedAt) {
        database.sql(
                        "insert into fact_correction_verdict (correction_id, case_id, province, approved, reasons, decided_by,"
                                + " decided_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        correction.id(),
                        correction.caseId().value(),
                        correction.province(),
                        approved,
                        reasons,
                        decidedBy,
                        Timestamp.from(decidedAt))
                .update();
    }

    /** Tells whether a clock counts for the service of yet another standing decision of the same file. */
    boolean countsForAnother(Correction correction, RunningClock clock) {
        return correction.decisionId() != null
                && database.sql("select counts_for_another_service(?, ?, ?)")
                        .params(correction.decisionId(), clock.ruleId(), Timestamp.from(clock.startFact()))
                        .query(Boolean.class)
                        .single();
    }

    /** Tells whether an objection or a suit against the decision whose service is corrected is on record. */
    boolean isAnswered(Correction correction) {
        return correction.decisionId() != null
                && database.sql("select service_was_answered(?)")
                        .param(correction.decisionId())
                        .query(Boolean.class)
                        .single();
    }

    /** Tells whether a decision or a clock of the files concerned has changed since a consequence was raised. */
    boolean isRemedy(UUID consequence, String remedy) {
        return database.sql("select remedy_exists(?, ?)")
                .params(consequence, remedy)
                .query(Boolean.class)
                .single();
    }

    /** Raises that a period has no clock of its own that could follow the correction. */
    UUID raisePeriodWithoutClock(
            Correction correction,
            String article,
            String ruleId,
            LocalDate lastDay,
            Instant openUntil,
            Instant raisedAt) {
        UUID id = UUID.randomUUID();
        database.sql(
                        "insert into fact_correction_consequence (id, correction_id, case_id, province, kind, article, rule_id,"
                                + " last_day, open_until, raised_at) values (?, ?, ?, ?, 'PERIOD_WITHOUT_CLOCK', ?, ?, ?, ?, ?)")
                .params(
                        id,
                        correction.id(),
                        correction.caseId().value(),
                        correction.province(),
                        article,
                        ruleId,
                        lastDay,
                        Timestamp.from(openUntil),
                        Timestamp.from(raisedAt))
                .update();
        return id;
    }

    /** Raises that a period would become shorter. */
    UUID raiseShorterPeriod(Correction correction, String article, String ruleId, int occurrence, Instant raisedAt) {
        UUID id = UUID.randomUUID();
        database.sql(
                        "insert into fact_correction_consequence (id, correction_id, case_id, province, kind, article, rule_id,"
                                + " occurrence, raised_at) values (?, ?, ?, ?, 'SHORTER_PERIOD', ?, ?, ?, ?)")
                .params(
                        id,
                        correction.id(),
                        correction.caseId().value(),
                        correction.province(),
                        article,
                        ruleId,
                        occurrence,
                        Timestamp.from(raisedAt))
                .update();
        return id;
    }

    /** Raises what an approved correction has made unlawful, in whatever file and province, and tells these files. */
    List<Raised> raiseUnlawful(UUID correction, Instant raisedAt, String toldBy) {
        return database.sql("select * from raise_correction_consequences(?, ?, ?)")
                .params(correction, Timestamp.from(raisedAt), toldBy)
                .query((row, number) -> new Raised(
                        row.getObject("consequence", UUID.class),
                        new CaseId(row.getObject("in_case", UUID.class)),
                        row.getString("in_province"),
                        ConsequenceKind.valueOf(row.getString("of_kind")),
                        row.getString("by_article"),
                        row.getString("number")))
                .list();
    }

    Optional<Consequence> consequence(UUID id) {
        return database.sql("select * from fact_correction_consequence where id = ?")
                .param(id)
                .query((row, number) -> new Consequence(
                        row.getObject("id", UUID.class),
                        row.getObject("correction_id", UUID.class),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getString("province"),
                        ConsequenceKind.valueOf(row.getString("kind")),
                        row.getString("article"),
                        row.getString("rule_id"),
                        row.getInt("occurrence")))
                .optional();
    }

    boolean isSettled(UUID consequence) {
        return database.sql("select exists (select from fact_correction_settlement where consequence_id = ?)")
                .param(consequence)
                .query(Boolean.class)
                .single();
    }

    /** Returns who proposed the correction that a consequence follows from. */
    Optional<String> proposerOf(UUID consequence) {
        return database.sql("select proposer_of_consequence(?)")
                .param(consequence)
                .query(String.class)
                .optional();
    }

    void settle(
            Consequence consequence,
            String settlement,
            @Nullable String remediedBy,
            String reasons,
            String settledBy,
            Instant settledAt) {
        database.sql(
                        "insert into fact_correction_settlement (consequence_id, case_id, province, settlement, remedied_by,"
                                + " reasons, settled_by, settled_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        consequence.id(),
                        consequence.caseId().value(),
                        consequence.province(),
                        settlement,
                        remediedBy,
                        reasons,
                        settledBy,
                        Timestamp.from(settledAt))
                .update();
    }

    private static Correction correction(ResultSet row, int number) throws SQLException {
        String way = row.getString("service_way");
        return new Correction(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("province"),
                CorrectedFact.valueOf(row.getString("fact")),
                row.getObject("decision_id", UUID.class),
                instant(row, "former_value"),
                instant(row, "corrected_value"),
                instant(row, "former_clock_start"),
                instant(row, "corrected_clock_start"),
                way == null ? null : ServiceWay.valueOf(way),
                CorrectionReason.valueOf(row.getString("reason")),
                row.getString("proposed_by"),
                instant(row, "proposed_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
