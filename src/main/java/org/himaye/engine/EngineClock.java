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

    private static final ThreadLocal<Instant> ELSEWHERE = new ThreadLocal<>();

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
        Instant elsewhere = ELSEWHERE.get();
        return elsewhere != null ? elsewhere : ClockUtil.getCurrentTime().toInstant();
    }

    /**
     * Runs work as if it were another time, on this thread and for the domain alone: training data gets a past, while
     * everybody else and the engine's timers stay in the present.
     */
    public void during(Instant instant, Runnable work) {
        Instant former = ELSEWHERE.get();
        ELSEWHERE.set(instant);
        try {
            work.run();
        } finally {
            if (former == null) {
                ELSEWHERE.remove();
            } else {
                ELSEWHERE.set(former);
            }
        }
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
