package org.himaye.appeal.application;

import org.himaye.access.Acting;
import org.himaye.shared.Actor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Distributes in the background, so that no admitted appeal waits for somebody to remember it. */
@Component
class ScheduledDistribution {

    private final Docket docket;

    ScheduledDistribution(Docket docket) {
        this.docket = docket;
    }

    @Scheduled(fixedDelayString = "${himaye.commission.distribution-interval:PT10S}")
    void distribute() {
        Acting.as(Actor.SYSTEM, docket::distribute);
    }
}
