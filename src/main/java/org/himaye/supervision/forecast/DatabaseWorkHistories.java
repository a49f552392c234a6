package org.himaye.supervision.forecast;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.himaye.supervision.forecast.domain.WorkHistory;
import org.himaye.supervision.forecast.domain.WorkMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads monthly sums in one statement, under the row-level security of the reader. */
@Repository
class DatabaseWorkHistories implements WorkHistories {

    private static final String MONTHS = """
            with counted as (
                select f.valid_month as month, f.measure, f.code, s.station, f.n
                from figures_counted(array['OPENED', 'SPELL', 'TRACK'], cast(:provinces as text[]), array['UK'],
                    date '2000-01-01', cast(:until as date), null) f
                left join forecast_station s on s.stage = f.code),
            summed as (
                select month,
                    sum(n) filter (where measure = 'OPENED') as arrived,
                    sum(n) filter (where measure = 'TRACK' and code = 'ACCELERATED') as accelerated,
                    sum(n) filter (where measure = 'SPELL' and station = 'INTERVIEW') as before_interview,
                    sum(n) filter (where measure = 'SPELL' and station = 'DECISION') as before_decision
                from counted group by month),
            every as (
                select cast(s.month as date) as month
                from generate_series(
                    (select cast(min(month) as timestamp) from summed where arrived > 0),
                    cast(:until as timestamp) - interval '1 month', interval '1 month') s (month))
            select e.month, coalesce(m.arrived, 0) as arrived, coalesce(m.accelerated, 0) as accelerated,
                sum(coalesce(m.before_interview, 0)) over (order by e.month) as before_interview,
                sum(coalesce(m.before_decision, 0)) over (order by e.month) as before_decision
            from every e left join summed m using (month)
            order by e.month
            """;

    private final JdbcClient database;

    DatabaseWorkHistories(JdbcClient database) {
        this.database = database;
    }

    @Override
    @Transactional(readOnly = true)
    public WorkHistory of(@Nullable String province, YearMonth until) {
        List<WorkMonth> months = new ArrayList<>();
        database.sql(MONTHS)
                .param("provinces", province == null ? null : new String[] {province}, java.sql.Types.ARRAY)
                .param("until", until.atDay(1))
                .query((row, number) -> months.add(month(row, months)))
                .list();
        return new WorkHistory(months);
    }

    private static WorkMonth month(ResultSet row, List<WorkMonth> before) throws SQLException {
        long arrived = row.getLong("arrived");
        long accelerated = row.getLong("accelerated");
        long beforeInterview = row.getLong("before_interview");
        long beforeDecision = row.getLong("before_decision");
        if (before.isEmpty()) {
            YearMonth first = YearMonth.from(row.getObject("month", LocalDate.class));
            return WorkMonth.first(first, arrived, accelerated, beforeInterview, beforeDecision);
        }
        return before.get(before.size() - 1).next(arrived, accelerated, beforeInterview, beforeDecision);
    }
}
