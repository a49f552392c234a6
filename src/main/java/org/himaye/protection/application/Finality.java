package org.himaye.protection.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.CaseType;
import org.himaye.casefile.CourtEvent;
import org.himaye.casefile.CourtEventRecorded;
import org.himaye.casefile.CourtEvents;
import org.himaye.casefile.DecisionId;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.WaitingReason;
import org.himaye.deadlines.RunningClocks;
import org.himaye.protection.application.CheckCourtRegistrySubmission.RegistryFinding;
import org.himaye.protection.application.RecordAppealOutcomeSubmission.AppealOutcome;
import org.himaye.protection.detention.ApplicantDetentionEnding;
import org.himaye.protection.residence.ResidenceDuties;
import org.himaye.protection.rights.RightsLimitations;
import org.himaye.shared.CaseId;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LegalTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds out whether a decision has been contested, and makes it final if not (YUKK 3/1-ö, 80). */
@Service
public class Finality {

    private final ProtectionApplications applications;
    private final CaseFiles files;
    private final Decisions decisions;
    private final CourtEvents courts;
    private final FoundObjections objections;
    private final RunningClocks runningClocks;
    private final ProcedureClocks clocks;
    private final ApplicantDetentionEnding detention;
    private final Transfers transfers;
    private final Reexamination reexamination;
    private final ProcedureStart procedure;
    private final ResidenceDuties residence;
    private final RightsLimitations rights;
    private final CaseJournal journal;
    private final Clock clock;

    Finality(
            ProtectionApplications applications,
            CaseFiles files,
            Decisions decisions,
            CourtEvents courts,
            FoundObjections objections,
            RunningClocks runningClocks,
            ProcedureClocks clocks,
            ApplicantDetentionEnding detention,
            Transfers transfers,
            Reexamination reexamination,
            ProcedureStart procedure,
            ResidenceDuties residence,
            RightsLimitations rights,
            CaseJournal journal,
            Clock clock) {
        this.applications = applications;
        this.files = files;
        this.decisions = decisions;
        this.courts = courts;
        this.objections = objections;
        this.runningClocks = runningClocks;
        this.clocks = clocks;
        this.detention = detention;
        this.transfers = transfers;
        this.reexamination = reexamination;
        this.procedure = procedure;
        this.residence = residence;
        this.rights = rights;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What the registries say.
     *
     * @param contested whether an objection or a suit was found
     * @param transferPending whether another country is still to take the applicant (YUKK 73, 74)
     * @param appealOutcomeDueAt when its outcome should be looked up
     */
    public record RegistryChecked(boolean contested, boolean transferPending, Date appealOutcomeDueAt) {}

    /** Records the check of the registries, which alone releases the lock of the filing periods (law note H.3). */
    @Transactional
    public RegistryChecked checkRegistry(CaseId caseId, CheckCourtRegistrySubmission submission) {
        ProtectionApplication application = applications.get(caseId);
        Instant checkedAt = FieldChecks.instant(submission.checkedAt());
        boolean contested = submission.finding() != RegistryFinding.NOTHING_FOUND;
        boolean locked = runningClocks.of(caseId).stream().anyMatch(running -> running.locksAt(checkedAt));
        FieldChecks checks = new FieldChecks(clock)
                .notInTheFuture(submission.checkedAt(), "checkedAt")
                .requireByLaw(
                        "YUKK 80",
                        contested || !locked,
                        "checkedAt",
                        "window-open",
                        "İtiraz ve dava süresi dolmadan yapılan sorgulama kesinleşmeye esas olmaz.",
                        "A check made while the filing period is open cannot make the decision final.")
                .requireByLaw(
                        "YUKK 80/1-e",
                        contested || !application.underAppeal(),
                        "finding",
                        "appeal-pending",
                        "Komisyonda bekleyen itiraz vardır; karar kesinleşmez.",
                        "An appeal is pending at the Commission; the decision cannot become final.")
                .requireByLaw(
                        "YUKK 80/1-e",
                        contested || !courts.isSuitPending(caseId),
                        "finding",
                        "suit-pending",
                        "Görülmekte olan dava vardır; karar kesinleşmez.",
                        "A suit is pending; the decision cannot become final.");
        checks.requireByLaw(
                "YUKK 80/1-d",
                contested || !transfers.isAnnulledByCourt(caseId),
                "finding",
                "judgment-annulled",
                "Mahkeme kararı iptal etmiştir; sonuç dava olarak kaydedilmelidir.",
                "A court has annulled the decision; the finding is the suit.");
        if (contested) {
            checks.present(submission.registryNumber(), "registryNumber");
        }
        checks.refuseIfAny();
        journal.record(
                caseId,
                application.province(),
                contested ? "DECISION_CONTESTED" : "REGISTRY_FOUND_NOTHING",
                checkedAt,
                "YUKK 80",
                Map.of("finding", submission.finding()));
        if (submission.finding() == RegistryFinding.SUIT_FILED && !courts.isSuitPending(caseId)) {
            courts.record(new CourtEvent(
                    caseId, CourtEvent.Kind.SUIT_FILED, null, submission.registryNumber(), LegalTime.dayOf(checkedAt)));
        }
        files.enterStage(
                caseId,
                contested ? "CONTESTED" : "UNCONTESTED",
                submission.finding() == RegistryFinding.OBJECTION_FILED
                        ? WaitingReason.COMMISSION
                        : contested ? WaitingReason.COURT : null);
        boolean pending = transfers.isPending(caseId);
        if (!contested && pending) {
            transfers.release(caseId);
        }
        return new RegistryChecked(contested, pending, clocks.taskDue("DL-PR-10", checkedAt));
    }

    /**
     * What came of an objection or suit.
     *
     * @param annulled whether the case goes back to examination
     * @param contested whether another suit is still pending (YUKK 80/1-e)
     * @param transferPending whether another country is still to take the applicant (YUKK 73, 74)
     * @param decisionDueAt when a new decision is due
     * @param appealOutcomeDueAt when the outcome of the other suit should be looked up
     */
    public record AppealConcluded(
            boolean annulled,
            boolean contested,
            boolean transferPending,
            Date decisionDueAt,
            Date appealOutcomeDueAt) {}

    /**
     * Records the outcome of an objection or suit; an annulled decision is decided anew within the same period. While another suit
     * is pending a decision that one court has upheld can still be contested (YUKK 80/1-e).
     */
    @Transactional
    public AppealConcluded recordAppealOutcome(CaseId caseId, RecordAppealOutcomeSubmission submission) {
        ProtectionApplication application = applications.get(caseId);
        boolean annulled = submission.outcome() == AppealOutcome.ANNULLED;
        FieldChecks checks = new FieldChecks(clock)
                .notInTheFuture(submission.decidedOn(), "decidedOn")
                .notBefore(
                        submission.decidedOn().atStartOfDay(LegalTime.ZONE).toInstant(),
                        LegalTime.dayOf(application.lodgedAt())
                                .atStartOfDay(LegalTime.ZONE)
                                .toInstant(),
                        "decidedOn",
                        "the lodging")
                .requireByLaw(
                        "YUKK 80/1-e",
                        annulled || !application.underAppeal(),
                        "outcome",
                        "appeal-pending",
                        "Komisyonda bekleyen itiraz vardır; karar kesinleşmez.",
                        "An appeal is pending at the Commission; the decision cannot become final.");
        objections.requireAnswer(
                checks, annulled || application.underAppeal(), new DecisionId(application.decisionId()));
        checks.refuseIfAny();
        Instant decidedAt = submission.decidedOn().atStartOfDay(LegalTime.ZONE).toInstant();
        if (courts.isSuitPending(caseId)) {
            courts.record(new CourtEvent(
                    caseId,
                    annulled ? CourtEvent.Kind.JUDGMENT_ANNULLED : CourtEvent.Kind.JUDGMENT_UPHELD,
                    null,
                    submission.referenceNumber(),
                    submission.decidedOn()));
        }
        boolean contested = !annulled && courts.isSuitPending(caseId);
        Date outcomeDueAt = clocks.taskDue("DL-PR-10", clock.instant());
        if (contested) {
            new FieldChecks(clock)
                    .requireByLaw(
                            "YUKK 80/1-e",
                            procedure.knowsLateSuits(caseId),
                            "outcome",
                            "suit-pending",
                            "Görülmekte olan başka bir dava vardır; karar kesinleşmez.",
                            "Another suit is pending; the decision cannot become final.")
                    .refuseIfAny();
            return new AppealConcluded(false, true, transfers.isPending(caseId), outcomeDueAt, outcomeDueAt);
        }
        journal.record(
                caseId,
                application.province(),
                annulled ? "DECISION_ANNULLED" : "DECISION_UPHELD",
                decidedAt,
                "YUKK 80",
                Map.of("outcome", submission.outcome()));
        if (annulled) {
            return new AppealConcluded(true, false, false, decideAnew(application, decidedAt), outcomeDueAt);
        }
        boolean pending = transfers.isPending(caseId);
        if (pending) {
            transfers.release(caseId);
        }
        return new AppealConcluded(false, false, pending, clocks.taskDue("DL-IP-08", decidedAt), outcomeDueAt);
    }

    /** Lets a decision fall and returns when the next one is due. */
    private Date decideAnew(ProtectionApplication application, Instant annulledAt) {
        transfers.overtaken(application.caseId());
        return reexamination.begin(
                application,
                decisions.get(new DecisionId(application.decisionId())),
                "DECISION_ANNULLED",
                annulledAt,
                annulledAt);
    }

    /**
     * Lets a case wait for the judgment in a suit that arrived after the look into the registries, while only the transfer was
     * missing: nobody is sent before it (YUKK 80/1-ç, 80/1-e; INV-02).
     */
    @EventListener
    void suitArrived(CourtEventRecorded recorded) {
        CaseId caseId = recorded.event().caseId();
        if (recorded.type() != CaseType.PROTECTION
                || recorded.event().kind() != CourtEvent.Kind.SUIT_FILED
                || !transfers.isReleased(caseId)) {
            return;
        }
        ProtectionApplication application = applications.get(caseId);
        Instant now = clock.instant();
        // A case that began with a model without this way goes on waiting; the suit bars its transfer.
        if (!procedure.suitFiledLate(caseId, clocks.taskDue("DL-PR-10", now))) {
            return;
        }
        journal.record(
                caseId,
                application.province(),
                "DECISION_CONTESTED",
                now,
                "YUKK 80",
                Map.of("finding", RegistryFinding.SUIT_FILED));
        files.enterStage(caseId, "CONTESTED", WaitingReason.COURT);
    }

    /** Makes the decision final and closes the case (YUKK 3/1-ö). */
    @Transactional
    public void finalise(CaseId caseId) {
        ProtectionApplication application = applications.get(caseId);
        Instant now = clock.instant();
        decisions.markFinal(new DecisionId(application.decisionId()), now);
        clocks.stopAll(caseId, "DECISION_FINAL");
        detention.applicationEnded(caseId);
        residence.applicationEnded(caseId);
        rights.applicationEnded(caseId);
        journal.record(caseId, application.province(), "DECISION_FINAL", now, "YUKK 3/1-ö", Map.of());
        files.close(caseId, "DECISION_FINAL", now);
    }
}
