package org.himaye.protection.process;

import java.util.Date;
import java.util.List;
import java.util.Set;
import org.himaye.protection.application.AssessExcuseSubmission;
import org.himaye.protection.application.HoldInterviewSubmission;
import org.himaye.protection.application.RescheduleInterviewSubmission;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.ProcessContract;
import org.himaye.shared.ProcessVariable;
import org.himaye.shared.TaskForm;
import org.springframework.stereotype.Component;

/** What the process {@code protection-interview} and the code exchange: one personal interview until it is held (YUKK 75, 77/1-b). */
@Component
public final class ProtectionInterviewContract implements ProcessContract {

    /** Id of the process and name of its file. */
    public static final String PROCESS_ID = "protection-interview";

    /** Number of the case as people know it, for the link on every form. */
    public static final ProcessVariable<String> CASE_NUMBER = new ProcessVariable<>("caseNumber", String.class);

    /** Priority of the tasks; higher for persons with special needs (YUKK 67/1). */
    public static final ProcessVariable<Long> TASK_PRIORITY = new ProcessVariable<>("taskPriority", Long.class);

    /** When the interview is to take place. */
    public static final ProcessVariable<Date> INTERVIEW_AT = new ProcessVariable<>("interviewAt", Date.class);

    /** Last moment for the interview (YUKK 75/1, 79/2; DL-IP-04, DL-IP-09). */
    public static final ProcessVariable<Date> INTERVIEW_DUE_AT = new ProcessVariable<>("interviewDueAt", Date.class);

    /** Last moment for the decision (YUKK 78/1, 79/2; DL-IP-08, DL-IP-10). */
    public static final ProcessVariable<Date> DECISION_DUE_AT = new ProcessVariable<>("decisionDueAt", Date.class);

    /** Whether the interview took place. */
    public static final ProcessVariable<Boolean> INTERVIEW_HELD = new ProcessVariable<>("interviewHeld", Boolean.class);

    /** When the absence should be assessed. */
    public static final ProcessVariable<Date> EXCUSE_DUE_AT = new ProcessVariable<>("excuseDueAt", Date.class);

    /** Whether the application counts as withdrawn (YUKK 77/1-b). */
    public static final ProcessVariable<Boolean> WITHDRAWAL_DEEMED =
            new ProcessVariable<>("withdrawalDeemed", Boolean.class);

    /** When a new date should be set. */
    public static final ProcessVariable<Date> RESCHEDULE_DUE_AT = new ProcessVariable<>("rescheduleDueAt", Date.class);

    /** Hold the interview or record why it failed (YUKK 75). */
    public static final TaskForm<HoldInterviewSubmission> HOLD_INTERVIEW = new TaskForm<>(
            "UserTask_HoldInterview",
            "hold-interview",
            HoldInterviewSubmission.class,
            Set.of(OfficerGroup.INTERVIEW_OFFICER),
            Set.of(INTERVIEW_HELD, EXCUSE_DUE_AT, DECISION_DUE_AT));

    /** Decide on an absence (YUKK 77/1-b). */
    public static final TaskForm<AssessExcuseSubmission> ASSESS_EXCUSE = new TaskForm<>(
            "UserTask_AssessExcuse",
            "assess-excuse",
            AssessExcuseSubmission.class,
            Set.of(OfficerGroup.PROTECTION_OFFICER),
            Set.of(WITHDRAWAL_DEEMED, RESCHEDULE_DUE_AT));

    /** Set a new date (YUKK 75/4). */
    public static final TaskForm<RescheduleInterviewSubmission> RESCHEDULE_INTERVIEW = new TaskForm<>(
            "UserTask_RescheduleInterview",
            "reschedule-interview",
            RescheduleInterviewSubmission.class,
            Set.of(OfficerGroup.INTERVIEW_OFFICER),
            Set.of(INTERVIEW_AT));

    ProtectionInterviewContract() {}

    @Override
    public String processId() {
        return PROCESS_ID;
    }

    @Override
    public Set<String> messages() {
        return Set.of();
    }

    @Override
    public Set<ProcessVariable<?>> variables() {
        return Set.of(
                CASE_NUMBER,
                TASK_PRIORITY,
                INTERVIEW_AT,
                INTERVIEW_DUE_AT,
                DECISION_DUE_AT,
                INTERVIEW_HELD,
                EXCUSE_DUE_AT,
                WITHDRAWAL_DEEMED,
                RESCHEDULE_DUE_AT);
    }

    @Override
    public List<TaskForm<?>> taskForms() {
        return List.of(HOLD_INTERVIEW, ASSESS_EXCUSE, RESCHEDULE_INTERVIEW);
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
