package org.himaye.supervision.web;

import java.util.ArrayList;
import java.util.List;
import org.himaye.supervision.figures.Figures.MonthOfFlow;

/**
 * Bars of cases opened and closed for each month, drawn on the server; the table beside it says the same in numbers.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param base height at which the bars stand
 * @param most number that the highest bar stands for
 * @param bars pairs of bars, oldest month first
 */
public record FlowChart(int width, int height, int base, long most, List<Bar> bars) {

    private static final int MONTH = 60;
    private static final int BAR = 22;
    private static final int HIGHEST = 160;
    private static final int TOP = 20;
    private static final int BELOW = 24;

    /**
     * The two bars of a month.
     *
     * @param month the month
     * @param x left edge of the first bar
     * @param width of each bar
     * @param opened height of the bar of cases opened
     * @param closed height of the bar of cases closed
     */
    public record Bar(MonthOfFlow month, int x, int width, int opened, int closed) {}

    static FlowChart of(List<MonthOfFlow> months) {
        long most = months.stream()
                .mapToLong(month -> Math.max(month.opened(), month.closed()))
                .max()
                .orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (MonthOfFlow month : months) {
            bars.add(new Bar(
                    month,
                    bars.size() * MONTH + (MONTH - 2 * BAR) / 2,
                    BAR,
                    height(month.opened(), most),
                    height(month.closed(), most)));
        }
        return new FlowChart(Math.max(1, months.size()) * MONTH, TOP + HIGHEST + BELOW, TOP + HIGHEST, most, bars);
    }

    private static int height(long number, long most) {
        return most == 0 ? 0 : (int) (Math.max(0, number) * HIGHEST / most);
    }
}
