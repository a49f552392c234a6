package org.himaye.caseload;

/**
 * How one statutory period was kept during a replay.
 *
 * @param ruleId id in the catalogue of periods, e.g. {@code DL-IP-04}
 * @param name Turkish name of the period
 * @param onTime met within the period
 * @param late met after it had lapsed
 * @param overdue lapsed and still running
 */
public record OnTimeRate(String ruleId, String name, long onTime, long late, long overdue) {

    /** Returns how often the period ended or lapsed. */
    public long all() {
        return onTime + late + overdue;
    }
}
