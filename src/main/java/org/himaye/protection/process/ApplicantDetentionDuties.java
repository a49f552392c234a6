package org.himaye.protection.process;

import java.util.Optional;
import org.himaye.protection.detention.DetentionConsideration;
import org.himaye.shared.DutySeparation;
import org.himaye.shared.Refusal;
import org.himaye.shared.TaskInHand;
import org.springframework.stereotype.Component;

/** Whoever wrote the individual test, interviewed or drafted is given no detention to sign (YUKK 68/4). */
@Component
class ApplicantDetentionDuties implements DutySeparation {

    private final DetentionConsideration consideration;

    ApplicantDetentionDuties(DetentionConsideration consideration) {
        this.consideration = consideration;
    }

    @Override
    public Optional<Refusal> against(TaskInHand task, String account) {
        return ApplicantDetentionContract.SIGN_APPLICANT_DETENTION.userTask().equals(task.userTask())
                        && task.subjectId() != null
                ? consideration.signerTookPart(ApplicantDetentionSteps.subject(task), account)
                : Optional.empty();
    }
}
