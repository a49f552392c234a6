package org.himaye.supervision.work;

import org.himaye.access.Acting;
import org.himaye.shared.Actor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes round in the background, so that nothing waits on the desk of somebody who is away. */
@Component
class ScheduledCoverRounds {

    private final CoverRounds rounds;

    ScheduledCoverRounds(CoverRounds rounds) {
        this.rounds = rounds;
    }

    @Scheduled(
            initialDelayString = "${himaye.supervision.cover-interval:PT1M}",
            fixedDelayString = "${himaye.supervision.cover-interval:PT1M}")
    void goRound() {
        Acting.as(Actor.SYSTEM, rounds::goRound);
    }
}
