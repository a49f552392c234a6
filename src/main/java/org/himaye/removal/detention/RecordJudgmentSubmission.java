package org.himaye.removal.detention;

import java.time.LocalDateTime;

/**
 * The judge's answer to a petition; it is final (YUKK 57/6, 57/A-5).
 *
 * <p>Filled by the form {@code record-judgment}.
 *
 * @param outcome what the judge decided
 * @param decidedAt when; local time of Türkiye
 * @param reference number of the decision
 */
public record RecordJudgmentSubmission(Outcome outcome, LocalDateTime decidedAt, String reference) {

    /** What the judge decided. */
    public enum Outcome {
        /** The measure is lifted. */
        LIFTED,
        /** The petition is rejected. */
        REJECTED
    }
}
