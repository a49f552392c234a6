package org.himaye.supervision.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.himaye.supervision.forecast.domain.Band;
import org.himaye.supervision.forecast.domain.WorkMonth;

/**
 * Past and possible futures of a backlog, drawn on the server; a table beside it says the same in numbers.
 *
 * @param actual line of what was
 * @param band area in which nine of ten futures lie
 * @param middle line through the middle of the futures
 * @param compared line through the middle of other futures; empty if there are none
 * @param heights marks at the side
 * @param months marks below
 */
public record FanChart(
        String actual, String band, String middle, String compared, List<Mark> heights, List<Mark> months) {

    /** Size of the drawing and the edges of its area, in its own units. */
    static final int WIDTH = 900;

    static final int HEIGHT = 380;
    static final int LEFT = 80;
    static final int RIGHT = 880;
    static final int TOP = 16;
    static final int BOTTOM = 340;

    private static final int MONTHS_OF_YEAR = 12;
    private static final int MOST_MARKS = 12;
    private static final int STEPS = 4;
    private static final double TEN = 10;
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    /**
     * A mark on an axis.
     *
     * @param place where it stands, in units of the drawing
     * @param number what it stands for on the side; 0 below
     * @param month what it stands for below; the first month on the side
     */
    public record Mark(double place, long number, YearMonth month) {}

    /** The edges in numbers, for the template. */
    public int width() {
        return WIDTH;
    }

    /** The edges in numbers, for the template. */
    public int height() {
        return HEIGHT;
    }

    /** The edges in numbers, for the template. */
    public int left() {
        return LEFT;
    }

    /** The edges in numbers, for the template. */
    public int right() {
        return RIGHT;
    }

    /** The edges in numbers, for the template. */
    public int bottom() {
        return BOTTOM;
    }

    /**
     * Draws.
     *
     * @param past months whose backlog is known, oldest first
     * @param bands the futures, oldest month first, at least one
     * @param others other futures of the same months to compare with; may be empty
     */
    static FanChart of(List<WorkMonth> past, List<Band> bands, List<Band> others) {
        YearMonth first = past.isEmpty() ? bands.get(0).month() : past.get(0).month();
        YearMonth last = bands.get(bands.size() - 1).month();
        long most = Math.max(
                past.stream().mapToLong(WorkMonth::waiting).max().orElse(0),
                Math.max(highest(bands, Band::high), highest(others, Band::middle)));
        Axes axes = new Axes(first, Math.max(1, months(first, last)), step(most) * STEPS);
        // The future begins where the past ends.
        List<Band> fromPast = new ArrayList<>(start(past, bands));
        fromPast.addAll(bands);
        List<Band> othersFromPast = new ArrayList<>(others.isEmpty() ? List.of() : start(past, others));
        othersFromPast.addAll(others);
        List<String> area = new ArrayList<>();
        fromPast.forEach(band -> area.add(axes.point(band.month(), band.high())));
        for (int index = fromPast.size() - 1; index >= 0; index--) {
            area.add(axes.point(fromPast.get(index).month(), fromPast.get(index).low()));
        }
        return new FanChart(
                String.join(
                        " ",
                        past.stream()
                                .map(month -> axes.point(month.month(), month.waiting()))
                                .toList()),
                String.join(" ", area),
                line(axes, fromPast),
                line(axes, othersFromPast),
                axes.heights(),
                axes.marks(last));
    }

    private static List<Band> start(List<WorkMonth> past, List<Band> bands) {
        YearMonth before = bands.get(0).month().minusMonths(1);
        return past.stream()
                .filter(month -> month.month().equals(before))
                .map(month -> new Band(before, month.waiting(), month.waiting(), month.waiting()))
                .toList();
    }

    private static String line(Axes axes, List<Band> bands) {
        return String.join(
                " ",
                bands.stream()
                        .map(band -> axes.point(band.month(), band.middle()))
                        .toList());
    }

    private static long highest(List<Band> bands, ToLongFunction<Band> value) {
        return bands.stream().mapToLong(value).max().orElse(0);
    }

    /** Returns the smallest round number that reaches the top in four steps. */
    private static long step(long most) {
        double power = 1;
        while (power * TEN * STEPS < most) {
            power *= TEN;
        }
        for (double round : ROUND) {
            if (round * power * STEPS >= most && round * power == Math.rint(round * power)) {
                return (long) (round * power);
            }
        }
        return (long) (TEN * power);
    }

    private static long months(YearMonth from, YearMonth until) {
        return (until.getYear() - from.getYear()) * (long) MONTHS_OF_YEAR
                + until.getMonthValue()
                - from.getMonthValue();
    }

    private record Axes(YearMonth first, long months, long top) {

        private String point(YearMonth month, long number) {
            return String.format(Locale.ROOT, "%.1f,%.1f", x(month), y(number));
        }

        private double x(YearMonth month) {
            return LEFT + (double) (RIGHT - LEFT) * FanChart.months(first, month) / months;
        }

        private double y(long number) {
            return BOTTOM - (double) (BOTTOM - TOP) * number / top;
        }

        private List<Mark> heights() {
            List<Mark> marks = new ArrayList<>();
            for (int step = 0; step <= STEPS; step++) {
                long number = top / STEPS * step;
                marks.add(new Mark(y(number), number, first));
            }
            return marks;
        }

        private List<Mark> marks(YearMonth last) {
            long between = Math.max(1, (months + MOST_MARKS - 1) / MOST_MARKS);
            List<Mark> marks = new ArrayList<>();
            for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(between)) {
                marks.add(new Mark(x(month), 0, month));
            }
            return marks;
        }
    }
}
