package org.himaye.supervision.forecast.domain;

import org.jspecify.annotations.Nullable;

/**
 * What is to be different from now on. All changes are percentages of the present, 0 for no change.
 *
 * @param interviewers more or fewer people who interview
 * @param deciders more or fewer people who prepare and take decisions
 * @param inflow more or fewer applications
 * @param acceleratedShare share of accelerated cases among applications, in percent; null for the present one
 * @param acceleratedWork what an accelerated case costs, in percent of an ordinary one; Himaye cannot measure it
 * @param months how far to look, in months
 */
public record Scenario(
        int interviewers,
        int deciders,
        int inflow,
        @Nullable Integer acceleratedShare,
        int acceleratedWork,
        int months) {

    /** Smallest change: nobody interviews at all, or nobody applies. */
    public static final int LEAST_CHANGE = -100;

    /** Largest change: six times as many. Beyond it the past says nothing. */
    public static final int MOST_CHANGE = 500;

    /** Least and most that an accelerated case can cost. */
    public static final int LEAST_WORK = 10;

    /** Least and most that an accelerated case can cost. */
    public static final int MOST_WORK = 200;

    /** Shortest look ahead. */
    public static final int FEWEST_MONTHS = 6;

    /** Longest look ahead. */
    public static final int MOST_MONTHS = 60;

    private static final int SAME_WORK = 100;
    private static final double HUNDRED = 100;

    /** Returns the scenario in which everything goes on as it is. */
    public static Scenario unchanged(int acceleratedWork, int months) {
        return new Scenario(0, 0, 0, null, acceleratedWork, months);
    }

    /** Returns the scenario in which everything goes on as it is and all cases cost the same. */
    public static Scenario unchanged(int months) {
        return unchanged(SAME_WORK, months);
    }

    /** Turns a change in percent into a factor. */
    static double factor(int change) {
        return 1 + change / HUNDRED;
    }

    /** Returns the cost of an accelerated case in ordinary ones. */
    double costOfAccelerated() {
        return acceleratedWork / HUNDRED;
    }

    /** Returns the share of accelerated cases, 0 to 1. */
    double shareOfAccelerated(double present) {
        return acceleratedShare == null ? present : acceleratedShare / HUNDRED;
    }
}
