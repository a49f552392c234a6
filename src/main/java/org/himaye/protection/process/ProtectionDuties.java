package org.himaye.protection.process;

import java.util.Optional;
import java.util.Set;
import org.himaye.protection.application.DecisionMaking;
import org.himaye.shared.DutySeparation;
import org.himaye.shared.Refusal;
import org.himaye.shared.TaskInHand;
import org.springframework.stereotype.Component;

/** Whoever interviewed, drafted, or proposed a withdrawal is given no decision to sign (YUKK 77, 78). */
@Component
class ProtectionDuties implements DutySeparation {

    private static final Set<String> DECISIONS = Set.of(
            ProtectionApplicationContract.SIGN_DECISION_AT_HEADQUARTERS.userTask(),
            ProtectionApplicationContract.SIGN_DECISION_BY_DELEGATION.userTask());

    private final DecisionMaking decisions;

    ProtectionDuties(DecisionMaking decisions) {
        this.decisions = decisions;
    }

    @Override
    public Optional<Refusal> against(TaskInHand task, String account) {
        if (ProtectionApplicationContract.CONCLUDE_WITHDRAWAL.userTask().equals(task.userTask())) {
            return decisions.proposedWithdrawal(task.caseId(), account);
        }
        return DECISIONS.contains(task.userTask()) ? decisions.tookPart(task.caseId(), account) : Optional.empty();
    }
}
