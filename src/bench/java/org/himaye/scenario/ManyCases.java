package org.himaye.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.himaye.TestDatabase;
import org.springframework.core.io.ClassPathResource;

/** Fills the database with cases that nobody has worked on, written by SQL as work of ten years would have left them. */
final class ManyCases {

    private static final int MILESTONES_AT_ONCE = 2_000_000;

    private final String today;
    private long there;

    /** Makes what units have whatever the number of cases; {@code today} is written as 2026-11-20. */
    ManyCases(String today) throws SQLException {
        this.today = today;
        run("units", 0, 0);
    }

    /** Adds cases until there are so many. */
    void growTo(long cases) throws SQLException {
        run("cases", there + 1, cases);
        there = cases;
    }

    private void run(String script, long first, long last) throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(
                    "set session_replication_role = replica; set work_mem = '1GB'; set maintenance_work_mem = '1GB'");
            // Sums would be followed row by row; they are made in one go instead.
            List<String> followers = alwaysOn(statement);
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
            long begun = System.nanoTime();
            boolean folding = true;
            while (folding) {
                try (ResultSet folded = statement.executeQuery("select fold_figures(" + MILESTONES_AT_ONCE + ")")) {
                    folded.next();
                    folding = folded.getLong(1) > 0;
                }
            }
            report("fold_figures", begun);
            statement.execute("drop table if exists drawn, plan, stay, present, held, sampled");
            statement.execute("vacuum analyze");
        }
    }

    private static List<String> alwaysOn(Statement statement) throws SQLException {
        List<String> triggers = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "select tgrelid::regclass || ' trigger ' || tgname from pg_trigger where tgenabled = 'A'")) {
            while (rows.next()) {
                triggers.add(rows.getString(1));
            }
        }
        return triggers;
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
