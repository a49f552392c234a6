package org.himaye.trafficking.referral;

import java.time.Instant;
import org.himaye.trafficking.ReferralSource;

/**
 * A referral as an office sends it.
 *
 * @param reference given by the office; sending it again makes no second referral
 * @param province plate code of the desk that is to act
 * @param source who suspects
 * @param receivedAt when the office learned of it
 * @param content what was said
 */
public record NewReferral(
        String reference, String province, ReferralSource source, Instant receivedAt, ReferralContent content) {

    @Override
    public String toString() {
        return "NewReferral[…]";
    }
}
