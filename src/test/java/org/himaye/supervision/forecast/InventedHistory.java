package org.himaye.supervision.forecast;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.himaye.supervision.forecast.domain.WorkHistory;
import org.himaye.supervision.forecast.domain.WorkMonth;

/** A unit for tests of the page: 900 wait, 100 arrive each month and 110 are decided. */
public final class InventedHistory {

    private InventedHistory() {}

    /** Answers from a past of so many whole months before the clock's. */
    public static WhatIf whatIf(int months, Clock clock) {
        return new WhatIf((province, until) -> new WorkHistory(months(months, until)), clock);
    }

    private static List<WorkMonth> months(int count, YearMonth until) {
        List<WorkMonth> months = new ArrayList<>();
        for (int month = 0; month < count; month++) {
            if (months.isEmpty()) {
                months.add(WorkMonth.first(until.minusMonths(count), 920, 0, 20, 890));
            } else {
                WorkMonth last = months.get(month - 1);
                months.add(last.next(100 + month % 3, 8, 20, last.beforeDecision() - 10 + month % 3));
            }
        }
        return months;
    }
}
