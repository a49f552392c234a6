package org.himaye.correction.process;

import java.util.Date;
import java.util.List;
import java.util.Set;
import org.himaye.correction.application.DecideShorterPeriodSubmission;
import org.himaye.correction.application.SettleConsequenceSubmission;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.ProcessContract;
import org.himaye.shared.ProcessVariable;
import org.himaye.shared.TaskForm;
import org.himaye.shared.TaskInHand;
import org.springframework.stereotype.Component;

/** What the process {@code correction-consequence} and the code exchange: one decision of one desk (INV-50). */
@Component
public final class CorrectionConsequenceContract implements ProcessContract {

    /** Id of the process and name of its file. */
    public static final String PROCESS_ID = "correction-consequence";

    /** Message that starts an instance: a correction has consequences. */
    public static final String CONSEQUENCE_RAISED = "correction.consequence-raised";

    /** The consequence. */
    public static final ProcessVariable<String> SUBJECT_ID =
            new ProcessVariable<>(TaskInHand.SUBJECT_VARIABLE, String.class);

    /** Number of the case as people know it, for the link on every form. */
    public static final ProcessVariable<String> CASE_NUMBER = new ProcessVariable<>("caseNumber", String.class);

    /** Priority of the tasks. */
    public static final ProcessVariable<Long> TASK_PRIORITY = new ProcessVariable<>("taskPriority", Long.class);

    /** Which desk it lies with. */
    public static final ProcessVariable<String> CONSEQUENCE_DESK =
            new ProcessVariable<>("consequenceDesk", String.class);

    /** Article that it concerns, for the forms. */
    public static final ProcessVariable<String> CONSEQUENCE_ARTICLE =
            new ProcessVariable<>("consequenceArticle", String.class);

    /** When it should be settled. */
    public static final ProcessVariable<Date> SETTLEMENT_DUE_AT = new ProcessVariable<>("settlementDueAt", Date.class);

    /** Decide whether a period becomes shorter. */
    public static final TaskForm<DecideShorterPeriodSubmission> DECIDE_SHORTER_PERIOD = new TaskForm<>(
            "UserTask_DecideShorterPeriod",
            "decide-shorter-period",
            DecideShorterPeriodSubmission.class,
            Set.of(OfficerGroup.LEGAL_COUNSEL),
            Set.of());

    /** A decision was made final too early (YUKK 3/1-ö, 80/1). */
    public static final TaskForm<SettleConsequenceSubmission> REVIEW_FINALITY =
            settlement("UserTask_ReviewFinality", OfficerGroup.LEGAL_COUNSEL);

    /** An objection was wrongly refused as late (YUKK 80/1-a). */
    public static final TaskForm<SettleConsequenceSubmission> REVIEW_LATE_OBJECTION =
            settlement("UserTask_ReviewLateObjection", OfficerGroup.COMMISSION_SECRETARIAT);

    /** A removal lies within a filing period (YUKK 53/3, 80/1-e). */
    public static final TaskForm<SettleConsequenceSubmission> REVIEW_REMOVAL_IN_WINDOW =
            settlement("UserTask_ReviewRemovalInWindow", OfficerGroup.REMOVAL_OFFICER);

    /** An interview lies before the registration or after its period (YUKK 69/5, 75/1). */
    public static final TaskForm<SettleConsequenceSubmission> REVIEW_INTERVIEW_DATE =
            settlement("UserTask_ReviewInterviewDate", OfficerGroup.INTERVIEW_OFFICER);

    /** A decision lies before the registration, or its period is over (YUKK 78/1, 79/2). */
    public static final TaskForm<SettleConsequenceSubmission> REVIEW_EXAMINATION =
            settlement("UserTask_ReviewExamination", OfficerGroup.PROTECTION_OFFICER);

    CorrectionConsequenceContract() {}

    private static TaskForm<SettleConsequenceSubmission> settlement(String userTask, OfficerGroup group) {
        return new TaskForm<>(
                userTask, "settle-consequence", SettleConsequenceSubmission.class, Set.of(group), Set.of());
    }

    @Override
    public String processId() {
        return PROCESS_ID;
    }

    @Override
    public Set<String> messages() {
        return Set.of(CONSEQUENCE_RAISED);
    }

    @Override
    public Set<ProcessVariable<?>> variables() {
        return Set.of(SUBJECT_ID, CASE_NUMBER, TASK_PRIORITY, CONSEQUENCE_DESK, CONSEQUENCE_ARTICLE, SETTLEMENT_DUE_AT);
    }

    @Override
    public List<TaskForm<?>> taskForms() {
        return List.of(
                DECIDE_SHORTER_PERIOD,
                REVIEW_FINALITY,
                REVIEW_LATE_OBJECTION,
                REVIEW_REMOVAL_IN_WINDOW,
                REVIEW_INTERVIEW_DATE,
                REVIEW_EXAMINATION);
    }

    @Override
    public Set<String> errors() {
        return Set.of();
    }

    @Override
    public Set<String> decisions() {
        return Set.of();
    }

    @Override
    public Set<String> facts() {
        return Set.of();
    }

    @Override
    public Set<String> calledProcesses() {
        return Set.of();
    }
}
