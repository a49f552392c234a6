package org.himaye.removal.decision;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The booking of a journey out of the country (YUKK 60).
 *
 * <p>Filled by the form {@code book-removal}.
 *
 * @param registryOutdated whether the court registry is to be looked up again before a booking
 * @param travelsAt planned time of the exit; local time of Türkiye; null if not given
 * @param borderGate gate of the exit; null if not given
 * @param escorts number of escorting officers; null if not given
 * @param travelDocumentReady whether a travel document is at hand
 * @param countryAccepts whether the country accepts the person
 * @param means means of the person for the journey; null if not given
 * @param costUnpaid whether cost of the journey stays unpaid
 */
public record BookRemovalSubmission(
        Boolean registryOutdated,
        @Nullable LocalDateTime travelsAt,
        @Nullable String borderGate,
        @Nullable Integer escorts,
        Boolean travelDocumentReady,
        Boolean countryAccepts,
        @Nullable Means means,
        Boolean costUnpaid) {

    /** What a person can pay of the journey (YUKK 60/3). */
    public enum Means {
        /** Enough for the journey. */
        ENOUGH,
        /** None at all. */
        NONE,
        /** Not enough, more than the yearly amount for basic needs. */
        NOT_ENOUGH,
        /** Less than the yearly amount for basic needs. */
        BELOW_BASIC_NEEDS
    }
}
