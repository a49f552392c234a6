package org.himaye.engine;

import java.util.List;
import org.himaye.access.Acting;
import org.himaye.shared.Actor;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Prepares groups, tenants, grants and filters at start; one node at a time. */
@Component
class Workplace {

    private static final long LOCK = 0x48494D415945L;

    private final List<WorkplaceStep> steps;
    private final TransactionTemplate transactions;
    private final JdbcClient database;

    Workplace(List<WorkplaceStep> steps, TransactionTemplate transactions, JdbcClient database) {
        this.steps = steps;
        this.transactions = transactions;
        this.database = database;
    }

    @EventListener(ContextRefreshedEvent.class)
    @Order(0)
    void prepare() {
        Acting.as(
                Actor.SYSTEM,
                () -> transactions.executeWithoutResult(transaction -> {
                    database.sql("select pg_advisory_xact_lock(?)")
                            .param(LOCK)
                            .query()
                            .singleRow();
                    steps.forEach(WorkplaceStep::prepare);
                }));
    }
}
