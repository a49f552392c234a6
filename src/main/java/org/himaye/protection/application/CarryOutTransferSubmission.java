package org.himaye.protection.application;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The journey of an applicant, and of the family in the file, to the country that takes them; or why there is none (YUKK 73, 74).
 *
 * <p>Filled by the form {@code carry-out-transfer}.
 *
 * @param outcome whether they have left; a form that knew the journey only, and leaves it out, means it
 * @param leftAt when they left; local time of Türkiye; null if nobody left
 * @param borderGate where; null if nobody left
 * @param receivedBy who received them on the other side; null if nobody left
 * @param failure why nobody can be sent; null if they left
 * @param explanation the same in the officer's words; null if they left
 */
public record CarryOutTransferSubmission(
        Outcome outcome,
        @Nullable LocalDateTime leftAt,
        @Nullable String borderGate,
        @Nullable String receivedBy,
        @Nullable Failure failure,
        @Nullable String explanation) {

    public CarryOutTransferSubmission {
        outcome = outcome == null ? Outcome.CARRIED_OUT : outcome;
    }

    /** Whether somebody left. */
    public enum Outcome {
        /** The country has received them. */
        CARRIED_OUT,
        /** Nobody can be sent; the claim is examined. */
        NOT_CARRIED_OUT
    }

    /** Why nobody goes although the country had accepted. */
    public enum Failure {
        /** The country does not take them any more. */
        COUNTRY_WITHDREW,
        /** The country is not safe for somebody in the file (YUKK 4). */
        NOT_SAFE,
        /** Illness, family life or another obstacle that will not pass. */
        LASTING_OBSTACLE
    }

    /** Tells whether the journey took place. */
    boolean carriedOut() {
        return outcome == Outcome.CARRIED_OUT;
    }
}
