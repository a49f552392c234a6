package org.himaye.appeal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import org.himaye.TestDatabase;

/** What somebody can do who writes SQL as the application and says to be an officer of the headquarters. */
final class AsApplication {

    /** Constraint or trigger violated, foreign key, uniqueness, no privilege or row-level security. */
    private static final Set<String> REFUSALS = Set.of("23514", "23503", "23505", "42501");

    private AsApplication() {}

    /** Runs a statement whose effect is taken back, and tells how many rows it concerned. */
    static int run(String userId, String sql, Object... values) throws SQLException {
        try (Connection application = TestDatabase.asApplication()) {
            application.setAutoCommit(false);
            try (PreparedStatement acting = application.prepareStatement(
                    "select set_config('himaye.actor', ?, true), set_config('himaye.provinces', '*', true)")) {
                acting.setString(1, userId);
                acting.execute();
            }
            try (PreparedStatement statement = application.prepareStatement(sql)) {
                for (int index = 0; index < values.length; index++) {
                    statement.setObject(index + 1, values[index]);
                }
                if (!statement.execute()) {
                    return statement.getUpdateCount();
                }
                int rows = 0;
                while (statement.getResultSet().next()) {
                    rows++;
                }
                return rows;
            } finally {
                application.rollback();
            }
        }
    }

    static void assertRefused(String userId, String sql, Object... values) {
        SQLException refusal = catchThrowableOfType(SQLException.class, () -> run(userId, sql, values));
        assertThat((Throwable) refusal).as(sql).isNotNull();
        assertThat(refusal.getSQLState()).as(refusal.getMessage()).isIn(REFUSALS);
    }
}
