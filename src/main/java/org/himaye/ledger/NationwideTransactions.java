package org.himaye.ledger;

import java.util.function.Supplier;
import org.himaye.shared.Actor;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions of Himaye itself that see the ledger of every province, whoever's thread they run on: a sealer that saw
 * less would leave entries unsealed and say nothing. Always a transaction of its own, so that nothing of this sight is
 * left in the caller's.
 */
@Component
class NationwideTransactions {

    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final JdbcOperations database;

    NationwideTransactions(PlatformTransactionManager transactions, JdbcOperations database) {
        this.database = database;
        this.writing = new TransactionTemplate(transactions);
        writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.reading = new TransactionTemplate(transactions);
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        reading.setReadOnly(true);
    }

    <T> T write(Supplier<T> work) {
        return in(writing, work);
    }

    /** Reads one unchanging state of the whole ledger. */
    <T> T read(Supplier<T> work) {
        return in(reading, work);
    }

    private <T> T in(TransactionTemplate transaction, Supplier<T> work) {
        return transaction.execute(status -> {
            database.queryForList(
                    "select set_config('himaye.actor', ?, true), set_config('himaye.provinces', ?, true)",
                    Actor.SYSTEM_ID,
                    Actor.EVERY_PROVINCE);
            return work.get();
        });
    }
}
