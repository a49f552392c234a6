package org.himaye.protection.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.protection.detention.ApplicantDetentionEnding;
import org.springframework.stereotype.Component;

/** Ends a detention whose thirty days are over (YUKK 68/5). */
@Component
class EndApplicantDetentionAtLimitDelegate implements JavaDelegate {

    private final ApplicantDetentionEnding service;

    EndApplicantDetentionAtLimitDelegate(ApplicantDetentionEnding service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.atLimit(UUID.fromString((String) execution.getVariable(ApplicantDetentionContract.SUBJECT_ID.name())));
    }
}
