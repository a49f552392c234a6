package org.himaye.protection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.protection.application.DelayNotices;
import org.himaye.shared.CaseId;
import org.springframework.stereotype.Component;

/** Writes the letter that tells an applicant of the delay, if there still is one (YUKK 78/1). */
@Component
class DraftDelayNoticeDelegate implements JavaDelegate {

    private final DelayNotices notices;

    DraftDelayNoticeDelegate(DelayNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var drafted = notices.draft(CaseId.parse(execution.getProcessBusinessKey()));
        execution.setVariable(DelayNoticeContract.NOTICE_NEEDED.name(), drafted != null);
        if (drafted != null) {
            execution.setVariable(
                    DelayNoticeContract.SUBJECT_ID.name(), drafted.letterId().toString());
            execution.setVariable(DelayNoticeContract.NOTICE_DUE_AT.name(), drafted.dueAt());
        }
    }
}
