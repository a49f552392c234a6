package org.himaye.trafficking.support;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened while support runs.
 *
 * <p>Filled by the form {@code record-support-step}.
 *
 * @param step what happened or is to follow
 * @param happenedAt when; local time of Türkiye
 * @param service which service, or null
 * @param provider who gave it, or null
 * @param note what there is to say
 */
public record AccompanySubmission(
        Step step,
        LocalDateTime happenedAt,
        @Nullable SupportService service,
        @Nullable String provider,
        String note) {

    /** What happened or is to follow. */
    public enum Step {
        /** Bir hizmet verildi. */
        SERVICE,
        /** Kaldığı yerden ayrıldı. */
        LEFT_PLACE,
        /** Başka yere yerleştirilecek. */
        NEW_PLACE,
        /** Değerlendirilecek. */
        REVIEW,
        /** Kendi isteğiyle dönmek istiyor. */
        RETURN,
        /** Rızasını geri aldı. */
        CONSENT_WITHDRAWN
    }
}
