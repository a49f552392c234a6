package org.himaye.supervision.forecast.domain;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * When a backlog is cleared: at the end of the first month with no more cases waiting than arrived in the last six, since a
 * decision is due within six months (YUKK 78/1).
 *
 * @param earliest only one simulated future in twenty is earlier; null if not within the months looked at
 * @param middle half of the futures are earlier; null if not within the months looked at
 * @param latest only one future in twenty is later; null if not within the months looked at
 * @param percent share of the futures in which it happens within the months looked at
 */
public record Clearance(
        @Nullable YearMonth earliest,
        @Nullable YearMonth middle,
        @Nullable YearMonth latest,
        int percent) {}
