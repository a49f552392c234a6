package org.himaye.protection.process;

import static org.himaye.protection.process.ResidenceAndReportingContract.*;

import java.util.Date;
import java.util.UUID;
import org.himaye.protection.residence.ResidenceDutyProcess;
import org.himaye.shared.CaseId;
import org.himaye.shared.Processes;
import org.himaye.shared.RoutingVariables;
import org.springframework.stereotype.Component;

/** Starts and ends {@code residence-and-reporting}. */
@Component
class ResidenceDutyProcessStart implements ResidenceDutyProcess {

    private static final long ORDINARY_PRIORITY = 50;

    private final Processes processes;

    ResidenceDutyProcessStart(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void start(CaseId caseId, String province, String caseNumber, UUID id, Date signatureDueAt) {
        processes.start(
                DUTIES_PROPOSED,
                caseId,
                province,
                RoutingVariables.none()
                        .with(SUBJECT_ID, id.toString())
                        .with(CASE_NUMBER, caseNumber)
                        .with(TASK_PRIORITY, ORDINARY_PRIORITY)
                        .with(SIGNATURE_DUE_AT, signatureDueAt));
    }

    @Override
    public void ended(CaseId caseId, UUID id) {
        processes.correlate(DUTIES_ENDED, caseId, id.toString(), RoutingVariables.none());
    }
}
