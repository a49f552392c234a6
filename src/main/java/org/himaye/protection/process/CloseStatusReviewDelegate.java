package org.himaye.protection.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.protection.review.StatusReviewFinality;
import org.springframework.stereotype.Component;

/** Closes a review after which the status goes on. */
@Component
class CloseStatusReviewDelegate implements JavaDelegate {

    private final StatusReviewFinality service;

    CloseStatusReviewDelegate(StatusReviewFinality service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID review = UUID.fromString((String) execution.getVariable(StatusReviewContract.SUBJECT_ID.name()));
        service.closeContinuing(review);
    }
}
