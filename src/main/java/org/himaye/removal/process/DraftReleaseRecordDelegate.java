package org.himaye.removal.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.removal.detention.DetentionReleases;
import org.springframework.stereotype.Component;

/** Drafts the release record (YUKK 57, DOC-21). */
@Component
class DraftReleaseRecordDelegate implements JavaDelegate {

    private final DetentionReleases service;

    DraftReleaseRecordDelegate(DetentionReleases service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var ordered = service.draftReleaseRecord(
                UUID.fromString((String) execution.getVariable(AdministrativeDetentionContract.SUBJECT_ID.name())));
        execution.setVariable(AdministrativeDetentionContract.OBLIGATIONS_NEEDED.name(), ordered.obligationsNeeded());
        execution.setVariable(AdministrativeDetentionContract.OBLIGATIONS_DUE_AT.name(), ordered.dueAt());
    }
}
