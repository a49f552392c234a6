package org.himaye.supervision.figures;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import org.himaye.access.Acting;
import org.himaye.shared.Actor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the read model in shape. Any number of nodes may run it: one folds at a time, and no officer ever waits for it.
 */
@Component
public class ReadModel {

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final int batch;

    ReadModel(
            JdbcClient database,
            PlatformTransactionManager transactionManager,
            Clock clock,
            @Value("${himaye.supervision.fold-batch:50000}") int batch) {
        this.database = database;
        this.transactions = new TransactionTemplate(transactionManager);
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.batch = batch;
    }

    /**
     * Adds to the sums what officers have done since and where the cases are, and lets those of open tasks hold for now. Readings
     * are right before and after; they are only faster after. Waits for nobody: if another node is folding, it returns at once.
     *
     * @return number of milestones added by this call
     */
    @Scheduled(fixedDelayString = "${himaye.supervision.fold-interval:PT5S}")
    public long fold() {
        long folded = 0;
        long step;
        do {
            step = asHimaye(database.sql("select fold_figures(?)").param(batch));
            folded += step;
        } while (step == batch);
        while (asHimaye(database.sql("select fold_open_steps(?)").param(batch)) == batch) {
            // Until nothing is queued any more.
        }
        asHimaye(database.sql("select fold_open_tasks(?)").param(Timestamp.from(clock.instant())));
        return folded;
    }

    /**
     * Forgets the read model and writes it anew from the ledger, and what it holds of open tasks from the engine, in one
     * transaction. Whoever writes a ledger line, does a task or reads a figure waits meanwhile.
     *
     * @return number of ledger lines read
     */
    public long rebuild() {
        return asHimaye(database.sql("select rebuild_open_tasks()"), database.sql("select rebuild_read_model()"));
    }

    /** Returns what the last of some statements returns; all of them are one transaction. */
    private long asHimaye(JdbcClient.StatementSpec... statements) {
        return Acting.call(
                Actor.SYSTEM,
                () -> Objects.requireNonNull(transactions.execute(status -> {
                    long last = 0;
                    for (JdbcClient.StatementSpec statement : statements) {
                        last = statement.query(Long.class).single();
                    }
                    return last;
                })));
    }
}
