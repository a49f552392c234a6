package org.himaye.trafficking.support;

import java.time.Instant;
import org.himaye.shared.CaseId;
import org.himaye.trafficking.ReferralOutcome;
import org.jspecify.annotations.Nullable;

/**
 * The support of a file, as far as the database checks it.
 *
 * @param file the file
 * @param basis what the governorate decided
 * @param begunAt when
 * @param refuted whether the suspicion was not confirmed
 * @param endReason why it ended; null while it runs
 */
record Support(
        CaseId file,
        ReferralOutcome basis,
        Instant begunAt,
        boolean refuted,
        @Nullable EndReason endReason) {

    /** Tells whether it runs. */
    boolean isRunning() {
        return endReason == null;
    }
}
