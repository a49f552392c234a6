package org.himaye.protection.detention;

import java.time.LocalDateTime;

/**
 * The judge's answer to a petition; it is final (YUKK 68/7).
 *
 * <p>Filled by the form {@code record-applicant-judgment}.
 *
 * @param outcome what the judge decided
 * @param decidedAt when; local time of Türkiye
 * @param reference number of the decision
 */
public record RecordApplicantJudgmentSubmission(Outcome outcome, LocalDateTime decidedAt, String reference) {

    /** What the judge decided. */
    public enum Outcome {
        /** The detention is lifted. */
        LIFTED,
        /** The petition is rejected. */
        REJECTED
    }
}
