package org.himaye.removal.decision;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The exit of a removed person, or why it did not take place (YUKK 60).
 *
 * <p>Filled by the form {@code execute-removal}.
 *
 * @param executed whether the person has left
 * @param exitedAt moment of the exit; local time of Türkiye; null if not given
 * @param borderGate gate of the exit; null if not given
 * @param notExecutedReason why nobody left; null if not given
 */
public record ExecuteRemovalSubmission(
        Boolean executed,
        @Nullable LocalDateTime exitedAt,
        @Nullable String borderGate,
        @Nullable NotExecutedReason notExecutedReason) {

    /** Why a booked removal did not take place. */
    public enum NotExecutedReason {
        /** The registry check is too old. */
        REGISTRY_OUTDATED,
        /** Something stands against it. */
        BARRED,
        /** The person cannot travel. */
        UNFIT,
        /** The country did not accept. */
        COUNTRY_REFUSED,
        /** No transport. */
        NO_TRANSPORT,
        /** The person resisted. */
        RESISTANCE
    }
}
