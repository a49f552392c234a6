package org.himaye.protection.process;

import static org.himaye.protection.process.IdentityDocumentContract.*;

import java.util.Date;
import java.util.UUID;
import org.himaye.protection.application.IdentityDocumentProcess;
import org.himaye.shared.CaseId;
import org.himaye.shared.Processes;
import org.himaye.shared.RoutingVariables;
import org.springframework.stereotype.Component;

/** Starts and continues {@code identity-document}. */
@Component
class IdentityDocumentProcessStart implements IdentityDocumentProcess {

    private static final long ORDINARY_PRIORITY = 50;

    private final Processes processes;

    IdentityDocumentProcessStart(Processes processes) {
        this.processes = processes;
    }

    @Override
    public boolean isRunning(CaseId caseId) {
        return processes.knows(APPLICATION_ENDED, caseId);
    }

    @Override
    public void start(CaseId caseId, String province, String caseNumber, UUID document, boolean open, Date dueAt) {
        processes.start(
                IDENTITY_NEEDS_SOMEBODY,
                caseId,
                province,
                RoutingVariables.none()
                        .with(SUBJECT_ID, document.toString())
                        .with(CASE_NUMBER, caseNumber)
                        .with(TASK_PRIORITY, ORDINARY_PRIORITY)
                        .with(APPLICATION_OPEN, open)
                        .with(IDENTITY_DUE_AT, dueAt));
    }

    @Override
    public void ended(CaseId caseId, UUID document, Date dueAt) {
        processes.correlate(
                APPLICATION_ENDED,
                caseId,
                document.toString(),
                RoutingVariables.none().with(IDENTITY_DUE_AT, dueAt));
    }
}
