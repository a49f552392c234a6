package org.himaye.appeal.process;

import static org.himaye.appeal.process.CommissionAppealContract.*;

import org.himaye.appeal.application.AppealProcedure;
import org.himaye.shared.Processes;
import org.himaye.shared.RoutingVariables;
import org.springframework.stereotype.Component;

/** Starts {@code commission-appeal}. */
@Component
class AppealProcessStart implements AppealProcedure {

    private final Processes processes;

    AppealProcessStart(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void start(Started started) {
        processes.start(
                APPEAL_RECEIVED,
                started.caseId(),
                started.province(),
                RoutingVariables.none()
                        .with(CASE_NUMBER, started.caseNumber())
                        .with(TASK_PRIORITY, started.taskPriority())
                        .with(DECISION_TYPE, started.decisionType().name())
                        .with(DECISION_DUE_AT, started.decisionDueAt())
                        .with(EXTENSION_ENDS_AT, started.extensionEndsAt()));
    }
}
