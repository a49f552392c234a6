package org.himaye.supervision.forecast;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import org.himaye.TestDatabase;

/**
 * Thirty months of work in Ardahan, where no test opens a file, as sums of the read model: a stock of 900, of whom all are
 * interviewed; then each month about 100 arrive and are interviewed at once, and 110 are decided.
 */
public final class WorkInArdahan {

    /** Plate code of Ardahan. */
    public static final String PLATE = "75";

    private static final int MONTHS = 30;
    private static final String MARK = "TEST";

    private WorkInArdahan() {}

    /** Makes them, the last one before a month. */
    public static void before(YearMonth month) throws SQLException {
        remove();
        YearMonth first = month.minusMonths(MONTHS);
        count(first, "OPENED", "", 900);
        count(first, "SPELL", "ASSESSMENT", 900);
        for (int after = 1; after < MONTHS; after++) {
            count(first.plusMonths(after), "OPENED", "", 100 + after % 3);
            count(first.plusMonths(after), "SPELL", "ASSESSMENT", after % 3 - 10);
        }
    }

    /** Takes them away again. */
    public static void remove() throws SQLException {
        execute("delete from figure_month where province = '" + PLATE + "' and detail = '" + MARK + "'");
    }

    private static void count(YearMonth month, String measure, String code, int n) throws SQLException {
        String day = "date '" + month.atDay(1) + "'";
        execute(
                "insert into figure_month (province, measure, procedure, valid_month, record_month, code, detail, track,"
                        + " length, n, day_sum) values ('" + PLATE + "', '" + measure + "', 'UK', " + day + ", " + day
                        + ", '" + code
                        + "', '" + MARK + "', 'REGULAR', 0, " + n + ", 0)");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
