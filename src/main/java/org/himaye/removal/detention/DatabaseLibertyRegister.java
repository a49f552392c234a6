package org.himaye.removal.detention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.removal.LibertyRegister;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everybody held, in one statement a question. The board is read from what the database keeps of each of them at every change, so
 * that a page meets those on it and no others; the nightly comparison works everything out anew.
 */
@Repository
class DatabaseLibertyRegister implements LibertyRegister {

    private static final int LARGEST_PAGE = 200;

    /** One row for each person held, with the nearest limit and its light, worked out anew. */
    static final String HELD = """
            with limited as (
                select h.*, least(decision_due, transfer_due, review_due, judge_due, maximum) as nearest from liberty_held h),
            lit as (
                select l.*, case when nearest is null or nearest <= :now then 'BLACK' when nearest <= :redUntil then 'RED'
                    when nearest <= :amberUntil then 'AMBER' else 'GREEN' end as light
                from limited l)
            """;

    /**
     * A page. Where the maximum has passed no other limit runs, so that these stand by it and the others by what ends first; each are
     * met in their order.
     */
    private static final String PAGE = """
            with ordered as (
                (select s.case_id, s.detention_id, s.maximum as nearest from liberty_standing s
                where s.maximum <= :now and %1$s order by s.maximum, s.case_id limit :reach)
                union all
                (select s.case_id, s.detention_id, s.first_end from liberty_standing s
                where (s.maximum > :now or s.maximum is null) and %1$s order by s.first_end, s.case_id limit :reach)),
            shown as (select * from ordered order by nearest, case_id limit :size offset :offset)
            select s.detention_id, s.case_id, f.case_number, s.province, s.centre, s.since, s.decision_due,
                case when s.maximum > :now then s.transfer_due end as transfer_due,
                case when s.maximum > :now then s.review_due end as review_due,
                case when s.maximum > :now then s.judge_due end as judge_due,
                s.maximum, s.unlawful_from <= :now as unlawful,
                case when s.first_end <= :now then 'BLACK' when s.first_end <= :redUntil then 'RED'
                    when s.first_end <= :amberUntil then 'AMBER' else 'GREEN' end as light
            from shown p
            join liberty_standing s on s.case_id = p.case_id and s.detention_id is not distinct from p.detention_id
            join case_file f on f.id = s.case_id
            order by p.nearest, p.case_id
            """;

    private static final String TOTALS = """
            select count(*) as everybody, count(*) filter (where s.first_end <= :now) as black,
                count(*) filter (where s.first_end > :now and s.first_end <= :redUntil) as red,
                count(*) filter (where s.first_end > :redUntil and s.first_end <= :amberUntil) as amber,
                count(*) filter (where s.first_end > :redUntil and s.first_end > :amberUntil) as green
            from liberty_standing s where %s
            """;

    private final JdbcClient database;
    private final LibertySettings settings;
    private final Ledger ledger;
    private final CurrentActor currentActor;
    private final Clock clock;

    DatabaseLibertyRegister(
            JdbcClient database, LibertySettings settings, Ledger ledger, CurrentActor currentActor, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> held(Filter filter) {
        Instant now = clock.instant();
        int size = Math.min(Math.max(filter.size(), 1), LARGEST_PAGE);
        long passedOver = (long) Math.max(filter.page(), 0) * size;
        return filtered(PAGE, filter, now)
                .param("size", size)
                .param("offset", passedOver)
                .param("reach", passedOver + size)
                .query((row, number) -> held(row, now))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Totals totals(Filter filter) {
        return filtered(TOTALS, filter, clock.instant())
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
    @Transactional(readOnly = true)
    public int places() {
        return database.sql("select coalesce(sum(capacity), 0) from removal_centre where may_see_province(province)")
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional
    public List<Discrepancy> reconcile() {
        record Found(Discrepancy discrepancy, String province, String article) {}
        List<Found> found = database.sql(
                        "select found.case_id, found.code, f.province, f.type from (" + LibertyDiscrepancies.SQL
                                + " union all select case_id, code from applicant_liberty_discrepancy"
                                + ") found join case_file f on f.id = found.case_id order by f.case_number, found.code")
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) ->
                        new Found(LibertyDiscrepancies.read(row), row.getString("province"), article(row)))
                .list();
        int held = database.sql("select count(*) from liberty_held")
                .query(Integer.class)
                .single();
        ledger.append(LedgerLine.of("LIBERTY_RECONCILED")
                .article("YUKK 57, 68")
                .with("held", held)
                .with("discrepancies", found.size()));
        ledger.appendAll(found.stream()
                .map(one -> LedgerLine.of("LIBERTY_DISCREPANCY")
                        .article(one.article())
                        .inCase(one.discrepancy().caseId(), one.province())
                        .with("code", one.discrepancy().code()))
                .toList());
        // Every night until somebody has seen the person free.
        ledger.appendAll(database.sql(
                        "select h.detention_id, h.case_id, h.province, h.maximum, f.type from liberty_held h"
                                + " join case_file f on f.id = h.case_id"
                                + " where h.detention_id is not null and h.maximum <= :now order by h.maximum, h.detention_id")
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> LedgerLine.of("HOLDING_STILL_UNLAWFUL")
                        .article(article(row))
                        .inCase(new CaseId(row.getObject("case_id", UUID.class)), row.getString("province"))
                        .with("detention", row.getObject("detention_id", UUID.class))
                        .with("since", row.getTimestamp("maximum").toInstant()))
                .list());
        return found.stream().map(Found::discrepancy).toList();
    }

    /** Applicants for protection are held under YUKK 68, everybody else under 57. */
    private static String article(ResultSet row) throws SQLException {
        return row.getString("type").equals("UK") ? "YUKK 68" : "YUKK 57";
    }

    private StatementSpec filtered(String sql, Filter filter, Instant now) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        String[] provinces = provinces(filter);
        if (provinces.length == 1) {
            conditions.add("s.province = :province");
        } else if (provinces.length > 1) {
            conditions.add("s.province = any (:provinces)");
        }
        if (filter.centre() != null) {
            conditions.add("s.centre = :centre");
        }
        if (filter.light() != null) {
            conditions.add(
                    switch (filter.light()) {
                        case BLACK -> "s.first_end <= :now";
                        case RED -> "s.first_end > :now and s.first_end <= :redUntil";
                        case AMBER -> "s.first_end > :redUntil and s.first_end <= :amberUntil";
                        case GREEN -> "s.first_end > :redUntil and s.first_end > :amberUntil";
                    });
        }
        StatementSpec statement = lights(database.sql(sql.formatted(String.join(" and ", conditions))), settings, now);
        if (provinces.length == 1) {
            statement = statement.param("province", provinces[0]);
        } else if (provinces.length > 1) {
            statement = statement.param("provinces", provinces, Types.ARRAY);
        }
        return filter.centre() == null ? statement : statement.param("centre", filter.centre());
    }

    /** What the reader does not see is not looked through either; none means the whole country. */
    private String[] provinces(Filter filter) {
        if (filter.province() != null) {
            return new String[] {filter.province()};
        }
        Actor reader = currentActor.get();
        return reader.isAtHeadquarters()
                ? new String[0]
                : reader.provinces().stream().sorted().toArray(String[]::new);
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
