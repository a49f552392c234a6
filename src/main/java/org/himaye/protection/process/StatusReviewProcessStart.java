package org.himaye.protection.process;

import static org.himaye.protection.process.StatusReviewContract.CASE_NUMBER;
import static org.himaye.protection.process.StatusReviewContract.DECISION_REMANDED;
import static org.himaye.protection.process.StatusReviewContract.DECISION_UPHELD;
import static org.himaye.protection.process.StatusReviewContract.DRAFT_DUE_AT;
import static org.himaye.protection.process.StatusReviewContract.NOTICE_DUE_AT;
import static org.himaye.protection.process.StatusReviewContract.REVIEW_OPENED;
import static org.himaye.protection.process.StatusReviewContract.SUBJECT_ID;
import static org.himaye.protection.process.StatusReviewContract.TASK_PRIORITY;

import java.util.Date;
import java.util.UUID;
import org.himaye.protection.review.StatusReviewProcess;
import org.himaye.shared.CaseId;
import org.himaye.shared.Processes;
import org.himaye.shared.RoutingVariables;
import org.springframework.stereotype.Component;

/** Starts and continues {@code status-review}. */
@Component
class StatusReviewProcessStart implements StatusReviewProcess {

    private static final long ORDINARY_PRIORITY = 50;

    private final Processes processes;

    StatusReviewProcessStart(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void start(CaseId caseId, String province, String caseNumber, UUID id, Date noticeDueAt) {
        processes.start(
                REVIEW_OPENED,
                caseId,
                province,
                RoutingVariables.none()
                        .with(SUBJECT_ID, id.toString())
                        .with(CASE_NUMBER, caseNumber)
                        .with(TASK_PRIORITY, ORDINARY_PRIORITY)
                        .with(NOTICE_DUE_AT, noticeDueAt));
    }

    @Override
    public boolean remanded(CaseId caseId, Date draftDueAt) {
        return processes.correlate(
                DECISION_REMANDED, caseId, RoutingVariables.none().with(DRAFT_DUE_AT, draftDueAt));
    }

    @Override
    public boolean upheld(CaseId caseId) {
        return processes.correlate(DECISION_UPHELD, caseId, RoutingVariables.none());
    }
}
