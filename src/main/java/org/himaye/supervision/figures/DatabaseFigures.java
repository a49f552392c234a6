package org.himaye.supervision.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LegalTime;
import org.himaye.shared.Province;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads sums in PostgreSQL; what is not summed up yet is added by the database functions. */
@Repository
@Transactional(readOnly = true)
class DatabaseFigures implements Figures {

    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);
    private static final String COUNTED = "figures_counted(cast(:measures as text[]), cast(:provinces as text[]),"
            + " cast(:procedures as text[]), cast(:from as date), cast(:until as date), cast(:known as date))";

    private final JdbcClient database;
    private final CurrentActor currentActor;
    private final Clock clock;

    DatabaseFigures(JdbcClient database, CurrentActor currentActor, Clock clock) {
        this.database = database;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public List<Counted> counted(FigureQuestion question, List<String> measures) {
        return ask("""
                        select measure, procedure, code, detail, track, sum(n) as n from {counted}
                        group by 1, 2, 3, 4, 5 having sum(n) <> 0 order by 1, 2, 3, 4, 5
                        """, question, question.from(), measures)
                .query((row, number) -> new Counted(
                        row.getString("measure"),
                        row.getString("procedure"),
                        row.getString("code"),
                        row.getString("detail"),
                        row.getString("track"),
                        row.getLong("n")))
                .list();
    }

    @Override
    public List<CountedByOrigin> countedByOrigin(FigureQuestion question, List<String> measures) {
        return ask("""
                        select measure, procedure, origin, code, detail, sum(n) as n
                        from figures_by_origin(cast(:measures as text[]), cast(:provinces as text[]),
                            cast(:procedures as text[]), cast(:from as date), cast(:until as date), cast(:known as date))
                        group by 1, 2, 3, 4, 5 having sum(n) <> 0 order by 1, 2, 3, 4, 5
                        """, question, question.from(), measures)
                .query((row, number) -> new CountedByOrigin(
                        row.getString("measure"),
                        row.getString("procedure"),
                        row.getString("origin"),
                        row.getString("code"),
                        row.getString("detail"),
                        row.getLong("n")))
                .list();
    }

    @Override
    public List<MonthOfFlow> flow(FigureQuestion question) {
        return ask("""
                        with counted as (
                            select valid_month as month,
                                sum(n) filter (where measure = 'OPENED') as opened,
                                sum(n) filter (where measure = 'CLOSED') as closed,
                                sum(n) filter (where measure = 'FIRST_DECIDED') as decided
                            from {counted} group by 1),
                        balanced as (
                            select m.month, coalesce(c.opened, 0) as opened, coalesce(c.closed, 0) as closed,
                                coalesce(c.decided, 0) as decided,
                                sum(coalesce(c.opened, 0) - coalesce(c.closed, 0)) over (order by m.month) as backlog
                            from (select month from counted
                                  union
                                  select cast(s.month as date) from generate_series(
                                      cast(first_of_month(cast(:first as date)) as timestamp),
                                      cast(cast(:until as date) - 1 as timestamp), interval '1 month') s (month)) m
                            left join counted c using (month))
                        select * from balanced where month >= first_of_month(cast(:first as date)) order by month
                        """, question, BEGINNING, List.of("OPENED", "CLOSED", "FIRST_DECIDED"))
                .param("first", question.from())
                .query((row, number) -> new MonthOfFlow(
                        row.getObject("month", LocalDate.class),
                        row.getLong("opened"),
                        row.getLong("closed"),
                        row.getLong("decided"),
                        row.getLong("backlog")))
                .list();
    }

    @Override
    public List<AgeBand> backlogByAge(FigureQuestion question) {
        return ask("""
                        with opened as (
                            select procedure, opened_on, n from figures_of_backlog(cast(:provinces as text[]),
                                cast(:procedures as text[]),
                                array[:until - 91, :until - 181, :until - 366, :until - 731], :until, cast(:known as date), :now)),
                        band (from_days, until_days) as (
                            values (0, 90), (90, 180), (180, 365), (365, 730), (730, null::integer))
                        select p.procedure, b.from_days, b.until_days, coalesce(sum(o.n), 0) as open
                        from unnest(cast(:procedures as text[])) p (procedure) cross join band b
                        left join opened o on o.procedure = p.procedure and :until - 1 - o.opened_on >= b.from_days
                            and (b.until_days is null or :until - 1 - o.opened_on < b.until_days)
                        group by 1, 2, 3 order by 1 desc, 2
                        """, question, question.from(), List.of("OPENED", "CASE_TIME"))
                .param("now", isNow(question))
                .query((row, number) -> new AgeBand(
                        row.getString("procedure"),
                        row.getInt("from_days"),
                        row.getObject("until_days", Integer.class),
                        row.getLong("open")))
                .list();
    }

    @Override
    public List<StageTime> stageTimes(FigureQuestion question) {
        return ask("""
                        select procedure, code_group as code, total, median, ninetieth
                        from figures_of_lengths('STAGE_TIME', cast(:provinces as text[]), cast(:procedures as text[]), null, null,
                            true, cast(:from as date), cast(:until as date), cast(:known as date))
                        order by 1 desc, 2
                        """, question, question.from(), List.of("STAGE_TIME"))
                .query((row, number) -> new StageTime(
                        row.getString("procedure"),
                        row.getString("code"),
                        row.getLong("total"),
                        row.getInt("median"),
                        row.getInt("ninetieth")))
                .list();
    }

    @Override
    public List<Waiting> waiting(FigureQuestion question) {
        // A spell counts for each day from its beginning to the day before its end; day_sum counts from 1 January 2000.
        return ask("""
                        with counted as (
                            select procedure, code, detail, n as open, n * (:until - date '2000-01-01') - day_sum as case_days
                            from figures_of_spells(cast(:provinces as text[]), cast(:procedures as text[]),
                                cast(:until as date), cast(:known as date))),
                        before as (
                            select procedure, code, detail, n * (:from - date '2000-01-01') - day_sum as case_days
                            from figures_of_spells(cast(:provinces as text[]), cast(:procedures as text[]),
                                cast(:from as date), cast(:known as date)))
                        select c.procedure, c.code, c.detail, c.open, c.case_days - coalesce(b.case_days, 0) as case_days
                        from counted c left join before b using (procedure, code, detail)
                        where c.open <> 0 or c.case_days <> coalesce(b.case_days, 0)
                        order by 1 desc, 2, 3
                        """, question, question.from(), List.of("SPELL"))
                .query((row, number) -> new Waiting(
                        row.getString("procedure"),
                        row.getString("code"),
                        row.getString("detail"),
                        row.getLong("open"),
                        row.getLong("case_days")))
                .list();
    }

    @Override
    public List<PeriodKept> periodsKept(FigureQuestion question) {
        // Overdue is a balance and counts from the beginning; kept and late are counts of the days asked for.
        return ask("""
                        select rule, sum(kept) as kept, sum(late) as late, sum(overdue) as overdue
                        from (
                            select code as rule, sum(n) filter (where measure = 'KEPT') as kept,
                                sum(n) filter (where measure = 'LATE') as late, cast(null as numeric) as overdue
                            from {counted} group by 1
                            union all
                            select code, null, null, sum(n)
                            from figures_counted(array['OVERDUE'], cast(:provinces as text[]), cast(:procedures as text[]),
                                cast(:beginning as date), cast(:until as date), cast(:known as date))
                            group by 1) one
                        group by 1 having coalesce(sum(kept), 0) <> 0 or coalesce(sum(late), 0) <> 0 or coalesce(sum(overdue), 0) <> 0
                        order by 1
                        """, question, question.from(), List.of("KEPT", "LATE"))
                .param("beginning", BEGINNING)
                .query((row, number) -> new PeriodKept(
                        row.getString("rule"), row.getLong("kept"), row.getLong("late"), row.getLong("overdue")))
                .list();
    }

    @Override
    public List<UnitDecisions> decisionsByUnit(FigureQuestion question) {
        return ask("""
                        select province, procedure, kind, outcome, decided, final, annulled
                        from figures_by_unit(cast(:provinces as text[]), cast(:procedures as text[]), cast(:from as date),
                            cast(:until as date), cast(:known as date))
                        order by 1, 2 desc, 3, 4
                        """, question, question.from(), List.of("DECIDED", "FINAL", "ANNULLED"), units(question))
                .query((row, number) -> new UnitDecisions(
                        row.getString("province"),
                        row.getString("procedure"),
                        row.getString("kind"),
                        row.getString("outcome"),
                        row.getLong("decided"),
                        row.getLong("final"),
                        row.getLong("annulled")))
                .list();
    }

    @Override
    public List<TrackChange> trackChanges(FigureQuestion question) {
        return ask("""
                        select detail, code, sum(n) as n from {counted} group by 1, 2 having sum(n) <> 0 order by 1, 2
                        """, question, question.from(), List.of("TRACK"))
                .query((row, number) ->
                        new TrackChange(row.getString("detail"), row.getString("code"), row.getLong("n")))
                .list();
    }

    private JdbcClient.StatementSpec ask(
            String statement, FigureQuestion question, LocalDate from, List<String> measures) {
        return ask(
                statement,
                question,
                from,
                measures,
                question.province() == null ? List.of() : List.of(question.province()));
    }

    private JdbcClient.StatementSpec ask(
            String statement, FigureQuestion question, LocalDate from, List<String> measures, List<String> provinces) {
        return database.sql(statement.replace("{counted}", COUNTED))
                .param("measures", measures.toArray(String[]::new), java.sql.Types.ARRAY)
                .param("provinces", provinces.isEmpty() ? null : provinces.toArray(String[]::new), java.sql.Types.ARRAY)
                .param(
                        "procedures",
                        question.procedures().stream()
                                .map(FigureProcedure::code)
                                .sorted()
                                .toArray(String[]::new),
                        java.sql.Types.ARRAY)
                .param("from", from)
                .param("until", question.until())
                .param("known", question.knownOn(), java.sql.Types.DATE);
    }

    /** What is open now needs no adding up of everything that ever happened. */
    private boolean isNow(FigureQuestion question) {
        return question.knownOn() == null && question.until().isAfter(LegalTime.dayOf(clock.instant()));
    }

    /** Units one by one: the sum of the whole country does not tell them apart. */
    private List<String> units(FigureQuestion question) {
        return question.province() != null
                ? List.of(question.province())
                : Province.all().stream()
                        .map(Province::plate)
                        .filter(currentActor.get()::sees)
                        .toList();
    }
}
