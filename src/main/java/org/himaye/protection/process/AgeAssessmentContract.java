package org.himaye.protection.process;

import java.util.Date;
import java.util.List;
import java.util.Set;
import org.himaye.protection.application.HandOverChildSubmission;
import org.himaye.protection.application.RecordAgeReportSubmission;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.ProcessContract;
import org.himaye.shared.ProcessVariable;
import org.himaye.shared.TaskForm;
import org.himaye.shared.TaskInHand;
import org.springframework.stereotype.Component;

/** What the process {@code age-assessment} and the code exchange: a doubtful age, its report and what follows (YUKK 66/1). */
@Component
public final class AgeAssessmentContract implements ProcessContract {

    /** Id of the process and name of its file. */
    public static final String PROCESS_ID = "age-assessment";

    /** Message that starts an instance: somebody doubts an age. */
    public static final String AGE_DOUBTED = "protection.age-doubted";

    /** The assessment. */
    public static final ProcessVariable<String> SUBJECT_ID =
            new ProcessVariable<>(TaskInHand.SUBJECT_VARIABLE, String.class);

    /** Number of the case as people know it, for the link on every form. */
    public static final ProcessVariable<String> CASE_NUMBER = new ProcessVariable<>("caseNumber", String.class);

    /** Priority of the tasks: a possible child comes first (YUKK 67/1). */
    public static final ProcessVariable<Long> TASK_PRIORITY = new ProcessVariable<>("taskPriority", Long.class);

    /** When the report should be there. */
    public static final ProcessVariable<Date> REPORT_DUE_AT = new ProcessVariable<>("reportDueAt", Date.class);

    /** Whether a child alone is still to be handed over. */
    public static final ProcessVariable<Boolean> HAND_OVER_NEEDED =
            new ProcessVariable<>("handOverNeeded", Boolean.class);

    /** When the child should be with the Family Ministry (YUKK 66/1). */
    public static final ProcessVariable<Date> CHILD_HAND_OVER_DUE_AT =
            new ProcessVariable<>("childHandOverDueAt", Date.class);

    /** Record the report on the age (YUKK 66/1-b). */
    public static final TaskForm<RecordAgeReportSubmission> RECORD_AGE_REPORT = new TaskForm<>(
            "UserTask_RecordAgeReport",
            "record-age-report",
            RecordAgeReportSubmission.class,
            Set.of(OfficerGroup.CHILD_PROTECTION_LIAISON),
            Set.of(HAND_OVER_NEEDED, CHILD_HAND_OVER_DUE_AT));

    /** Hand a child over whose age was found after the registration (YUKK 66/1-b). */
    public static final TaskForm<HandOverChildSubmission> HAND_OVER_FOUND_CHILD = new TaskForm<>(
            "UserTask_HandOverFoundChild",
            "hand-over-child",
            HandOverChildSubmission.class,
            Set.of(OfficerGroup.CHILD_PROTECTION_LIAISON),
            Set.of());

    AgeAssessmentContract() {}

    @Override
    public String processId() {
        return PROCESS_ID;
    }

    @Override
    public Set<String> messages() {
        return Set.of(AGE_DOUBTED);
    }

    @Override
    public Set<ProcessVariable<?>> variables() {
        return Set.of(SUBJECT_ID, CASE_NUMBER, TASK_PRIORITY, REPORT_DUE_AT, HAND_OVER_NEEDED, CHILD_HAND_OVER_DUE_AT);
    }

    @Override
    public List<TaskForm<?>> taskForms() {
        return List.of(RECORD_AGE_REPORT, HAND_OVER_FOUND_CHILD);
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
    public Set<String> calledProcesses() {
        return Set.of();
    }
}
