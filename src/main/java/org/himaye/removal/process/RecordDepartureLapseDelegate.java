package org.himaye.removal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.removal.decision.Departures;
import org.himaye.shared.CaseId;
import org.springframework.stereotype.Component;

/** Puts on record that the person has not left in the granted time (YUKK 56/1). */
@Component
class RecordDepartureLapseDelegate implements JavaDelegate {

    private final Departures port;

    RecordDepartureLapseDelegate(Departures port) {
        this.port = port;
    }

    @Override
    public void execute(DelegateExecution execution) {
        port.lapse(CaseId.parse(execution.getProcessBusinessKey()));
        execution.setVariable(RemovalContract.DEPARTURE_GRANTED.name(), false);
    }
}
