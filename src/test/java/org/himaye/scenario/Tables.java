package org.himaye.scenario;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.himaye.TestDatabase;
import org.himaye.shared.LegalTime;
import org.himaye.trafficking.ReferralOutcome;

/** The database as its owner sees it, past every policy. */
final class Tables {

    private static final String WANTED = "WANTED-TEXT";
    private static final Map<String, String> SEARCHES = new ConcurrentHashMap<>();

    private Tables() {}

    /**
     * Returns number and fingerprint of the rows of every table that work may change: ours, and the engine's runtime. A row's
     * place and the transaction that wrote it change with every write, also with one that writes the same again; and no
     * letter has to be read for it.
     */
    static Map<String, String> fingerprints() throws SQLException {
        List<String> queries = new ArrayList<>();
        for (String table : names("table_name not like 'act\\_%' or table_name like 'act\\_ru\\_%'")) {
            // That a rule of law refused a step is itself on record.
            String counted = table.endsWith("ledger_entry") ? " t where t.action <> 'STEP_REFUSED'" : " t";
            queries.add("select '" + table
                    + "', count(*) || ' ' || coalesce(sum(hashtextextended(t.ctid::text || t.xmin::text, 0)), 0) from "
                    + table
                    + counted);
        }
        Map<String, String> fingerprints = new TreeMap<>();
        try (Connection owner = TestDatabase.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(String.join(" union all ", queries))) {
            while (rows.next()) {
                fingerprints.put(rows.getString(1), rows.getString(2));
            }
        }
        return fingerprints;
    }

    /** Returns the tables in which any text column, or in the same letters any binary column, holds a text. */
    static List<String> holding(String text, String condition) throws SQLException {
        List<String> found = new ArrayList<>();
        String query = SEARCHES.get(condition);
        if (query == null) {
            query = searchOf(condition);
            SEARCHES.put(condition, query);
        }
        try (Connection owner = TestDatabase.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(query.replace(WANTED, text))) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static String searchOf(String condition) throws SQLException {
        Map<String, List<String>> tests = new TreeMap<>();
        try (Connection owner = TestDatabase.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("""
                        select table_name, column_name, data_type from information_schema.columns
                        where table_schema = 'public' and data_type in
                            ('character varying', 'character', 'text', 'json', 'jsonb', 'xml', 'bytea', 'ARRAY')
                        and (""" + condition + ")")) {
            while (rows.next()) {
                String column = "\"" + rows.getString(2) + "\"";
                tests.computeIfAbsent(rows.getString(1), table -> new ArrayList<>())
                        .add(
                                rows.getString(3).equals("bytea")
                                        ? "position(convert_to('" + WANTED + "', 'UTF8') in " + column + ") > 0"
                                        : column + "::text ilike '%" + WANTED + "%'");
            }
        }
        List<String> queries = new ArrayList<>();
        tests.forEach((table, columns) -> queries.add("select '" + table + "' where exists (select 1 from " + table
                + " where " + String.join(" or ", columns) + ")"));
        return String.join(" union all ", queries);
    }

    /** Returns one value. */
    static String single(String sql, Object parameter) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                var statement = owner.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? String.valueOf(rows.getString(1)) : "";
            }
        }
    }

    /**
     * Writes, as the owner of the tables, what came of a referral (YUKK 48: thirty days of reflection after a suspicion or
     * identification). The application itself could not without a file that takes care of the referral.
     */
    static void concluded(UUID referral, ReferralOutcome outcome, LocalDateTime decidedAt) {
        try (Connection owner = TestDatabase.asOwner();
                var statement = owner.prepareStatement("insert into trafficking_outcome (referral_id, outcome,"
                        + " reflection_until, decided_at, recorded_by, recorded_at) values (?, ?, ?, ?, 'owner', ?)")) {
            statement.setObject(1, referral);
            statement.setString(2, outcome.name());
            statement.setObject(
                    3,
                    outcome.isProtecting()
                            ? decidedAt
                                    .toLocalDate()
                                    .plusDays(31)
                                    .atStartOfDay(LegalTime.ZONE)
                                    .toOffsetDateTime()
                            : null,
                    Types.TIMESTAMP_WITH_TIMEZONE);
            statement.setObject(4, decidedAt.atZone(LegalTime.ZONE).toOffsetDateTime());
            statement.setObject(5, decidedAt.atZone(LegalTime.ZONE).toOffsetDateTime());
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<String> names(String condition) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection owner = TestDatabase.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE' and (" + condition
                        + ") order by 1")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
