package org.himaye.removal.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.removal.detention.DetentionReviews;
import org.springframework.stereotype.Component;

/** Ends a detention whose end has come (YUKK 57/3). */
@Component
class EndAtLimitDelegate implements JavaDelegate {

    private final DetentionReviews service;

    EndAtLimitDelegate(DetentionReviews service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var limit = service.atLimit(
                UUID.fromString((String) execution.getVariable(AdministrativeDetentionContract.SUBJECT_ID.name())));
        execution.setVariable(AdministrativeDetentionContract.DETENTION_OVER.name(), limit.over());
        execution.setVariable(AdministrativeDetentionContract.DETENTION_ENDS_AT.name(), limit.endsAt());
        execution.setVariable(AdministrativeDetentionContract.RELEASE_DUE_AT.name(), limit.endsAt());
    }
}
