package org.himaye.removal.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.removal.alternatives.ObligationCourse;
import org.springframework.stereotype.Component;

/** Records the end of obligations (YUKK 57/A). */
@Component
class ConcludeObligationsDelegate implements JavaDelegate {

    private final ObligationCourse service;

    ConcludeObligationsDelegate(ObligationCourse service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var concluded = service.conclude(
                UUID.fromString((String) execution.getVariable(AlternativeObligationsContract.SUBJECT_ID.name())));
        execution.setVariable(AlternativeObligationsContract.GUARANTEE_TO_SETTLE.name(), concluded.guaranteeToSettle());
        execution.setVariable(AlternativeObligationsContract.SETTLEMENT_DUE_AT.name(), concluded.settlementDueAt());
    }
}
