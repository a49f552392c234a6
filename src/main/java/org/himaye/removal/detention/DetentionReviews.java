package org.himaye.removal.detention;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.Decision;
import org.himaye.casefile.StandingRoute;
import org.himaye.removal.alternatives.AlternativeObligations;
import org.himaye.removal.alternatives.ObligationChoice;
import org.himaye.removal.alternatives.ObligationEnding;
import org.himaye.removal.decision.RemovalProblem;
import org.himaye.removal.detention.DecideExtensionSubmission.Evidence;
import org.himaye.removal.detention.DecideExtensionSubmission.Reason;
import org.himaye.removal.detention.ReviewDetentionSubmission.Result;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reviews, extends and ends detention at its limit (YUKK 57/3, 57/4; INV-22, INV-24). */
@Service
public class DetentionReviews {

    private static final List<String> JUDGE = List.of(StandingRoute.CRIMINAL_PEACE_JUDGE_DETENTION.name());

    private static final String ORDERED_TR = "Gözetimi karara bağlayan veya uzatan kişi değerlendirmesini yapamaz.";
    private static final String ORDERED_EN = "Whoever ordered or extended the detention does not review it.";

    private static final String END_ONLY_TR = "Yükümlülük yalnızca gözetim sona ererse getirilir.";
    private static final String END_ONLY_EN = "Obligations come only when the detention ends.";

    private final DetentionTables detentions;
    private final DetentionEnding ending;
    private final LibertyFiles files;
    private final DetentionClocks clocks;
    private final AlternativeObligations obligations;
    private final ObligationEnding obligationEnding;
    private final LibertyLetters letters;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    DetentionReviews(
            DetentionTables detentions,
            DetentionEnding ending,
            LibertyFiles files,
            DetentionClocks clocks,
            AlternativeObligations obligations,
            ObligationEnding obligationEnding,
            LibertyLetters letters,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.detentions = detentions;
        this.ending = ending;
        this.files = files;
        this.clocks = clocks;
        this.obligations = obligations;
        this.obligationEnding = obligationEnding;
        this.letters = letters;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * What came of a review.
     *
     * @param continues whether the detention goes on
     * @param extensionProposed whether the governorate decides on an extension
     * @param decisionId the result, which is to be served
     * @param nextDueAt last moment of the next review
     * @param serviceDueAt when the result should be served
     */
    public record Reviewed(
            boolean continues, boolean extensionProposed, UUID decisionId, Date nextDueAt, Date serviceDueAt) {}

    /** Records a review by somebody who has not ordered; if the detention is not necessary it ends at once. */
    @Transactional
    public Reviewed review(UUID detentionId, ReviewDetentionSubmission submission) {
        Detention detention = held(detentionId);
        ObligationChoice choice = choice(submission);
        check(detention, submission, choice);
        boolean continues = submission.result() == Result.CONTINUE;
        Instant now = LibertyFiles.kept(clock.instant());
        CaseFile file = files.get(detention.caseId());
        Decision decision = files.sign(
                file,
                "DETENTION_REVIEW",
                continues ? "DETENTION_CONTINUED" : "DETENTION_NOT_NECESSARY",
                submission.removalProspects(),
                submission.necessity() + "\n" + submission.alternativesConsidered(),
                "YUKK 57/4",
                JUDGE,
                actor(),
                now);
        clocks.met(file.id(), "DL-RM-09", now);
        Instant next = continues ? clocks.start(file.id(), file.province(), "DL-RM-09", now) : null;
        detentions.addReview(
                detention, decision.id().value(), submission.result().name(), next, actor(), now);
        letters.review(file, decision, submission);
        journal.record(
                file.id(),
                file.province(),
                "DETENTION_REVIEWED",
                now,
                "YUKK 57/4",
                Map.of(
                        "detention", detentionId,
                        "result", submission.result(),
                        "decision", decision.decisionNumber()));
        if (!continues) {
            ending.end(detention, "NOT_NECESSARY", now, "YUKK 57/4");
            if (!choice.kinds().isEmpty()) {
                impose(detention, choice, submission.alternativesConsidered(), now);
            }
        }
        Date serviceDueAt = clocks.due("DL-PR-08", now);
        return new Reviewed(
                continues,
                submission.extensionProposed(),
                decision.id().value(),
                next == null ? serviceDueAt : DetentionClocks.due(next),
                serviceDueAt);
    }

    /**
     * Asks whether somebody may not review a detention, because they ordered or extended it.
     *
     * @param account account name
     * @return the refusal, or empty; empty as well where there is no such detention
     */
    @Transactional(readOnly = true)
    public Optional<Refusal> ordered(UUID detentionId, String account) {
        return detentions
                .find(detentionId)
                .filter(detention -> hasOrdered(detention, account))
                .map(detention -> new Refusal(
                        RemovalProblem.SIGNER_TOOK_PART, new LocalizedText(ORDERED_TR, ORDERED_EN), "YUKK 57/4"));
    }

    private boolean hasOrdered(Detention detention, String account) {
        return account.equals(detention.decidedBy()) || detentions.wasExtendedBy(account, detention.id());
    }

    private void check(Detention detention, ReviewDetentionSubmission submission, ObligationChoice choice) {
        FieldChecks checks = new FieldChecks(clock)
                .requireByLaw(
                        "YUKK 57/4", !hasOrdered(detention, actor()), "result", "ordered-it", ORDERED_TR, ORDERED_EN);
        if (submission.result() == Result.END) {
            // Whoever has no day of the 24 months left goes free without an obligation.
            if (!choice.kinds().isEmpty() || obligationEnding.daysRemain(detention.removalDecisionId())) {
                choice.check(checks);
            }
            checks.require(
                    !submission.extensionProposed(),
                    "extensionProposed",
                    "does-not-fit",
                    "Sona eren gözetim uzatılamaz.",
                    "What ends is not extended.");
        } else {
            checks.require(choice.kinds().isEmpty(), "residence", "does-not-fit", END_ONLY_TR, END_ONLY_EN)
                    .require(choice.until() == null, "obligationsUntil", "does-not-fit", END_ONLY_TR, END_ONLY_EN)
                    .require(choice.address() == null, "address", "does-not-fit", END_ONLY_TR, END_ONLY_EN)
                    .require(
                            choice.reportingEveryDays() == null,
                            "reportingEveryDays",
                            "does-not-fit",
                            END_ONLY_TR,
                            END_ONLY_EN)
                    .require(
                            choice.guaranteeAmount() == null,
                            "guaranteeAmount",
                            "does-not-fit",
                            END_ONLY_TR,
                            END_ONLY_EN)
                    .requireByLaw(
                            "YUKK 57/3",
                            !submission.extensionProposed() || !detentions.wasExtended(detention.removalDecisionId()),
                            "extensionProposed",
                            "extended-before",
                            "Gözetim bir kez uzatılabilir.",
                            "Detention is extended once.");
        }
        checks.refuseIfAny();
    }

    private void impose(Detention detention, ObligationChoice choice, String reasons, Instant now) {
        Integer amount = choice.guaranteeAmount();
        java.time.LocalDate until = choice.until();
        if (until == null) {
            throw new IllegalArgumentException("Obligations without a last day");
        }
        obligations.impose(new AlternativeObligations.Imposition(
                detention.caseId(),
                detention.removalDecisionId(),
                choice.kinds(),
                reasons,
                choice.address(),
                choice.reportingEveryDays(),
                amount == null ? null : amount.longValue(),
                until,
                actor(),
                now));
    }

    /**
     * What came of a proposed extension.
     *
     * @param extended whether the detention was extended
     * @param decisionId the extension, which is to be served; the detention itself if there is none
     * @param serviceDueAt when it should be served
     */
    public record Extension(boolean extended, UUID decisionId, Date serviceDueAt) {}

    /** Decides on an extension: once, before the end, and for one of the two lawful reasons (YUKK 57/3). */
    @Transactional
    public Extension decideExtension(UUID detentionId, DecideExtensionSubmission submission) {
        Detention detention = held(detentionId);
        Instant now = LibertyFiles.kept(clock.instant());
        Date serviceDueAt = clocks.due("DL-PR-08", now);
        if (!submission.extended()) {
            journal.record(
                    detention.caseId(),
                    detention.province(),
                    "EXTENSION_REFUSED",
                    now,
                    "YUKK 57/3",
                    Map.of("detention", detentionId));
            return new Extension(false, detention.decisionId(), serviceDueAt);
        }
        checkExtension(detention, submission);
        Reason reason = submission.reason();
        Evidence evidence = submission.evidence();
        if (reason == null || evidence == null) {
            throw new IllegalStateException("Checked before");
        }
        Instant firstEnd = clocks.end("DL-RM-07", detention.countedFrom());
        Instant endsAt = clocks.end("DL-RM-08", firstEnd);
        CaseFile file = files.get(detention.caseId());
        Decision decision = files.sign(
                file,
                "DETENTION_EXTENSION",
                reason.name(),
                reason.label() + " (" + evidence.label() + ")",
                submission.reasons(),
                "YUKK 57/3",
                JUDGE,
                actor(),
                now);
        detentions.addExtension(detention, decision.id().value(), reason.name(), evidence.name(), endsAt, actor(), now);
        clocks.stop(file.id(), "DL-RM-07", "EXTENDED");
        clocks.start(file.id(), file.province(), "DL-RM-08", firstEnd);
        letters.extension(file, decision, submission, firstEnd, endsAt);
        journal.record(
                file.id(),
                file.province(),
                "DETENTION_EXTENDED",
                now,
                "YUKK 57/3",
                Map.of("detention", detentionId, "reason", reason, "endsAt", endsAt));
        return new Extension(true, decision.id().value(), serviceDueAt);
    }

    private void checkExtension(Detention detention, DecideExtensionSubmission submission) {
        new FieldChecks(clock)
                .requireByLaw(
                        "YUKK 57/3",
                        submission.reason() != null,
                        "reason",
                        "required",
                        "Uzatma yalnızca iş birliği yapılmaması veya ülke bilgisinin verilmemesi hâlinde mümkündür.",
                        "Only non-cooperation or wrong or missing country information allow an extension.")
                .requireByLaw(
                        "YUKK 57/3",
                        submission.evidence() != null,
                        "evidence",
                        "required",
                        "Uzatma sebebi belgeye dayanmalıdır.",
                        "The reason needs evidence.")
                .requireByLaw(
                        "YUKK 57/8",
                        submission.evidence() != Evidence.DEVICE_INSPECTION
                                || submission.reason() == Reason.WRONG_OR_MISSING_COUNTRY_INFORMATION,
                        "evidence",
                        "nationality-only",
                        "Cihaz incelemesi yalnızca uyruğun tespiti için kullanılabilir.",
                        "What was found on a device may establish nationality and nothing else.")
                .requireByLaw(
                        "YUKK 57/3",
                        !detentions.wasExtended(detention.removalDecisionId()),
                        "extended",
                        "extended-before",
                        "Gözetim bir kez uzatılabilir.",
                        "Detention is extended once.")
                .refuseIfAny();
    }

    /**
     * Where a detention stands when its end has come.
     *
     * @param over whether it has ended
     * @param endsAt when it ends, if it was extended in time
     */
    public record AtLimit(boolean over, Date endsAt) {}

    /** Ends a detention whose end has come, from that very instant, unless it was extended in time. */
    @Transactional
    public AtLimit atLimit(UUID detentionId) {
        Detention detention = detentions.find(detentionId).orElseThrow(DetentionRefusals::notHeld);
        if (detention.mayBeHeldAt(clock.instant())) {
            return new AtLimit(false, Date.from(detention.limitAt()));
        }
        ending.end(detention, "LIMIT", detention.lawfulUntil(), "YUKK 57/3");
        return new AtLimit(true, Date.from(detention.limitAt()));
    }

    /** Flags the holding as unlawful if the review has not come in time (DL-RM-09). */
    @Transactional
    public void escalateOverdueReview(UUID detentionId) {
        Detention detention = detentions.find(detentionId).orElseThrow(DetentionRefusals::notHeld);
        // The timer fires one millisecond before the end.
        if (!detention.nextReviewAt().isAfter(clock.instant().plusMillis(1))
                && detention.mayBeHeldAt(detention.nextReviewAt())) {
            ending.flag(detention, "NOT_REVIEWED", detention.nextReviewAt(), "YUKK 57/4");
        }
    }

    private static ObligationChoice choice(ReviewDetentionSubmission submission) {
        Set<org.himaye.removal.alternatives.ObligationKind> kinds = ObligationChoice.ticked(
                submission.residence(),
                submission.reporting(),
                submission.familyBasedReturn(),
                submission.returnCounselling(),
                submission.publicBenefitWork(),
                submission.guarantee(),
                submission.electronicMonitoring());
        return new ObligationChoice(
                kinds,
                submission.address(),
                submission.reportingEveryDays(),
                submission.guaranteeAmount(),
                submission.obligationsUntil());
    }

    private Detention held(UUID detentionId) {
        return detentions
                .find(detentionId)
                .filter(detention -> detention.mayBeHeldAt(clock.instant()))
                .orElseThrow(DetentionRefusals::notHeld);
    }

    private String actor() {
        return currentActor.get().userId();
    }
}
