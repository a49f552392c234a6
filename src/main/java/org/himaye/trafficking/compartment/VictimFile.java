package org.himaye.trafficking.compartment;

import java.time.Instant;
import org.himaye.shared.CaseId;
import org.himaye.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One sealed file.
 *
 * @param id identifies it; also the business key of its processes, so that the engine stores no number
 * @param number as the team knows it, e.g. {@code 65-MT-2026-000123}
 * @param province plate code
 * @param personId the person's record in other procedures; null while there is none
 * @param foreigner false for a Turkish citizen, who gets support and no permit (İTY 1/2)
 * @param stage how far it has come
 * @param openedAt when the first referral arrived
 * @param closedAs code of how it ended; null while it is open
 */
public record VictimFile(
        CaseId id,
        String number,
        String province,
        @Nullable PersonId personId,
        boolean foreigner,
        Stage stage,
        Instant openedAt,
        @Nullable String closedAs) {

    /** How far a file has come. */
    public enum Stage {
        /** Tanımlama. */
        IDENTIFICATION,
        /** Destek. */
        SUPPORT,
        /** Kapalı. */
        CLOSED
    }
}
