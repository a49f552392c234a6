package org.himaye.appeal.process;

import java.util.Optional;
import java.util.Set;
import org.himaye.appeal.application.AppealProblem;
import org.himaye.appeal.application.Deliberations;
import org.himaye.shared.DutySeparation;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.himaye.shared.TaskInHand;
import org.springframework.stereotype.Component;

/**
 * Reports and votes belong to the rapporteur and the members whom docket and session have chosen; nobody in conflict signs for
 * the Commission (CBK-4 164).
 */
@Component
class AppealDuties implements DutySeparation {

    private static final Set<String> IN_PERSON = Set.of(
            CommissionAppealContract.REPORT_APPEAL.userTask(),
            CommissionAppealContract.VOTE_AS_CHAIR.userTask(),
            CommissionAppealContract.VOTE_FOR_JUSTICE.userTask(),
            CommissionAppealContract.VOTE_FOR_FOREIGN_AFFAIRS.userTask(),
            CommissionAppealContract.VOTE_AS_EXPERT.userTask(),
            CommissionAppealContract.OPEN_VOTES.userTask());

    private static final Set<String> SIGNATURES = Set.of(
            CommissionAppealContract.SIGN_COMMISSION_DECISION.userTask(),
            CommissionAppealContract.SIGN_REFUSAL_WITHOUT_EXAMINATION.userTask());

    private final Deliberations deliberations;

    AppealDuties(Deliberations deliberations) {
        this.deliberations = deliberations;
    }

    @Override
    public Set<String> givenInPerson() {
        return IN_PERSON;
    }

    @Override
    public Optional<Refusal> against(TaskInHand task, String account) {
        if (!SIGNATURES.contains(task.userTask())) {
            return Optional.empty();
        }
        return deliberations
                .conflictOf(task.caseId(), account)
                .map(conflict -> new Refusal(
                        AppealProblem.IN_CONFLICT,
                        new LocalizedText(
                                "İtiraz edilen kararda görev alan veya çekinen kimse bu itirazda görev alamaz.",
                                "Whoever took part in the contested decision, or has withdrawn, does not act on this"
                                        + " appeal."),
                        "CBK-4 164"));
    }
}
