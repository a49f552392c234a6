package org.himaye.appeal.application;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The look-up of suits against a decision of the Commission (YUKK 80/1-ç).
 *
 * <p>Filled by the form {@code check-commission-registry}.
 *
 * @param checkedAt moment of the look-up; local time of Türkiye
 * @param finding what the registry says
 * @param filedOn day of the suit, or null
 * @param court name of the court, or null
 * @param registryNumber number of the suit, or null
 */
public record CheckCommissionRegistrySubmission(
        LocalDateTime checkedAt,
        CourtFinding finding,
        @Nullable LocalDate filedOn,
        @Nullable String court,
        @Nullable String registryNumber) {

    /** What the registry of the courts says. */
    public enum CourtFinding {
        /** No suit. */
        NOTHING_FOUND,
        /** A suit is pending. */
        SUIT_FILED
    }
}
