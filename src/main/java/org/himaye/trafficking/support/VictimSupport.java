package org.himaye.trafficking.support;

import java.time.Instant;
import org.himaye.shared.CaseId;
import org.himaye.trafficking.ReferralOutcome;

/** Begins the support of somebody who was identified as a victim or is strongly suspected to be one (YUKK 48/1). */
public interface VictimSupport {

    /**
     * Moves the file into support and starts its process.
     *
     * @param basis {@link ReferralOutcome#IDENTIFIED} or {@link ReferralOutcome#STRONG_SUSPICION}
     * @param decidedAt when the governorate signed; starts the reflection period
     * @throws IllegalArgumentException if the outcome is another one
     */
    void begin(CaseId file, ReferralOutcome basis, Instant decidedAt);

    /**
     * Notes that somebody who is supported under a strong suspicion has been identified.
     *
     * @param decidedAt when the governorate signed
     */
    void suspicionConfirmed(CaseId file, Instant decidedAt);

    /**
     * Notes that the suspicion under which somebody is supported was not confirmed, so that the support has to be ended.
     *
     * @param decidedAt when the governorate signed
     */
    void suspicionRefuted(CaseId file, Instant decidedAt);
}
