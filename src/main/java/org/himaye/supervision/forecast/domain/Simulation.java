package org.himaye.supervision.forecast.domain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Lets applications queue for interview and decision, month by month, in many possible futures. Whole months of cases move,
 * not single cases, so that the work does not grow with their number. In each future inflow and capacity take a course of
 * their own, within what the past months allow.
 *
 * <p>The same history, scenario and seed give the same forecast. Scenarios with the same seed meet the same chances, so that
 * their difference is that of the scenarios.
 */
public final class Simulation {

    /** Enough for the edges of the band to stand still to about one per cent of the backlog. */
    static final int FUTURES = 500;

    /** Nine of ten futures lie within the band. Chosen before any past month was looked at, and not to be fitted to one. */
    private static final double LOW = 0.05;

    private static final double MIDDLE = 0.5;
    private static final double HIGH = 0.95;
    private static final int HUNDRED = 100;

    /** A decision is due within six months of registration (YUKK 78/1). */
    private static final int MONTHS_TO_DECIDE = 6;

    private final WorkHistory history;
    private final Scenario scenario;
    private final Pace pace;
    private final double share;
    private final double cost;

    private Simulation(WorkHistory history, Scenario scenario) {
        this.history = history;
        this.scenario = scenario;
        this.cost = scenario.costOfAccelerated();
        this.pace = Pace.of(history, cost);
        this.share = scenario.shareOfAccelerated(pace.accelerated());
    }

    /**
     * Simulates a scenario from the end of a history on.
     *
     * @param history must suffice
     * @param seed any number
     */
    public static Forecast run(WorkHistory history, Scenario scenario, long seed) {
        if (!history.suffices()) {
            throw new IllegalArgumentException("Too few months to go on");
        }
        return new Simulation(history, scenario).forecast(seed);
    }

    private Forecast forecast(long seed) {
        double[][] waiting = new double[scenario.months()][FUTURES];
        int[] cleared = new int[FUTURES];
        SplittableRandom seeds = new SplittableRandom(seed);
        for (int future = 0; future < FUTURES; future++) {
            cleared[future] = play(seeds.split(), waiting, future);
        }
        YearMonth origin = history.last().month();
        List<Band> bands = new ArrayList<>();
        for (int month = 0; month < scenario.months(); month++) {
            double[] futures = waiting[month];
            Arrays.sort(futures);
            bands.add(new Band(
                    origin.plusMonths(month + 1L),
                    (long) Math.floor(futures[rank(LOW)]),
                    Math.round(futures[rank(MIDDLE)]),
                    (long) Math.ceil(futures[rank(HIGH)])));
        }
        return new Forecast(bands, clearance(cleared, origin));
    }

    /** Plays one future and returns after how many months the backlog is cleared; more than looked at if never. */
    private int play(SplittableRandom random, double[][] waiting, int future) {
        Rate.Course arriving = pace.arrivals().draw(random);
        Rate.Course interviewing = pace.interviewing().capacity(random);
        Rate.Course deciding = pace.deciding().capacity(random);
        double more = Scenario.factor(scenario.inflow());
        double interviewers = Scenario.factor(scenario.interviewers());
        double deciders = Scenario.factor(scenario.deciders());
        double beforeInterview = history.last().beforeInterview();
        double beforeDecision = history.last().beforeDecision();
        double[] lastArrived = lastArrived();
        double arrivedInTime = Arrays.stream(lastArrived).sum();
        int cleared = beforeInterview + beforeDecision <= arrivedInTime ? 0 : scenario.months() + 1;
        for (int month = 0; month < scenario.months(); month++) {
            double arrived = more * arriving.next();
            double interviews = interviewers * interviewing.next();
            double decisions = deciders * deciding.next();

            // Accelerated cases come first: interview within three days, decision within five (YUKK 79/2).
            double accelerated = Math.min(share * arrived, Math.min(interviews, decisions) / cost);
            double present = beforeInterview + arrived - accelerated;
            double interviewed = pace.interviewing().leaving(interviews - cost * accelerated, present);
            beforeInterview = present - interviewed;
            double decided = pace.deciding().leaving(decisions - cost * accelerated, beforeDecision + interviewed);
            beforeDecision += interviewed - decided;

            waiting[month][future] = beforeInterview + beforeDecision;
            arrivedInTime += arrived - lastArrived[month % MONTHS_TO_DECIDE];
            lastArrived[month % MONTHS_TO_DECIDE] = arrived;
            if (cleared > scenario.months() && waiting[month][future] <= arrivedInTime) {
                cleared = month + 1;
            }
        }
        return cleared;
    }

    /** The oldest of the last months stands where the first simulated one will. */
    private double[] lastArrived() {
        List<WorkMonth> months = history.months();
        return months.subList(months.size() - MONTHS_TO_DECIDE, months.size()).stream()
                .mapToDouble(WorkMonth::arrived)
                .toArray();
    }

    private Clearance clearance(int[] cleared, YearMonth origin) {
        Arrays.sort(cleared);
        long within = Arrays.stream(cleared)
                .filter(months -> months <= scenario.months())
                .count();
        return new Clearance(
                month(cleared[rank(LOW)], origin),
                month(cleared[rank(MIDDLE)], origin),
                month(cleared[rank(HIGH)], origin),
                (int) (within * HUNDRED / FUTURES));
    }

    private @Nullable YearMonth month(int months, YearMonth origin) {
        return months > scenario.months() ? null : origin.plusMonths(months);
    }

    private static int rank(double share) {
        return (int) Math.round(share * (FUTURES - 1));
    }
}
