package org.himaye.supervision.forecast.domain;

import java.time.YearMonth;

/**
 * What a month did to applications that wait for their first decision. The flows are net: a case that comes back to a
 * station within the month counts as never having left it, so a flow may be negative.
 *
 * @param month the whole month
 * @param arrived applications lodged
 * @param accelerated how many were put on the accelerated track (YUKK 79)
 * @param interviewed how many left the part of the procedure that ends with the interview
 * @param decided how many left the part that ends with the decision
 * @param beforeInterview how many stood before the end of their interview when the month ended
 * @param beforeDecision how many stood between interview and decision when the month ended
 */
public record WorkMonth(
        YearMonth month,
        long arrived,
        long accelerated,
        long interviewed,
        long decided,
        long beforeInterview,
        long beforeDecision) {

    /**
     * Returns the month after this one.
     *
     * @param arrived applications lodged in it
     * @param accelerated how many were accelerated in it
     * @param beforeInterview how many stand before the end of their interview when it ends
     * @param beforeDecision how many stand between interview and decision when it ends
     */
    public WorkMonth next(long arrived, long accelerated, long beforeInterview, long beforeDecision) {
        return of(this, month.plusMonths(1), arrived, accelerated, beforeInterview, beforeDecision);
    }

    /** Returns a first month, before which nothing had arrived. */
    public static WorkMonth first(
            YearMonth month, long arrived, long accelerated, long beforeInterview, long beforeDecision) {
        WorkMonth nothing = new WorkMonth(month.minusMonths(1), 0, 0, 0, 0, 0, 0);
        return of(nothing, month, arrived, accelerated, beforeInterview, beforeDecision);
    }

    private static WorkMonth of(
            WorkMonth before,
            YearMonth month,
            long arrived,
            long accelerated,
            long beforeInterview,
            long beforeDecision) {
        long interviewed = arrived - (beforeInterview - before.beforeInterview);
        long decided = interviewed - (beforeDecision - before.beforeDecision);
        return new WorkMonth(month, arrived, accelerated, interviewed, decided, beforeInterview, beforeDecision);
    }

    /** Returns how many applications waited for their first decision when the month ended. */
    public long waiting() {
        return beforeInterview + beforeDecision;
    }
}
