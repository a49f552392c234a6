package org.himaye.trafficking.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.shared.CaseId;
import org.himaye.trafficking.identification.IdentificationInterviews;
import org.springframework.stereotype.Component;

/** Records that the first interview is overdue. */
@Component
class EscalateOverdueContactDelegate implements JavaDelegate {

    private final IdentificationInterviews interviews;

    EscalateOverdueContactDelegate(IdentificationInterviews interviews) {
        this.interviews = interviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        interviews.escalate(CaseId.parse(execution.getProcessBusinessKey()));
    }
}
