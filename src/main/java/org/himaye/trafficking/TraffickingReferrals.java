package org.himaye.trafficking;

import java.time.Instant;
import java.util.UUID;
import org.himaye.shared.PersonId;
import org.himaye.shared.Refusal;

/**
 * Receives referrals of possible victims of trafficking and what came of them. From the receipt until an outcome, and while
 * a victim is protected, no removal step of the person is possible (INV-13 … INV-15). What is written cannot be read back.
 */
public interface TraffickingReferrals {

    /**
     * Records a referral.
     *
     * @param province plate code of the desk that receives it
     * @param receivedAt when it arrived
     * @return identifies the referral
     * @throws Refusal if the actor does not work in the province, or it lies in the future
     */
    UUID receive(PersonId personId, String province, ReferralSource source, Instant receivedAt);

    /**
     * Records what came of a referral; the last outcome counts. A suspicion or identification starts the reflection period
     * (YUKK 48), during which the person is protected whatever comes later.
     *
     * @throws Refusal not found, also for a referral of another province; or if it lies in the future
     */
    void recordOutcome(UUID referralId, ReferralOutcome outcome, Instant decidedAt);
}
