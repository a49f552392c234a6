package org.himaye.protection.process;

import java.util.Optional;
import org.himaye.protection.rights.RightsLimitations;
import org.himaye.shared.DutySeparation;
import org.himaye.shared.Refusal;
import org.himaye.shared.TaskInHand;
import org.springframework.stereotype.Component;

/** Whoever proposed a limitation of rights is given none to sign (YUKK 90/2). */
@Component
class RightsLimitationSigners implements DutySeparation {

    private final RightsLimitations limitations;

    RightsLimitationSigners(RightsLimitations limitations) {
        this.limitations = limitations;
    }

    @Override
    public Optional<Refusal> against(TaskInHand task, String account) {
        return RightsLimitationContract.SIGN_RIGHTS_LIMITATION.userTask().equals(task.userTask())
                        && task.subjectId() != null
                ? limitations.signerProposed(ApplicantDetentionSteps.subject(task), account)
                : Optional.empty();
    }
}
