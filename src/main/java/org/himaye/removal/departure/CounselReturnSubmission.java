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
 * @param risk what a look at the country of return for this person found (YUKK 4)
 * @param riskReasons why
 * @param wish whether the person still wants to return
 * @param support the support the person asks for
 * @param note what was talked over, or null
 */
public record CounselReturnSubmission(
        LocalDateTime counselledAt,
        Boolean countryInformation,
        Risk risk,
        String riskReasons,
        Wish wish,
        ReturnSupport support,
        @Nullable String note) {

    /** What a look at the country of return found. */
    public enum Risk {
        /** Nothing that stands against a return. */
        NONE_FOUND,
        /** Torture, ill-treatment or persecution is to be feared. */
        FOUND
    }

    /** What the person says now. */
    public enum Wish {
        /** The wish stands. */
        STANDS,
        /** The person takes the declaration back. */
        TAKEN_BACK
    }
}
