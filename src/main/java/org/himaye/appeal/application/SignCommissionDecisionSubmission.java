package org.himaye.appeal.application;

import org.jspecify.annotations.Nullable;

/**
 * The signature under a decision of the Commission (YUKK 80/1-b).
 *
 * <p>Filled by the form {@code sign-commission-decision}.
 *
 * @param signed whether it is signed
 * @param substitutedOutcome status given in place of the contested decision, or null
 */
public record SignCommissionDecisionSubmission(
        Boolean signed, @Nullable SubstitutedOutcome substitutedOutcome) {

    /** What the Commission can give in place of the contested decision. */
    public enum SubstitutedOutcome {
        /** YUKK 61. */
        REFUGEE,
        /** YUKK 62. */
        CONDITIONAL_REFUGEE,
        /** YUKK 63. */
        SUBSIDIARY_PROTECTION
    }
}
