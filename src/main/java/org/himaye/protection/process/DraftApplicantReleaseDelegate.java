package org.himaye.protection.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.protection.detention.ApplicantDetentionEnding;
import org.springframework.stereotype.Component;

/** Drafts the release record of an applicant (YUKK 68, DOC-21). */
@Component
class DraftApplicantReleaseDelegate implements JavaDelegate {

    private final ApplicantDetentionEnding service;

    DraftApplicantReleaseDelegate(ApplicantDetentionEnding service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.draftReleaseRecord(
                UUID.fromString((String) execution.getVariable(ApplicantDetentionContract.SUBJECT_ID.name())));
    }
}
