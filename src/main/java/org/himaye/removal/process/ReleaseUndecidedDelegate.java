package org.himaye.removal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.removal.decision.Releases;
import org.himaye.shared.CaseId;
import org.springframework.stereotype.Component;

/** Frees whoever was not decided on within 48 hours (YUKK 57/1). */
@Component
class ReleaseUndecidedDelegate implements JavaDelegate {

    private final Releases port;

    ReleaseUndecidedDelegate(Releases port) {
        this.port = port;
    }

    @Override
    public void execute(DelegateExecution execution) {
        port.releaseUndecided(CaseId.parse(execution.getProcessBusinessKey()));
    }
}
