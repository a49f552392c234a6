package org.himaye.protection.process;

import java.util.Optional;
import org.himaye.protection.review.StatusReviewDecisions;
import org.himaye.shared.DutySeparation;
import org.himaye.shared.Refusal;
import org.himaye.shared.TaskInHand;
import org.springframework.stereotype.Component;

/** Whoever drafted the decision on a status is not given it to sign (YUKK 85, 86). */
@Component
class StatusReviewDuties implements DutySeparation {

    private final StatusReviewDecisions decisions;

    StatusReviewDuties(StatusReviewDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Optional<Refusal> against(TaskInHand task, String account) {
        return StatusReviewContract.SIGN_REVIEW_DECISION.userTask().equals(task.userTask()) && task.subjectId() != null
                ? decisions.signerTookPart(StatusReviewSteps.subject(task), account)
                : Optional.empty();
    }
}
