package org.himaye.protection.process;

import static org.himaye.protection.process.ExclusionConsiderationContract.*;

import java.util.Date;
import java.util.UUID;
import org.himaye.protection.application.ExclusionConsideration;
import org.himaye.shared.CaseId;
import org.himaye.shared.Processes;
import org.himaye.shared.RoutingVariables;
import org.springframework.stereotype.Component;

/** Starts and ends {@code exclusion-consideration}. */
@Component
class ExclusionConsiderationStart implements ExclusionConsideration {

    private static final long PRIORITY = 60;

    private final Processes processes;

    ExclusionConsiderationStart(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void open(CaseId caseId, String province, String caseNumber, UUID consideration, Date findingDueAt) {
        processes.start(
                EXCLUSION_CONSIDERED,
                caseId,
                province,
                RoutingVariables.none()
                        .with(SUBJECT_ID, consideration.toString())
                        .with(CASE_NUMBER, caseNumber)
                        .with(TASK_PRIORITY, PRIORITY)
                        .with(FINDING_DUE_AT, findingDueAt));
    }

    @Override
    public boolean lapse(CaseId caseId, UUID consideration) {
        return processes.correlate(EXCLUSION_LAPSED, caseId, consideration.toString(), RoutingVariables.none());
    }
}
