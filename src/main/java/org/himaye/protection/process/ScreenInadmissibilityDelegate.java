package org.himaye.protection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.protection.application.Screening;
import org.himaye.shared.CaseId;
import org.springframework.stereotype.Component;

/** Applies DT-01 (YUKK 72). */
@Component
class ScreenInadmissibilityDelegate implements JavaDelegate {

    private final Screening screening;

    ScreenInadmissibilityDelegate(Screening screening) {
        this.screening = screening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                ProtectionApplicationContract.TRACK.name(),
                screening.screenInadmissibility(CaseId.parse(execution.getProcessBusinessKey())));
    }
}
