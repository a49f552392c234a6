package org.himaye.supervision.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.himaye.supervision.programme.Indicator.MonthRule;
import org.jspecify.annotations.Nullable;

/** Forecasts the end of a year: what is added up goes on at the pace so far; of anything else the latest stays. */
final class YearEnd {

    /** Fewer days, or fewer months, say nothing about a year. */
    private static final int LEAST_DAYS = 28;

    private static final int MONTHS = 12;

    private YearEnd() {}

    /**
     * Forecasts what our own cases count.
     *
     * @return null if too little of the year has passed
     */
    static @Nullable BigDecimal own(Indicator indicator, YearAsked asked, BigDecimal reached) {
        if (asked.isOver() || indicator.months() == MonthRule.LAST) {
            return reached;
        }
        LocalDate until = asked.until();
        return until.getDayOfYear() < LEAST_DAYS ? null : at(reached, until.lengthOfYear(), until.getDayOfYear());
    }

    /**
     * Forecasts what files say.
     *
     * @return null if the months given leave one out
     */
    static @Nullable BigDecimal imported(
            Indicator indicator, YearAsked asked, ImportedActuals imported, BigDecimal reached) {
        if (indicator.months() == MonthRule.LAST || imported.isWholeYear(asked.year())) {
            return reached;
        }
        int months = imported.monthsWithoutGap(asked.year());
        return months == 0 ? null : at(reached, MONTHS, months);
    }

    private static BigDecimal at(BigDecimal reached, int whole, int part) {
        return reached.multiply(BigDecimal.valueOf(whole)).divide(BigDecimal.valueOf(part), 0, RoundingMode.HALF_UP);
    }
}
