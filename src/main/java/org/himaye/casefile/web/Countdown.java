package org.himaye.casefile.web;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.himaye.deadlines.Bound;
import org.himaye.deadlines.ClockClass;
import org.himaye.deadlines.PeriodUnit;
import org.himaye.deadlines.RunningClock;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.springframework.stereotype.Component;

/**
 * Says how long a running clock still runs: in hours and minutes where the law counts hours, and on the last two days of a
 * limit of liberty, which ends at its minute; else in days.
 */
@Component
class Countdown {

    private static final Duration LAST_HOURS_OF_LIBERTY = Duration.ofHours(48);

    private final CodeLabels labels;

    Countdown(CodeLabels labels) {
        this.labels = labels;
    }

    /**
     * Returns the sentence for a clock that runs.
     *
     * @param unit what the law counts
     */
    LocalizedText of(RunningClock running, PeriodUnit unit, Instant now) {
        long days = ChronoUnit.DAYS.between(LegalTime.dayOf(now), running.lastDay());
        if (running.bound() == Bound.EARLIEST) {
            return days > 0 ? labels.sentence("case.countdown.first", days) : labels.sentence("case.countdown.reached");
        }
        Duration left = Duration.between(now, running.endsAt());
        boolean over = running.isOverdueAt(now);
        boolean exact = unit == PeriodUnit.HOURS
                || running.clockClass() == ClockClass.C2 && left.abs().compareTo(LAST_HOURS_OF_LIBERTY) <= 0;
        if (exact) {
            // A started minute still runs; a minute that is over has passed in full.
            Duration whole = over ? left.negated() : left.plusSeconds(59);
            return labels.sentence(
                    over ? "case.countdown.overHours" : "case.countdown.hours", whole.toHours(), whole.toMinutesPart());
        }
        if (over) {
            return days < 0
                    ? labels.sentence("case.countdown.overDays", -days)
                    : labels.sentence("case.countdown.overToday");
        }
        return days > 0 ? labels.sentence("case.countdown.days", days) : labels.sentence("case.countdown.today");
    }
}
