package org.himaye.correction.process;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.himaye.correction.application.CorrectionConsequences;
import org.himaye.correction.application.FactCorrections;
import org.himaye.shared.DutySeparation;
import org.himaye.shared.Refusal;
import org.himaye.shared.TaskForm;
import org.himaye.shared.TaskInHand;
import org.springframework.stereotype.Component;

/** Whoever proposed a correction is given neither its approval nor what follows from it (INV-50). */
@Component
class CorrectionDuties implements DutySeparation {

    private final FactCorrections corrections;
    private final CorrectionConsequences consequences;
    private final Set<String> settlements;

    CorrectionDuties(
            FactCorrections corrections, CorrectionConsequences consequences, CorrectionConsequenceContract contract) {
        this.corrections = corrections;
        this.consequences = consequences;
        this.settlements =
                contract.taskForms().stream().map(TaskForm::userTask).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<Refusal> against(TaskInHand task, String account) {
        if (task.subjectId() == null) {
            return Optional.empty();
        }
        if (FactCorrectionContract.DECIDE_FACT_CORRECTION.userTask().equals(task.userTask())) {
            return corrections.proposerDecides(CorrectionSteps.subject(task), account);
        }
        return settlements.contains(task.userTask())
                ? consequences.proposerSettles(CorrectionSteps.subject(task), account)
                : Optional.empty();
    }
}
