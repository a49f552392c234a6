package org.himaye.removal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.removal.readmission.ReadmissionTransfers;
import org.himaye.shared.CaseId;
import org.springframework.stereotype.Component;

/** Tells supervisors that the period for a transfer is over. */
@Component
class EscalateOverdueReadmissionDelegate implements JavaDelegate {

    private final ReadmissionTransfers transfers;

    EscalateOverdueReadmissionDelegate(ReadmissionTransfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        transfers.escalate(CaseId.parse(execution.getProcessBusinessKey()), (String)
                execution.getVariable(ReadmissionContract.SUBJECT_ID.name()));
    }
}
