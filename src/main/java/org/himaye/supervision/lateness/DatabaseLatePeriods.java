package org.himaye.supervision.lateness;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LegalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the read model: what is counted comes from its sums, what is listed from its clocks, and none of it from all of them. */
@Repository
@Transactional(readOnly = true)
class DatabaseLatePeriods implements LatePeriods {

    private static final String EVERYWHERE = "*";
    private static final String ANY = "*";
    private static final int HOLDERS_AT_MOST = 100;

    /**
     * Whole months before this one come from sums by month, the days since from sums by day, and what is not folded yet from the
     * milestones. The sums know days; what lapses later today by the hour is taken out of the late again.
     */
    private static final String COUNTS = """
            select k.key, sum(k.overdue) as overdue, sum(k.at_risk) as at_risk from (
                select l.%1$s as key, l.n as overdue, 0 as at_risk
                from figure_lapse l where l.n <> 0 and l.grain = 'M' and l.lapses_on < :month and %2$s
                union all
                select l.%1$s, case when l.lapses_on <= :today then l.n else 0 end, case when l.lapses_on > :today then l.n else 0 end
                from figure_lapse l
                where l.n <> 0 and l.grain = 'D' and l.lapses_on >= :month and l.lapses_on < :until and %2$s
                union all
                select m.%3$s, case when m.valid_day <= :today then m.n else 0 end, case when m.valid_day > :today then m.n else 0 end
                from figure_unfolded u join figure_milestone m using (sequence_number, ordinal)
                where m.measure = 'OVERDUE' and m.valid_day < :until and %4$s
                union all
                select c.%1$s, -1, 1 from figure_clock c
                where c.state = 'RUNNING' and c.ends_at > :now and c.ends_at < :tomorrow and %5$s) k
            group by k.key having sum(k.overdue) <> 0 or sum(k.at_risk) <> 0
            order by 2 desc, 3 desc, 1
            """;

    /** Stands in addresses in place of the account, which names a person; the sums hold what nobody has taken as empty. */
    private static final String MARK = "case when h.holder = '' then '" + NOBODY
            + "' else left(encode(sha256(convert_to(h.holder, 'UTF8')), 'hex'), 16) end";

    private static final String BY_GROUP = "clocks_in_hand_by_group(:province, :rule, :now, :untilMoment)";
    private static final String BY_HOLDER = "clocks_in_hand_by_holder(:province, :rule, :group, :now, :untilMoment)";

    private final JdbcClient database;
    private final CurrentActor currentActor;

    DatabaseLatePeriods(JdbcClient database, CurrentActor currentActor) {
        this.database = database;
        this.currentActor = currentActor;
    }

    @Override
    public List<Count> byRule(Selection selection) {
        String[] places = places(selection);
        boolean everywhere = Arrays.asList(places).contains(EVERYWHERE);
        String inPlaces = everywhere ? "true" : "%s.province = any (:places)";
        return counts(
                selection,
                places,
                COUNTS.formatted(
                        "rule_id",
                        "l.province = any (:places) and l.rule_id <> '*'",
                        "code",
                        inPlaces.formatted("m"),
                        inPlaces.formatted("c")));
    }

    @Override
    public List<Count> byProvince(Selection selection) {
        String[] places = places(selection);
        boolean everywhere = Arrays.asList(places).contains(EVERYWHERE);
        String inPlaces = everywhere ? "true" : "%s.province = any (:places)";
        String ofRule = selection.rule() == null ? "true" : "%s.%s = :rule";
        return counts(
                selection,
                places,
                COUNTS.formatted(
                        "province",
                        "l.rule_id = :rule and l.province <> '*' and " + inPlaces.formatted("l"),
                        "province",
                        inPlaces.formatted("m") + " and " + ofRule.formatted("m", "code"),
                        inPlaces.formatted("c") + " and " + ofRule.formatted("c", "rule_id")));
    }

    private List<Count> counts(Selection selection, String[] places, String sql) {
        LocalDate today = LegalTime.dayOf(selection.now());
        return database.sql(sql)
                .param("places", places, Types.ARRAY)
                .param("rule", selection.rule() == null ? ANY : selection.rule())
                .param("today", today)
                .param("month", today.withDayOfMonth(1))
                .param("until", selection.riskUntil())
                .param("now", moment(selection.now()))
                .param("tomorrow", startOf(today.plusDays(1)))
                .query((row, number) -> new Count(row.getString("key"), row.getLong("overdue"), row.getLong("at_risk")))
                .list();
    }

    @Override
    public List<Count> byGroup(Selection selection) {
        return inHand(selection, ANY, """
                        select h.officer_group as key, h.overdue, h.at_risk from %s h order by 2 desc, 3 desc, 1
                        """.formatted(BY_GROUP))
                .query((row, number) -> new Count(row.getString("key"), row.getLong("overdue"), row.getLong("at_risk")))
                .list();
    }

    @Override
    public List<HolderCount> byHolder(Selection selection) {
        return inHand(selection, ANY, """
                        select nullif(h.holder, '') as account, %s as mark, h.overdue, h.at_risk, h.oldest
                        from %s h order by h.oldest, account limit %d
                        """.formatted(MARK, BY_HOLDER, HOLDERS_AT_MOST))
                .query((row, number) -> new HolderCount(
                        row.getString("account"),
                        row.getString("mark"),
                        row.getLong("overdue"),
                        row.getLong("at_risk"),
                        instant(row, "oldest")))
                .list();
    }

    @Override
    public long matching(Selection selection) {
        if (selection.group() == null && selection.holder() == null) {
            return ofClocks(selection, "select count(*) from figure_clock c where %s")
                    .query(Long.class)
                    .single();
        }
        String source = selection.holder() == null
                ? BY_GROUP + " h where h.officer_group = :group"
                : BY_HOLDER + " h where " + MARK + " = :mark";
        return inHand(selection, selection.group(), """
                        select coalesce(sum(case when :lateness = 'AT_RISK' then 0 else h.overdue end
                            + case when :lateness = 'OVERDUE' then 0 else h.at_risk end), 0) from %s
                        """.formatted(source))
                .query(Long.class)
                .single();
    }

    @Override
    public List<LatePeriod> periods(Selection selection) {
        boolean ofHand = selection.group() != null || selection.holder() != null;
        StatementSpec statement = ofHand ? pageInHand(selection) : pageOfClocks(selection);
        return statement
                .param("size", selection.size())
                .param("offset", (long) selection.page() * selection.size())
                .query((row, number) -> period(row, selection.now()))
                .list();
    }

    private StatementSpec pageInHand(Selection selection) {
        String holder = selection.holder() == null
                ? "(values ('" + ANY + "')) w (holder)"
                : "(select h.holder from " + BY_HOLDER + " h where " + MARK + " = :mark) w";
        return inHand(selection, selection.group(), withHands("""
                        select c.* from %s
                        cross join lateral clocks_in_hand_page(:province, :rule, :group, w.holder, :now, :untilMoment,
                            case :lateness when 'OVERDUE' then true when 'AT_RISK' then false end, :offset, :size) c
                        """.formatted(holder)));
    }

    private StatementSpec pageOfClocks(Selection selection) {
        return ofClocks(selection, withHands("""
                        select c.case_id, c.province, c.rule_id, c.occurrence, c.last_day, c.ends_at from figure_clock c
                        where %s order by c.ends_at, c.case_id, c.rule_id, c.occurrence limit :size offset :offset
                        """));
    }

    /** Completes a statement by the conditions of a selection that asks for no group and no officer. */
    private StatementSpec ofClocks(Selection selection, String sql) {
        List<String> conditions = new ArrayList<>(List.of("c.state = 'RUNNING'", "c.ends_at < :untilMoment"));
        if (selection.province() != null) {
            conditions.add("c.province = :province");
        } else if (!currentActor.get().isAtHeadquarters()) {
            conditions.add("c.province = any (:places)");
        }
        if (selection.rule() != null) {
            conditions.add("c.rule_id = :rule");
        }
        if (selection.lateness() != null) {
            conditions.add(selection.lateness() == Lateness.OVERDUE ? "c.ends_at <= :now" : "c.ends_at > :now");
        }
        return database.sql(sql.formatted(String.join(" and ", conditions)))
                .param("untilMoment", startOf(selection.riskUntil()))
                .param("now", moment(selection.now()))
                .param("province", selection.province())
                .param("places", places(selection), Types.ARRAY)
                .param("rule", selection.rule());
    }

    /** Adds to a page of periods the number of the file and with whom the case lies at this moment. */
    private static String withHands(String page) {
        return """
                select p.*, f.case_number, w.holders, w.groups from (%s) p
                left join case_file f on f.id = p.case_id
                left join lateral (
                    select array_agg(distinct h.holder::text) filter (where h.holder is not null) as holders,
                        array_agg(distinct g.id) filter (where g.id is not null) as groups
                    from case_in_hand h left join lateral unnest(h.groups) g (id) on true
                    where h.case_key = cast(p.case_id as text)) w on true
                order by p.ends_at, p.case_id, p.rule_id, p.occurrence
                """.formatted(page);
    }

    /** Gives the sums of what lies with whom what they ask for; they are kept for one province. */
    private StatementSpec inHand(Selection selection, @Nullable String group, String sql) {
        return database.sql(sql)
                .param("province", Objects.requireNonNull(selection.province(), "A province says whose officers"))
                .param("rule", selection.rule() == null ? ANY : selection.rule())
                .param("group", group == null ? ANY : group)
                .param("mark", selection.holder(), Types.VARCHAR)
                .param(
                        "lateness",
                        selection.lateness() == null ? "" : selection.lateness().name())
                .param("untilMoment", startOf(selection.riskUntil()))
                .param("now", moment(selection.now()));
    }

    private String[] places(Selection selection) {
        Actor reader = currentActor.get();
        if (selection.province() != null) {
            return new String[] {selection.province()};
        }
        return reader.isAtHeadquarters()
                ? new String[] {EVERYWHERE}
                : reader.provinces().stream().sorted().toArray(String[]::new);
    }

    private static LatePeriod period(ResultSet row, Instant now) throws SQLException {
        Instant endsAt = instant(row, "ends_at");
        return new LatePeriod(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("case_number"),
                row.getString("province"),
                row.getString("rule_id"),
                endsAt,
                row.getObject("last_day", LocalDate.class),
                endsAt.isAfter(now) ? Lateness.AT_RISK : Lateness.OVERDUE,
                texts(row.getArray("holders")),
                texts(row.getArray("groups")));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(LegalTime.ZONE).toOffsetDateTime();
    }
}
