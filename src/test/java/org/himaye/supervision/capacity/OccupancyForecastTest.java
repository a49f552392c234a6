package org.himaye.supervision.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.himaye.supervision.capacity.OccupancyForecast.Point;
import org.junit.jupiter.api.Test;

/** What may come, if the coming weeks are like the recent ones. */
class OccupancyForecastTest {

    @Test
    void whatHasNotMovedStaysAsItIs() {
        assertThat(OccupancyForecast.of(120, Collections.nCopies(8, 0)))
                .hasSize(13)
                .allSatisfy(point -> assertThat(point).isEqualTo(new Point(point.weeksAhead(), 120, 120, 120)));
    }

    @Test
    void theMiddleGoesOnByTheMeanChangeAndTheBandWidensAroundIt() {
        // The mean of these is 5, and their standard deviation √(8 · 25 / 7) = 5.345.
        List<Point> points = OccupancyForecast.of(100, List.of(0, 10, 0, 10, 0, 10, 0, 10));

        // One week: 1.415 · 5.345 · √(1 + 1/8) = 8.02; four weeks: 1.415 · 5.345 · √(4 + 16/8) = 18.53.
        assertThat(points.get(0)).isEqualTo(new Point(1, 97, 105, 113));
        assertThat(points.get(3)).isEqualTo(new Point(4, 101, 120, 139));
    }

    @Test
    void nobodyIsBelowNothing() {
        assertThat(OccupancyForecast.of(10, Collections.nCopies(8, -4))).last().isEqualTo(new Point(13, 0, 0, 0));
    }

    @Test
    void anotherNumberOfWeeksIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> OccupancyForecast.of(10, List.of(1, 2)));
    }

    @Test
    void theBandHoldsFourOfFiveCases() {
        long seed = 6458L;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        int held = 0;
        int cases = 4_000;
        for (int one = 0; one < cases; one++) {
            List<Integer> changes = Stream.generate(() -> (int) Math.round(random.nextGaussian() * 40 + 7))
                    .limit(8)
                    .toList();
            Point inSixWeeks = OccupancyForecast.of(5_000, changes).get(5);
            int came = 5_000
                    + IntStream.range(0, 6)
                            .map(week -> (int) Math.round(random.nextGaussian() * 40 + 7))
                            .sum();
            if (came >= inSixWeeks.low() && came <= inSixWeeks.high()) {
                held++;
            }
        }
        assertThat((double) held / cases).isBetween(0.78, 0.82);
    }

    @Test
    void aCentreIsFullWhenTheMiddleReachesItsPlacesAndMayBeWhenTheBandDoes() {
        List<Integer> weeks = Collections.nCopies(8, 10);
        CentreOutlook growing = new CentreOutlook(
                130, 100, weeks, weeks, weeks, OccupancyForecast.of(100, List.of(0, 20, 0, 20, 0, 20, 0, 20)));

        assertThat(growing.fullInWeeks()).contains(3);
        assertThat(growing.possiblyFullInWeeks()).contains(2);
        assertThat(growing.percent()).isEqualTo(77);
        CentreOutlook full = new CentreOutlook(100, 100, weeks, weeks, weeks, growing.forecast());
        assertThat(full.fullInWeeks()).contains(0);
        CentreOutlook calm =
                new CentreOutlook(200, 100, weeks, weeks, weeks, OccupancyForecast.of(100, Collections.nCopies(8, 0)));
        assertThat(calm.fullInWeeks()).isEmpty();
        assertThat(calm.possiblyFullInWeeks()).isEmpty();
    }
}
