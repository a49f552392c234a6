package org.himaye.protection.application;

import java.util.List;
import java.util.UUID;
import org.himaye.access.Acting;
import org.himaye.casefile.PriorityAsked;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.TaskPriority;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives priority to the open applications of somebody for whom it was asked (YUKK 67/1). Why is nobody's business: there is
 * no entry in the file and no line in the ledger, and a special need found in the screening leads to the same priority.
 */
@Component
class PriorityRequests {

    private final JdbcClient database;
    private final ProcedureStart procedure;
    private final TransactionTemplate apart;

    PriorityRequests(JdbcClient database, ProcedureStart procedure, PlatformTransactionManager transactions) {
        this.database = database;
        this.procedure = procedure;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void prioritise(PriorityAsked asked) {
        Acting.as(
                Actor.SYSTEM,
                () -> apart.executeWithoutResult(status -> openApplications(asked)
                        .forEach(caseId -> procedure.prioritise(new CaseId(caseId), TaskPriority.SPECIAL_NEED))));
    }

    private List<UUID> openApplications(PriorityAsked asked) {
        return database.sql("select f.id from case_file f where f.type = 'UK' and f.state = 'OPEN'"
                        + " and (f.person_id in (select same_persons(:person)) or exists (select from current_case_member m"
                        + " where m.case_id = f.id and m.person_id in (select same_persons(:person))))")
                .param("person", asked.personId().value())
                .query(UUID.class)
                .list();
    }
}
