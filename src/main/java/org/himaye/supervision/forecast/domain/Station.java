package org.himaye.supervision.forecast.domain;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * A part of the procedure at which cases queue for people.
 *
 * @param work work done in a month, in ordinary cases
 * @param most the most that was done in a month
 * @param loaded whether work always waited, so that the people set the pace; otherwise the cases do, and the capacity is
 *     only known to be at least the most that was ever done
 * @param passing share of the cases there or arriving that left within the month
 */
record Station(Rate work, double most, boolean loaded, double passing) {

    /**
     * Describes a station from observed months.
     *
     * @param months at least two
     * @param done work done in a month, in ordinary cases
     * @param left cases that left in a month
     * @param waiting cases there when a month ended
     */
    static Station of(
            List<WorkMonth> months,
            ToDoubleFunction<WorkMonth> done,
            ToLongFunction<WorkMonth> left,
            ToLongFunction<WorkMonth> waiting) {
        List<Double> work = months.stream()
                .map(month -> Math.max(0, done.applyAsDouble(month)))
                .toList();
        double leavers =
                months.stream().mapToLong(left).map(count -> Math.max(0, count)).sum();
        double stayers = months.stream().mapToLong(waiting).sum();
        double passing = leavers + stayers == 0 ? 1 : leavers / (leavers + stayers);
        return new Station(Rate.of(work), Collections.max(work), stayers >= leavers, passing);
    }

    /** Draws a possible future of the capacity. */
    Rate.Course capacity(SplittableRandom random) {
        Rate.Course course = work.draw(random);
        return loaded ? course : course.atLeast(most);
    }

    /**
     * Returns how many ordinary cases leave in a month.
     *
     * @param room capacity that is left for them
     * @param present ordinary cases there or arriving
     */
    double leaving(double room, double present) {
        return Math.min(Math.max(0, room), loaded ? present : present * passing);
    }
}
