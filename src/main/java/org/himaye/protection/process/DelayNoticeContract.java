package org.himaye.protection.process;

import java.util.Date;
import java.util.List;
import java.util.Set;
import org.himaye.protection.application.InformOfDelaySubmission;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.ProcessContract;
import org.himaye.shared.ProcessVariable;
import org.himaye.shared.TaskForm;
import org.himaye.shared.TaskInHand;
import org.springframework.stereotype.Component;

/** What the process {@code delay-notice} and the code exchange: the applicant learns that there is no decision yet (YUKK 78/1). */
@Component
public final class DelayNoticeContract implements ProcessContract {

    /** Id of the process and name of its file. */
    public static final String PROCESS_ID = "delay-notice";

    /** Message that starts an instance: a period for the decision has passed. */
    public static final String DECISION_DELAYED = "protection.decision-delayed";

    /** Message: the application is decided, nobody has to be told of the delay any more. */
    public static final String DELAY_OVER = "protection.delay-over";

    /** The letter. */
    public static final ProcessVariable<String> SUBJECT_ID =
            new ProcessVariable<>(TaskInHand.SUBJECT_VARIABLE, String.class);

    /** Number of the case as people know it, for the link on every form. */
    public static final ProcessVariable<String> CASE_NUMBER = new ProcessVariable<>("caseNumber", String.class);

    /** Priority of the task. */
    public static final ProcessVariable<Long> TASK_PRIORITY = new ProcessVariable<>("taskPriority", Long.class);

    /** End of the six months from registration (DL-IP-08). */
    public static final ProcessVariable<Date> PERIOD_ENDS_AT = new ProcessVariable<>("periodEndsAt", Date.class);

    /** Whether there is a letter to hand over. */
    public static final ProcessVariable<Boolean> NOTICE_NEEDED = new ProcessVariable<>("noticeNeeded", Boolean.class);

    /** When the letter should have reached the applicant. */
    public static final ProcessVariable<Date> NOTICE_DUE_AT = new ProcessVariable<>("noticeDueAt", Date.class);

    /** Hand the letter over (YUKK 78/1). */
    public static final TaskForm<InformOfDelaySubmission> INFORM_OF_DELAY = new TaskForm<>(
            "UserTask_InformOfDelay",
            "inform-of-delay",
            InformOfDelaySubmission.class,
            Set.of(OfficerGroup.NOTIFICATION_OFFICER),
            Set.of());

    DelayNoticeContract() {}

    @Override
    public String processId() {
        return PROCESS_ID;
    }

    @Override
    public Set<String> messages() {
        return Set.of(DECISION_DELAYED, DELAY_OVER);
    }

    @Override
    public Set<ProcessVariable<?>> variables() {
        return Set.of(SUBJECT_ID, CASE_NUMBER, TASK_PRIORITY, PERIOD_ENDS_AT, NOTICE_NEEDED, NOTICE_DUE_AT);
    }

    @Override
    public List<TaskForm<?>> taskForms() {
        return List.of(INFORM_OF_DELAY);
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
