package org.himaye.trafficking.referral;

import java.time.Instant;
import java.util.UUID;
import org.himaye.trafficking.ReferralSource;
import org.jspecify.annotations.Nullable;

/**
 * A referral in the file that takes care of it.
 *
 * @param id identifies it
 * @param source who suspects
 * @param receivedAt when the office learned of it
 * @param receivedBy account name of whoever wrote it down
 * @param content what was said; null for an indication found in another procedure
 */
public record FileReferral(
        UUID id,
        ReferralSource source,
        Instant receivedAt,
        String receivedBy,
        @Nullable ReferralContent content) {

    @Override
    public String toString() {
        return "FileReferral[" + id + "]";
    }
}
