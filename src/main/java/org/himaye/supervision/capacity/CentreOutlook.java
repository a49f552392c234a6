package org.himaye.supervision.capacity;

import java.util.List;
import java.util.Optional;

/**
 * A removal centre, or several of them together, yesterday, now and in the coming weeks.
 *
 * @param capacity places in all
 * @param occupied places taken now
 * @param history places taken at the end of each of the last whole weeks, the oldest first
 * @param arrivals persons who came in each of those weeks
 * @param departures persons who left in each of those weeks
 * @param forecast the coming weeks, the next one first
 */
public record CentreOutlook(
        int capacity,
        int occupied,
        List<Integer> history,
        List<Integer> arrivals,
        List<Integer> departures,
        List<OccupancyForecast.Point> forecast) {

    public CentreOutlook {
        history = List.copyOf(history);
        arrivals = List.copyOf(arrivals);
        departures = List.copyOf(departures);
        forecast = List.copyOf(forecast);
    }

    /** Returns the share of places taken, in whole percent; 0 without a place. */
    public int percent() {
        return capacity == 0 ? 0 : Math.round(100f * occupied / capacity);
    }

    /** Returns in how many weeks the places run out if all goes on as it has; nothing if they do not within the forecast. */
    public Optional<Integer> fullInWeeks() {
        return occupied >= capacity
                ? Optional.of(0)
                : forecast.stream()
                        .filter(point -> point.middle() >= capacity)
                        .map(OccupancyForecast.Point::weeksAhead)
                        .findFirst();
    }

    /** Returns in how many weeks the places may run out at the upper end of the band; nothing if they do not. */
    public Optional<Integer> possiblyFullInWeeks() {
        return occupied >= capacity
                ? Optional.of(0)
                : forecast.stream()
                        .filter(point -> point.high() >= capacity)
                        .map(OccupancyForecast.Point::weeksAhead)
                        .findFirst();
    }
}
