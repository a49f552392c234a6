package org.himaye.supervision.programme;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator in a year.
 *
 * @param indicator the indicator
 * @param target what is aimed at, for the whole country; null if nothing is, or the reader sees a province
 * @param targetImported who imported the target; null if the programme prints it
 * @param actual what was reached by the day asked for; null if there is no figure
 * @param absence why there is none; null if there is one
 * @param forecast what the year will end with; null if nothing can be said
 * @param trend what it was month by month, or year by year, oldest first; may be empty
 * @param imported who imported the actual figure; null if our own cases answer it, or nobody has
 */
public record IndicatorFigure(
        Indicator indicator,
        @Nullable BigDecimal target,
        @Nullable ImportMark targetImported,
        @Nullable BigDecimal actual,
        @Nullable Absence absence,
        @Nullable BigDecimal forecast,
        List<TrendPoint> trend,
        @Nullable ImportMark imported) {

    public IndicatorFigure {
        trend = List.copyOf(trend);
    }

    /** Tells whether the forecast reaches the target; null if one of them is missing. A target of none is always reached. */
    public @Nullable Boolean onCourse() {
        return target == null || forecast == null ? null : forecast.compareTo(target) >= 0;
    }
}
