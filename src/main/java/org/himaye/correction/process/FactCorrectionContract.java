package org.himaye.correction.process;

import java.util.Date;
import java.util.List;
import java.util.Set;
import org.himaye.correction.application.DecideFactCorrectionSubmission;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.ProcessContract;
import org.himaye.shared.ProcessVariable;
import org.himaye.shared.TaskForm;
import org.himaye.shared.TaskInHand;
import org.springframework.stereotype.Component;

/** What the process {@code fact-correction} and the code exchange: the second person's word (INV-50). */
@Component
public final class FactCorrectionContract implements ProcessContract {

    /** Id of the process and name of its file. */
    public static final String PROCESS_ID = "fact-correction";

    /** Message that starts an instance: a correction is proposed. */
    public static final String CORRECTION_PROPOSED = "correction.proposed";

    /** The correction. */
    public static final ProcessVariable<String> SUBJECT_ID =
            new ProcessVariable<>(TaskInHand.SUBJECT_VARIABLE, String.class);

    /** Number of the case as people know it, for the link on every form. */
    public static final ProcessVariable<String> CASE_NUMBER = new ProcessVariable<>("caseNumber", String.class);

    /** Priority of the tasks. */
    public static final ProcessVariable<Long> TASK_PRIORITY = new ProcessVariable<>("taskPriority", Long.class);

    /** When the proposal should be decided on. */
    public static final ProcessVariable<Date> VERDICT_DUE_AT = new ProcessVariable<>("verdictDueAt", Date.class);

    /** Whether the second person has approved. */
    public static final ProcessVariable<Boolean> CORRECTION_APPROVED =
            new ProcessVariable<>("correctionApproved", Boolean.class);

    /** Decide on the proposal. */
    public static final TaskForm<DecideFactCorrectionSubmission> DECIDE_FACT_CORRECTION = new TaskForm<>(
            "UserTask_DecideFactCorrection",
            "decide-fact-correction",
            DecideFactCorrectionSubmission.class,
            Set.of(OfficerGroup.PROVINCIAL_DIRECTOR, OfficerGroup.GOVERNOR_APPROVER),
            Set.of(CORRECTION_APPROVED));

    FactCorrectionContract() {}

    @Override
    public String processId() {
        return PROCESS_ID;
    }

    @Override
    public Set<String> messages() {
        return Set.of(CORRECTION_PROPOSED);
    }

    @Override
    public Set<ProcessVariable<?>> variables() {
        return Set.of(SUBJECT_ID, CASE_NUMBER, TASK_PRIORITY, VERDICT_DUE_AT, CORRECTION_APPROVED);
    }

    @Override
    public List<TaskForm<?>> taskForms() {
        return List.of(DECIDE_FACT_CORRECTION);
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
