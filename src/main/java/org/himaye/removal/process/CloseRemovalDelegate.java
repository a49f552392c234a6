package org.himaye.removal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.removal.decision.RemovalEnds;
import org.himaye.shared.CaseId;
import org.springframework.stereotype.Component;

/** Closes the removal file. */
@Component
class CloseRemovalDelegate implements JavaDelegate {

    private final RemovalEnds port;

    CloseRemovalDelegate(RemovalEnds port) {
        this.port = port;
    }

    @Override
    public void execute(DelegateExecution execution) {
        port.close(CaseId.parse(execution.getProcessBusinessKey()));
    }
}
