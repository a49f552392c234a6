package org.himaye.supervision.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.himaye.supervision.programme.FigureText;
import org.himaye.supervision.programme.TrendPoint;

/**
 * A trend as small bars, with the same in words for who does not see them.
 *
 * @param bars bars from left to right, in units of the drawing
 * @param words every figure in words
 */
public record TrendChart(List<Bar> bars, String words) {

    /** Size of the drawing, and of a bar with its gap. */
    static final int HEIGHT = 36;

    static final int STEP = 11;
    private static final int GAP = 2;
    private static final int LEAST = 1;

    /**
     * A bar.
     *
     * @param x distance from the left
     * @param y distance from the top
     * @param height height
     */
    public record Bar(int x, int y, int height) {}

    /** Draws a trend; nothing for fewer than two figures. */
    static TrendChart of(List<TrendPoint> trend, Locale locale) {
        if (trend.size() < 2) {
            return new TrendChart(List.of(), "");
        }
        BigDecimal top = trend.stream().map(TrendPoint::value).reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal bottom = trend.stream().map(TrendPoint::value).reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal range = top.subtract(bottom);
        List<Bar> bars = new ArrayList<>();
        int base = HEIGHT - heightOf(bottom.abs(), range);
        for (TrendPoint point : trend) {
            int height = Math.max(LEAST, heightOf(point.value().abs(), range));
            int y = point.value().signum() < 0 ? base : base - height;
            bars.add(new Bar(bars.size() * STEP, y, height));
        }
        return new TrendChart(
                bars,
                trend.stream()
                        .map(point -> label(point, locale) + " " + FigureText.of(point.value(), locale))
                        .collect(Collectors.joining("; ")));
    }

    /** Returns the width of the drawing. */
    public int width() {
        return Math.max(1, bars.size() * STEP);
    }

    /** Returns the width of a bar. */
    public int barWidth() {
        return STEP - GAP;
    }

    private static int heightOf(BigDecimal value, BigDecimal range) {
        return range.signum() == 0
                ? 0
                : value.multiply(BigDecimal.valueOf(HEIGHT))
                        .divide(range, 0, RoundingMode.HALF_UP)
                        .intValueExact();
    }

    private static String label(TrendPoint point, Locale locale) {
        return point.month() == 0
                ? String.valueOf(point.year())
                : Month.of(point.month()).getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }
}
