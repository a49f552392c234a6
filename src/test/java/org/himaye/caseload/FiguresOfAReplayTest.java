package org.himaye.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himaye.HimayeTest;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.engine.EngineClock;
import org.himaye.shared.Actor;
import org.himaye.supervision.figures.FigureProcedure;
import org.himaye.supervision.figures.FigureQuestion;
import org.himaye.supervision.figures.Figures;
import org.himaye.supervision.figures.ReadModel;
import org.himaye.supervision.programme.ProgrammeReading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * After the replay of a year, every figure equals what somebody counts who has only the ledger and SQL. The ordinary build
 * replays a small share of the year; {@code -DargLine=-Dhimaye.figures.scale=0.02} replays another.
 */
@HimayeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresOfAReplayTest {

    private static final BigDecimal SCALE = new BigDecimal(System.getProperty("himaye.figures.scale", "0.0002"));

    /** Without the figures about victims, which rest on the sealed chain and are compared where they are made. */
    private static final List<String> OWN_FIGURES = List.of("7.12", "10.2", "10.4", "10.6");

    private static final String INDICATORS = """
            with line as (
                select e.case_id, e.province, e.action, cast(e.facts as jsonb) as said, e.sequence_number
                from ledger_entry e where ? = '*' or e.province = ?),
            status as (
                select distinct on (case_id) cast(said ->> 'decidedAt' as timestamptz) at time zone 'Europe/Istanbul' as at
                from line
                where action = 'DECISION_RECORDED' and said ->> 'kind' = 'PROTECTION'
                    and said ->> 'outcome' in ('REFUGEE', 'CONDITIONAL_REFUGEE', 'SUBSIDIARY_PROTECTION', 'REFUSAL', 'EXCLUSION')
                order by case_id, sequence_number),
            event as (
                select case_id, action, said,
                    extract(year from cast(said ->> 'occurredAt' as timestamptz) at time zone 'Europe/Istanbul') as year
                from line),
            request as (
                select distinct case_id from event
                where action = 'READMISSION_REQUESTED' and said ->> 'direction' = 'INCOMING' and year = ?),
            n as (
                select (select count(*) from status where extract(year from at) = y.year) as concluded,
                    (select count(*) from event e where e.year = y.year and action = 'REMOVAL_EXECUTED') as removed,
                    (select count(*) from event e where e.year = y.year and action = 'RETURNED_VOLUNTARILY') as returned,
                    (select count(*) from event e where e.year = y.year - 1 and action = 'RETURNED_VOLUNTARILY') as before,
                    (select count(*) from request) as requested,
                    (select count(distinct case_id) from event join request using (case_id) where action = 'READMISSION_REPLIED') as replied
                from (values (?)) y (year))
            select concat_ws(' ', '7.12', concluded,
                    (select string_agg(cast((select count(*) from status where date_trunc('month', at) = m.first) as text), ',' order by m.first)
                     from generate_series(make_timestamp(?, 1, 1, 0, 0, 0), make_timestamp(?, 12, 1, 0, 0, 0), interval '1 month') m (first))) from n
            union all select concat_ws(' ', '10.2', coalesce(cast(round(replied * 100.0 / nullif(requested, 0), 1) as text), 'NOTHING_TO_COUNT')) from n
            union all select concat_ws(' ', '10.4', coalesce(cast(round((returned - before) * 100.0 / nullif(before, 0), 1) as text), 'NOTHING_TO_COUNT')) from n
            union all select concat_ws(' ', '10.6', removed) from n
            """;

    private static final String OPENED = """
            with opened as (
                select e.case_id, e.province, (cast(e.facts as jsonb) ->> 'openedAt')::timestamptz at time zone 'Europe/Istanbul' as at
                from ledger_entry e where e.action = 'CASE_OPENED' and cast(e.facts as jsonb) ->> 'type' = 'UK'),
            closed as (
                select e.case_id, (cast(e.facts as jsonb) ->> 'closedAt')::timestamptz at time zone 'Europe/Istanbul' as at
                from ledger_entry e join opened using (case_id) where e.action = 'CASE_CLOSED')
            """;

    private static final String SPELLS = OPENED + """
            , line as (
                select e.case_id, e.sequence_number,
                    case e.action when 'CASE_OPENED' then 'OPENED' when 'CASE_CLOSED' then '' else cast(e.facts as jsonb) ->> 'stage' end as stage,
                    case e.action when 'CASE_CLOSED' then '' else coalesce(cast(e.facts as jsonb) ->> 'waitingReason', 'WORK') end as reason,
                    cast(coalesce(cast(e.facts as jsonb) ->> 'openedAt', cast(e.facts as jsonb) ->> 'enteredAt',
                        cast(e.facts as jsonb) ->> 'closedAt')::timestamptz at time zone 'Europe/Istanbul' as date) as day
                from ledger_entry e join opened using (case_id)
                where e.action in ('CASE_OPENED', 'CASE_STAGE_ENTERED', 'CASE_CLOSED')),
            placed as (
                select line.*, max(day) over (partition by case_id order by sequence_number) as since,
                    lag(stage) over (partition by case_id order by sequence_number) as former
                from line),
            stay as (
                select placed.*, sum(case when stage is distinct from former then 1 else 0 end)
                    over (partition by case_id order by sequence_number) as stay,
                    lead(since) over (partition by case_id order by sequence_number) as until
                from placed)
            """;

    @Autowired
    private CaseloadDriver driver;

    @Autowired
    private Figures figures;

    @Autowired
    private ReadModel readModel;

    @Autowired
    private RemovalDriver removals;

    @Autowired
    private ProgrammeReading programme;

    @Autowired
    private EngineClock clock;

    @BeforeAll
    void replay() {
        removals.run(RemovalPlan.of(2019, SCALE.movePointLeft(1), 12), (day, done, all) -> {});
        driver.run(CaseloadPlan.of(SourceTables.shipped(), 2021, SCALE, 11), (day, done, all) -> {});
    }

    @AfterEach
    void clockRunsAgain() {
        clock.runWithTheMachine();
    }

    @Test
    void everyIndicatorOfTheOverviewEqualsWhatTheLedgerSaysOfTheCountryAndOfEachProvince() throws SQLException {
        clock.standAt(Instant.parse("2022-01-05T09:00:00Z"));

        for (int year : List.of(2019, 2021)) {
            assertThat(overview(Actor.SYSTEM, year))
                    .as("%d", year)
                    .isEqualTo(counted("*", year))
                    .anySatisfy(
                            figure -> assertThat(figure).matches(year == 2019 ? "10\\.6 [1-9].*" : "7\\.12 [1-9].*"));
            for (String province : provinces()) {
                assertThat(overview(directorOf(province), year))
                        .as("%s in %d", province, year)
                        .isEqualTo(counted(province, year));
            }
        }
    }

    @Test
    void everyFigureOfTheYearEqualsWhatTheLedgerSays() throws SQLException {
        FigureQuestion year = FigureQuestion.of(LocalDate.of(2021, 1, 1), LocalDate.of(2022, 1, 1))
                .about(FigureProcedure.PROTECTION);

        for (String when : List.of("before folding", "after folding")) {
            compare(when, year);
            readModel.fold();
        }
    }

    private void compare(String when, FigureQuestion year) throws SQLException {
        assertThat(read(() -> figures.flow(year)).stream()
                        .map(month ->
                                month.month() + " " + month.opened() + " " + month.closed() + " " + month.backlog())
                        .toList())
                .as(when)
                .isEqualTo(count(OPENED + """
                        select cast(m.first as date), (select count(*) from opened where at >= m.first and at < m.first + interval '1 month'),
                            (select count(*) from closed where at >= m.first and at < m.first + interval '1 month'),
                            (select count(*) from opened where at < m.first + interval '1 month')
                                - (select count(*) from closed where at < m.first + interval '1 month')
                        from generate_series(timestamp '2021-01-01', timestamp '2021-12-01', interval '1 month') m (first)
                        order by 1
                        """));

        assertThat(read(() -> figures.counted(year, List.of("FIRST_DECIDED"))).stream()
                        .collect(Collectors.groupingBy(
                                Figures.Counted::code,
                                java.util.TreeMap::new,
                                Collectors.summingLong(Figures.Counted::n)))
                        .entrySet()
                        .stream()
                        .map(one -> one.getKey() + " " + one.getValue())
                        .toList())
                .as(when)
                .isNotEmpty()
                .isEqualTo(count(OPENED + """
                        select outcome, count(*) from (
                            select distinct on (e.case_id) cast(e.facts as jsonb) ->> 'outcome' as outcome,
                                (cast(e.facts as jsonb) ->> 'decidedAt')::timestamptz at time zone 'Europe/Istanbul' as at
                            from ledger_entry e join opened using (case_id)
                            where e.action = 'DECISION_RECORDED' and cast(e.facts as jsonb) ->> 'kind' = 'PROTECTION'
                            order by e.case_id, e.sequence_number) d
                        where at >= timestamp '2021-01-01' and at < timestamp '2022-01-01' group by outcome order by outcome collate "C"
                        """));

        assertThat(read(() -> figures.stageTimes(year)).stream()
                        .map(stage -> stage.stage() + " " + stage.left() + " " + stage.medianDays() + " "
                                + stage.ninetiethDays())
                        .toList())
                .as(when)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(count(SPELLS + """
                        select stage, count(*), percentile_disc(0.5) within group (order by until - since),
                            percentile_disc(0.9) within group (order by until - since)
                        from (select case_id, stay, stage, min(since) as since,
                                  lead(min(since)) over (partition by case_id order by stay) as until
                              from stay group by case_id, stay, stage) s
                        where stage <> '' and until >= date '2021-01-01' and until < date '2022-01-01' group by 1
                        """));

        assertThat(read(() -> figures.waiting(year)).stream()
                        .filter(place -> place.caseDays() > 0)
                        .map(place -> place.stage() + " " + place.reason() + " " + place.caseDays())
                        .toList())
                .as(when)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(count(SPELLS + """
                        select stage, reason, sum(greatest(0, least(coalesce(until, date '2022-01-01'), date '2022-01-01')
                            - greatest(since, date '2021-01-01')))
                        from stay where stage <> '' group by 1, 2
                        having sum(greatest(0, least(coalesce(until, date '2022-01-01'), date '2022-01-01')
                            - greatest(since, date '2021-01-01'))) > 0
                        """));

        assertThat(read(() -> figures.periodsKept(year)).stream()
                        .map(period ->
                                period.rule() + " " + period.kept() + " " + period.late() + " " + period.overdue())
                        .toList())
                .as(when)
                .isNotEmpty()
                .isEqualTo(count(OPENED + """
                        , version as (
                            select distinct on (e.case_id, rule, occurrence) e.case_id, e.action, rule, occurrence,
                                said ->> 'state' as state, said ->> 'keptOnTime' as kept,
                                cast((said ->> 'metAt')::timestamptz at time zone 'Europe/Istanbul' as date) as met,
                                cast(e.recorded_at at time zone 'Europe/Istanbul' as date) as recorded,
                                cast((said ->> 'endsAt')::timestamptz at time zone 'Europe/Istanbul' as date) as lapses
                            from ledger_entry e join opened using (case_id)
                            cross join lateral (select cast(e.facts as jsonb)) x (said)
                            cross join lateral (select said ->> 'rule', said ->> 'occurrence') y (rule, occurrence)
                            where e.action like 'CLOCK%' and said ->> 'clockClass' <> 'C4' and said ->> 'bound' <> 'EARLIEST'
                            order by e.case_id, rule, occurrence, cast(said ->> 'version' as integer) desc)
                        select rule, count(*) filter (where is_met and kept = 'true'), count(*) filter (where is_met and kept = 'false'),
                            count(*) filter (where is_overdue)
                        from (select version.*,
                                  state = 'MET' and met >= date '2021-01-01' and met < date '2022-01-01' as is_met,
                                  lapses < date '2022-01-01' and (state = 'RUNNING' or state = 'MET' and met >= date '2022-01-01'
                                      or state = 'STOPPED' and recorded >= date '2022-01-01') as is_overdue
                              from version) v
                        group by 1 having count(*) filter (where is_met or is_overdue) > 0 order by 1
                        """));
    }

    /** Each figure of our own as number, value or why there is none, and the months that a trend shows. */
    private List<String> overview(Actor reader, int year) {
        return Acting.call(reader, () -> programme.of(year, null)).figures().stream()
                .filter(figure -> OWN_FIGURES.contains(figure.indicator().id()))
                .map(figure -> Stream.of(
                                figure.indicator().id(),
                                figure.actual() == null
                                        ? String.valueOf(figure.absence())
                                        : figure.actual().toPlainString(),
                                figure.indicator().id().equals("7.12")
                                        ? figure.trend().stream()
                                                .map(point -> point.value().toPlainString())
                                                .collect(Collectors.joining(","))
                                        : "")
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static List<String> counted(String province, int year) throws SQLException {
        return count(INDICATORS, province, province, year, year, year, year);
    }

    private static List<String> provinces() throws SQLException {
        return count("select distinct province from ledger_entry where province is not null and action in"
                + " ('REMOVAL_EXECUTED', 'RETURNED_VOLUNTARILY', 'DECISION_RECORDED', 'READMISSION_REQUESTED')");
    }

    private static Actor directorOf(String province) {
        return new Actor(province + ".provincial-director", Set.of("provincial-director"), Set.of(province));
    }

    private static <T> T read(java.util.concurrent.Callable<T> reading) {
        return Acting.call(Actor.SYSTEM, reading);
    }

    /** Each row as words with a blank between them. */
    private static List<String> count(String statement, Object... values) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                var question = owner.prepareStatement(statement)) {
            for (int value = 0; value < values.length; value++) {
                question.setObject(value + 1, values[value]);
            }
            List<String> counted = new ArrayList<>();
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    StringBuilder row = new StringBuilder(rows.getString(1));
                    for (int column = 2; column <= rows.getMetaData().getColumnCount(); column++) {
                        row.append(' ').append(rows.getString(column));
                    }
                    counted.add(row.toString());
                }
            }
            return counted;
        }
    }
}
