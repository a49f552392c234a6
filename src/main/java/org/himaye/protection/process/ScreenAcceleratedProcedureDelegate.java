package org.himaye.protection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.protection.application.Screening;
import org.himaye.shared.CaseId;
import org.springframework.stereotype.Component;

/** Applies DT-02 (YUKK 79) and sets the periods of the chosen track. */
@Component
class ScreenAcceleratedProcedureDelegate implements JavaDelegate {

    private final Screening screening;

    ScreenAcceleratedProcedureDelegate(Screening screening) {
        this.screening = screening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var choice = screening.screenAcceleratedProcedure(CaseId.parse(execution.getProcessBusinessKey()));
        execution.setVariable(ProtectionApplicationContract.TRACK.name(), choice.track());
        execution.setVariable(ProtectionApplicationContract.INTERVIEW_NEEDED.name(), choice.interviewNeeded());
        execution.setVariable(ProtectionApplicationContract.INTERVIEW_DUE_AT.name(), choice.interviewDueAt());
        execution.setVariable(ProtectionApplicationContract.DECISION_DUE_AT.name(), choice.decisionDueAt());
    }
}
