package org.himaye.deadlines;

/**
 * How one period is kept across all visible cases.
 *
 * @param ruleId the period
 * @param clockClass its class
 * @param metOnTime clocks met within the period
 * @param metLate clocks met after it
 * @param overdue clocks still running although the period is over
 * @param running clocks running or suspended within the period
 */
public record OnTimeRate(
        String ruleId, ClockClass clockClass, long metOnTime, long metLate, long overdue, long running) {

    /** Returns the share of decided clocks kept on time, between 0 and 1; 1 if none is decided yet. */
    public double rate() {
        long decided = metOnTime + metLate + overdue;
        return decided == 0 ? 1 : (double) metOnTime / decided;
    }
}
