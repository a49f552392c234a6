package org.himaye.protection.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.protection.review.StatusReviewFinality;
import org.springframework.stereotype.Component;

/** Makes the decision final and ends the status by it (YUKK 85, 86). */
@Component
class EndStatusDelegate implements JavaDelegate {

    private final StatusReviewFinality service;

    EndStatusDelegate(StatusReviewFinality service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID review = UUID.fromString((String) execution.getVariable(StatusReviewContract.SUBJECT_ID.name()));
        service.finalise(review);
    }
}
