package org.himaye.supervision.forecast.domain;

import java.util.List;

/**
 * How fast a unit works and how fast cases arrive, from its last months.
 *
 * @param arrivals applications in a month
 * @param accelerated share of accelerated cases, 0 to 1
 * @param interviewing the part that ends with the interview
 * @param deciding the part that ends with the decision
 */
record Pace(Rate arrivals, double accelerated, Station interviewing, Station deciding) {

    /**
     * Reads the pace from a history that suffices.
     *
     * @param costOfAccelerated what an accelerated case costs, in ordinary ones
     */
    static Pace of(WorkHistory history, double costOfAccelerated) {
        List<WorkMonth> months = history.ofPace();
        long arrived = months.stream().mapToLong(WorkMonth::arrived).sum();
        long accelerated = months.stream().mapToLong(WorkMonth::accelerated).sum();
        double cheaper = 1 - costOfAccelerated;
        return new Pace(
                Rate.of(months.stream().map(month -> (double) month.arrived()).toList()),
                arrived == 0 ? 0 : Math.min(1, (double) accelerated / arrived),
                Station.of(
                        months,
                        month -> month.interviewed() - cheaper * month.accelerated(),
                        WorkMonth::interviewed,
                        WorkMonth::beforeInterview),
                Station.of(
                        months,
                        month -> month.decided() - cheaper * month.accelerated(),
                        WorkMonth::decided,
                        WorkMonth::beforeDecision));
    }
}
