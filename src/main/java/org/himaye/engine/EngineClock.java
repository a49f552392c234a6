package org.himaye.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.himaye.shared.LegalTime;
import org.springframework.stereotype.Component;

/** The one clock of engine and domain, so that moving one in training, tests and replays moves the other. */
@Component
public final class EngineClock extends Clock {

    @Override
    public ZoneId getZone() {
        return LegalTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    /** Stands still at an instant from now on; never called in production. */
    public void standAt(Instant instant) {
        ClockUtil.setCurrentTime(java.util.Date.from(instant));
    }

    /** Runs with the machine's time again. */
    public void runWithTheMachine() {
        ClockUtil.reset();
    }
}
