package org.himaye.protection.detention;

import static org.himaye.shared.FieldChecks.instant;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.himaye.casefile.CaseJournal;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Arrival of a detained applicant at a centre (YUKK 68). */
@Service
public class ApplicantHolding {

    private final ApplicantDetentionTables tables;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    ApplicantHolding(ApplicantDetentionTables tables, CaseJournal journal, CurrentActor currentActor, Clock clock) {
        this.tables = tables;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Records the arrival at a centre.
     *
     * @throws Refusal if the decision was not handed over before, the centre is full, or nobody may be held any more
     */
    @Transactional
    public void admit(UUID detentionId, AdmitApplicantSubmission submission) {
        ApplicantDetention detention = tables.find(detentionId).orElseThrow(ApplicantDetentionRefusals::notHeld);
        Instant arrivedAt = instant(submission.arrivedAt());
        new FieldChecks(clock)
                .notInTheFuture(submission.arrivedAt(), "arrivedAt")
                .notBefore(
                        arrivedAt, detention.decidedAt().truncatedTo(ChronoUnit.MINUTES), "arrivedAt", "the decision")
                .requireByLaw(
                        "YUKK 59/1-ç",
                        !submission.withFamily() || submission.familyApart(),
                        "familyApart",
                        "required",
                        "Aileler ayrı yerlerde barındırılır.",
                        "Families are housed apart.")
                .refuseIfAny();
        if (!detention.mayBeHeldAt(arrivedAt) || !detention.mayBeHeldAt(clock.instant())) {
            throw ApplicantDetentionRefusals.notHeld();
        }
        if (tables.isUnaccompaniedChild(detention.personId(), detention.caseId(), arrivedAt)) {
            throw ApplicantDetentionRefusals.childIsNotHeld();
        }
        if (!tables.isServed(detention.decisionId())) {
            throw ApplicantDetentionRefusals.stepNotPossible(
                    "İdari gözetim kararı tebliğ edilmeden merkeze kabul yapılamaz.",
                    "Nobody is admitted before the decision is served.");
        }
        if (tables.freePlaces(submission.centre()) <= 0) {
            throw new Refusal(
                    ApplicantDetentionProblem.CENTRE_FULL,
                    new LocalizedText("Bu merkezde boş yer yok.", "There is no free place in this centre."),
                    "YUKK 58");
        }
        tables.addAdmission(
                detention,
                submission.centre(),
                arrivedAt,
                submission.withFamily(),
                currentActor.get().userId(),
                clock.instant());
        journal.record(
                detention.caseId(),
                detention.province(),
                "ADMITTED_TO_REMOVAL_CENTRE",
                arrivedAt,
                "YUKK 68",
                Map.of("detention", detention.id(), "centre", submission.centre()));
    }
}
