package org.himaye.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A period applied to a fact.
 *
 * @param rule wording that applied on the start day
 * @param start the fact
 * @param amount amount that was counted, in the rule's unit
 * @param lastDay last day (first day where the rule's bound is {@link Bound#EARLIEST}); the last filing day of class C1
 * @param endsAt first instant at which the period is over: for liberty clocks and hours to the second, on a half day
 *     13:00 for filing periods, else the start of the day after {@code lastDay}
 * @param lockUntil class C1: until when nothing may be enforced, with every doubt counted in the person's favour; same
 *     as {@code endsAt} for the other classes
 * @param plannedFor class C3: day to plan the act for, the working day on or before {@code lastDay}; null otherwise
 * @param steps how the dates came about, in order
 */
public record ComputedDeadline(
        DeadlineRule rule,
        Instant start,
        int amount,
        LocalDate lastDay,
        Instant endsAt,
        Instant lockUntil,
        @Nullable LocalDate plannedFor,
        List<ExplanationStep> steps) {

    public ComputedDeadline {
        steps = List.copyOf(steps);
    }
}
