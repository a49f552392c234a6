package org.himaye.protection.application;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The look-up of objections and suits before a decision becomes final (YUKK 80/1).
 *
 * <p>Filled by the form {@code check-court-registry}.
 *
 * @param checkedAt moment of the look-up; local time of Türkiye
 * @param finding what the registry says
 * @param registryNumber number of the objection or the suit, or null
 */
public record CheckCourtRegistrySubmission(
        LocalDateTime checkedAt,
        RegistryFinding finding,
        @Nullable String registryNumber) {

    /** What the registries of the Commission and the courts say about a decision. */
    public enum RegistryFinding {
        /** Neither objection nor suit. */
        NOTHING_FOUND,
        /** An objection is pending at the Commission. */
        OBJECTION_FILED,
        /** A suit is pending at an administrative court. */
        SUIT_FILED
    }
}
