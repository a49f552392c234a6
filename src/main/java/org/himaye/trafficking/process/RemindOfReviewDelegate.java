package org.himaye.trafficking.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.shared.CaseId;
import org.himaye.shared.LegalTime;
import org.himaye.trafficking.support.Evaluations;
import org.springframework.stereotype.Component;

/** Reminds the team that the end of a permit or period comes near (DL-TH-06). */
@Component
class RemindOfReviewDelegate implements JavaDelegate {

    private final Evaluations evaluations;

    RemindOfReviewDelegate(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Date dueAt = (Date) execution.getVariable(VictimSupportContract.REVIEW_DUE_AT.name());
        evaluations.remind(CaseId.parse(execution.getProcessBusinessKey()), LegalTime.dayOf(dueAt.toInstant()));
    }
}
