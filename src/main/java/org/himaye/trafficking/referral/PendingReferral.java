package org.himaye.trafficking.referral;

import org.himaye.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A referral that no file takes care of yet.
 *
 * @param referral what was referred
 * @param province plate code of the desk that is to act
 * @param personId the person's record in other procedures; null if nobody knows
 */
public record PendingReferral(
        FileReferral referral, String province, @Nullable PersonId personId) {}
