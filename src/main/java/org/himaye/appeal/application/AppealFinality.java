package org.himaye.appeal.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.himaye.appeal.AppealConcluded.Result;
import org.himaye.appeal.application.CheckCommissionRegistrySubmission.CourtFinding;
import org.himaye.appeal.application.RecordCourtEventSubmission.CourtStep;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CourtEvent;
import org.himaye.casefile.CourtEvents;
import org.himaye.casefile.Decision;
import org.himaye.casefile.DecisionId;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.WaitingReason;
import org.himaye.shared.CaseId;
import org.himaye.shared.FieldChecks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Follows a decision of the Commission to the courts and concludes the appeal (YUKK 3/1-ö, 80/1-ç, 80/1-d). */
@Service
public class AppealFinality {

    private final Appeals appeals;
    private final CommissionDecisions commission;
    private final CourtEvents courts;
    private final CaseFiles files;
    private final Decisions decisions;
    private final AppealClocks clocks;
    private final AppealJournal journal;
    private final Clock clock;

    AppealFinality(
            Appeals appeals,
            CommissionDecisions commission,
            CourtEvents courts,
            CaseFiles files,
            Decisions decisions,
            AppealClocks clocks,
            AppealJournal journal,
            Clock clock) {
        this.appeals = appeals;
        this.commission = commission;
        this.courts = courts;
        this.files = files;
        this.decisions = decisions;
        this.clocks = clocks;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What the registry says.
     *
     * @param suitPending whether a suit was found
     * @param judgmentDueAt when to look for the judgment
     */
    public record RegistryChecked(boolean suitPending, Date judgmentDueAt) {}

    /** Records the check of the court registry, which alone releases the lock of the filing period (law note H.3). */
    @Transactional
    public RegistryChecked checkRegistry(CaseId caseId, CheckCommissionRegistrySubmission submission) {
        Appeal appeal = appeals.get(caseId);
        Instant checkedAt = FieldChecks.instant(submission.checkedAt());
        boolean found = submission.finding() == CourtFinding.SUIT_FILED;
        FieldChecks checks = new FieldChecks(clock)
                .notInTheFuture(submission.checkedAt(), "checkedAt")
                .notInTheFuture(submission.filedOn(), "filedOn")
                .requireByLaw(
                        "YUKK 80",
                        found || !clocks.isLocked(caseId, checkedAt),
                        "checkedAt",
                        "window-open",
                        "Dava süresi dolmadan yapılan sorgulama kesinleşmeye esas olmaz.",
                        "A check made while the filing period is open cannot make the decision final.");
        if (found) {
            checks.present(submission.filedOn(), "filedOn").present(submission.registryNumber(), "registryNumber");
        }
        checks.refuseIfAny();
        if (found) {
            courts.record(new CourtEvent(
                    caseId,
                    CourtEvent.Kind.SUIT_FILED,
                    submission.court(),
                    submission.registryNumber(),
                    submission.filedOn()));
            files.enterStage(caseId, "CONTESTED", WaitingReason.COURT);
        } else {
            journal.record(caseId, appeal.province(), "APPEAL_REGISTRY_FOUND_NOTHING", checkedAt, "YUKK 80", Map.of());
        }
        return new RegistryChecked(found, clocks.taskDue("DL-PR-10", checkedAt));
    }

    /**
     * What the court did.
     *
     * @param judgmentGiven whether the suit is over
     * @param judgmentDueAt when to look again
     */
    public record CourtStepRecorded(boolean judgmentGiven, Date judgmentDueAt) {}

    /** Records a stay of execution or the judgment. */
    @Transactional
    public CourtStepRecorded recordCourtEvent(CaseId caseId, RecordCourtEventSubmission submission) {
        courts.record(new CourtEvent(
                caseId,
                CourtEvent.Kind.valueOf(submission.event().name()),
                null,
                submission.number(),
                submission.occurredOn()));
        return new CourtStepRecorded(
                submission.event() != CourtStep.STAY_OF_EXECUTION, clocks.taskDue("DL-PR-10", clock.instant()));
    }

    /**
     * Says what follows for the contested decision, unless an acceptance has said so at signing, and closes the appeal. A
     * decision of the Commission that the court annulled sends the case back to the deciding unit.
     */
    @Transactional
    public void conclude(CaseId caseId) {
        Appeal appeal = appeals.get(caseId);
        Decision decision = decisions.get(new DecisionId(appeal.decisionId()));
        Instant now = clock.instant();
        clocks.stopAll(caseId, "APPEAL_CONCLUDED");
        if (!decision.outcome().equals("ACCEPTED")) {
            boolean annulled = courts.of(caseId).stream()
                    .map(CourtEvent::kind)
                    .filter(CourtEvent.Kind::isJudgment)
                    .reduce((earlier, later) -> later)
                    .filter(judgment -> judgment == CourtEvent.Kind.JUDGMENT_ANNULLED)
                    .isPresent();
            if (annulled) {
                decisions.annul(decision.id(), now);
            } else {
                decisions.markFinal(decision.id(), now);
            }
            Result otherwise = decision.outcome().equals("REJECTED") ? Result.UPHELD : Result.NOT_EXAMINED;
            commission.conclude(appeal, annulled ? Result.REMANDED : otherwise, null);
        }
        files.close(caseId, decision.outcome(), now);
    }
}
