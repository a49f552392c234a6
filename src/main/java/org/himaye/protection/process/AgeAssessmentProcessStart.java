package org.himaye.protection.process;

import static org.himaye.protection.process.AgeAssessmentContract.*;

import java.util.Date;
import java.util.UUID;
import org.himaye.protection.application.AgeAssessmentProcess;
import org.himaye.shared.CaseId;
import org.himaye.shared.Processes;
import org.himaye.shared.RoutingVariables;
import org.springframework.stereotype.Component;

/** Starts {@code age-assessment}. */
@Component
class AgeAssessmentProcessStart implements AgeAssessmentProcess {

    private static final long PRIORITY_OF_CHILDREN = 80;

    private final Processes processes;

    AgeAssessmentProcessStart(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void start(CaseId caseId, String province, String caseNumber, UUID assessment, Date reportDueAt) {
        processes.start(
                AGE_DOUBTED,
                caseId,
                province,
                RoutingVariables.none()
                        .with(SUBJECT_ID, assessment.toString())
                        .with(CASE_NUMBER, caseNumber)
                        .with(TASK_PRIORITY, PRIORITY_OF_CHILDREN)
                        .with(REPORT_DUE_AT, reportDueAt));
    }

    @Override
    public void prioritise(CaseId caseId, long priority) {
        processes.prioritise(caseId, TASK_PRIORITY, priority);
    }
}
