package org.himaye.protection.process;

import java.util.Date;
import java.util.List;
import java.util.Set;
import org.himaye.protection.application.RecordExclusionSubmission;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.ProcessContract;
import org.himaye.shared.ProcessVariable;
import org.himaye.shared.TaskForm;
import org.himaye.shared.TaskInHand;
import org.springframework.stereotype.Component;

/** What the process {@code exclusion-consideration} and the code exchange: whether one person of a file is excluded (YUKK 64). */
@Component
public final class ExclusionConsiderationContract implements ProcessContract {

    /** Id of the process and name of its file. */
    public static final String PROCESS_ID = "exclusion-consideration";

    /** Message that starts an instance: an officer considers the exclusion of one person. */
    public static final String EXCLUSION_CONSIDERED = "protection.exclusion-considered";

    /** Message: the application was decided before anything was found. */
    public static final String EXCLUSION_LAPSED = "protection.exclusion-lapsed";

    /** The consideration. */
    public static final ProcessVariable<String> SUBJECT_ID =
            new ProcessVariable<>(TaskInHand.SUBJECT_VARIABLE, String.class);

    /** Number of the case as people know it, for the link on every form. */
    public static final ProcessVariable<String> CASE_NUMBER = new ProcessVariable<>("caseNumber", String.class);

    /** Priority of the task. */
    public static final ProcessVariable<Long> TASK_PRIORITY = new ProcessVariable<>("taskPriority", Long.class);

    /** When the application should be decided, and so the finding made. */
    public static final ProcessVariable<Date> FINDING_DUE_AT = new ProcessVariable<>("findingDueAt", Date.class);

    /** Record what was found (YUKK 64). */
    public static final TaskForm<RecordExclusionSubmission> RECORD_EXCLUSION = new TaskForm<>(
            "UserTask_RecordExclusion",
            "record-exclusion",
            RecordExclusionSubmission.class,
            Set.of(OfficerGroup.PROTECTION_OFFICER),
            Set.of());

    ExclusionConsiderationContract() {}

    @Override
    public String processId() {
        return PROCESS_ID;
    }

    @Override
    public Set<String> messages() {
        return Set.of(EXCLUSION_CONSIDERED, EXCLUSION_LAPSED);
    }

    @Override
    public Set<ProcessVariable<?>> variables() {
        return Set.of(SUBJECT_ID, CASE_NUMBER, TASK_PRIORITY, FINDING_DUE_AT);
    }

    @Override
    public List<TaskForm<?>> taskForms() {
        return List.of(RECORD_EXCLUSION);
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
