package org.himaye.removal.readmission;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The reply of the requested state.
 *
 * <p>Filled by the form {@code record-readmission-reply}.
 *
 * @param answer what was answered
 * @param repliedAt when; local time of Türkiye
 * @param reasons reasons of a refusal, or null
 */
public record RecordReadmissionReplySubmission(
        Answer answer, LocalDateTime repliedAt, @Nullable String reasons) {

    /** What was answered. */
    public enum Answer {
        /** Kabul. */
        ACCEPTED,
        /** Ret. */
        REFUSED
    }
}
