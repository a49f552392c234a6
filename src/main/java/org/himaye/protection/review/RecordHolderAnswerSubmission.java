package org.himaye.protection.review;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a status has said to the notice, or that no answer came in time (YUKK 85/4).
 *
 * <p>Filled by the form {@code record-holder-answer}.
 *
 * @param manner orally, in writing, or not at all
 * @param answeredAt when; local time of Türkiye; null without an answer
 * @param answer what was said, or a summary of what was written; null without an answer
 * @param interpreterOffered whether an interpreter was offered free of charge (YUKK 70/2)
 */
public record RecordHolderAnswerSubmission(
        Manner manner,
        @Nullable LocalDateTime answeredAt,
        @Nullable String answer,
        Boolean interpreterOffered) {

    /** How somebody answers. */
    public enum Manner {
        /** Said to an officer, who wrote it down. */
        ORAL,
        /** Handed in. */
        WRITTEN,
        /** The time to answer has passed. */
        NONE
    }

    /** Never prints what somebody has said. */
    @Override
    public String toString() {
        return "RecordHolderAnswerSubmission[" + manner + "]";
    }
}
