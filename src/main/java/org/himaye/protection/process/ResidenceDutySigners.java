package org.himaye.protection.process;

import java.util.Optional;
import org.himaye.protection.residence.ResidenceDuties;
import org.himaye.shared.DutySeparation;
import org.himaye.shared.Refusal;
import org.himaye.shared.TaskInHand;
import org.springframework.stereotype.Component;

/** Whoever proposed duties is given none to sign (YUKK 71). */
@Component
class ResidenceDutySigners implements DutySeparation {

    private final ResidenceDuties duties;

    ResidenceDutySigners(ResidenceDuties duties) {
        this.duties = duties;
    }

    @Override
    public Optional<Refusal> against(TaskInHand task, String account) {
        return ResidenceAndReportingContract.SIGN_RESIDENCE_DUTIES.userTask().equals(task.userTask())
                        && task.subjectId() != null
                ? duties.signerProposed(ApplicantDetentionSteps.subject(task), account)
                : Optional.empty();
    }
}
