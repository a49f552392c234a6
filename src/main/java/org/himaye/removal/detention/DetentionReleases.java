package org.himaye.removal.detention;

import static org.himaye.shared.FieldChecks.instant;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.DecisionId;
import org.himaye.casefile.Decisions;
import org.himaye.removal.alternatives.AlternativeObligations;
import org.himaye.removal.alternatives.ObligationChoice;
import org.himaye.removal.alternatives.ObligationEnding;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What follows the end of a detention: the letter, the confirmation, and obligations where the law asks for them. */
@Service
public class DetentionReleases {

    private static final Set<String> OBLIGATIONS_FOLLOW = Set.of("LIMIT", "JUDGE");

    private final DetentionTables detentions;
    private final DetentionEnding ending;
    private final LibertyFiles files;
    private final Decisions decisions;
    private final DetentionClocks clocks;
    private final LibertyLetters letters;
    private final AlternativeObligations obligations;
    private final ObligationEnding obligationEnding;
    private final CurrentActor currentActor;
    private final Clock clock;

    DetentionReleases(
            DetentionTables detentions,
            DetentionEnding ending,
            LibertyFiles files,
            Decisions decisions,
            DetentionClocks clocks,
            LibertyLetters letters,
            AlternativeObligations obligations,
            ObligationEnding obligationEnding,
            CurrentActor currentActor,
            Clock clock) {
        this.detentions = detentions;
        this.ending = ending;
        this.files = files;
        this.decisions = decisions;
        this.clocks = clocks;
        this.letters = letters;
        this.obligations = obligations;
        this.obligationEnding = obligationEnding;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * What the end asks for.
     *
     * @param obligationsNeeded whether the person, who is free, must be given an obligation (YUKK 57/A-3)
     * @param dueAt when that should be decided
     */
    public record Ordered(boolean obligationsNeeded, Date dueAt) {}

    /** Drafts the release record (DOC-21). */
    @Transactional
    public Ordered draftReleaseRecord(UUID detentionId) {
        Detention detention = detentions.find(detentionId).orElseThrow(DetentionRefusals::notHeld);
        CaseFile file = files.get(detention.caseId());
        String because = detentions.becauseOf(detentionId);
        letters.release(file, decisions.get(new DecisionId(detention.decisionId())), because, detention.lawfulUntil());
        boolean needed = OBLIGATIONS_FOLLOW.contains(because)
                && detentions.stands(detention.removalDecisionId(), detention.caseId())
                && obligationEnding.daysRemain(detention.removalDecisionId());
        return new Ordered(needed, clocks.due("DL-PR-08", clock.instant()));
    }

    /** Records that somebody has seen the person free. */
    @Transactional
    public void confirm(UUID detentionId, ConfirmReleaseSubmission submission) {
        Detention detention = detentions.find(detentionId).orElseThrow(DetentionRefusals::notHeld);
        Instant freedAt = instant(submission.freedAt());
        Instant end = detention.releasedAt() == null ? detention.lawfulUntil() : detention.releasedAt();
        new FieldChecks(clock)
                .notInTheFuture(submission.freedAt(), "freedAt")
                .notBefore(freedAt, end.truncatedTo(ChronoUnit.MINUTES), "freedAt", "the end of the detention")
                .refuseIfAny();
        ending.freed(detention, freedAt);
    }

    /** Imposes obligations on somebody who was released by the limit or the judge. */
    @Transactional
    public void imposeAlternatives(UUID detentionId, ImposeAlternativesSubmission submission) {
        Detention detention = detentions.find(detentionId).orElseThrow(DetentionRefusals::notHeld);
        ObligationChoice choice = new ObligationChoice(
                ObligationChoice.ticked(
                        submission.residence(),
                        submission.reporting(),
                        submission.familyBasedReturn(),
                        submission.returnCounselling(),
                        submission.publicBenefitWork(),
                        submission.guarantee(),
                        submission.electronicMonitoring()),
                submission.address(),
                submission.reportingEveryDays(),
                submission.guaranteeAmount(),
                submission.obligationsUntil());
        FieldChecks checks = new FieldChecks(clock);
        choice.check(checks);
        checks.refuseIfAny();
        Integer amount = submission.guaranteeAmount();
        obligations.impose(new AlternativeObligations.Imposition(
                detention.caseId(),
                detention.removalDecisionId(),
                choice.kinds(),
                submission.reasons(),
                choice.address(),
                choice.reportingEveryDays(),
                amount == null ? null : amount.longValue(),
                submission.obligationsUntil(),
                currentActor.get().userId(),
                clock.instant()));
    }
}
