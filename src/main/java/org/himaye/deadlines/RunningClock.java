package org.himaye.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import org.himaye.shared.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * One version of one clock of a case. Versions are never changed; the one with the highest number is current.
 *
 * @param caseId the case
 * @param province plate code of the case's province
 * @param ruleId period that runs
 * @param occurrence 1 for the first clock of this rule in the case, 2 for the second …
 * @param version 1 for the start, one more for each change
 * @param state what it does
 * @param clockClass class of the rule
 * @param bound whether {@code lastDay} is the last or the first day
 * @param startFact recorded fact that set it running
 * @param generousStart latest day on which the fact can be said to have happened
 * @param amount amount counted, in the rule's unit
 * @param pausedDays days of suspension so far
 * @param lastDay last day (first day for {@link Bound#EARLIEST})
 * @param endsAt first instant at which the period is over
 * @param lockUntil until when nothing may be enforced; same as {@code endsAt} unless class C1
 * @param plannedFor day to plan the act for; null unless class C3
 * @param happenedAt when the clock came into its state
 * @param reason why it was changed; null for a start and for an act in time
 * @param keptOnTime whether the act was within the period; null unless {@link ClockState#MET}
 * @param recordedAt when this version was written
 * @param recordedBy account that wrote it
 */
public record RunningClock(
        CaseId caseId,
        String province,
        String ruleId,
        int occurrence,
        int version,
        ClockState state,
        ClockClass clockClass,
        Bound bound,
        Instant startFact,
        LocalDate generousStart,
        int amount,
        int pausedDays,
        LocalDate lastDay,
        Instant endsAt,
        Instant lockUntil,
        @Nullable LocalDate plannedFor,
        Instant happenedAt,
        @Nullable String reason,
        @Nullable Boolean keptOnTime,
        Instant recordedAt,
        String recordedBy) {

    /** Tells whether the period is over and nothing has met or stopped it. */
    public boolean isOverdueAt(Instant instant) {
        return state == ClockState.RUNNING && bound == Bound.LATEST && !instant.isBefore(endsAt);
    }

    /**
     * Tells whether this filing period forbids enforcement at an instant (law note H.3). A suspended one always does; one
     * that was met still does, because a second suit in time is lawful; a stopped one never does.
     */
    public boolean locksAt(Instant instant) {
        if (clockClass != ClockClass.C1) {
            return false;
        }
        return switch (state) {
            case SUSPENDED -> true;
            case RUNNING, MET -> instant.isBefore(lockUntil);
            case STOPPED -> false;
        };
    }
}
