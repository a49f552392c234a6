package org.himaye.deadlines.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.himaye.deadlines.ComputedDeadline;
import org.himaye.deadlines.DeadlineRule;
import org.himaye.deadlines.PeriodFacts;
import org.himaye.shared.LegalTime;

/** Class C2: continuous from the timestamp, never moved, never paused (law note H.7). */
final class LibertyClock {

    private LibertyClock() {}

    static ComputedDeadline count(DeadlineRule rule, PeriodFacts facts, int amount) {
        Explanation explanation = new Explanation(rule, facts, amount);
        ZonedDateTime start = facts.start().atZone(LegalTime.ZONE);
        ZonedDateTime end = Spans.plus(start, amount, rule.unit());
        Integer ceiling = rule.ceilingDays();
        if (ceiling != null && start.plusDays(ceiling).isBefore(end)) {
            end = start.plusDays(ceiling);
            explanation.add(
                    end.toLocalDate(),
                    "En geç " + ceiling + " gün sonra: erken olan uygulanır",
                    "At most " + ceiling + " days: the earlier applies",
                    rule.citation());
        }
        Instant endsAt = end.toInstant();
        LocalDate lastDay = end.toLocalDate();
        explanation.add(
                lastDay,
                "Süre " + Explanation.date(lastDay) + " günü saat " + end.toLocalTime()
                        + " itibarıyla biter; tatil uzatmaz",
                "Ends on " + Explanation.date(lastDay) + " at " + end.toLocalTime() + "; days off do not extend it",
                rule.citation());
        return new ComputedDeadline(rule, facts.start(), amount, lastDay, endsAt, endsAt, null, explanation.steps());
    }
}
