package org.himaye.trafficking.support;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A place to live.
 *
 * <p>Filled by the form {@code assign-place}.
 *
 * @param outcome whether a place was found
 * @param shelterCode code of the shelter, or null
 * @param placedAt when; local time of Türkiye
 */
public record PlaceInShelterSubmission(
        Outcome outcome, @Nullable String shelterCode, LocalDateTime placedAt) {

    /** Whether a place was found. */
    public enum Outcome {
        /** Yerleştirildi. */
        PLACED,
        /** Uygun yer yok. */
        NO_PLACE
    }
}
