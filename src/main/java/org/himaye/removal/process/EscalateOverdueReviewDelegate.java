package org.himaye.removal.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.removal.detention.DetentionReviews;
import org.springframework.stereotype.Component;

/** Flags a holding whose review is late (YUKK 57/4). */
@Component
class EscalateOverdueReviewDelegate implements JavaDelegate {

    private final DetentionReviews service;

    EscalateOverdueReviewDelegate(DetentionReviews service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.escalateOverdueReview(
                UUID.fromString((String) execution.getVariable(AdministrativeDetentionContract.SUBJECT_ID.name())));
    }
}
