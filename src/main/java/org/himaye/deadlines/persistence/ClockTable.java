package org.himaye.deadlines.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himaye.deadlines.Bound;
import org.himaye.deadlines.ClockClass;
import org.himaye.deadlines.ClockState;
import org.himaye.deadlines.OnTimeRate;
import org.himaye.deadlines.RunningClock;
import org.himaye.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code running_clock}: inserts and reads, one statement each. */
@Repository
class ClockTable {

    private static final String COLUMNS = """
            case_id, rule_id, occurrence, version, province, state, clock_class, bound, start_fact, generous_start, \
            amount, paused_days, last_day, ends_at, lock_until, planned_for, happened_at, reason, kept_on_time, \
            recorded_at, recorded_by""";

    /** Same columns, in the same order, of the next version in another state. */
    private static final String NEXT_VERSION = """
            case_id, rule_id, occurrence, version + 1, province, :state, clock_class, bound, start_fact, \
            generous_start, amount, paused_days, last_day, ends_at, lock_until, planned_for, :happenedAt, :reason, \
            %s, :recordedAt, :recordedBy""";

    private static final String KEPT_ON_TIME = """
            case when bound = 'EARLIEST' then :happenedAt >= last_day::timestamp at time zone 'Europe/Istanbul'
                 when state = 'SUSPENDED' then happened_at < ends_at
                 else :happenedAt < ends_at end""";

    private static final String LATEST = """
            (select * from running_clock where case_id = :case and rule_id = :rule
              order by occurrence desc, version desc limit 1) latest""";

    private static final String CURRENT = """
            (select distinct on (case_id, rule_id, occurrence) * from running_clock
              order by case_id, rule_id, occurrence, version desc) current""";

    private static final String CURRENT_OF_CASE = """
            (select distinct on (rule_id, occurrence) * from running_clock where case_id = :case
              order by rule_id, occurrence, version desc) current""";

    private final JdbcClient jdbc;

    ClockTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Inserts a first version as the next occurrence, unless a clock of the rule is running or suspended. */
    Optional<RunningClock> insertFirst(RunningClock clock) {
        return bind("""
                        with latest as (
                            select occurrence, state from running_clock where case_id = :case and rule_id = :rule
                            order by occurrence desc, version desc limit 1)
                        insert into running_clock (%s)
                        select :case, :rule, coalesce((select occurrence from latest), 0) + 1, 1, :province, :state,
                            :clockClass, :bound, :startFact, :generousStart, :amount, :pausedDays, :lastDay, :endsAt,
                            :lockUntil, :plannedFor, :happenedAt, :reason, :kept, :recordedAt, :recordedBy
                        where not exists (select 1 from latest where state in ('RUNNING', 'SUSPENDED'))
                        returning *""".formatted(COLUMNS), clock).query(ClockTable::read).optional();
    }

    /** Inserts a version as it is. */
    void insert(RunningClock clock) {
        bind("""
                        insert into running_clock (%s)
                        values (:case, :rule, :occurrence, :version, :province, :state, :clockClass, :bound, :startFact,
                            :generousStart, :amount, :pausedDays, :lastDay, :endsAt, :lockUntil, :plannedFor,
                            :happenedAt, :reason, :kept, :recordedAt, :recordedBy)""".formatted(COLUMNS), clock)
                .param("occurrence", clock.occurrence())
                .param("version", clock.version())
                .update();
    }

    /** Takes the latest clock of a rule to another state, if it is in one of the given ones. */
    Optional<RunningClock> advance(CaseId caseId, String ruleId, Change change, List<ClockState> from) {
        return bind(
                        "insert into running_clock (%s) select %s from %s where state in (:from) returning *"
                                .formatted(COLUMNS, nextVersion(change), LATEST),
                        caseId,
                        change)
                .param("rule", ruleId)
                .param("from", from.stream().map(ClockState::name).toList())
                .query(ClockTable::read)
                .optional();
    }

    /** Takes every running or suspended clock of a case to another state. */
    List<RunningClock> advanceAll(CaseId caseId, Change change) {
        return bind(
                        "insert into running_clock (%s) select %s from %s where state in ('RUNNING', 'SUSPENDED') returning *"
                                .formatted(COLUMNS, nextVersion(change), CURRENT_OF_CASE),
                        caseId,
                        change)
                .query(ClockTable::read)
                .list();
    }

    Optional<RunningClock> latest(CaseId caseId, String ruleId) {
        return jdbc.sql("select * from " + LATEST)
                .param("case", caseId.value())
                .param("rule", ruleId)
                .query(ClockTable::read)
                .optional();
    }

    List<RunningClock> current(CaseId caseId) {
        return jdbc.sql("select * from " + CURRENT_OF_CASE + " order by rule_id, occurrence")
                .param("case", caseId.value())
                .query(ClockTable::read)
                .list();
    }

    List<RunningClock> history(CaseId caseId, String ruleId) {
        return jdbc.sql("""
                        select * from running_clock where case_id = :case and rule_id = :rule
                        order by occurrence, version""")
                .param("case", caseId.value())
                .param("rule", ruleId)
                .query(ClockTable::read)
                .list();
    }

    List<OnTimeRate> rates(Instant asOf, @Nullable Collection<CaseId> cases) {
        return jdbc.sql("""
                        select rule_id, clock_class,
                            count(*) filter (where state = 'MET' and kept_on_time) as met_on_time,
                            count(*) filter (where state = 'MET' and not kept_on_time) as met_late,
                            count(*) filter (where state = 'RUNNING' and ends_at <= :asOf) as overdue,
                            count(*) filter (where state = 'SUSPENDED' or state = 'RUNNING' and ends_at > :asOf) as running
                        from %s
                        where clock_class <> 'C4' and bound = 'LATEST'
                            and (cast(:cases as uuid[]) is null or case_id = any (cast(:cases as uuid[])))
                        group by rule_id, clock_class order by rule_id""".formatted(CURRENT))
                .param("asOf", timestamp(asOf))
                .param(
                        "cases",
                        cases == null ? null : cases.stream().map(CaseId::value).toArray(UUID[]::new),
                        java.sql.Types.ARRAY)
                .query((row, number) -> new OnTimeRate(
                        row.getString("rule_id"),
                        ClockClass.valueOf(row.getString("clock_class")),
                        row.getLong("met_on_time"),
                        row.getLong("met_late"),
                        row.getLong("overdue"),
                        row.getLong("running")))
                .list();
    }

    private static String nextVersion(Change change) {
        return NEXT_VERSION.formatted(change.state() == ClockState.MET ? KEPT_ON_TIME : "cast(null as boolean)");
    }

    private JdbcClient.StatementSpec bind(String sql, CaseId caseId, Change change) {
        return jdbc.sql(sql)
                .param("case", caseId.value())
                .param("state", change.state().name())
                .param("happenedAt", timestamp(change.happenedAt()))
                .param("reason", change.reason(), java.sql.Types.VARCHAR)
                .param("recordedAt", timestamp(change.recordedAt()))
                .param("recordedBy", change.recordedBy());
    }

    private JdbcClient.StatementSpec bind(String sql, RunningClock clock) {
        return jdbc.sql(sql)
                .param("case", clock.caseId().value())
                .param("rule", clock.ruleId())
                .param("province", clock.province())
                .param("state", clock.state().name())
                .param("clockClass", clock.clockClass().name())
                .param("bound", clock.bound().name())
                .param("startFact", timestamp(clock.startFact()))
                .param("generousStart", clock.generousStart())
                .param("amount", clock.amount())
                .param("pausedDays", clock.pausedDays())
                .param("lastDay", clock.lastDay())
                .param("endsAt", timestamp(clock.endsAt()))
                .param("lockUntil", timestamp(clock.lockUntil()))
                .param("plannedFor", clock.plannedFor(), java.sql.Types.DATE)
                .param("happenedAt", timestamp(clock.happenedAt()))
                .param("reason", clock.reason(), java.sql.Types.VARCHAR)
                .param("kept", clock.keptOnTime(), java.sql.Types.BOOLEAN)
                .param("recordedAt", timestamp(clock.recordedAt()))
                .param("recordedBy", clock.recordedBy());
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static RunningClock read(ResultSet row, int number) throws SQLException {
        return new RunningClock(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("province"),
                row.getString("rule_id"),
                row.getInt("occurrence"),
                row.getInt("version"),
                ClockState.valueOf(row.getString("state")),
                ClockClass.valueOf(row.getString("clock_class")),
                Bound.valueOf(row.getString("bound")),
                instant(row, "start_fact"),
                row.getObject("generous_start", LocalDate.class),
                row.getInt("amount"),
                row.getInt("paused_days"),
                row.getObject("last_day", LocalDate.class),
                instant(row, "ends_at"),
                instant(row, "lock_until"),
                row.getObject("planned_for", LocalDate.class),
                instant(row, "happened_at"),
                row.getString("reason"),
                row.getObject("kept_on_time", Boolean.class),
                instant(row, "recorded_at"),
                row.getString("recorded_by"));
    }

    /** What the next version of a clock says besides its dates. */
    record Change(
            ClockState state, Instant happenedAt, @Nullable String reason, Instant recordedAt, String recordedBy) {}
}
