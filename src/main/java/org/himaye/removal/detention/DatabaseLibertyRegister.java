package org.himaye.removal.detention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.removal.LibertyRegister;
import org.himaye.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Everybody held, in one statement a question, whatever their number. */
@Repository
class DatabaseLibertyRegister implements LibertyRegister {

    private static final int LARGEST_PAGE = 200;

    /** One row for each person held, with the nearest limit and its light. */
    static final String HELD = """
            with limited as (
                select h.*, least(decision_due, transfer_due, review_due, judge_due, maximum) as nearest from liberty_held h),
            lit as (
                select l.*, case when nearest is null or nearest <= :now then 'BLACK' when nearest <= :redUntil then 'RED'
                    when nearest <= :amberUntil then 'AMBER' else 'GREEN' end as light
                from limited l)
            """;

    private final JdbcClient database;
    private final LibertySettings settings;
    private final Ledger ledger;
    private final Clock clock;

    DatabaseLibertyRegister(JdbcClient database, LibertySettings settings, Ledger ledger, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> held(Filter filter) {
        Instant now = clock.instant();
        int size = Math.min(Math.max(filter.size(), 1), LARGEST_PAGE);
        return filtered(HELD + """
                        select lit.*, f.case_number from lit join case_file f on f.id = lit.case_id
                        where %s order by nearest nulls first, lit.case_id limit :size offset :offset
                        """, filter, now)
                .param("size", size)
                .param("offset", (long) Math.max(filter.page(), 0) * size)
                .query((row, number) -> held(row, now))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Totals totals(Filter filter) {
        return filtered(HELD + """
                        select count(*) as everybody, count(*) filter (where light = 'BLACK') as black,
                            count(*) filter (where light = 'RED') as red, count(*) filter (where light = 'AMBER') as amber,
                            count(*) filter (where light = 'GREEN') as green from lit where %s
                        """, filter, clock.instant())
                .query((row, number) -> new Totals(
                        row.getInt("everybody"),
                        row.getInt("black"),
                        row.getInt("red"),
                        row.getInt("amber"),
                        row.getInt("green")))
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Centre> centres() {
        return database.sql("select id, name, province, capacity, removal_centre_occupied(id) as occupied"
                        + " from removal_centre where may_see_province(province) order by name")
                .query((row, number) -> new Centre(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("province"),
                        row.getInt("capacity"),
                        row.getInt("occupied")))
                .list();
    }

    @Override
    @Transactional
    public List<Discrepancy> reconcile() {
        record Found(Discrepancy discrepancy, String province) {}
        List<Found> found = database.sql(
                        "select found.case_id, found.code, f.province from (" + LibertyDiscrepancies.SQL
                                + " union all select case_id, code from applicant_liberty_discrepancy"
                                + ") found join case_file f on f.id = found.case_id order by f.case_number, found.code")
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new Found(LibertyDiscrepancies.read(row), row.getString("province")))
                .list();
        int held = totals(new Filter(null, null, null, 0, 1)).all();
        ledger.append(LedgerLine.of("LIBERTY_RECONCILED")
                .article("YUKK 57")
                .with("held", held)
                .with("discrepancies", found.size()));
        ledger.appendAll(found.stream()
                .map(one -> LedgerLine.of("LIBERTY_DISCREPANCY")
                        .article("YUKK 57")
                        .inCase(one.discrepancy().caseId(), one.province())
                        .with("code", one.discrepancy().code()))
                .toList());
        // Every night until somebody has seen the person free.
        ledger.appendAll(database.sql("select detention_id, case_id, province, maximum from liberty_held"
                        + " where detention_id is not null and maximum <= :now order by maximum, detention_id")
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> LedgerLine.of("HOLDING_STILL_UNLAWFUL")
                        .article("YUKK 57")
                        .inCase(new CaseId(row.getObject("case_id", UUID.class)), row.getString("province"))
                        .with("detention", row.getObject("detention_id", UUID.class))
                        .with("since", row.getTimestamp("maximum").toInstant()))
                .list());
        return found.stream().map(Found::discrepancy).toList();
    }

    private StatementSpec filtered(String sql, Filter filter, Instant now) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        if (filter.province() != null) {
            conditions.add("lit.province = :province");
        }
        if (filter.centre() != null) {
            conditions.add("lit.centre = :centre");
        }
        if (filter.light() != null) {
            conditions.add("lit.light = :light");
        }
        StatementSpec statement = lights(database.sql(sql.formatted(String.join(" and ", conditions))), settings, now);
        if (filter.province() != null) {
            statement = statement.param("province", filter.province());
        }
        if (filter.centre() != null) {
            statement = statement.param("centre", filter.centre());
        }
        Light light = filter.light();
        return light == null ? statement : statement.param("light", light.name());
    }

    /** Sets the present and the thresholds of the lights. */
    static StatementSpec lights(StatementSpec statement, LibertySettings settings, Instant now) {
        return statement
                .param("now", Timestamp.from(now))
                .param("redUntil", Timestamp.from(threshold(settings.red().toMillis(), now)))
                .param("amberUntil", Timestamp.from(threshold(settings.amber().toMillis(), now)));
    }

    /** A threshold of a display, no period of law. */
    private static Instant threshold(long millis, Instant now) {
        return Instant.ofEpochMilli(now.toEpochMilli() + millis);
    }

    private Held held(ResultSet row, Instant now) throws SQLException {
        List<Limit> limits = new ArrayList<>();
        add(limits, LimitKind.DECISION, row.getTimestamp("decision_due"), now);
        add(limits, LimitKind.TRANSFER, row.getTimestamp("transfer_due"), now);
        add(limits, LimitKind.REVIEW, row.getTimestamp("review_due"), now);
        add(limits, LimitKind.JUDGE, row.getTimestamp("judge_due"), now);
        add(limits, LimitKind.MAXIMUM, row.getTimestamp("maximum"), now);
        limits.sort(Comparator.comparing(Limit::endsAt));
        return new Held(
                row.getObject("detention_id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("case_number"),
                row.getString("province"),
                row.getString("centre"),
                row.getTimestamp("since").toInstant(),
                limits,
                Light.valueOf(row.getString("light")),
                row.getBoolean("unlawful"));
    }

    private void add(
            List<Limit> limits, LimitKind kind, @org.jspecify.annotations.Nullable Timestamp endsAt, Instant now) {
        if (endsAt != null) {
            limits.add(new Limit(kind, endsAt.toInstant(), light(endsAt.toInstant(), now)));
        }
    }

    private Light light(Instant endsAt, Instant now) {
        if (!endsAt.isAfter(now)) {
            return Light.BLACK;
        }
        if (!endsAt.isAfter(threshold(settings.red().toMillis(), now))) {
            return Light.RED;
        }
        return endsAt.isAfter(threshold(settings.amber().toMillis(), now)) ? Light.GREEN : Light.AMBER;
    }
}
