package org.himaye.removal.departure;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Return counselling (YUKK 60/A).
 *
 * <p>Filled by the form {@code counsel-return}.
 *
 * @param counselledAt when; local time of Türkiye
 * @param countryInformation whether the situation in the country of return was talked over
 * @param wish whether the person still wants to return
 * @param support the support the person asks for
 * @param note what was talked over, or null
 */
public record CounselReturnSubmission(
        LocalDateTime counselledAt,
        Boolean countryInformation,
        Wish wish,
        ReturnSupport support,
        @Nullable String note) {

    /** What the person says now. */
    public enum Wish {
        /** The wish stands. */
        STANDS,
        /** The person takes the declaration back. */
        TAKEN_BACK
    }
}
