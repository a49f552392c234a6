package org.himaye.guard;

import org.himaye.shared.RefusedByLaw;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the guard's answer to a removal that was refused, once the refused step is over and rolled back. */
@Component
class RefusedRemovals {

    private final AskingRemovalGuard guard;
    private final TransactionTemplate apart;

    RefusedRemovals(AskingRemovalGuard guard, PlatformTransactionManager transactions) {
        this.guard = guard;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void on(RefusedByLaw refused) {
        if (refused.refusal() instanceof BarredRemoval barred) {
            apart.executeWithoutResult(transaction -> guard.keep(barred.answer()));
        }
    }
}
