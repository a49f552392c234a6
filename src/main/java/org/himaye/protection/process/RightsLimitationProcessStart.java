package org.himaye.protection.process;

import static org.himaye.protection.process.RightsLimitationContract.*;

import java.util.Date;
import java.util.UUID;
import org.himaye.protection.application.Screening;
import org.himaye.protection.rights.RightsLimitationProcess;
import org.himaye.shared.CaseId;
import org.himaye.shared.Processes;
import org.himaye.shared.RoutingVariables;
import org.springframework.stereotype.Component;

/** Starts and ends {@code rights-limitation}. */
@Component
class RightsLimitationProcessStart implements RightsLimitationProcess {

    private final Processes processes;
    private final Screening screening;

    RightsLimitationProcessStart(Processes processes, Screening screening) {
        this.processes = processes;
        this.screening = screening;
    }

    @Override
    public void start(CaseId caseId, String province, String caseNumber, UUID id, Date assessmentDueAt) {
        processes.start(
                LATE_REPORT_FOUND,
                caseId,
                province,
                RoutingVariables.none()
                        .with(SUBJECT_ID, id.toString())
                        .with(CASE_NUMBER, caseNumber)
                        .with(TASK_PRIORITY, screening.taskPriority(caseId))
                        .with(EXCUSE_DUE_AT, assessmentDueAt));
    }

    @Override
    public void ended(CaseId caseId, UUID id) {
        processes.correlate(LIMITATION_ENDED, caseId, id.toString(), RoutingVariables.none());
    }
}
