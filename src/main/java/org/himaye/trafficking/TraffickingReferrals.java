package org.himaye.trafficking;

import java.time.Instant;
import java.util.UUID;
import org.himaye.shared.PersonId;
import org.himaye.shared.Refusal;

/**
 * Receives referrals of possible victims of trafficking that other procedures come upon. From the receipt until an outcome, and
 * while a victim is protected, no removal step of the person is possible (INV-13 … INV-15). What is written cannot be read back;
 * what came of it is recorded by the team of the file that takes care of it, and by nobody else.
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
}
