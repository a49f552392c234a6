package org.himaye.supervision.capacity;

import java.util.ArrayList;
import java.util.List;

/**
 * How many places may be taken in the coming weeks, if they are like the recent ones. The change of a week is what came minus what
 * left; the middle goes on by the mean change of the recent weeks. The band holds what comes in four of five cases where weeks are
 * alike and do not depend on each other: Student's t for so many weeks, times the standard deviation of a week's change, times the
 * root of {@code h + h²/m}, with {@code h} weeks ahead and {@code m} weeks looked back; the second term is for the mean being known
 * from {@code m} weeks only. Nobody is below nothing; above the capacity the forecast says what would be asked for.
 */
public final class OccupancyForecast {

    /** Weeks looked back. */
    public static final int WEEKS_BACK = 8;

    /** Weeks looked ahead. */
    public static final int WEEKS_AHEAD = 13;

    /** Student's t with seven degrees of freedom, 80 % between both sides. */
    private static final double T = 1.415;

    private OccupancyForecast() {}

    /**
     * How many places in a week to come.
     *
     * @param weeksAhead 1 for the end of the next seven days
     * @param low lower end of the band
     * @param middle what goes on as in the recent weeks
     * @param high upper end of the band
     */
    public record Point(int weeksAhead, int low, int middle, int high) {}

    /**
     * Returns the coming weeks, the next one first.
     *
     * @param occupied places taken now
     * @param changes what came minus what left, in each of the last {@link #WEEKS_BACK} whole weeks
     */
    public static List<Point> of(int occupied, List<Integer> changes) {
        if (changes.size() != WEEKS_BACK) {
            throw new IllegalArgumentException("The forecast looks back " + WEEKS_BACK + " weeks");
        }
        double mean = changes.stream().mapToInt(Integer::intValue).average().orElseThrow();
        double variance = changes.stream()
                        .mapToDouble(change -> (change - mean) * (change - mean))
                        .sum()
                / (WEEKS_BACK - 1);
        List<Point> points = new ArrayList<>();
        for (int ahead = 1; ahead <= WEEKS_AHEAD; ahead++) {
            double middle = occupied + mean * ahead;
            double half = T * Math.sqrt(variance * (ahead + (double) ahead * ahead / WEEKS_BACK));
            points.add(new Point(ahead, places(middle - half), places(middle), places(middle + half)));
        }
        return List.copyOf(points);
    }

    private static int places(double number) {
        return (int) Math.max(0, Math.round(number));
    }
}
