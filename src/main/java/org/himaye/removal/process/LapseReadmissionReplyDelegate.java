package org.himaye.removal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.removal.readmission.ReadmissionReplies;
import org.himaye.shared.CaseId;
import org.springframework.stereotype.Component;

/** Applies what the agreement says about silence. */
@Component
class LapseReadmissionReplyDelegate implements JavaDelegate {

    private final ReadmissionReplies replies;

    LapseReadmissionReplyDelegate(ReadmissionReplies replies) {
        this.replies = replies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var answered = replies.lapse(CaseId.parse(execution.getProcessBusinessKey()), (String)
                execution.getVariable(ReadmissionContract.SUBJECT_ID.name()));
        execution.setVariable(ReadmissionContract.ACCEPTED.name(), answered.accepted());
        execution.setVariable(ReadmissionContract.DOCUMENT_DUE_AT.name(), answered.documentDueAt());
        execution.setVariable(ReadmissionContract.TRANSFER_DUE_AT.name(), answered.transferDueAt());
    }
}
