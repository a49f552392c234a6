package org.himaye.trafficking.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.shared.CaseId;
import org.himaye.shared.LegalTime;
import org.himaye.trafficking.support.Evaluations;
import org.springframework.stereotype.Component;

/** Puts on record that a permit or period has ended without a decision (YUKK 49/1). */
@Component
class RecordOverdueReviewDelegate implements JavaDelegate {

    private final Evaluations evaluations;

    RecordOverdueReviewDelegate(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Date dueAt = (Date) execution.getVariable(VictimSupportContract.REVIEW_DUE_AT.name());
        evaluations.recordOverdue(CaseId.parse(execution.getProcessBusinessKey()), LegalTime.dayOf(dueAt.toInstant()));
    }
}
