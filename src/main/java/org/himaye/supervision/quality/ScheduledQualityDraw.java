package org.himaye.supervision.quality;

import org.himaye.access.Acting;
import org.himaye.shared.Actor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Draws in the background, after the decisions are signed and past recall. */
@Component
class ScheduledQualityDraw {

    private final QualityDraw draw;

    ScheduledQualityDraw(QualityDraw draw) {
        this.draw = draw;
    }

    @Scheduled(fixedDelayString = "${himaye.supervision.quality.draw-interval:PT1M}")
    void draw() {
        Acting.as(Actor.SYSTEM, draw::drawAll);
    }
}
