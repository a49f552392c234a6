package org.himaye.protection.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.protection.review.StatusReviews;
import org.springframework.stereotype.Component;

/** Tells when the answer of the holder of a status should be recorded (YUKK 85/4). */
@Component
class AwaitHolderAnswerDelegate implements JavaDelegate {

    private final StatusReviews service;

    AwaitHolderAnswerDelegate(StatusReviews service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID review = UUID.fromString((String) execution.getVariable(StatusReviewContract.SUBJECT_ID.name()));
        execution.setVariable(StatusReviewContract.ANSWER_DUE_AT.name(), service.answerDueAt(review));
    }
}
