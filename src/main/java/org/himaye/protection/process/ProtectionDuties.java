package org.himaye.protection.process;

import java.util.Optional;
import java.util.Set;
import org.himaye.protection.application.DecisionSigners;
import org.himaye.protection.application.WithdrawalDecisions;
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

    private final DecisionSigners signers;
    private final WithdrawalDecisions withdrawals;

    ProtectionDuties(DecisionSigners signers, WithdrawalDecisions withdrawals) {
        this.signers = signers;
        this.withdrawals = withdrawals;
    }

    @Override
    public Optional<Refusal> against(TaskInHand task, String account) {
        if (ProtectionApplicationContract.CONCLUDE_WITHDRAWAL.userTask().equals(task.userTask())) {
            return withdrawals.mayNotSign(task.caseId(), account);
        }
        return DECISIONS.contains(task.userTask()) ? signers.tookPart(task.caseId(), account) : Optional.empty();
    }
}
