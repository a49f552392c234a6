package org.himaye.protection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.protection.application.Finality;
import org.himaye.shared.CaseId;
import org.springframework.stereotype.Component;

/** Makes an uncontested or upheld decision final (YUKK 3/1-ö). */
@Component
class FinaliseDecisionDelegate implements JavaDelegate {

    private final Finality finality;

    FinaliseDecisionDelegate(Finality finality) {
        this.finality = finality;
    }

    @Override
    public void execute(DelegateExecution execution) {
        finality.finalise(CaseId.parse(execution.getProcessBusinessKey()));
    }
}
