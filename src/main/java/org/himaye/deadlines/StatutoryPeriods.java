package org.himaye.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import org.himaye.shared.LegalTime;
import org.himaye.shared.Refusal;

/**
 * Computes the end of statutory periods. The start day decides which wording of the law applies; the result explains
 * itself.
 *
 * <p>Every method throws {@link Refusal} with a {@link DeadlineProblem} if the rule is unknown, was not in force, yields
 * no date, or if the religious feasts of a year it touches are not loaded.
 */
public interface StatutoryPeriods {

    /** Computes a period from facts. */
    ComputedDeadline compute(String ruleId, PeriodFacts facts);

    /** Computes a period from a fact with its time; a time of 23:59 local still counts for that day (law note H.1). */
    default ComputedDeadline compute(String ruleId, Instant start) {
        StartRange.require(start);
        return compute(ruleId, PeriodFacts.of(start));
    }

    /** Computes a period from a fact of which only the day is known; clocks in hours then run from its midnight. */
    default ComputedDeadline compute(String ruleId, LocalDate start) {
        StartRange.require(start);
        return compute(ruleId, start.atStartOfDay(LegalTime.ZONE).toInstant());
    }

    /** Computes a period with the amount that the authority chose, e.g. 20 days to leave (YUKK 56/1). */
    default ComputedDeadline compute(String ruleId, Instant start, int amount) {
        StartRange.require(start);
        return compute(ruleId, new PeriodFacts(start, LegalTime.dayOf(start), amount, 0));
    }

    /** Computes a period from a notification: dates from the strict day, the lock from the generous day. */
    default ComputedDeadline compute(String ruleId, NotificationDate notified) {
        return compute(ruleId, PeriodFacts.of(notified));
    }
}
