package org.himaye.trafficking.identification;

import org.himaye.trafficking.ReferralSource;
import org.himaye.trafficking.referral.ReferralContent;
import org.jspecify.annotations.Nullable;

/**
 * Content of {@code REFERRAL_RECEIVED}.
 *
 * @param source who suspects
 * @param receivedBy account name of whoever wrote it down
 * @param content what was said; null for an indication found in another procedure
 */
public record ReferralReceived(
        ReferralSource source, String receivedBy, @Nullable ReferralContent content) {

    /** Kind of the entry. */
    public static final String KIND = "REFERRAL_RECEIVED";
}
