package org.himaye.protection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.protection.application.DecisionMaking;
import org.himaye.shared.CaseId;
import org.springframework.stereotype.Component;

/** Tells supervisors that the period for the decision has lapsed (YUKK 78/1). */
@Component
class EscalateOverdueDecisionDelegate implements JavaDelegate {

    private final DecisionMaking decisions;

    EscalateOverdueDecisionDelegate(DecisionMaking decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.escalateOverdue(CaseId.parse(execution.getProcessBusinessKey()));
    }
}
