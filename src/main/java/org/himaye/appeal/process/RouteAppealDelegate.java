package org.himaye.appeal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.appeal.application.Examination;
import org.himaye.shared.CaseId;
import org.springframework.stereotype.Component;

/** Applies DT-08, standing and period (YUKK 80/1-a). */
@Component
class RouteAppealDelegate implements JavaDelegate {

    private final Examination examination;

    RouteAppealDelegate(Examination examination) {
        this.examination = examination;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                CommissionAppealContract.APPEAL_ROUTE.name(),
                examination
                        .route(CaseId.parse(execution.getProcessBusinessKey()))
                        .name());
    }
}
