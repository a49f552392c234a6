package org.himaye.supervision.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Applications concluded (7.12), removals (10.6) and the growth of voluntary returns (10.4), from the read model. */
@Component
@Order(1)
class ReadModelActuals implements IndicatorActuals {

    static final String CONCLUDED = "protection-applications-concluded";
    static final String REMOVED = "removals-executed";
    static final String RETURN_GROWTH = "voluntary-return-growth";
    private static final String RETURNED = "voluntary-returns";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final JdbcClient database;

    ReadModelActuals(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<String, Reached> of(YearAsked asked) {
        Map<String, TreeMap<YearMonth, Long>> counted = counted(asked);
        Map<String, Reached> reached = new HashMap<>();
        reached.put(CONCLUDED, ofYear(asked, counted.get(CONCLUDED)));
        reached.put(REMOVED, ofYear(asked, counted.get(REMOVED)));
        reached.put(RETURN_GROWTH, growth(asked, counted.get(RETURNED)));
        return reached;
    }

    private Map<String, TreeMap<YearMonth, Long>> counted(YearAsked asked) {
        Map<String, TreeMap<YearMonth, Long>> counted = new HashMap<>();
        for (String figure : List.of(CONCLUDED, REMOVED, RETURNED)) {
            counted.put(figure, new TreeMap<>());
        }
        database.sql("""
                        select case when measure = 'STATUS_DECIDED' then :concluded
                                when code = 'REMOVAL_EXECUTED' then :removed else :returned end as figure,
                            valid_month, sum(n) as n
                        from figures_counted(array['STATUS_DECIDED', 'EVENT'], null, array['UK', 'SD'], :from, :until, :knownOn)
                        where measure = 'STATUS_DECIDED' or measure = 'EVENT' and code in ('REMOVAL_EXECUTED', 'RETURNED_VOLUNTARILY')
                        group by 1, 2""")
                .param("concluded", CONCLUDED)
                .param("removed", REMOVED)
                .param("returned", RETURNED)
                .param("from", LocalDate.of(asked.year() - 1, 1, 1))
                .param("until", asked.until().plusDays(1))
                .param("knownOn", asked.knownOn(), java.sql.Types.DATE)
                .query((row, number) -> counted.get(row.getString("figure"))
                        .put(YearMonth.from(row.getObject("valid_month", LocalDate.class)), row.getLong("n")))
                .list();
        return counted;
    }

    private static Reached ofYear(YearAsked asked, TreeMap<YearMonth, Long> months) {
        List<TrendPoint> trend = new ArrayList<>();
        for (int month = 1; month <= asked.until().getMonthValue(); month++) {
            long count = months.getOrDefault(YearMonth.of(asked.year(), month), 0L);
            trend.add(new TrendPoint(asked.year(), month, BigDecimal.valueOf(count)));
        }
        return Reached.of(
                BigDecimal.valueOf(sum(months, YearMonth.of(asked.year(), 1), YearMonth.of(asked.year(), 12))), trend);
    }

    /** Whole months of both years, so that a year that is not over is compared with as much of the one before. */
    private static Reached growth(YearAsked asked, TreeMap<YearMonth, Long> returns) {
        @Nullable YearMonth last = lastWholeMonth(asked.until());
        if (last == null) {
            return Reached.nothing(Absence.NOTHING_TO_COUNT);
        }
        long now = sum(returns, YearMonth.of(asked.year(), 1), last);
        long before = sum(returns, YearMonth.of(asked.year() - 1, 1), last.minusYears(1));
        if (before == 0) {
            return Reached.nothing(Absence.NOTHING_TO_COUNT);
        }
        return Reached.of(
                BigDecimal.valueOf(now - before)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(before), 1, RoundingMode.HALF_UP),
                List.of());
    }

    private static @Nullable YearMonth lastWholeMonth(LocalDate until) {
        YearMonth month = YearMonth.from(until);
        if (until.equals(month.atEndOfMonth())) {
            return month;
        }
        return month.getMonthValue() == 1 ? null : month.minusMonths(1);
    }

    private static long sum(TreeMap<YearMonth, Long> months, YearMonth from, YearMonth to) {
        return months.subMap(from, true, to, true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
