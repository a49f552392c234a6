package org.himaye.notification.process;

import java.util.Date;
import java.util.List;
import java.util.Set;
import org.himaye.notification.application.ServeDecisionSubmission;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.ProcessContract;
import org.himaye.shared.ProcessVariable;
import org.himaye.shared.TaskForm;
import org.himaye.shared.TaskInHand;
import org.springframework.stereotype.Component;

/** What the process {@code notify-decision} and the code exchange: service of a decision, for every procedure (7201, YUKK 100). */
@Component
public final class NotifyDecisionContract implements ProcessContract {

    /** Id of the process and name of its file. */
    public static final String PROCESS_ID = "notify-decision";

    /** Identifier of the decision to serve; absent where the case's last standing decision is meant. */
    public static final ProcessVariable<String> SUBJECT_ID =
            new ProcessVariable<>(TaskInHand.SUBJECT_VARIABLE, String.class);

    /** Number of the case as people know it, for the link on every form. */
    public static final ProcessVariable<String> CASE_NUMBER = new ProcessVariable<>("caseNumber", String.class);

    /** Priority of the tasks; higher for persons with special needs (YUKK 67/1). */
    public static final ProcessVariable<Long> TASK_PRIORITY = new ProcessVariable<>("taskPriority", Long.class);

    /** When the decision should be served. */
    public static final ProcessVariable<Date> SERVICE_DUE_AT = new ProcessVariable<>("serviceDueAt", Date.class);

    /** Whether the attempt was a valid service. */
    public static final ProcessVariable<Boolean> DECISION_SERVED =
            new ProcessVariable<>("decisionServed", Boolean.class);

    /** When every period for objection or suit has passed, with doubts in favour of the person. */
    public static final ProcessVariable<Date> APPEAL_WINDOW_CLOSES_AT =
            new ProcessVariable<>("appealWindowClosesAt", Date.class);

    /** When the registries should be looked up. */
    public static final ProcessVariable<Date> REGISTRY_CHECK_DUE_AT =
            new ProcessVariable<>("registryCheckDueAt", Date.class);

    /** Serve the decision (7201 art. 23, DOC-12). */
    public static final TaskForm<ServeDecisionSubmission> SERVE_DECISION = new TaskForm<>(
            "UserTask_ServeDecision",
            "serve-decision",
            ServeDecisionSubmission.class,
            Set.of(OfficerGroup.NOTIFICATION_OFFICER),
            Set.of(DECISION_SERVED, SERVICE_DUE_AT, APPEAL_WINDOW_CLOSES_AT, REGISTRY_CHECK_DUE_AT));

    NotifyDecisionContract() {}

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
                SUBJECT_ID,
                CASE_NUMBER,
                TASK_PRIORITY,
                SERVICE_DUE_AT,
                DECISION_SERVED,
                APPEAL_WINDOW_CLOSES_AT,
                REGISTRY_CHECK_DUE_AT);
    }

    @Override
    public List<TaskForm<?>> taskForms() {
        return List.of(SERVE_DECISION);
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
