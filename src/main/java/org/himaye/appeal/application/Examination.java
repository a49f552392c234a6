package org.himaye.appeal.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.himaye.appeal.application.ExamineAppealSubmission.Finding;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.Decision;
import org.himaye.casefile.DecisionId;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.WaitingReason;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Examines objections for form: the way by DT-08, the right to object, the period (YUKK 80/1-a). */
@Service
public class Examination {

    private final Appeals appeals;
    private final Petitions petitions;
    private final ContestedDecisions contested;
    private final Decisions decisions;
    private final CaseFiles files;
    private final CommissionLetters letters;
    private final AppealJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    Examination(
            Appeals appeals,
            Petitions petitions,
            ContestedDecisions contested,
            Decisions decisions,
            CaseFiles files,
            CommissionLetters letters,
            AppealJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.appeals = appeals;
        this.petitions = petitions;
        this.contested = contested;
        this.decisions = decisions;
        this.files = files;
        this.letters = letters;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Keeps what the secretariat found about the right to object. */
    @Transactional
    public void examine(CaseId caseId, ExamineAppealSubmission submission) {
        boolean missing = submission.standing() == Finding.NOT_SHOWN;
        FieldChecks checks = new FieldChecks(clock);
        if (missing) {
            checks.present(submission.reasons(), "reasons");
        }
        checks.refuseIfAny();
        Appeal appeal = appeals.get(caseId);
        petitions.examined(
                caseId,
                appeal.province(),
                submission.standing(),
                missing ? submission.reasons() : null,
                currentActor.get().userId(),
                clock.instant());
        files.enterStage(caseId, "EXAMINATION", null);
    }

    /**
     * Finds the way of an objection and keeps it. Facts of the contested decision decide, nothing that an officer types; an
     * objection that the Commission may not hear gets the letter that names the right court (INV-32).
     */
    @Transactional
    public AppealRoute route(CaseId caseId) {
        Appeal appeal = appeals.get(caseId);
        Decision decision = decisions.get(new DecisionId(appeal.contestedDecisionId()));
        AppealRoute route = find(appeal, decision);
        appeals.examined(caseId, route, clock.instant());
        switch (route) {
            case NO_JURISDICTION -> {
                letters.noJurisdiction(
                        files.get(caseId),
                        appeal,
                        decision,
                        contested.route(appeal.decisionType()).article());
                files.enterStage(caseId, "ANSWER", null);
            }
            case LATE, NO_STANDING -> files.enterStage(caseId, "REFUSAL", null);
            case ADMISSIBLE -> files.enterStage(caseId, "FILE_REQUESTED", WaitingReason.OTHER_AUTHORITY);
        }
        return route;
    }

    private AppealRoute find(Appeal appeal, Decision decision) {
        if (!contested.route(contested.typeOf(decision)).commission()) {
            return AppealRoute.NO_JURISDICTION;
        }
        if (petitions.missingStanding(appeal.caseId()).isPresent()) {
            return AppealRoute.NO_STANDING;
        }
        return contested.isLate(decision, appeal.receivedAt()) ? AppealRoute.LATE : AppealRoute.ADMISSIBLE;
    }

    /** Records that the deciding unit has sent its file. */
    @Transactional
    public void fileSent(CaseId caseId, SendFileSubmission submission) {
        Appeal appeal = appeals.get(caseId);
        Instant sentAt = FieldChecks.instant(submission.sentAt());
        new FieldChecks(clock)
                .notInTheFuture(submission.sentAt(), "sentAt")
                .notBefore(
                        sentAt,
                        appeal.receivedAt().truncatedTo(java.time.temporal.ChronoUnit.MINUTES),
                        "sentAt",
                        "the receipt")
                .requireByLaw(
                        "CBK-4 164",
                        submission.complete(),
                        "complete",
                        "required",
                        "Dosya eksiksiz gönderilmelidir.",
                        "The file must be complete.")
                .refuseIfAny();
        journal.record(caseId, appeal.province(), "APPEAL_FILE_SENT", sentAt, "CBK-4 164", Map.of());
        files.enterStage(caseId, "FILE_SENT", WaitingReason.COMMISSION);
    }
}
