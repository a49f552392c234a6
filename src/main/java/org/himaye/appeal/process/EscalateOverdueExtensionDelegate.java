package org.himaye.appeal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.appeal.application.CommissionDecisions;
import org.himaye.shared.CaseId;
import org.springframework.stereotype.Component;

/** Tells supervisors that the extension has lapsed (DL-CM-03). */
@Component
class EscalateOverdueExtensionDelegate implements JavaDelegate {

    private final CommissionDecisions commissionDecisions;

    EscalateOverdueExtensionDelegate(CommissionDecisions commissionDecisions) {
        this.commissionDecisions = commissionDecisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        commissionDecisions.escalateOverdueExtension(CaseId.parse(execution.getProcessBusinessKey()));
    }
}
