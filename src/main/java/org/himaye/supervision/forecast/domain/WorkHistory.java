package org.himaye.supervision.forecast.domain;

import java.util.List;

/**
 * Whole months of a unit's work, without a gap, oldest first.
 *
 * @param months may be empty
 */
public record WorkHistory(List<WorkMonth> months) {

    /** With fewer months nobody can tell chance from change. */
    public static final int FEWEST_MONTHS = 6;

    /** The pace is that of the last year; what was before it no longer describes the unit. */
    public static final int MONTHS_OF_PACE = 12;

    public WorkHistory {
        months = List.copyOf(months);
        for (int index = 1; index < months.size(); index++) {
            if (!months.get(index).month().equals(months.get(index - 1).month().plusMonths(1))) {
                throw new IllegalArgumentException("Months must follow each other");
            }
        }
    }

    /**
     * Returns the months after the one in which a case was first decided. Before that the register holds only the stock it
     * took over, and that month itself is a beginning: both say nothing about how fast the unit works.
     */
    public WorkHistory afterFirstDecision() {
        for (int index = 0; index < months.size(); index++) {
            if (months.get(index).decided() > 0) {
                return new WorkHistory(months.subList(index + 1, months.size()));
            }
        }
        return new WorkHistory(List.of());
    }

    /** Returns this history without its last months. */
    public WorkHistory without(int lastMonths) {
        return new WorkHistory(months.subList(0, months.size() - lastMonths));
    }

    /** Tells whether there is enough to go on. */
    public boolean suffices() {
        return months.size() >= FEWEST_MONTHS;
    }

    /** Returns the last month. */
    public WorkMonth last() {
        return months.get(months.size() - 1);
    }

    /** Returns the months that tell the present pace. */
    List<WorkMonth> ofPace() {
        return months.subList(Math.max(0, months.size() - MONTHS_OF_PACE), months.size());
    }
}
