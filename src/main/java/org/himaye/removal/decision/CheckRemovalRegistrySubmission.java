package org.himaye.removal.decision;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A look into the court registry (YUKK 53/3, INV-01).
 *
 * <p>Filled by the form {@code check-removal-registry}.
 *
 * @param checkedAt moment of the look-up; local time of Türkiye
 * @param suitFound whether a suit was found
 * @param court name of the court; null if not given
 * @param registryNumber number of the suit; null if not given
 * @param filedOn day of filing; null if not given
 */
public record CheckRemovalRegistrySubmission(
        LocalDateTime checkedAt,
        Boolean suitFound,
        @Nullable String court,
        @Nullable String registryNumber,
        @Nullable LocalDate filedOn) {}
