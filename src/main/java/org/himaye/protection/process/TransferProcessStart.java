package org.himaye.protection.process;

import static org.himaye.protection.process.TransferContract.*;

import java.util.Date;
import java.util.UUID;
import org.himaye.protection.application.HeadquartersNoticeProcess;
import org.himaye.protection.application.TransferProcess;
import org.himaye.shared.CaseId;
import org.himaye.shared.Processes;
import org.himaye.shared.RoutingVariables;
import org.springframework.stereotype.Component;

/** Starts and continues what follows a decision of inadmissibility: {@code transfer} and {@code headquarters-notice}. */
@Component
class TransferProcessStart implements TransferProcess, HeadquartersNoticeProcess {

    private static final long ORDINARY_PRIORITY = 50;

    private final Processes processes;

    TransferProcessStart(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void start(CaseId caseId, String province, String caseNumber, UUID decision, Date requestDueAt) {
        processes.start(
                TRANSFER_OPENED,
                caseId,
                province,
                RoutingVariables.none()
                        .with(SUBJECT_ID, decision.toString())
                        .with(CASE_NUMBER, caseNumber)
                        .with(TASK_PRIORITY, ORDINARY_PRIORITY)
                        .with(REQUEST_DUE_AT, requestDueAt));
    }

    @Override
    public void released(CaseId caseId, UUID decision, Date transferDueAt) {
        processes.correlate(
                STAY_IS_OVER,
                caseId,
                decision.toString(),
                RoutingVariables.none().with(TRANSFER_DUE_AT, transferDueAt));
    }

    @Override
    public void overtaken(CaseId caseId, UUID decision) {
        processes.correlate(TRANSFER_OVERTAKEN, caseId, decision.toString(), RoutingVariables.none());
    }

    @Override
    public void startNotice(CaseId caseId, String province, String caseNumber, UUID decision, Date dueAt) {
        processes.start(
                HeadquartersNoticeContract.NOTICE_DUE,
                caseId,
                province,
                RoutingVariables.none()
                        .with(HeadquartersNoticeContract.SUBJECT_ID, decision.toString())
                        .with(HeadquartersNoticeContract.CASE_NUMBER, caseNumber)
                        .with(HeadquartersNoticeContract.TASK_PRIORITY, ORDINARY_PRIORITY)
                        .with(HeadquartersNoticeContract.NOTICE_DUE_AT, dueAt));
    }

    @Override
    public boolean noticeOvertaken(CaseId caseId, UUID decision) {
        return processes.correlate(
                HeadquartersNoticeContract.NOTICE_OVERTAKEN, caseId, decision.toString(), RoutingVariables.none());
    }
}
