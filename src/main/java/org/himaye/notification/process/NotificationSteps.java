package org.himaye.notification.process;

import static org.himaye.notification.process.NotifyDecisionContract.*;

import org.himaye.notification.application.ServeDecisionSubmission;
import org.himaye.notification.application.ServiceOfDecisions;
import org.himaye.shared.RoutingVariables;
import org.himaye.shared.TaskForm;
import org.himaye.shared.TaskHandler;
import org.himaye.shared.TaskInHand;
import org.springframework.stereotype.Component;

/** What completing {@code UserTask_ServeDecision} means. */
@Component
class NotificationSteps implements TaskHandler<ServeDecisionSubmission> {

    private final ServiceOfDecisions service;

    NotificationSteps(ServiceOfDecisions service) {
        this.service = service;
    }

    @Override
    public TaskForm<ServeDecisionSubmission> taskForm() {
        return SERVE_DECISION;
    }

    @Override
    public RoutingVariables complete(TaskInHand task, ServeDecisionSubmission submission) {
        var attempt = service.serve(task.caseId(), task.subjectId(), submission);
        return RoutingVariables.none()
                .with(DECISION_SERVED, attempt.served())
                .with(SERVICE_DUE_AT, attempt.serviceDueAt())
                .with(APPEAL_WINDOW_CLOSES_AT, attempt.appealWindowClosesAt())
                .with(REGISTRY_CHECK_DUE_AT, attempt.registryCheckDueAt());
    }
}
