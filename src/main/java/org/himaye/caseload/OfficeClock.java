package org.himaye.caseload;

import java.time.Instant;
import java.time.LocalDate;
import org.himaye.engine.Desk;
import org.himaye.engine.EngineClock;
import org.himaye.shared.LegalTime;
import org.springframework.stereotype.Component;

/** The clock on the wall of simulated offices. */
@Component
class OfficeClock {

    private static final int OPENING_HOUR = 9;

    private final Desk desk;
    private final EngineClock clock;

    OfficeClock(Desk desk, EngineClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** Opens the offices: the clock stands at nine in the morning, and whatever fell due has run. */
    void open(LocalDate day) {
        clock.standAt(day.atTime(OPENING_HOUR, 0).atZone(LegalTime.ZONE).toInstant());
        desk.runDueJobs();
    }

    /** Lets a second pass, so that what happens later also stands later. */
    synchronized Instant tick() {
        clock.standAt(clock.instant().plusSeconds(1));
        return clock.instant();
    }
}
