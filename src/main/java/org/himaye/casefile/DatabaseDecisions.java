package org.himaye.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.shared.CaseId;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Decisions in PostgreSQL; a decision with its number, and each state of it, are one statement. */
@Repository
@Transactional
class DatabaseDecisions implements Decisions {

    private static final LocalizedText REQUIRED =
            new LocalizedText("Kararda bu unsur bulunmak zorundadır.", "A decision must have this element.");
    private static final String SELECT = """
            select d.*, s.served_at, s.final_at, s.annulled_at
            from case_decision d
            cross join lateral (
                select (array_agg(occurred_at order by id desc) filter (where state = 'SERVED'))[1] as served_at,
                    max(occurred_at) filter (where state = 'FINAL') as final_at,
                    max(occurred_at) filter (where state = 'ANNULLED') as annulled_at
                from case_decision_state where decision_id = d.id) s
            """;
    private static final String HAS_STATE =
            " exists (select 1 from case_decision_state s where s.decision_id = d.id and s.state = '%s')";
    private static final String NOT_BEFORE_THE_DECISION = " and cast(d.decided_at at time zone :zone as date)"
            + " <= cast(cast(:occurredAt as timestamptz) at time zone :zone as date)";
    private static final String UNTOUCHED =
            " and not exists (select 1 from case_decision_state s where s.decision_id = d.id"
                    + " and s.state in ('FINAL', 'ANNULLED'))";

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final CurrentActor currentActor;
    private final Clock clock;

    DatabaseDecisions(
            JdbcClient jdbc, Ledger ledger, ApplicationEventPublisher events, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.events = events;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public Decision record(NewDecision decision) {
        refuseIncomplete(decision);
        DecisionId id = DecisionId.random();
        Numbered numbered = insert(id, decision);
        ledger.append(LedgerLine.of("DECISION_RECORDED")
                .inCase(decision.caseId(), numbered.placed().province())
                .about(numbered.placed().person())
                .with("decision", numbered.decisionNumber())
                .with("kind", decision.kind())
                .with("outcome", decision.outcome())
                .with("decidedAt", decision.decidedAt())
                .with("decidedBy", decision.decidedBy()));
        return new Decision(
                id,
                numbered.decisionNumber(),
                decision.caseId(),
                decision.kind(),
                decision.outcome(),
                decision.facts(),
                decision.reasons(),
                decision.legalBasis(),
                decision.authority(),
                decision.remedies(),
                decision.decidedBy(),
                decision.decidedAt(),
                null,
                null,
                null);
    }

    @Override
    public void markServed(DecisionId id, Instant servedAt) {
        // Officers note service to the minute, so only the legal days are compared.
        mark(id, "SERVED", servedAt, UNTOUCHED + " and not" + HAS_STATE.formatted("SERVED") + NOT_BEFORE_THE_DECISION);
    }

    @Override
    public void correctService(DecisionId id, Instant servedAt) {
        mark(
                id,
                "SERVED",
                servedAt,
                " and" + HAS_STATE.formatted("SERVED") + " and not" + HAS_STATE.formatted("ANNULLED")
                        + NOT_BEFORE_THE_DECISION);
    }

    @Override
    public void markFinal(DecisionId id, Instant finalAt) {
        mark(
                id,
                "FINAL",
                finalAt,
                UNTOUCHED + " and exists (select 1 from case_decision_state s where s.decision_id = d.id"
                        + " and s.state = 'SERVED')"
                        + " and coalesce(corrected_window_without_clock(d.id) <= :occurredAt, true)");
    }

    @Override
    public void annul(DecisionId id, Instant annulledAt) {
        CaseId caseId = mark(
                id,
                "ANNULLED",
                annulledAt,
                " and not exists (select 1 from case_decision_state s where s.decision_id = d.id"
                        + " and s.state = 'ANNULLED')");
        events.publishEvent(new DecisionAnnulled(caseId, id));
    }

    @Override
    public Decision get(DecisionId id) {
        return jdbc.sql(SELECT + "where d.id = :id")
                .param("id", id.value())
                .query((row, number) -> decision(row))
                .optional()
                .orElseThrow(CaseFiles::notFound);
    }

    @Override
    public List<Decision> of(CaseId caseId) {
        return jdbc.sql(SELECT + "where d.case_id = :caseId order by d.decided_at, d.decision_number")
                .param("caseId", caseId.value())
                .query((row, number) -> decision(row))
                .list();
    }

    @Override
    public Optional<Decision> byNumber(String decisionNumber) {
        return jdbc.sql(SELECT + "where d.decision_number = :number")
                .param("number", decisionNumber)
                .query((row, number) -> decision(row))
                .optional();
    }

    private Numbered insert(DecisionId id, NewDecision decision) {
        return jdbc.sql("""
                        with file as (
                            select id, province, person_id from case_file where id = :caseId and (state = 'OPEN'
                                or :kind = 'LIMITATION_OF_RIGHTS' and status_held(id) is not null)),
                        number as (
                            insert into decision_sequence (province, year, last)
                            select province, cast(:year as integer), 1 from file
                            on conflict (province, year) do update set last = decision_sequence.last + 1
                            returning last),
                        decision as (
                            insert into case_decision (id, case_id, province, decision_number, kind, outcome, facts,
                                reasons, legal_basis, authority, remedies, decided_by, decided_at, recorded_by,
                                recorded_at)
                            select :id, file.id, file.province, concat_ws('-', file.province, cast(:year as integer),
                                    lpad(last::text, greatest(6, length(last::text)), '0')),
                                :kind, :outcome, :facts, :reasons, :legalBasis, :authority,
                                string_to_array(:remedies, ','), :decidedBy, :decidedAt, :recordedBy, :recordedAt
                            from file cross join number
                            returning decision_number)
                        select decision_number, person_id, province from file cross join decision
                        """)
                .param("caseId", decision.caseId().value())
                .param("year", LegalTime.dayOf(decision.decidedAt()).getYear())
                .param("id", id.value())
                .param("kind", decision.kind())
                .param("outcome", decision.outcome())
                .param("facts", decision.facts())
                .param("reasons", decision.reasons())
                .param("legalBasis", decision.legalBasis())
                .param("authority", decision.authority())
                .param("remedies", String.join(",", decision.remedies()))
                .param("decidedBy", decision.decidedBy())
                .param("decidedAt", DatabaseTime.of(decision.decidedAt()))
                .param("recordedBy", currentActor.get().userId())
                .param("recordedAt", DatabaseTime.of(clock.instant()))
                .query((row, number) -> new Numbered(row.getString("decision_number"), Placed.read(row)))
                .optional()
                .orElseThrow(
                        () -> caseIsVisible(decision.caseId()) ? DatabaseCaseFiles.closed() : CaseFiles.notFound());
    }

    private CaseId mark(DecisionId id, String state, Instant occurredAt, String condition) {
        Marked marked = jdbc.sql("""
                        with state as (
                            insert into case_decision_state (decision_id, case_id, province, state, occurred_at,
                                recorded_by, recorded_at)
                            select d.id, d.case_id, d.province, :state, :occurredAt, :recordedBy, :recordedAt
                            from case_decision d where d.id = :id %s
                            on conflict do nothing
                            returning decision_id)
                        select d.decision_number, d.case_id, f.person_id, f.province
                        from state join case_decision d on d.id = state.decision_id join case_file f on f.id = d.case_id
                        """.formatted(condition))
                .param("id", id.value())
                .param("state", state)
                .param("occurredAt", DatabaseTime.of(occurredAt))
                .param("recordedBy", currentActor.get().userId())
                .param("recordedAt", DatabaseTime.of(clock.instant()))
                .param("zone", LegalTime.ZONE.getId())
                .query((row, number) -> new Marked(
                        row.getString("decision_number"),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        Placed.read(row)))
                .optional()
                .orElseThrow(() -> stateForbids(get(id), state));
        ledger.append(LedgerLine.of("DECISION_STATE_RECORDED")
                .inCase(marked.caseId(), marked.placed().province())
                .about(marked.placed().person())
                .with("decision", marked.decisionNumber())
                .with("state", state)
                .with("occurredAt", occurredAt));
        return marked.caseId();
    }

    private boolean caseIsVisible(CaseId caseId) {
        return jdbc.sql("select 1 from case_file where id = :id")
                .param("id", caseId.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private static void refuseIncomplete(NewDecision decision) {
        List<FieldProblem> missing = new ArrayList<>();
        requireText(missing, "facts", decision.facts());
        requireText(missing, "reasons", decision.reasons());
        requireText(missing, "legalBasis", decision.legalBasis());
        requireText(missing, "authority", decision.authority());
        if (!missing.isEmpty()) {
            throw new Refusal(
                    CommonProblem.INVALID_REQUEST,
                    new LocalizedText(
                            "Karar; olayları, gerekçeyi, hukuki dayanağı ve karar makamını içermelidir.",
                            "A decision states the facts, the reasons, the legal basis and the authority."),
                    "YUKK 100",
                    missing);
        }
    }

    private static void requireText(List<FieldProblem> missing, String field, String value) {
        if (value.isBlank()) {
            missing.add(new FieldProblem(field, "required", REQUIRED));
        }
    }

    private static Refusal stateForbids(Decision decision, String state) {
        LocalizedText detail;
        String article = null;
        if (decision.annulledAt() != null) {
            detail = new LocalizedText("Karar iptal edilmiştir.", "The decision is annulled.");
        } else if (decision.finalAt() != null) {
            detail = new LocalizedText("Karar kesinleşmiştir.", "The decision is final.");
        } else if ("FINAL".equals(state) && decision.servedAt() != null) {
            detail = new LocalizedText(
                    "Düzeltilen tebliğ tarihine göre karara karşı süre dolmamıştır; karar kesinleşmez.",
                    "By its corrected day of service the decision can still be contested; it cannot become final.");
            article = "YUKK 3/1-ö, 80/1-e";
        } else if ("FINAL".equals(state)) {
            detail = new LocalizedText(
                    "Tebliğ edilmemiş karar kesinleşmez.", "A decision that was not served cannot become final.");
        } else if (decision.servedAt() != null) {
            detail = new LocalizedText(
                    "Karar tebliğ edilmiştir; tebliğ tarihi ancak ikinci bir kişinin onayıyla, karar gününden önceye "
                            + "gitmeyecek şekilde düzeltilir.",
                    "The decision is served; its day of service is corrected with a second person only, and not to before "
                            + "the day of the decision.");
        } else {
            detail = new LocalizedText(
                    "Karar, verildiği günden önce tebliğ edilemez.",
                    "A decision cannot be served before the day on which it was made.");
        }
        return new Refusal(CaseFileProblem.DECISION_STATE, detail, article);
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                new DecisionId(row.getObject("id", UUID.class)),
                row.getString("decision_number"),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("kind"),
                row.getString("outcome"),
                row.getString("facts"),
                row.getString("reasons"),
                row.getString("legal_basis"),
                row.getString("authority"),
                List.of((String[]) row.getArray("remedies").getArray()),
                row.getString("decided_by"),
                DatabaseTime.read(row, "decided_at"),
                DatabaseTime.readOrNull(row, "served_at"),
                DatabaseTime.readOrNull(row, "final_at"),
                DatabaseTime.readOrNull(row, "annulled_at"));
    }

    private record Numbered(String decisionNumber, Placed placed) {}

    private record Marked(String decisionNumber, CaseId caseId, Placed placed) {}
}
