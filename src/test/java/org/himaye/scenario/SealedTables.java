package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.SQLException;
import org.himaye.TestDatabase;

/** The tables of sealed files as the application's own database role meets them. */
final class SealedTables {

    private SealedTables() {}

    /** Returns how the database refuses what somebody in Van writes. */
    static SQLException refused(String account, String sql) throws SQLException {
        try (Connection connection = TestDatabase.asApplication();
                var statement = connection.createStatement()) {
            statement.execute("set himaye.provinces = '65'");
            statement.execute("set himaye.actor = '" + account + "'");
            Throwable thrown = catchThrowable(() -> statement.executeUpdate(sql));
            assertThat(thrown).as(sql).isInstanceOf(SQLException.class);
            return (SQLException) thrown;
        }
    }

    /** Returns how many rows somebody who sees every province changes; undone afterwards. */
    static int changed(String account, String sql) throws SQLException {
        try (Connection connection = TestDatabase.asApplication();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local himaye.provinces = '*'");
            statement.execute("set local himaye.actor = '" + account + "'");
            int rows = statement.executeUpdate(sql);
            connection.rollback();
            return rows;
        }
    }

    /** Returns one value that somebody who sees every province reads. */
    static String read(String account, String sql) throws SQLException {
        try (Connection connection = TestDatabase.asApplication();
                var statement = connection.createStatement()) {
            statement.execute("set himaye.provinces = '*'");
            statement.execute("set himaye.actor = '" + account + "'");
            try (var rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
