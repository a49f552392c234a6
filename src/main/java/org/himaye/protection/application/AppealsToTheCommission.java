package org.himaye.protection.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.himaye.appeal.AppealConcluded;
import org.himaye.appeal.AppealReceived;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.CaseState;
import org.himaye.casefile.CourtEvents;
import org.himaye.casefile.Decision;
import org.himaye.casefile.DecisionId;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.WaitingReason;
import org.himaye.shared.CaseId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What appeals mean for the contested decisions of this procedure. From receipt the person may stay and nothing becomes
 * final (YUKK 80/1-e, INV-02); the end of the appeal says how the case goes on. Runs in the transaction of the appeal.
 * Events are of kinds {@code APPEAL_…}: who receives or decides an appeal takes no part in the contested decision.
 */
@Component
class AppealsToTheCommission {

    private static final String STAY = "YUKK 80/1-e";

    private final ProtectionApplications applications;
    private final CaseFiles files;
    private final Decisions decisions;
    private final CourtEvents courts;
    private final ProcedureClocks clocks;
    private final DecisionConclusions conclusions;
    private final Reexamination reexamination;
    private final ProcedureStart procedure;
    private final CaseJournal journal;
    private final Clock clock;

    AppealsToTheCommission(
            ProtectionApplications applications,
            CaseFiles files,
            Decisions decisions,
            CourtEvents courts,
            ProcedureClocks clocks,
            DecisionConclusions conclusions,
            Reexamination reexamination,
            ProcedureStart procedure,
            CaseJournal journal,
            Clock clock) {
        this.applications = applications;
        this.files = files;
        this.decisions = decisions;
        this.courts = courts;
        this.clocks = clocks;
        this.conclusions = conclusions;
        this.reexamination = reexamination;
        this.procedure = procedure;
        this.journal = journal;
        this.clock = clock;
    }

    @EventListener
    void received(AppealReceived event) {
        CaseFile file = files.get(event.contestedCaseId());
        journal.record(
                file.id(),
                file.province(),
                "APPEAL_PENDING",
                event.receivedAt(),
                STAY,
                Map.of("appeal", event.appealId(), "decision", event.contestedDecisionId()));
        if (file.state() == CaseState.OPEN
                && applications.contested(file.id(), event.contestedDecisionId(), event.appealId())) {
            files.enterStage(file.id(), "CONTESTED", WaitingReason.COMMISSION);
        }
    }

    @EventListener
    void concluded(AppealConcluded event) {
        CaseFile file = files.get(event.contestedCaseId());
        journal.record(
                file.id(),
                file.province(),
                "APPEAL_" + event.result(),
                event.concludedAt(),
                "YUKK 80",
                Map.of("appeal", event.appealId(), "decision", event.contestedDecisionId()));
        Decision contested = decisions.get(new DecisionId(event.contestedDecisionId()));
        boolean released = applications.released(file.id(), event.appealId());
        // What a court has annulled meanwhile is being decided anew already; the Commission's answer moves nothing
        // there.
        boolean current = released && contested.annulledAt() == null;
        switch (event.result()) {
            case REMANDED -> remand(file, contested, current);
            case SUBSTITUTED -> substitute(file, contested, event, current);
            case UPHELD -> uphold(file.id(), contested, current);
            case NOT_EXAMINED -> goOnWaiting(file.id(), contested, current);
        }
    }

    private void remand(CaseFile file, Decision contested, boolean current) {
        Instant now = clock.instant();
        if (!current) {
            reexamination.annul(file.id(), contested, now);
            return;
        }
        Date dueAt = reexamination.begin(applications.get(file.id()), contested, "DECISION_ANNULLED", now, now);
        require(procedure.remand(file.id(), dueAt), file.id());
    }

    private void substitute(CaseFile file, Decision contested, AppealConcluded event, boolean current) {
        Instant now = clock.instant();
        reexamination.annul(file.id(), contested, now);
        if (!current) {
            return;
        }
        clocks.stopAll(file.id(), "DECISION_ANNULLED");
        Date serviceDueAt = conclusions.substitute(
                applications.get(file.id()),
                ProposedOutcome.valueOf(event.substitutedOutcome()),
                contested.decisionNumber() + " sayılı karar itiraz üzerine kaldırılmıştır.",
                now);
        require(procedure.substitute(file.id(), serviceDueAt), file.id());
    }

    /** The decision stands, unless another appeal or a suit is still pending, or the person does not know it yet. */
    private void uphold(CaseId caseId, Decision contested, boolean current) {
        boolean waits =
                contested.servedAt() == null || applications.get(caseId).underAppeal() || courts.isSuitPending(caseId);
        if (current && !waits) {
            require(procedure.uphold(caseId), caseId);
        }
    }

    /** Nothing was decided about the decision; its own periods go on. */
    private void goOnWaiting(CaseId caseId, Decision contested, boolean current) {
        if (current && !applications.get(caseId).underAppeal()) {
            if (contested.servedAt() == null) {
                files.enterStage(caseId, "DECIDED", WaitingReason.SERVICE);
            } else {
                files.enterStage(caseId, "SERVED", WaitingReason.APPEAL_WINDOW);
            }
        }
    }

    private static void require(boolean moved, CaseId caseId) {
        if (!moved) {
            throw new IllegalStateException("The procedure of " + caseId + " does not wait for an appeal");
        }
    }
}
