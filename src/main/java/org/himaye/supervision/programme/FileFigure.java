package org.himaye.supervision.programme;

import java.math.BigDecimal;

/**
 * A figure of a file that passed every check.
 *
 * @param indicator the indicator
 * @param kind what it says
 * @param year the year
 * @param month the month; 0 for the whole year
 * @param value the figure, in the indicator's unit, with at most two decimals
 */
record FileFigure(Indicator indicator, FigureKind kind, int year, int month, BigDecimal value) {

    static final int WHOLE_YEAR = 0;

    /** What no file may say twice. */
    String key() {
        return indicator.id() + " " + kind + " " + year + " " + month;
    }
}
