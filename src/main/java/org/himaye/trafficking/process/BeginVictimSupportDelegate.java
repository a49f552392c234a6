package org.himaye.trafficking.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.shared.CaseId;
import org.himaye.trafficking.identification.IdentificationEnds;
import org.springframework.stereotype.Component;

/** Begins the support that follows from a decision. */
@Component
class BeginVictimSupportDelegate implements JavaDelegate {

    private final IdentificationEnds ends;

    BeginVictimSupportDelegate(IdentificationEnds ends) {
        this.ends = ends;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ends.beginSupport(CaseId.parse(execution.getProcessBusinessKey()));
    }
}
