package org.himaye.appeal.application;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.himaye.appeal.application.Deliberations.VoteChoice;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reports in PostgreSQL; a later report stands beside the earlier one. */
@Repository
@Transactional
class DatabaseReports implements Reports {

    private final JdbcClient jdbc;
    private final Appeals appeals;
    private final Docket docket;
    private final Deliberations deliberations;
    private final AppealJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    DatabaseReports(
            JdbcClient jdbc,
            Appeals appeals,
            Docket docket,
            Deliberations deliberations,
            AppealJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.jdbc = jdbc;
        this.appeals = appeals;
        this.docket = docket;
        this.deliberations = deliberations;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void report(CaseId caseId, VoteChoice proposal, String facts, String reasons) {
        Appeal appeal = appeals.get(caseId);
        String actor = currentActor.get().userId();
        new FieldChecks(clock)
                .requireByLaw(
                        "YUKK 80/1-b", !facts.isBlank(), "facts", "required", "Bu alan zorunludur.", "It is required.")
                .requireByLaw(
                        "YUKK 80/1-b",
                        !reasons.isBlank(),
                        "reasons",
                        "required",
                        "Bu alan zorunludur.",
                        "It is required.")
                .refuseIfAny();
        if (deliberations.conflictOf(caseId, actor).isPresent()) {
            throw AppealRefusals.inConflict();
        }
        boolean mine = docket.of(caseId)
                .filter(assignment -> assignment.rapporteur().equals(actor))
                .isPresent();
        if (!mine || appeal.decisionId() != null) {
            throw AppealRefusals.notPossible(
                    "Raporu yalnızca itirazın raportörü, karardan önce sunabilir.",
                    "Only the rapporteur of the appeal reports, and before it is decided.");
        }
        jdbc.sql("""
                        insert into appeal_report (id, case_id, province, rapporteur, proposal, facts, reasons, reported_at)
                        values (gen_random_uuid(), :case, :province, :rapporteur, :proposal, :facts, :reasons, :at)
                        """)
                .param("case", caseId.value())
                .param("province", appeal.province())
                .param("rapporteur", actor)
                .param("proposal", proposal.name())
                .param("facts", AppealRefusals.written(facts, "facts"))
                .param("reasons", AppealRefusals.written(reasons, "reasons"))
                .param("at", Moments.of(clock.instant()))
                .update();
        journal.record(
                caseId,
                appeal.province(),
                "APPEAL_REPORTED",
                clock.instant(),
                AppealRefusals.COMMISSION,
                Map.of("rapporteur", actor));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Report> of(CaseId caseId) {
        return jdbc.sql("""
                        select rapporteur, proposal, facts, reasons, reported_at from appeal_report
                        where case_id = :case order by reported_at desc, id limit 1
                        """)
                .param("case", caseId.value())
                .query((row, number) -> new Report(
                        row.getString("rapporteur"),
                        VoteChoice.valueOf(row.getString("proposal")),
                        row.getString("facts"),
                        row.getString("reasons"),
                        Moments.read(row, "reported_at")))
                .optional();
    }
}
