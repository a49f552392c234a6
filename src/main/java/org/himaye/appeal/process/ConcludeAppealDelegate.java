package org.himaye.appeal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.appeal.application.AppealFinality;
import org.himaye.shared.CaseId;
import org.springframework.stereotype.Component;

/** Says what follows for the contested decision and closes the appeal (YUKK 80). */
@Component
class ConcludeAppealDelegate implements JavaDelegate {

    private final AppealFinality appealFinality;

    ConcludeAppealDelegate(AppealFinality appealFinality) {
        this.appealFinality = appealFinality;
    }

    @Override
    public void execute(DelegateExecution execution) {
        appealFinality.conclude(CaseId.parse(execution.getProcessBusinessKey()));
    }
}
