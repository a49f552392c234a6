package org.himaye.ledger;

import java.util.stream.Collectors;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.Refusal;
import org.himaye.shared.RefusedByLaw;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Appends a line, in a transaction of its own, whenever a rule of law has refused a step. */
@Component
class RefusalsByLaw {

    private final Ledger ledger;
    private final TransactionTemplate apart;

    RefusalsByLaw(Ledger ledger, PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void on(RefusedByLaw refused) {
        Refusal refusal = refused.refusal();
        LedgerLine line = LedgerLine.of("STEP_REFUSED")
                .article(refusal.article())
                .with("problem", refusal.type().code())
                .with("step", refused.step());
        if (!refusal.fields().isEmpty()) {
            line = line.with(
                    "fields", refusal.fields().stream().map(FieldProblem::field).collect(Collectors.joining(" ")));
        }
        LedgerLine complete = refused.caseId() == null ? line : line.inCase(refused.caseId(), refused.province());
        apart.executeWithoutResult(transaction -> ledger.append(complete));
    }
}
