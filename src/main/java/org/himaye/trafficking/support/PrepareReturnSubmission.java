package org.himaye.trafficking.support;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a voluntary and safe return rests on (İTY 3; DT-20). What is null was hidden, because the person does not want to return
 * any more.
 *
 * <p>Filled by the form {@code prepare-journey}.
 *
 * @param wish whether the person still wants to return
 * @param destination country code
 * @param consentedAt when the person consented; local time of Türkiye
 * @param consentInformed whether everything was explained before
 * @param consentWritten whether the consent is in writing
 * @param language code of the language in which it was explained
 * @param interpreter name, or null
 * @param countryRisk what the assessment of the country says
 * @param countryReasons with which reasons
 * @param travelDocument whether there is a travel document
 * @param travelsAt when the journey is; local time of Türkiye
 * @param escort who comes along, or null
 * @param reception who receives the person
 * @param bestInterestDecided whether a child's best interest was decided on
 * @param guardian name of a child's guardian, or null
 */
public record PrepareReturnSubmission(
        Wish wish,
        @Nullable String destination,
        @Nullable LocalDateTime consentedAt,
        Boolean consentInformed,
        Boolean consentWritten,
        @Nullable String language,
        @Nullable String interpreter,
        @Nullable CountryRisk countryRisk,
        @Nullable String countryReasons,
        Boolean travelDocument,
        @Nullable LocalDateTime travelsAt,
        @Nullable String escort,
        @Nullable String reception,
        Boolean bestInterestDecided,
        @Nullable String guardian) {

    /** Whether the person still wants to return. */
    public enum Wish {
        /** Evet. */
        STANDS,
        /** Vazgeçti. */
        TAKEN_BACK
    }

    /** What the assessment of the country says. */
    public enum CountryRisk {
        /** Kabul edilebilir. */
        ACCEPTABLE,
        /** Kabul edilemez. */
        NOT_ACCEPTABLE
    }
}
