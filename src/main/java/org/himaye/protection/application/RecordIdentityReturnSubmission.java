package org.himaye.protection.application;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What became of the identity document of somebody who is no applicant any more (YUKK 76).
 *
 * <p>Filled by the form {@code record-identity-return}.
 *
 * @param outcome what became of it
 * @param returnedAt when it came back; missing if it did not, or null; local time of Türkiye
 * @param note what is known of a document that did not come back, or null
 */
public record RecordIdentityReturnSubmission(
        Outcome outcome,
        @Nullable LocalDateTime returnedAt,
        @Nullable String note) {

    /** What became of a document. */
    public enum Outcome {
        /** The person handed it in, or exchanged it for another document. */
        RETURNED,
        /** It was lost. */
        LOST,
        /** The person cannot be reached, or has left with it. */
        NOT_REACHED
    }
}
