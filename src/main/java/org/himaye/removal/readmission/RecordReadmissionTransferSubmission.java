package org.himaye.removal.readmission;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What became of the transfer.
 *
 * <p>Filled by the form {@code record-readmission-transfer}.
 *
 * @param outcome what became of it
 * @param transferredAt when the person was handed over; local time of Türkiye, or null
 * @param borderGate border gate, or null
 * @param obstacle why it needs longer, or null
 * @param extendedUntil until when; local time of Türkiye, or null
 * @param reasons reasons of an extension or of giving up, or null
 */
public record RecordReadmissionTransferSubmission(
        Outcome outcome,
        @Nullable LocalDateTime transferredAt,
        @Nullable String borderGate,
        @Nullable Obstacle obstacle,
        @Nullable LocalDateTime extendedUntil,
        @Nullable String reasons) {

    /** What became of the transfer. */
    public enum Outcome {
        /** The person was handed over. */
        TRANSFERRED,
        /** It needs longer. */
        EXTENDED,
        /** It will not take place. */
        GIVEN_UP
    }

    /** Why it needs longer. */
    public enum Obstacle {
        /** Hukuki engel. */
        LEGAL,
        /** Fiilî engel. */
        PRACTICAL
    }
}
