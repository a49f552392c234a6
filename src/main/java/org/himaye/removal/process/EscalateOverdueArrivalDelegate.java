package org.himaye.removal.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.removal.detention.DetentionHolding;
import org.springframework.stereotype.Component;

/** Flags a holding whose transfer is late (YUKK 57/2). */
@Component
class EscalateOverdueArrivalDelegate implements JavaDelegate {

    private final DetentionHolding service;

    EscalateOverdueArrivalDelegate(DetentionHolding service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.escalateOverdueTransfer(
                UUID.fromString((String) execution.getVariable(AdministrativeDetentionContract.SUBJECT_ID.name())));
    }
}
