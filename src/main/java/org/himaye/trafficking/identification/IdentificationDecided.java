package org.himaye.trafficking.identification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the governorate has decided; content of {@code IDENTIFICATION_DECIDED}. The newest one counts.
 *
 * @param result identified, strong suspicion or not identified
 * @param ground why not identified; null otherwise
 * @param reasons as written in the decision
 * @param decidedAt when it was signed; starts the reflection period (DL-TH-01)
 */
public record IdentificationDecided(
        IdentificationResult result, @Nullable NotIdentifiedGround ground, String reasons, Instant decidedAt) {

    /** Kind of the entry. */
    public static final String KIND = "IDENTIFICATION_DECIDED";

    @Override
    public String toString() {
        return "IdentificationDecided[" + result + "]";
    }
}
