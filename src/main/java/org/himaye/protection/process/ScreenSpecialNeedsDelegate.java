package org.himaye.protection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.protection.application.Screening;
import org.himaye.shared.CaseId;
import org.springframework.stereotype.Component;

/** Applies DT-04 and gives special needs priority (YUKK 67). */
@Component
class ScreenSpecialNeedsDelegate implements JavaDelegate {

    private final Screening screening;

    ScreenSpecialNeedsDelegate(Screening screening) {
        this.screening = screening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var needs = screening.screenSpecialNeeds(CaseId.parse(execution.getProcessBusinessKey()));
        // Priority that was asked for before stays.
        String priority = ProtectionApplicationContract.TASK_PRIORITY.name();
        execution.setVariable(priority, Math.max(needs.taskPriority(), (Long) execution.getVariable(priority)));
        execution.setVariable(ProtectionApplicationContract.UNACCOMPANIED_CHILD.name(), needs.unaccompaniedChild());
        execution.setVariable(ProtectionApplicationContract.CHILD_HAND_OVER_DUE_AT.name(), needs.childHandOverDueAt());
    }
}
