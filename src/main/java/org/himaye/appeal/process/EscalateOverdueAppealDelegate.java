package org.himaye.appeal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.appeal.application.CommissionDecisions;
import org.himaye.shared.CaseId;
import org.springframework.stereotype.Component;

/** Tells supervisors that the fifteen days have lapsed (DL-CM-02). */
@Component
class EscalateOverdueAppealDelegate implements JavaDelegate {

    private final CommissionDecisions commissionDecisions;

    EscalateOverdueAppealDelegate(CommissionDecisions commissionDecisions) {
        this.commissionDecisions = commissionDecisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        commissionDecisions.escalateOverdue(CaseId.parse(execution.getProcessBusinessKey()));
    }
}
