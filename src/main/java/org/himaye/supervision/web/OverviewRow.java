package org.himaye.supervision.web;

import java.util.Locale;
import org.himaye.supervision.programme.FigureText;
import org.himaye.supervision.programme.IndicatorFigure;
import org.jspecify.annotations.Nullable;

/**
 * An indicator on the overview.
 *
 * @param id number of table and indicator
 * @param name name
 * @param unit unit
 * @param target what is aimed at
 * @param actual what was reached
 * @param forecast what the year will end with
 * @param onCourse whether the forecast reaches the target; null if that cannot be said
 * @param chart the trend
 * @param figure everything about it
 */
public record OverviewRow(
        String id,
        String name,
        String unit,
        String target,
        String actual,
        String forecast,
        @Nullable Boolean onCourse,
        TrendChart chart,
        IndicatorFigure figure) {

    static OverviewRow of(IndicatorFigure figure, Locale locale) {
        return new OverviewRow(
                figure.indicator().id(),
                figure.indicator().name().in(locale),
                figure.indicator().unit().label().in(locale),
                FigureText.of(figure.target(), locale),
                FigureText.of(figure.actual(), locale),
                FigureText.of(figure.forecast(), locale),
                figure.onCourse(),
                TrendChart.of(figure.trend(), locale),
                figure);
    }
}
