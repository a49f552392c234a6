package org.himaye.removal.departure;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What happened at the border gate.
 *
 * <p>Filled by the form {@code record-return-exit}.
 *
 * @param outcome whether the person left
 * @param exitedAt when; local time of Türkiye, or null
 * @param borderGate border gate, or null
 */
public record RecordReturnExitSubmission(
        Outcome outcome,
        @Nullable LocalDateTime exitedAt,
        @Nullable String borderGate) {

    /** Whether the person left. */
    public enum Outcome {
        /** The person left by own wish. */
        DEPARTED,
        /** The journey did not take place; the wish stands. */
        NOT_DEPARTED,
        /** The person took the declaration back at the gate. */
        TAKEN_BACK
    }
}
