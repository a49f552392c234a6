package org.himaye.supervision.forecast.domain;

import java.time.YearMonth;

/**
 * How many applications would wait at the end of a month: in the middle of all simulated futures, and between which numbers
 * in nine of ten of them.
 *
 * @param month the month
 * @param low only one future in twenty lies below
 * @param middle half of the futures lie below
 * @param high only one future in twenty lies above
 */
public record Band(YearMonth month, long low, long middle, long high) {

    /** Tells whether a number lies within, its ends included. */
    public boolean covers(long number) {
        return low <= number && number <= high;
    }
}
