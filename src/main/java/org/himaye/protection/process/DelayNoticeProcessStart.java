package org.himaye.protection.process;

import static org.himaye.protection.process.DelayNoticeContract.*;

import java.util.Date;
import org.himaye.protection.application.DelayNoticeProcess;
import org.himaye.shared.CaseId;
import org.himaye.shared.Processes;
import org.himaye.shared.RoutingVariables;
import org.springframework.stereotype.Component;

/** Starts and ends {@code delay-notice}. */
@Component
class DelayNoticeProcessStart implements DelayNoticeProcess {

    private static final long ORDINARY_PRIORITY = 50;

    private final Processes processes;

    DelayNoticeProcessStart(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void start(CaseId caseId, String province, String caseNumber, Date periodEndsAt) {
        processes.start(
                DECISION_DELAYED,
                caseId,
                province,
                RoutingVariables.none()
                        .with(CASE_NUMBER, caseNumber)
                        .with(TASK_PRIORITY, ORDINARY_PRIORITY)
                        .with(PERIOD_ENDS_AT, periodEndsAt));
    }

    @Override
    public void lapse(CaseId caseId) {
        processes.correlate(DELAY_OVER, caseId, RoutingVariables.none());
    }
}
