package org.himaye.removal.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.removal.detention.LibertyPetitions;
import org.springframework.stereotype.Component;

/** Notes that a petition is late (YUKK 57/6). */
@Component
class RemindOfPetitionDelegate implements JavaDelegate {

    private final LibertyPetitions service;

    RemindOfPetitionDelegate(LibertyPetitions service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.remind(
                UUID.fromString((String) execution.getVariable(AdministrativeDetentionContract.SUBJECT_ID.name())));
    }
}
