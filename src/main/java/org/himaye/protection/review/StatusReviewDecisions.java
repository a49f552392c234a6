package org.himaye.protection.review;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.NewDecision;
import org.himaye.casefile.WaitingReason;
import org.himaye.protection.review.StatusReviewTables.Draft;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts and signs decisions on reviewed statuses, once the holder was heard (YUKK 85, 86). */
@Service
public class StatusReviewDecisions {

    private static final String COMPELLING_REASONS = "1951 Sözleşmesi 1/C-5, 1/C-6";

    private final StatusReviews reviews;
    private final StatusReviewTables tables;
    private final StatusReviewClocks clocks;
    private final StatusReviewLetters letters;
    private final CaseFiles files;
    private final Decisions decisions;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    StatusReviewDecisions(
            StatusReviews reviews,
            StatusReviewTables tables,
            StatusReviewClocks clocks,
            StatusReviewLetters letters,
            CaseFiles files,
            Decisions decisions,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.reviews = reviews;
        this.tables = tables;
        this.clocks = clocks;
        this.letters = letters;
        this.files = files;
        this.decisions = decisions;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Keeps a draft.
     *
     * @return when it should be decided on
     * @throws Refusal {@link StatusReviewProblem#HOLDER_NOT_HEARD} before notice and answer, or if the outcome does not fit the
     *     ground (YUKK 85, 86)
     */
    @Transactional
    public Date draft(UUID id, DraftReviewDecisionSubmission submission) {
        StatusReview review = reviews.openReview(id);
        Instant now = now();
        if (!review.heardAt(now)) {
            throw StatusReviewRefusals.notHeard();
        }
        if (review.decisionId() != null) {
            throw StatusReviewRefusals.stepNotPossible("Karar zaten verilmiştir.", "It has been decided already.");
        }
        StatusReviewGround ground = review.ground();
        StatusOutcome outcome = submission.outcome();
        new FieldChecks(clock)
                .requireByLaw(
                        "YUKK 85, 86",
                        !outcome.endsStatus() || ground.cancels() == (outcome == StatusOutcome.CANCELLED),
                        "outcome",
                        "does-not-fit",
                        "85’teki sebeplerle statü sona erdirilir, 86’daki sebeplerle iptal edilir.",
                        "Grounds of 85 end a status, grounds of 86 cancel it.")
                .requireByLaw(
                        ground == StatusReviewGround.NEED_CEASED ? "YUKK 85/3" : "YUKK 85/2",
                        outcome != StatusOutcome.CEASED || !ground.needsLastingChange() || submission.lastingChange(),
                        "lastingChange",
                        "required",
                        "Şartlardaki değişiklik önemli ve kalıcı olmalıdır.",
                        "The change of circumstances has to be significant and lasting.")
                .requireByLaw(
                        COMPELLING_REASONS,
                        outcome != StatusOutcome.CEASED || !submission.compellingReasons(),
                        "compellingReasons",
                        "keeps-status",
                        "Önceki zulümden doğan zorlayıcı sebepler statüyü korur.",
                        "Compelling reasons arising from earlier persecution keep the status.")
                .requireByLaw(
                        COMPELLING_REASONS,
                        !submission.compellingReasons() || ground.needsLastingChange(),
                        "compellingReasons",
                        "does-not-fit",
                        "Zorlayıcı sebepler yalnızca şartların değişmesi hâlinde dikkate alınır.",
                        "Compelling reasons matter only where circumstances have changed.")
                .refuseIfAny();
        tables.addDraft(review, submission, actor(), now);
        journal.record(
                review.caseId(),
                review.province(),
                "STATUS_DECISION_DRAFTED",
                now,
                ground.article(),
                Map.of("review", id));
        files.enterStage(review.caseId(), "STATUS_DECISION", null);
        return clocks.due("DL-PR-08", now);
    }

    /**
     * What came of a draft.
     *
     * @param decisionId the decision to serve; null if the draft was returned
     * @param continues whether the status goes on
     * @param dueAt when the decision should be served, or drafted again
     */
    public record Signed(@Nullable UUID decisionId, boolean continues, Date dueAt) {}

    /**
     * Signs the draft as the decision of the Presidency, or returns it; whoever drafted it does not.
     *
     * @throws Refusal {@link StatusReviewProblem#SIGNER_TOOK_PART}, {@link StatusReviewProblem#HOLDER_NOT_HEARD}
     */
    @Transactional
    public Signed sign(UUID id, SignReviewDecisionSubmission submission) {
        StatusReview review = reviews.openReview(id);
        Instant now = now();
        if (!review.heardAt(now)) {
            throw StatusReviewRefusals.notHeard();
        }
        Draft draft = tables.draft(id)
                .filter(latest -> review.decisionId() == null)
                .orElseThrow(() ->
                        StatusReviewRefusals.stepNotPossible("İmzalanacak taslak yok.", "There is no draft to sign."));
        signerTookPart(id, actor()).ifPresent(refusal -> {
            throw refusal;
        });
        if (!submission.approved()) {
            new FieldChecks(clock)
                    .present(submission.returnReason(), "returnReason")
                    .refuseIfAny();
            journal.record(
                    review.caseId(),
                    review.province(),
                    "STATUS_DECISION_RETURNED",
                    now,
                    review.ground().article(),
                    Map.of("review", id));
            files.enterStage(review.caseId(), "STATUS_REVIEW", null);
            return new Signed(null, false, clocks.due("DL-PR-08", now));
        }
        return decide(review, draft, now);
    }

    private Signed decide(StatusReview review, Draft draft, Instant now) {
        CaseFile file = files.get(review.caseId());
        StatusOutcome outcome = draft.outcome();
        Decision decision = decisions.record(new NewDecision(
                file.id(),
                outcome.kind(),
                outcome.name(),
                draft.facts(),
                draft.reasons(),
                legalBasis(review.ground(), draft),
                StatusReviews.AUTHORITY,
                outcome.endsStatus() ? List.of("DL-IP-14", "DL-IP-16") : List.of(),
                actor(),
                now));
        tables.addDecision(review, decision.id().value(), outcome, actor(), now);
        letters.decision(file, review, decision, draft);
        journal.record(
                file.id(),
                file.province(),
                "STATUS_DECISION_SIGNED",
                now,
                review.ground().article(),
                Map.of(
                        "review",
                        review.id(),
                        "decision",
                        decision.decisionNumber(),
                        "outcome",
                        outcome,
                        "remedies",
                        String.join(" ", decision.remedies())));
        files.enterStage(file.id(), "STATUS_DECIDED", WaitingReason.SERVICE);
        return new Signed(decision.id().value(), !outcome.endsStatus(), clocks.due("DL-PR-08", now));
    }

    private static String legalBasis(StatusReviewGround ground, Draft draft) {
        String article = ground.article() + (ground.cancels() ? ", 86/2" : ", 85/4, 85/5");
        return draft.compellingReasons() ? article + "; " + COMPELLING_REASONS : article;
    }

    /**
     * Asks whether somebody may not sign: who drafted, interviewed or drafted in the application, or took a decision that was
     * annulled.
     *
     * @param account account name
     * @return {@link StatusReviewProblem#SIGNER_TOOK_PART}, or empty
     */
    @Transactional(readOnly = true)
    public Optional<Refusal> signerTookPart(UUID id, String account) {
        return tables.find(id)
                .filter(review -> tables.tookPart(review, account))
                .map(review -> StatusReviewRefusals.signerTookPart());
    }

    private String actor() {
        return currentActor.get().userId();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
