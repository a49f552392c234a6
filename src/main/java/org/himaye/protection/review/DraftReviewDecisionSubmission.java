package org.himaye.protection.review;

/**
 * The draft of the decision on a reviewed status (YUKK 85, 86).
 *
 * <p>Filled by the form {@code draft-review-decision}.
 *
 * @param outcome what is proposed
 * @param lastingChange whether the circumstances have changed significantly and for good (YUKK 85/2, 85/3)
 * @param compellingReasons whether earlier persecution gives compelling reasons to keep the status (1951 Convention 1C(5), 1C(6))
 * @param facts the facts found
 * @param answerWeighed what the holder said and how it was weighed, or that the time passed without an answer
 * @param reasons why the facts lead to the outcome
 */
public record DraftReviewDecisionSubmission(
        StatusOutcome outcome,
        Boolean lastingChange,
        Boolean compellingReasons,
        String facts,
        String answerWeighed,
        String reasons) {

    /** Never prints what is said about somebody. */
    @Override
    public String toString() {
        return "DraftReviewDecisionSubmission[" + outcome + "]";
    }
}
