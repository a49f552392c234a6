package org.himaye.protection.application;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How an applicant was told that there is no decision yet (YUKK 78/1, DOC-41).
 *
 * <p>Filled by the form {@code inform-of-delay}.
 *
 * @param way how the letter reached the applicant
 * @param informedAt when; local time of Türkiye
 * @param recipientName who took the letter
 * @param interpreterName who interpreted it, or null
 * @param proof receipt, number of the registered letter or of the electronic message
 */
public record InformOfDelaySubmission(
        Way way,
        LocalDateTime informedAt,
        String recipientName,
        @Nullable String interpreterName,
        String proof) {

    /** How the letter reached the applicant. */
    public enum Way {
        /** Handed over. */
        HAND_DELIVERY,
        /** By registered letter. */
        REGISTERED_LETTER,
        /** By an electronic message that leaves a receipt. */
        ELECTRONIC,
        /** Handed to the lawyer or legal representative. */
        REPRESENTATIVE
    }
}
