package org.himaye.casefile.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.himaye.deadlines.ExplanationStep;
import org.himaye.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A clock of the case with the reasons for its dates.
 *
 * @param ruleId period, e.g. {@code DL-IP-14}
 * @param name what the period is for
 * @param article deciding article
 * @param state what the clock does
 * @param startFact recorded fact that set it running
 * @param lastDay last day, or first day of a minimum period
 * @param endsAt first instant at which the period is over
 * @param lockUntil until when nothing may be enforced
 * @param plannedFor day to plan the act for; null unless it is an authority's duty
 * @param daysLeft calendar days until {@code lastDay}, negative afterwards; null unless the clock runs
 * @param countdown how long the clock still runs, in hours where the law counts hours; null unless it runs
 * @param exact whether the law counts hours, so that the minute matters at which it ends
 * @param overdue whether the period is over and nothing has met it
 * @param steps how the dates came about, in order
 */
record ClockView(
        String ruleId,
        LocalizedText name,
        String article,
        CodeView state,
        Instant startFact,
        LocalDate lastDay,
        Instant endsAt,
        Instant lockUntil,
        @Nullable LocalDate plannedFor,
        @Nullable Long daysLeft,
        @Nullable LocalizedText countdown,
        boolean exact,
        boolean overdue,
        List<ExplanationStep> steps) {}
