package org.himaye.supervision.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.himaye.supervision.capacity.CentreOutlook;
import org.himaye.supervision.capacity.OccupancyForecast.Point;

/**
 * Occupancy as lines of an SVG: what was, what may come, and the capacity. The figures stand in a table beside it.
 *
 * @param width width of the drawing area
 * @param height its height
 * @param history points of the line of what was, up to now
 * @param middle points of the line of what goes on as in the recent weeks
 * @param band points around what may come
 * @param nowX where now is
 * @param nowY height of the present occupancy
 * @param capacityY where the capacity is
 * @param highest figure at the upper edge
 */
public record OccupancyChart(
        int width,
        int height,
        String history,
        String middle,
        String band,
        String nowX,
        String nowY,
        String capacityY,
        int highest) {

    /** Draws an outlook on an area of this size. */
    static OccupancyChart of(CentreOutlook outlook, int width, int height) {
        int highest = outlook.capacity();
        for (int occupied : outlook.history()) {
            highest = Math.max(highest, occupied);
        }
        highest = Math.max(highest, outlook.occupied());
        for (Point point : outlook.forecast()) {
            highest = Math.max(highest, point.high());
        }
        // Room above the highest line.
        highest = Math.max(1, highest + highest / 20);
        int now = outlook.history().size();
        Scale scale =
                new Scale(width, height, now + Math.max(1, outlook.forecast().size()), highest);

        List<String> history = new ArrayList<>();
        for (int week = 0; week < now; week++) {
            history.add(scale.point(week, outlook.history().get(week)));
        }
        history.add(scale.point(now, outlook.occupied()));
        List<String> middle = new ArrayList<>(List.of(scale.point(now, outlook.occupied())));
        List<String> upper = new ArrayList<>(middle);
        List<String> lower = new ArrayList<>();
        for (Point point : outlook.forecast()) {
            int week = now + point.weeksAhead();
            middle.add(scale.point(week, point.middle()));
            upper.add(scale.point(week, point.high()));
            lower.add(scale.point(week, point.low()));
        }
        Collections.reverse(lower);
        upper.addAll(lower);
        return new OccupancyChart(
                width,
                height,
                String.join(" ", history),
                String.join(" ", middle),
                String.join(" ", upper),
                scale.x(now),
                scale.y(outlook.occupied()),
                scale.y(outlook.capacity()),
                highest);
    }

    private record Scale(int width, int height, int weeks, int highest) {

        String point(int week, int persons) {
            return x(week) + "," + y(persons);
        }

        String x(int week) {
            return String.format(Locale.ROOT, "%.1f", (double) width * week / weeks);
        }

        String y(int persons) {
            return String.format(Locale.ROOT, "%.1f", height - (double) height * persons / highest);
        }
    }
}
