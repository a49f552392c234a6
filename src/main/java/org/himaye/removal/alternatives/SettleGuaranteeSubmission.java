package org.himaye.removal.alternatives;

import java.time.LocalDate;

/**
 * What becomes of a paid guarantee after the obligations (YUKK 57/A-7).
 *
 * <p>Filled by the form {@code settle-guarantee}.
 *
 * @param outcome whether it is given back
 * @param settledOn when
 * @param reasons why
 */
public record SettleGuaranteeSubmission(Outcome outcome, LocalDate settledOn, String reasons) {

    /** What becomes of it. */
    public enum Outcome {
        /** It is given back. */
        RETURNED,
        /** It goes to the Treasury: the person did not leave in time. */
        FORFEITED
    }
}
