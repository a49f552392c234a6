package org.himaye.trafficking.identification;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.himaye.deadlines.StatutoryPeriods;
import org.springframework.stereotype.Component;

/** When the steps of an identification are due; Himaye's own service levels (DL-TI). */
@Component
class IdentificationPeriods {

    private final StatutoryPeriods periods;
    private final Clock clock;

    IdentificationPeriods(StatutoryPeriods periods, Clock clock) {
        this.periods = periods;
        this.clock = clock;
    }

    /** Sheet, proposal and second opinion. */
    Date assessment() {
        return due("DL-TI-01", clock.instant());
    }

    /** The governorate's decision. */
    Date decision() {
        return due("DL-TI-02", clock.instant());
    }

    /** Telling the person. */
    Date service() {
        return due("DL-TI-03", clock.instant());
    }

    /** Another interview. */
    Date furtherInterview() {
        return due("DL-TI-04", clock.instant());
    }

    /** The end of the reflection period, in which a strong suspicion is to be settled (YUKK 48/1). */
    Date reflection(Instant decidedAt) {
        return due("DL-TH-01", decidedAt);
    }

    private Date due(String rule, Instant from) {
        return Date.from(periods.compute(rule, from).endsAt().minusMillis(1));
    }
}
