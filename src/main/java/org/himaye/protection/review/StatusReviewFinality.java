package org.himaye.protection.review;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himaye.appeal.AppealConcluded;
import org.himaye.appeal.AppealReceived;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.CourtEvent;
import org.himaye.casefile.CourtEvents;
import org.himaye.casefile.Decision;
import org.himaye.casefile.DecisionId;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.WaitingReason;
import org.himaye.protection.application.CheckCourtRegistrySubmission;
import org.himaye.protection.application.CheckCourtRegistrySubmission.RegistryFinding;
import org.himaye.protection.application.FoundObjections;
import org.himaye.protection.application.RecordAppealOutcomeSubmission;
import org.himaye.protection.application.RecordAppealOutcomeSubmission.AppealOutcome;
import org.himaye.protection.rights.RightsLimitations;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LegalTime;
import org.himaye.shared.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows a decision on a status through objection and suit (DT-08 row 7). Only a decision that nobody can contest any more ends
 * the status (YUKK 3/1-ö, 80/1-e; INV-02).
 */
@Service
public class StatusReviewFinality {

    private static final String ROUTES = "YUKK 80";

    private final StatusReviews reviews;
    private final StatusReviewTables tables;
    private final StatusReviewClocks clocks;
    private final FoundObjections objections;
    private final StatusReviewProcess process;
    private final RightsLimitations rights;
    private final CaseFiles files;
    private final Decisions decisions;
    private final CourtEvents courts;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    StatusReviewFinality(
            StatusReviews reviews,
            StatusReviewTables tables,
            StatusReviewClocks clocks,
            FoundObjections objections,
            StatusReviewProcess process,
            RightsLimitations rights,
            CaseFiles files,
            Decisions decisions,
            CourtEvents courts,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.reviews = reviews;
        this.tables = tables;
        this.clocks = clocks;
        this.objections = objections;
        this.process = process;
        this.rights = rights;
        this.files = files;
        this.decisions = decisions;
        this.courts = courts;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * What the registries say.
     *
     * @param contested whether an objection or a suit was found
     * @param appealOutcomeDueAt when its outcome should be looked up
     */
    public record RegistryChecked(boolean contested, Date appealOutcomeDueAt) {}

    /** Records the check of the registries, which alone releases the lock of the filing periods (law note H.3). */
    @Transactional
    public RegistryChecked checkRegistry(UUID id, CheckCourtRegistrySubmission submission) {
        StatusReview review = reviews.openReview(id);
        Decision decision = standing(review);
        Instant checkedAt = FieldChecks.instant(submission.checkedAt());
        boolean contested = submission.finding() != RegistryFinding.NOTHING_FOUND;
        FieldChecks checks = new FieldChecks(clock)
                .notInTheFuture(submission.checkedAt(), "checkedAt")
                .requireByLaw(
                        ROUTES,
                        contested || !clocks.isLocked(review.caseId(), checkedAt),
                        "checkedAt",
                        "window-open",
                        "İtiraz ve dava süresi dolmadan yapılan sorgulama kesinleşmeye esas olmaz.",
                        "A check made while the filing period is open cannot make the decision final.");
        refuseWhilePending(checks, "finding", contested, review, decision);
        if (contested) {
            checks.present(submission.registryNumber(), "registryNumber");
        }
        checks.refuseIfAny();
        journal.record(
                review.caseId(),
                review.province(),
                contested ? "STATUS_DECISION_CONTESTED" : "REGISTRY_FOUND_NOTHING",
                checkedAt,
                ROUTES,
                Map.of("finding", submission.finding()));
        if (submission.finding() == RegistryFinding.SUIT_FILED && !courts.isSuitPending(review.caseId())) {
            courts.record(new CourtEvent(
                    review.caseId(),
                    CourtEvent.Kind.SUIT_FILED,
                    null,
                    submission.registryNumber(),
                    LegalTime.dayOf(checkedAt)));
        }
        files.enterStage(
                review.caseId(),
                contested ? "CONTESTED" : "UNCONTESTED",
                submission.finding() == RegistryFinding.OBJECTION_FILED
                        ? WaitingReason.COMMISSION
                        : contested ? WaitingReason.COURT : null);
        return new RegistryChecked(contested, clocks.due("DL-PR-10", checkedAt));
    }

    /**
     * What came of an objection or suit.
     *
     * @param annulled whether the status is to be decided on anew
     * @param draftDueAt when a new decision should be drafted
     */
    public record AppealRecorded(boolean annulled, Date draftDueAt) {}

    /** Records the outcome of an objection or suit; an annulled decision is drafted anew, and signed by somebody else. */
    @Transactional
    public AppealRecorded recordAppealOutcome(UUID id, RecordAppealOutcomeSubmission submission) {
        StatusReview review = reviews.openReview(id);
        Decision decision = standing(review);
        boolean annulled = submission.outcome() == AppealOutcome.ANNULLED;
        boolean pending = tables.isObjectionPending(decision.id().value());
        FieldChecks checks = new FieldChecks(clock)
                .notInTheFuture(submission.decidedOn(), "decidedOn")
                .notBefore(
                        submission.decidedOn().atStartOfDay(LegalTime.ZONE).toInstant(),
                        LegalTime.dayOf(decision.decidedAt())
                                .atStartOfDay(LegalTime.ZONE)
                                .toInstant(),
                        "decidedOn",
                        "the decision")
                .requireByLaw(
                        "YUKK 80/1-e",
                        annulled || !pending,
                        "outcome",
                        "appeal-pending",
                        "Komisyonda bekleyen itiraz vardır; karar kesinleşmez.",
                        "An appeal is pending at the Commission; the decision cannot become final.");
        objections.requireAnswer(checks, annulled || pending, decision.id());
        checks.refuseIfAny();
        Instant decidedAt = submission.decidedOn().atStartOfDay(LegalTime.ZONE).toInstant();
        if (courts.isSuitPending(review.caseId())) {
            courts.record(new CourtEvent(
                    review.caseId(),
                    annulled ? CourtEvent.Kind.JUDGMENT_ANNULLED : CourtEvent.Kind.JUDGMENT_UPHELD,
                    null,
                    submission.referenceNumber(),
                    submission.decidedOn()));
        }
        journal.record(
                review.caseId(),
                review.province(),
                annulled ? "STATUS_DECISION_ANNULLED" : "STATUS_DECISION_UPHELD",
                decidedAt,
                ROUTES,
                Map.of("outcome", submission.outcome()));
        if (annulled) {
            annul(review, decision);
        }
        return new AppealRecorded(annulled, clocks.due("DL-PR-08", now()));
    }

    /**
     * Makes the decision final and ends the status by it (YUKK 3/1-ö, 85, 86).
     *
     * @throws Refusal {@link StatusReviewProblem#NOT_FINAL} while it can be contested, or is
     */
    @Transactional
    public void finalise(UUID id) {
        StatusReview review = reviews.openReview(id);
        Decision decision = standing(review);
        Instant now = now();
        if (decision.servedAt() == null
                || clocks.isLocked(review.caseId(), now)
                || isPending(review, decision)
                || !StatusOutcome.valueOf(decision.outcome()).endsStatus()) {
            throw StatusReviewRefusals.notFinal();
        }
        StatusOutcome outcome = StatusOutcome.valueOf(decision.outcome());
        decisions.markFinal(decision.id(), now);
        clocks.stopRoutes(review.caseId(), "DECISION_FINAL");
        tables.end(review, outcome, actor(), now);
        rights.statusEnded(review.caseId());
        journal.record(
                review.caseId(),
                review.province(),
                "STATUS_ENDED",
                now,
                review.ground().article(),
                Map.of("review", id, "status", review.status(), "outcome", outcome));
        files.close(review.caseId(), "STATUS_" + outcome.name(), now);
    }

    /**
     * Closes a review after which the status goes on, because it was decided and served so.
     *
     * @throws Refusal {@link StatusReviewProblem#STEP_NOT_POSSIBLE} in every other case
     */
    @Transactional
    public void closeContinuing(UUID id) {
        StatusReview review = reviews.openReview(id);
        if (review.decisionId() == null || !isServedContinuation(standing(review))) {
            throw StatusReviewRefusals.stepNotPossible(
                    "Statünün devamına karar verilip tebliğ edilmemiştir.",
                    "It was not decided, and served, that the status continues.");
        }
        Instant now = now();
        tables.end(review, StatusOutcome.CONTINUES, actor(), now);
        journal.record(
                review.caseId(),
                review.province(),
                "STATUS_CONTINUES",
                now,
                review.ground().article(),
                Map.of("review", id, "status", review.status()));
        files.close(review.caseId(), "STATUS_CONTINUES", now);
    }

    private static boolean isServedContinuation(Decision decision) {
        return decision.servedAt() != null
                && !StatusOutcome.valueOf(decision.outcome()).endsStatus();
    }

    /** An objection keeps a status that is to end; one that continues does not wait for it. */
    @EventListener
    void received(AppealReceived event) {
        standing(event.contestedDecisionId())
                .filter(review ->
                        StatusOutcome.valueOf(standing(review).outcome()).endsStatus())
                .ifPresent(review -> {
                    tables.addObjection(review, event.contestedDecisionId(), event.appealId(), event.receivedAt());
                    files.enterStage(review.caseId(), "CONTESTED", WaitingReason.COMMISSION);
                });
    }

    /** Comes before whoever annuls contested decisions in general, so that what a court has annulled before can be told apart. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void concluded(AppealConcluded event) {
        if (!tables.endObjection(event.appealId(), event.result().name(), now())) {
            return;
        }
        standing(event.contestedDecisionId()).ifPresent(review -> {
            Decision decision = standing(review);
            switch (event.result()) {
                case REMANDED -> {
                    annul(review, decision);
                    require(process.remanded(review.caseId(), clocks.due("DL-PR-08", now())), review);
                }
                case SUBSTITUTED ->
                    throw new IllegalStateException("The Commission gives no status in place of " + review);
                case UPHELD -> uphold(review, decision);
                case NOT_EXAMINED -> goOnWaiting(review, decision);
            }
        });
    }

    /** Nothing was decided about the decision; its own periods go on. */
    private void goOnWaiting(StatusReview review, Decision decision) {
        if (!isPending(review, decision)) {
            boolean served = decision.servedAt() != null;
            files.enterStage(
                    review.caseId(),
                    served ? "SERVED" : "STATUS_DECIDED",
                    served ? WaitingReason.APPEAL_WINDOW : WaitingReason.SERVICE);
        }
    }

    /** The decision stands, unless another objection or a suit is pending, or the person does not know it yet. */
    private void uphold(StatusReview review, Decision decision) {
        if (decision.servedAt() != null && !isPending(review, decision)) {
            clocks.stopRoutes(review.caseId(), "DECISION_UPHELD");
            require(process.upheld(review.caseId()), review);
        }
    }

    private void annul(StatusReview review, Decision decision) {
        decisions.annul(decision.id(), now());
        clocks.stopRoutes(review.caseId(), "DECISION_ANNULLED");
        files.enterStage(review.caseId(), "STATUS_REVIEW", null);
    }

    private void refuseWhilePending(
            FieldChecks checks, String field, boolean contested, StatusReview review, Decision decision) {
        checks.requireByLaw(
                        "YUKK 80/1-e",
                        contested || !tables.isObjectionPending(decision.id().value()),
                        field,
                        "appeal-pending",
                        "Komisyonda bekleyen itiraz vardır; karar kesinleşmez.",
                        "An appeal is pending at the Commission; the decision cannot become final.")
                .requireByLaw(
                        "YUKK 80/1-e",
                        contested || !courts.isSuitPending(review.caseId()),
                        field,
                        "suit-pending",
                        "Görülmekte olan dava vardır; karar kesinleşmez.",
                        "A suit is pending; the decision cannot become final.");
    }

    private boolean isPending(StatusReview review, Decision decision) {
        return tables.isObjectionPending(decision.id().value()) || courts.isSuitPending(review.caseId());
    }

    /** Returns the open review that a decision concludes unless it is contested. */
    private Optional<StatusReview> standing(UUID decisionId) {
        return tables.ofDecision(decisionId)
                .filter(review -> review.outcome() == null && decisionId.equals(review.decisionId()));
    }

    private Decision standing(StatusReview review) {
        UUID decision = review.decisionId();
        if (decision == null) {
            throw StatusReviewRefusals.stepNotPossible("Verilmiş bir karar yok.", "Nothing has been decided.");
        }
        return decisions.get(new DecisionId(decision));
    }

    private static void require(boolean moved, StatusReview review) {
        if (!moved) {
            throw new IllegalStateException(review + " does not wait for an appeal");
        }
    }

    private String actor() {
        return currentActor.get().userId();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
