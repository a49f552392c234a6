package org.himaye.supervision.programme;

import java.math.BigDecimal;

/**
 * A figure on the way.
 *
 * @param year the year
 * @param month the month; 0 for the whole year
 * @param value the figure
 */
public record TrendPoint(int year, int month, BigDecimal value) {}
