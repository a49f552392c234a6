package org.himaye.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.himaye.TestDatabase;
import org.springframework.core.io.ClassPathResource;

/** Fills the database with cases that nobody has worked on, written by SQL as work of ten years would have left them. */
final class ManyCases {

    private final String today;
    private long there;

    /** Makes what units have whatever the number of cases, unless it is there; {@code today} is written as 2026-11-20. */
    ManyCases(String today) throws SQLException {
        this.today = today;
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("alter system set max_wal_size = '16GB'");
            statement.execute("select pg_reload_conf()");
            there = Long.parseLong(one(statement, "select count(*) from figure_case"));
        }
        if (there == 0) {
            run("units", 0, 0);
        }
    }

    /** Adds cases until there are so many; none if a database that was kept holds them. */
    void growTo(long cases) throws SQLException {
        if (cases <= there) {
            return;
        }
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement()) {
            String fold = one(statement, "select pg_get_functiondef('fold_figures'::regproc)");
            List<String> sums = new ArrayList<>(List.of("figure_milestone"));
            Pattern.compile("insert into (\\w+)").matcher(fold).results().forEach(sum -> sums.add(sum.group(1)));
            List<String> indexes = dropIndexes(statement, sums);
            run("cases", there + 1, cases);
            there = cases;

            statement.execute("set work_mem = '1GB'; set maintenance_work_mem = '2GB'");
            statement.execute("truncate " + String.join(", ", sums.subList(1, sums.size())));
            long begun = System.nanoTime();
            statement.execute(foldingEverything(fold));
            statement.execute("select fold_everything(0)");
            statement.execute("drop function fold_everything(integer)");
            report("fold_figures", begun);
            begun = System.nanoTime();
            for (String index : indexes) {
                statement.execute(index);
            }
            report("indexes", begun);
            statement.execute("vacuum analyze");
        }
    }

    /** The fold of the application, but of all milestones at once into sums that are empty: that takes minutes, not hours. */
    private static String foldingEverything(String fold) {
        String everything = fold.replace("fold_figures", "fold_everything")
                .replaceFirst(
                        "select m\\.\\* from taken t join figure_milestone m using \\(sequence_number, ordinal\\)",
                        "select m.* from figure_milestone m")
                .replaceAll("(?s)on conflict on constraint \\w+ do update\\s+set .*?(?=returning)", "");
        if (everything.contains("on conflict") || !everything.contains("from figure_milestone m)")) {
            throw new IllegalStateException("fold_figures has changed: " + everything);
        }
        return everything;
    }

    /** Drops what would be kept up to date row by row, and returns the statements that bring it back. */
    private static List<String> dropIndexes(Statement statement, List<String> tables) throws SQLException {
        String of = " = any (cast(string_to_array('" + String.join(",", tables) + "', ',') as regclass[]))";
        List<String> back = all(
                statement,
                "select 'alter table ' || conrelid::regclass || ' add constraint ' || conname || ' ' || pg_get_constraintdef(oid)"
                        + " from pg_constraint where contype in ('p', 'u') and conrelid" + of + " order by conname");
        List<String> drops = all(
                statement,
                "select 'alter table ' || conrelid::regclass || ' drop constraint ' || conname"
                        + " from pg_constraint where contype in ('p', 'u') and conrelid" + of);
        List<String> indexes = new ArrayList<>(back);
        for (String drop : drops) {
            statement.execute(drop);
        }
        indexes.addAll(all(statement, "select pg_get_indexdef(indexrelid) from pg_index where indrelid" + of));
        for (String drop :
                all(statement, "select 'drop index ' || indexrelid::regclass from pg_index where indrelid" + of)) {
            statement.execute(drop);
        }
        return indexes;
    }

    private static String one(Statement statement, String sql) throws SQLException {
        return all(statement, sql).get(0);
    }

    private static List<String> all(Statement statement, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private void run(String script, long first, long last) throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(
                    "set session_replication_role = replica; set work_mem = '1GB'; set maintenance_work_mem = '1GB'");
            // Sums would be followed row by row; they are made in one go instead.
            List<String> followers = all(
                    statement,
                    "select tgrelid::regclass || ' trigger ' || tgname from pg_trigger where tgenabled = 'A'");
            for (String follower : followers) {
                statement.execute("alter table " + follower.replace(" trigger ", " disable trigger "));
            }
            try {
                for (String sql : statements(script)) {
                    long begun = System.nanoTime();
                    statement.execute(sql.replace(":today", "'" + today + "'")
                            .replace(":first", String.valueOf(first))
                            .replace(":last", String.valueOf(last)));
                    report(sql, begun);
                }
            } finally {
                for (String follower : followers) {
                    statement.execute("alter table " + follower.replace(" trigger ", " enable always trigger "));
                }
            }
            statement.execute("drop table if exists drawn, plan, stay, present, held, sampled");
        }
    }

    private static List<String> statements(String script) {
        try {
            String all = new ClassPathResource("bench/" + script + ".sql").getContentAsString(StandardCharsets.UTF_8);
            return List.of(all.split("(?m)^;;$"));
        } catch (IOException failure) {
            throw new IllegalStateException("bench/" + script + ".sql", failure);
        }
    }

    private static void report(String sql, long begun) {
        long seconds = (System.nanoTime() - begun) / 1_000_000_000L;
        if (seconds > 2) {
            System.out.printf(
                    "%5d s  %s%n",
                    seconds,
                    sql.strip()
                            .lines()
                            .filter(line -> !line.startsWith("--"))
                            .findFirst()
                            .orElse(""));
        }
    }
}
