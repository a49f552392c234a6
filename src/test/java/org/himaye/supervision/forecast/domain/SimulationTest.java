package org.himaye.supervision.forecast.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A unit in which 100 cases arrive and 110 are decided each month, and 2,000 wait for a decision at the end of 2021. */
class SimulationTest {

    private static final long SEED = 1;
    private static final YearMonth DECEMBER_2021 = YearMonth.of(2021, 12);

    @Test
    void theBacklogShrinksByWhatIsDecidedBeyondTheInflow() {
        Band december2022 = run(Scenario.unchanged(12)).bands().get(11);

        assertThat(december2022.month()).isEqualTo(YearMonth.of(2022, 12));
        assertThat(december2022.middle()).isBetween(1_840L, 1_920L);
        assertThat(december2022.low()).isLessThan(december2022.middle());
        assertThat(december2022.high()).isGreaterThan(december2022.middle());
    }

    @Test
    void theFurtherAheadTheWiderTheBand() {
        List<Band> bands = run(Scenario.unchanged(36)).bands();

        assertThat(bands).hasSize(36);
        assertThat(width(bands.get(35))).isGreaterThan(width(bands.get(11)));
        assertThat(width(bands.get(11))).isGreaterThan(width(bands.get(0)));
    }

    @Test
    void theBacklogIsClearedOnceNoMoreWaitThanArrivedInSixMonths() {
        // 2,000 wait, 600 arrive in six months, and twice as many deciders decide 220 of 100 arriving: 120 fewer each
        // month.
        Clearance clearance = run(new Scenario(0, 100, 0, null, 100, 36)).clearance();

        assertThat(clearance.middle()).isBetween(DECEMBER_2021.plusMonths(11), DECEMBER_2021.plusMonths(13));
        assertThat(clearance.earliest()).isBeforeOrEqualTo(clearance.middle());
        assertThat(clearance.latest()).isAfterOrEqualTo(clearance.middle());
        assertThat(clearance.percent()).isGreaterThanOrEqualTo(95);
    }

    @Test
    void aBacklogThatGrowsIsHardlyEverCleared() {
        Clearance clearance = run(new Scenario(0, 0, 50, null, 100, 60)).clearance();

        assertThat(clearance.middle()).isNull();
        assertThat(clearance.latest()).isNull();
        assertThat(clearance.percent()).isLessThanOrEqualTo(5);
    }

    @Test
    void aPaceThatRisesIsTakenToRiseOnForAWhile() {
        List<WorkMonth> months = new ArrayList<>(history(12).months());
        for (int month = 1; month <= 12; month++) {
            WorkMonth last = months.get(months.size() - 1);
            months.add(last.next(100, 0, 20, last.beforeDecision() - 8 * month));
        }
        WorkHistory rising = new WorkHistory(months);

        // In the last month 96 more were decided than arrived, and each month eight more than the month before.
        Band sixMonthsOn =
                Simulation.run(rising, Scenario.unchanged(6), SEED).bands().get(5);
        assertThat(rising.last().waiting() - sixMonthsOn.middle()).isBetween(6 * 96L + 50, 6 * 96L + 200);
    }

    @Test
    void fewerMonthsAndFewerCasesGiveAWiderBand() {
        Band ofTwelveMonths = run(Scenario.unchanged(6)).bands().get(5);
        Band ofSixMonths =
                Simulation.run(history(6), Scenario.unchanged(6), SEED).bands().get(5);
        Band ofATenth =
                Simulation.run(tenth(), Scenario.unchanged(6), SEED).bands().get(5);

        assertThat(width(ofSixMonths)).isGreaterThan(width(ofTwelveMonths));
        assertThat(width(ofATenth) * 10).isGreaterThan(2 * width(ofTwelveMonths));
    }

    @Test
    void moreInterviewersChangeNothingWhereNobodyWaitsForAnInterview() {
        Band asItIs = run(Scenario.unchanged(24)).bands().get(23);
        Band moreInterviewers =
                run(new Scenario(200, 0, 0, null, 100, 24)).bands().get(23);

        assertThat(moreInterviewers.middle()).isCloseTo(asItIs.middle(), offset(5L));
    }

    @Test
    void withoutInterviewersEverybodyWaitsBeforeTheInterview() {
        Band none = run(new Scenario(-100, 0, 0, null, 100, 12)).bands().get(11);
        Band asItIs = run(Scenario.unchanged(12)).bands().get(11);

        // There is still a stock of 2,000 to decide, so decisions go on.
        assertThat(none.middle()).isCloseTo(asItIs.middle(), offset(60L));
        assertThat(run(new Scenario(-100, 0, 0, null, 100, 60)).bands().get(59).middle())
                .isGreaterThan(run(Scenario.unchanged(60)).bands().get(59).middle());
    }

    @Test
    void withoutDecidersTheBacklogGrowsByTheInflow() {
        assertThat(run(new Scenario(0, -100, 0, null, 100, 12)).bands().get(11).middle())
                .isBetween(3_150L, 3_250L);
    }

    @Test
    void acceleratedCasesHelpOnlyIfTheyCostLess() {
        Band asItIs = run(Scenario.unchanged(24)).bands().get(23);
        Band sameWork = run(new Scenario(0, 0, 0, 50, 100, 24)).bands().get(23);
        Band halfTheWork = run(new Scenario(0, 0, 0, 50, 50, 24)).bands().get(23);

        assertThat(sameWork.middle()).isCloseTo(asItIs.middle(), offset(5L));
        // 50 of 100 arrivals cost 25, so that 25 more cases are decided each month.
        assertThat(asItIs.middle() - halfTheWork.middle()).isBetween(500L, 700L);
    }

    @Test
    void theSameSeedGivesTheSameForecastAndAnotherOneNearlyTheSame() {
        Forecast first = run(Scenario.unchanged(36));

        assertThat(run(Scenario.unchanged(36))).isEqualTo(first);
        Band other =
                Simulation.run(history(24), Scenario.unchanged(36), 2).bands().get(35);
        Band band = first.bands().get(35);
        assertThat(Math.abs(other.middle() - band.middle())).isLessThan(width(band) / 5);
    }

    @Test
    void nothingIsEverBelowNothing() {
        Forecast forecast = run(new Scenario(500, 500, -100, null, 100, 60));

        assertThat(forecast.bands()).allSatisfy(band -> assertThat(band.low()).isNotNegative());
        // In a queue that never fills a share passes each month, so that a trace is always left.
        assertThat(forecast.bands().get(59).high()).isLessThanOrEqualTo(1);
    }

    @Test
    void fiveMonthsAreTooFew() {
        assertThatIllegalArgumentException().isThrownBy(() -> Simulation.run(history(5), Scenario.unchanged(12), SEED));
    }

    @Test
    void aSimulationIsFastEnoughForAPage() {
        WorkHistory history = history(24);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 30; attempt++) {
            long begun = threads.getCurrentThreadCpuTime();
            Simulation.run(history, Scenario.unchanged(36), attempt);
            best = Math.min(best, threads.getCurrentThreadCpuTime() - begun);
        }
        System.out.printf("500 futures of 36 months: %.1f ms%n", best / 1e6);
        assertThat(best).isLessThan(50_000_000L);
    }

    /** The same unit with a tenth of the cases. */
    private static WorkHistory tenth() {
        List<WorkMonth> months = new ArrayList<>();
        for (WorkMonth month : history(24).months()) {
            months.add(new WorkMonth(
                    month.month(),
                    month.arrived() / 10,
                    0,
                    month.interviewed() / 10,
                    month.decided() / 10,
                    month.beforeInterview() / 10,
                    month.beforeDecision() / 10));
        }
        return new WorkHistory(months);
    }

    private static Forecast run(Scenario scenario) {
        return Simulation.run(history(24), scenario, SEED);
    }

    private static long width(Band band) {
        return band.high() - band.low();
    }

    /** Months up to December 2021, with a little scatter; 20 of 120 cases stand before their interview at the end of each. */
    static WorkHistory history(int months) {
        List<WorkMonth> history = new ArrayList<>();
        history.add(new WorkMonth(
                DECEMBER_2021.minusMonths(months - 1L), 100, 0, 100, 110, 20, 1_980 + 10L * (months - 1)));
        for (int month = 1; month < months; month++) {
            int more = month % 2 == 0 ? 6 : -6;
            WorkMonth last = history.get(history.size() - 1);
            history.add(last.next(100 + more, 0, 20, last.beforeDecision() - 10));
        }
        return new WorkHistory(history);
    }
}
