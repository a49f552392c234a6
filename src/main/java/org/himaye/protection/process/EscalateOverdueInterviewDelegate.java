package org.himaye.protection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.protection.application.Interviews;
import org.himaye.shared.CaseId;
import org.springframework.stereotype.Component;

/** Tells supervisors that the interview period has lapsed (YUKK 75/1). */
@Component
class EscalateOverdueInterviewDelegate implements JavaDelegate {

    private final Interviews interviews;

    EscalateOverdueInterviewDelegate(Interviews interviews) {
        this.interviews = interviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        interviews.escalateOverdue(CaseId.parse(execution.getProcessBusinessKey()));
    }
}
