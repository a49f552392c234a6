package org.himaye.trafficking.identification;

import org.himaye.access.Acting;
import org.himaye.shared.Actor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes in referrals in the background. */
@Component
class ScheduledReferralIntake {

    private final ReferralIntake intake;

    ScheduledReferralIntake(ReferralIntake intake) {
        this.intake = intake;
    }

    @Scheduled(
            initialDelayString = "${himaye.trafficking.intake-interval:PT5S}",
            fixedDelayString = "${himaye.trafficking.intake-interval:PT5S}")
    void takeIn() {
        Acting.as(Actor.SYSTEM, intake::takeIn);
    }
}
