package org.himaye.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.himaye.shared.Actor;
import org.himaye.shared.CurrentActor;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/** Tells PostgreSQL at the start of each transaction who acts, which provinces they may see, and what time it is. */
final class ActingTransactions extends JdbcTransactionManager {

    private static final String SQL =
            "select set_config('himaye.actor', ?, true), set_config('himaye.provinces', ?, true),"
                    + " set_config('himaye.now', ?, true)";

    private final transient CurrentActor currentActor;
    private final transient DataSource dataSource;
    private final transient Clock clock;

    ActingTransactions(DataSource dataSource, CurrentActor currentActor, Clock clock) {
        super(dataSource);
        this.dataSource = dataSource;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        Actor actor = currentActor.get();
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setString(1, actor.userId());
            statement.setString(2, String.join(",", actor.provinces()));
            statement.setString(3, clock.instant().toString());
            statement.execute();
        } catch (SQLException failure) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("The acting user could not be told to the database", failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
