package org.himaye.trafficking.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.shared.CaseId;
import org.himaye.trafficking.identification.IdentificationEnds;
import org.springframework.stereotype.Component;

/** Ends an identification from which no support follows. */
@Component
class EndIdentificationDelegate implements JavaDelegate {

    private final IdentificationEnds ends;

    EndIdentificationDelegate(IdentificationEnds ends) {
        this.ends = ends;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ends.end(CaseId.parse(execution.getProcessBusinessKey()));
    }
}
