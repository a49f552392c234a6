package org.himaye.protection.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.protection.detention.DetentionConsideration;
import org.springframework.stereotype.Component;

/** Applies DT-07 (YUKK 68). */
@Component
class FindDetentionNeedDelegate implements JavaDelegate {

    private final DetentionConsideration service;

    FindDetentionNeedDelegate(DetentionConsideration service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                ApplicantDetentionContract.DETENTION_NEED.name(), service.findNeed(UUID.fromString((String)
                        execution.getVariable(ApplicantDetentionContract.SUBJECT_ID.name()))));
    }
}
