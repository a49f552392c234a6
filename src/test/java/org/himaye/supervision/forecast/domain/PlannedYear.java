package org.himaye.supervision.forecast.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.himaye.caseload.CaseloadPlan;
import org.himaye.caseload.PlannedCase;
import org.himaye.caseload.PlannedInterview;
import org.himaye.caseload.SourceTables;

/** What a replay takes through the engine, as months of work: the days are those of the plan, exactly. */
final class PlannedYear {

    private PlannedYear() {}

    /** Returns the months of a replayed year and of the two before it, from which its stock comes. */
    static WorkHistory of(int year, String scale, long seed) {
        return of(year, year, scale, seed);
    }

    /** Returns the months of replayed years that follow each other and of the two before the first. */
    static WorkHistory of(int year, int lastYear, String scale, long seed) {
        List<PlannedCase> cases = CaseloadPlan.of(SourceTables.shipped(), year, lastYear, new BigDecimal(scale), seed)
                .cases();
        List<WorkMonth> months = new ArrayList<>();
        for (YearMonth month = YearMonth.of(year - 2, 1); month.getYear() <= lastYear; month = month.plusMonths(1)) {
            YearMonth of = month;
            LocalDate end = month.atEndOfMonth();
            List<PlannedCase> arrived = cases.stream()
                    .filter(one -> YearMonth.from(one.lodgedOn()).equals(of))
                    .toList();
            long accelerated = arrived.stream().filter(PlannedCase::accelerated).count();
            List<PlannedCase> waiting = cases.stream()
                    .filter(one -> !one.lodgedOn().isAfter(end))
                    .filter(one ->
                            one.decisionDay().filter(day -> !day.isAfter(end)).isEmpty())
                    .toList();
            long interviewed =
                    waiting.stream().filter(one -> isInterviewed(one, end)).count();
            long before = waiting.size() - interviewed;
            months.add(
                    months.isEmpty()
                            ? WorkMonth.first(month, arrived.size(), accelerated, before, interviewed)
                            : months.get(months.size() - 1).next(arrived.size(), accelerated, before, interviewed));
        }
        return new WorkHistory(months);
    }

    private static boolean isInterviewed(PlannedCase planned, LocalDate end) {
        return planned.interviews().stream()
                .anyMatch(interview -> interview.attendance() == PlannedInterview.Attendance.HELD
                        && !interview.on().isAfter(end));
    }
}
