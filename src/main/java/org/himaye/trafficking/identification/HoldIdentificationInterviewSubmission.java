package org.himaye.trafficking.identification;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An identification interview (law note 4.a, step 3).
 *
 * <p>Filled by the form {@code hold-identification-interview}.
 *
 * @param outcome whether it was held
 * @param heldAt when, or when it was tried; local time of Türkiye
 * @param place where
 * @param privateSetting whether nobody else could hear
 * @param consentGiven whether the person was informed and agreed to be interviewed
 * @param language code of the language
 * @param interpreter who interpreted, or null
 * @param specialist who sat in
 * @param specialistName name of the specialist, or null
 * @param narrative what was said; why not, where it was not held
 */
public record HoldIdentificationInterviewSubmission(
        Outcome outcome,
        LocalDateTime heldAt,
        String place,
        Boolean privateSetting,
        Boolean consentGiven,
        String language,
        @Nullable String interpreter,
        Specialist specialist,
        @Nullable String specialistName,
        String narrative) {

    /** Whether an interview was held. */
    public enum Outcome {
        /** Yapıldı. */
        HELD,
        /** Kişi görüşmek istemedi. */
        DECLINED,
        /** Kişiye ulaşılamadı. */
        NOT_REACHED
    }

    /** Who sits in with a child. */
    public enum Specialist {
        /** Nobody. */
        NONE,
        /** Psikolog. */
        PSYCHOLOGIST,
        /** Sosyal çalışmacı. */
        SOCIAL_WORKER
    }
}
