package org.himaye.trafficking.support;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What came of a journey.
 *
 * <p>Filled by the form {@code record-journey}.
 *
 * @param outcome what came of it
 * @param departedAt when the person left; local time of Türkiye, or null
 * @param note what there is to say
 */
public record RecordReturnSubmission(
        Outcome outcome, @Nullable LocalDateTime departedAt, String note) {

    /** What came of a journey. */
    public enum Outcome {
        /** Ayrıldı. */
        DEPARTED,
        /** Yolculuk yapılamadı. */
        NOT_DEPARTED,
        /** Vazgeçti. */
        TAKEN_BACK
    }
}
