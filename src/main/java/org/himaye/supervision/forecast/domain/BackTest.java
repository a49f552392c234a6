package org.himaye.supervision.forecast.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A check of the method against the past: the last months are put aside, forecast from what was known before them, and
 * compared with what came. Nothing is fitted to the months put aside.
 *
 * @param months the months put aside
 */
public record BackTest(List<HeldOut> months) {

    /** Most months that are put aside. */
    public static final int MOST_HELD_OUT = 10;

    /** What one month outside a band of nine in ten weighs for each case that it is off. */
    private static final int WEIGHT_OF_MISS = 20;

    private static final double HUNDRED = 100;
    private static final int OF_TEN = 10;
    private static final int MUST_COVER_OF_TEN = 8;

    /**
     * A month that was put aside.
     *
     * @param band what was forecast
     * @param actual how many waited in truth
     * @param unchanged how many had waited when the forecast was made: what one would say without any method
     */
    public record HeldOut(Band band, long actual, long unchanged) {

        /** Tells whether the truth lies within the band. */
        public boolean covered() {
            return band.covers(actual);
        }

        private long width() {
            return band.high() - band.low();
        }

        private long outside() {
            return Math.max(0, Math.max(band.low() - actual, actual - band.high()));
        }
    }

    public BackTest {
        months = List.copyOf(months);
    }

    /**
     * Puts the last ten months aside, or the last half of a history of less than twenty.
     *
     * @param history months since the first decision
     * @param seed any number
     * @return nothing if too few months are left to forecast from
     */
    public static Optional<BackTest> of(WorkHistory history, long seed) {
        int aside = Math.min(MOST_HELD_OUT, history.months().size() / 2);
        WorkHistory known = history.without(aside);
        if (!known.suffices()) {
            return Optional.empty();
        }
        List<Band> bands =
                Simulation.run(known, Scenario.unchanged(aside), seed).bands();
        List<HeldOut> months = new ArrayList<>();
        for (int month = 0; month < aside; month++) {
            long actual = history.months().get(known.months().size() + month).waiting();
            months.add(new HeldOut(bands.get(month), actual, known.last().waiting()));
        }
        return Optional.of(new BackTest(months));
    }

    /** Returns several checks as one. */
    public static BackTest together(Collection<BackTest> checks) {
        return new BackTest(
                checks.stream().flatMap(check -> check.months().stream()).toList());
    }

    /** Returns in how many months the truth lies within the band. */
    public long covered() {
        return months.stream().filter(HeldOut::covered).count();
    }

    /** Tells whether the band may be relied on: it held in at least eight of ten months. */
    public boolean holds() {
        return covered() * OF_TEN >= (long) months.size() * MUST_COVER_OF_TEN;
    }

    /** Returns how wide the band was on average, in cases. */
    public double width() {
        return months.stream().mapToLong(HeldOut::width).average().orElse(0);
    }

    /** Returns how wide the band was on average, in hundredths of the cases that waited; 0 if none did. */
    public double relativeWidth() {
        long waited = months.stream().mapToLong(HeldOut::actual).sum();
        return waited == 0
                ? 0
                : HUNDRED * months.stream().mapToLong(HeldOut::width).sum() / waited;
    }

    /**
     * Returns the score of the band, in cases; the less the better. It is its width, and for each month outside twenty times
     * by how much: neither a band that is too narrow nor one that is too wide comes out well (Gneiting and Raftery, Strictly
     * Proper Scoring Rules, Prediction, and Estimation, 2007, section 6.2).
     */
    public double score() {
        return months.stream()
                .mapToLong(month -> month.width() + WEIGHT_OF_MISS * month.outside())
                .average()
                .orElse(0);
    }

    /** Returns the same score of saying, without any band, that nothing changes. */
    public double scoreOfNoChange() {
        return WEIGHT_OF_MISS * errorOfNoChange();
    }

    /** Returns by how much the middle of the forecast was wrong on average, in cases. */
    public double errorOfForecast() {
        return months.stream()
                .mapToLong(month -> Math.abs(month.band().middle() - month.actual()))
                .average()
                .orElse(0);
    }

    /** Returns by how much one would have been wrong by saying that nothing changes, in cases. */
    public double errorOfNoChange() {
        return months.stream()
                .mapToLong(month -> Math.abs(month.unchanged() - month.actual()))
                .average()
                .orElse(0);
    }
}
