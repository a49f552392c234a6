package org.himaye.supervision.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.himaye.HimayeTest;
import org.himaye.access.Acting;
import org.himaye.caseload.CaseloadPlan;
import org.himaye.caseload.PlannedCase;
import org.himaye.caseload.Replay;
import org.himaye.caseload.SourceTables;
import org.himaye.shared.Actor;
import org.himaye.supervision.forecast.domain.BackTest;
import org.himaye.supervision.forecast.domain.WorkHistory;
import org.himaye.supervision.forecast.domain.WorkMonth;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What the forecast reads after a replay is what the replay did, month by month: nobody is missing and nobody counted twice. */
@HimayeTest
class ForecastOfAReplayTest {

    private static final YearMonth AFTER = YearMonth.of(2022, 1);

    @Autowired
    private BeanFactory application;

    @Autowired
    private WorkHistories histories;

    @Test
    void theBacklogOfEveryMonthIsThatOfThePlanAndItsBandHolds() {
        CaseloadPlan plan = CaseloadPlan.of(SourceTables.shipped(), 2019, 2021, new BigDecimal("0.0002"), 5);
        // Other tests say of Ardahan and Bayburt that nobody else opens a file there.
        assertThat(plan.cases()).extracting(PlannedCase::province).doesNotContain("75", "69");
        Map<YearMonth, WorkMonth> before = read();

        assertThat(Replay.execute(
                        () -> application, "replay", "--year=2019", "--until=2021", "--scale=0.0002", "--seed=5"))
                .isZero();

        WorkHistory replayed = new WorkHistory(since(before, YearMonth.from(plan.startsOn())));
        assertThat(replayed.months()).hasSizeGreaterThanOrEqualTo(48);
        for (WorkMonth of : replayed.months()) {
            assertThat(of.arrived())
                    .as("arrived in %s", of.month())
                    .isEqualTo(plan.cases().stream()
                            .filter(one -> YearMonth.from(one.lodgedOn()).equals(of.month()))
                            .count());
            assertThat(of.waiting())
                    .as("waiting at the end of %s", of.month())
                    .isEqualTo(plan.cases().stream()
                            .filter(one -> isWaiting(one, of.month()))
                            .count());
        }
        List<BackTest> years = new ArrayList<>();
        for (int later = 2; later >= 0; later--) {
            years.add(BackTest.of(replayed.without(12 * later).afterFirstDecision(), 1)
                    .orElseThrow());
        }
        BackTest together = BackTest.together(years);
        assertThat(together.months()).hasSize(25);
        assertThat(years).allMatch(BackTest::holds);
        // About 60 wait and two are decided a month: at so small a scale chance alone is a good part of the backlog.
        assertThat(together.relativeWidth()).isLessThan(45);
    }

    private static boolean isWaiting(PlannedCase planned, YearMonth month) {
        return !planned.lodgedOn().isAfter(month.atEndOfMonth())
                && planned.decisionDay()
                        .filter(day -> !day.isAfter(month.atEndOfMonth()))
                        .isEmpty();
    }

    private Map<YearMonth, WorkMonth> read() {
        Map<YearMonth, WorkMonth> months = new HashMap<>();
        Acting.call(Actor.SYSTEM, () -> histories.of(null, AFTER))
                .months()
                .forEach(month -> months.put(month.month(), month));
        return months;
    }

    /** What came in addition: the months from a first one on, less what stood there before. */
    private List<WorkMonth> since(Map<YearMonth, WorkMonth> before, YearMonth first) {
        List<WorkMonth> months = new ArrayList<>();
        Map<YearMonth, WorkMonth> now = read();
        for (YearMonth month = first; month.isBefore(AFTER); month = month.plusMonths(1)) {
            WorkMonth all = now.get(month);
            WorkMonth other = before.getOrDefault(month, new WorkMonth(month, 0, 0, 0, 0, 0, 0));
            long arrived = all.arrived() - other.arrived();
            long accelerated = all.accelerated() - other.accelerated();
            long beforeInterview = all.beforeInterview() - other.beforeInterview();
            long beforeDecision = all.beforeDecision() - other.beforeDecision();
            months.add(
                    months.isEmpty()
                            ? WorkMonth.first(month, arrived, accelerated, beforeInterview, beforeDecision)
                            : months.get(months.size() - 1)
                                    .next(arrived, accelerated, beforeInterview, beforeDecision));
        }
        return months;
    }
}
