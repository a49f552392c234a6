package org.himaye.supervision.forecast.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check against the past, on planned replays of real years and on units invented for it. */
class BackTestTest {

    private static final long SEED = 1;

    /** Most that the band may be wide on average, in hundredths of the backlog: a band that says nothing covers everything. */
    private static final double WIDEST = 15;

    @Test
    void onTheReplayedYears2019To2021TheBandCoversAtLeastEightOfTenMonthsPutAside() {
        WorkHistory history = PlannedYear.of(2019, 2021, "0.01", 101);
        List<BackTest> years = new ArrayList<>();
        for (int year = 2019; year <= 2021; year++) {
            years.add(BackTest.of(history.without(12 * (2021 - year)).afterFirstDecision(), SEED)
                    .orElseThrow());
        }
        BackTest together = BackTest.together(years);

        assertThat(together.months()).hasSize(25);
        assertThat(years).allMatch(BackTest::holds);
        assertThat(together.relativeWidth()).isLessThan(WIDEST);
        assertThat(together.score()).isLessThan(together.scoreOfNoChange());
    }

    @ParameterizedTest
    @CsvSource({"2019, 0.02", "2020, 0.02", "2021, 0.02", "2021, 0.002"})
    void aYearReplayedAloneIsCoveredFromItsFirstMonths(int year, String scale) {
        List<BackTest> seeds = new ArrayList<>();
        for (long seed = 101; seed <= 103; seed++) {
            seeds.add(BackTest.of(PlannedYear.of(year, scale, seed).afterFirstDecision(), SEED)
                    .orElseThrow());
        }
        BackTest together = BackTest.together(seeds);

        assertThat(together.months()).hasSize(15);
        assertThat(together.holds()).as("%d of 15", together.covered()).isTrue();
        assertThat(together.relativeWidth()).isLessThan(WIDEST);
    }

    @Test
    void widthAndMissesMakeTheScore() {
        Band band = new Band(YearMonth.of(2021, 1), 90, 100, 110);
        BackTest test = new BackTest(List.of(
                new BackTest.HeldOut(band, 100, 130),
                new BackTest.HeldOut(band, 112, 130),
                new BackTest.HeldOut(band, 88, 130)));

        assertThat(test.width()).isEqualTo(20);
        assertThat(test.relativeWidth()).isEqualTo(20);
        assertThat(test.score()).isCloseTo(20 + 20 * (2 + 2) / 3.0, offset(0.001));
        assertThat(test.scoreOfNoChange()).isCloseTo(20 * (30 + 18 + 42) / 3.0, offset(0.001));
    }

    @Test
    void theForecastKnowsNothingOfTheMonthsPutAside() {
        WorkHistory history = SimulationTest.history(30);
        WorkHistory otherEnd = new WorkHistory(withOtherEnd(history.months(), 10));

        List<Band> bands = bands(history);
        assertThat(bands(otherEnd)).isEqualTo(bands);
        assertThat(bands.get(0).month()).isEqualTo(YearMonth.of(2021, 3));
    }

    @Test
    void tenMonthsArePutAsideOrHalfOfLessThanTwenty() {
        assertThat(BackTest.of(SimulationTest.history(36), SEED).orElseThrow().months())
                .hasSize(10);
        assertThat(BackTest.of(SimulationTest.history(20), SEED).orElseThrow().months())
                .hasSize(10);
        assertThat(BackTest.of(SimulationTest.history(13), SEED).orElseThrow().months())
                .hasSize(6);
        assertThat(BackTest.of(SimulationTest.history(11), SEED).orElseThrow().months())
                .hasSize(5);
        assertThat(BackTest.of(SimulationTest.history(10), SEED)).isEmpty();
    }

    @Test
    void aUnitThatGoesOnAsItDidIsForetold() {
        BackTest test = BackTest.of(SimulationTest.history(36), SEED).orElseThrow();

        assertThat(test.covered()).isEqualTo(10);
        assertThat(test.holds()).isTrue();
        assertThat(test.errorOfForecast()).isLessThan(test.errorOfNoChange());
    }

    @Test
    void aUnitThatStopsDecidingWithoutASignIsNotAndTheCheckSaysSo() {
        WorkHistory stopped =
                new WorkHistory(withOtherEnd(SimulationTest.history(36).months(), 10));

        assertThat(BackTest.of(stopped, SEED).orElseThrow().holds()).isFalse();
    }

    @Test
    void eightOfTenHoldAndSevenDoNot() {
        assertThat(ofTen(8).holds()).isTrue();
        assertThat(ofTen(7).holds()).isFalse();
    }

    private static BackTest ofTen(int covered) {
        Band band = new Band(YearMonth.of(2021, 1), 90, 100, 110);
        List<BackTest.HeldOut> months = new ArrayList<>();
        for (int month = 0; month < 10; month++) {
            months.add(new BackTest.HeldOut(band, month < covered ? 110 : 111, 100));
        }
        return new BackTest(months);
    }

    private static List<Band> bands(WorkHistory history) {
        return BackTest.of(history, SEED).orElseThrow().months().stream()
                .map(BackTest.HeldOut::band)
                .toList();
    }

    /** The same months, but in the last ones nothing is decided any more. */
    private static List<WorkMonth> withOtherEnd(List<WorkMonth> months, int others) {
        List<WorkMonth> changed = new ArrayList<>(months.subList(0, months.size() - others));
        for (int month = 0; month < others; month++) {
            WorkMonth last = changed.get(changed.size() - 1);
            changed.add(last.next(100, 0, last.beforeInterview(), last.beforeDecision() + 100));
        }
        return changed;
    }
}
