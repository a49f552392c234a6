package org.himaye.protection.process;

import static org.himaye.protection.process.TrackChangeContract.*;

import java.util.Date;
import java.util.UUID;
import org.himaye.protection.application.TrackChangeProcess;
import org.himaye.shared.CaseId;
import org.himaye.shared.Processes;
import org.himaye.shared.RoutingVariables;
import org.springframework.stereotype.Component;

/** Starts and ends {@code track-change}, and moves the examination under the periods of its new track. */
@Component
class TrackChangeProcessStart implements TrackChangeProcess {

    private static final long PRIORITY_OF_SHORT_PERIODS = 70;

    private final Processes processes;

    TrackChangeProcessStart(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void propose(CaseId caseId, String province, String caseNumber, UUID proposal, Date answerDueAt) {
        processes.start(
                TRACK_CHANGE_PROPOSED,
                caseId,
                province,
                RoutingVariables.none()
                        .with(SUBJECT_ID, proposal.toString())
                        .with(CASE_NUMBER, caseNumber)
                        .with(TASK_PRIORITY, PRIORITY_OF_SHORT_PERIODS)
                        .with(ANSWER_DUE_AT, answerDueAt));
    }

    @Override
    public void lapse(CaseId caseId, UUID proposal) {
        processes.correlate(TRACK_CHANGE_LAPSED, caseId, proposal.toString(), RoutingVariables.none());
    }

    @Override
    public void changed(CaseId caseId, String track, Date interviewDueAt, Date decisionDueAt) {
        processes.restate(
                caseId,
                RoutingVariables.none()
                        .with(ProtectionApplicationContract.TRACK, track)
                        .with(ProtectionApplicationContract.INTERVIEW_DUE_AT, interviewDueAt)
                        .with(ProtectionApplicationContract.DECISION_DUE_AT, decisionDueAt));
    }

    @Override
    public void decisionDue(CaseId caseId, Date decisionDueAt) {
        processes.restate(
                caseId, RoutingVariables.none().with(ProtectionApplicationContract.DECISION_DUE_AT, decisionDueAt));
    }
}
