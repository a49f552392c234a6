package org.himaye.protection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.protection.application.HeadquartersNotices;
import org.himaye.shared.CaseId;
import org.springframework.stereotype.Component;

/** Reports that the headquarters were not told of an inadmissible application in time (DL-IP-24). */
@Component
class EscalateOverdueNoticeDelegate implements JavaDelegate {

    private final HeadquartersNotices notices;

    EscalateOverdueNoticeDelegate(HeadquartersNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.escalate(CaseId.parse(execution.getProcessBusinessKey()));
    }
}
