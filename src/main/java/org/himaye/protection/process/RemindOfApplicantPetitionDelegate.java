package org.himaye.protection.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.protection.detention.ApplicantPetitions;
import org.springframework.stereotype.Component;

/** Notes that the petition of a detained applicant is late (YUKK 68/7). */
@Component
class RemindOfApplicantPetitionDelegate implements JavaDelegate {

    private final ApplicantPetitions service;

    RemindOfApplicantPetitionDelegate(ApplicantPetitions service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.remind(UUID.fromString((String) execution.getVariable(ApplicantDetentionContract.SUBJECT_ID.name())));
    }
}
