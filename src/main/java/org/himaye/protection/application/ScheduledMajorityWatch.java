package org.himaye.protection.application;

import org.himaye.access.Acting;
import org.himaye.shared.Actor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every night for whoever comes of age on the new day, so that nobody's birthday passes unnoticed. */
@Component
class ScheduledMajorityWatch {

    private final ComingsOfAge comingsOfAge;

    ScheduledMajorityWatch(ComingsOfAge comingsOfAge) {
        this.comingsOfAge = comingsOfAge;
    }

    @Scheduled(cron = "${himaye.protection.majority-watch:0 20 0 * * *}", zone = "Europe/Istanbul")
    void look() {
        Acting.as(Actor.SYSTEM, () -> {
            comingsOfAge.look();
        });
    }
}
