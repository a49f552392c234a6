package org.himaye.protection.process;

import static org.himaye.protection.process.ApplicantDetentionContract.*;

import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import org.himaye.protection.detention.ApplicantDetentionProcess;
import org.himaye.shared.CaseId;
import org.himaye.shared.Processes;
import org.himaye.shared.RoutingVariables;
import org.springframework.stereotype.Component;

/** Starts and continues {@code applicant-detention}. */
@Component
class ApplicantDetentionProcessStart implements ApplicantDetentionProcess {

    private static final long PRIORITY_OF_LIBERTY = 90;

    private final Processes processes;
    private final Clock clock;

    ApplicantDetentionProcessStart(Processes processes, Clock clock) {
        this.processes = processes;
        this.clock = clock;
    }

    @Override
    public void start(CaseId caseId, String province, String caseNumber, UUID id, Date assessmentDueAt) {
        processes.start(
                DETENTION_CONSIDERED,
                caseId,
                province,
                RoutingVariables.none()
                        .with(SUBJECT_ID, id.toString())
                        .with(CASE_NUMBER, caseNumber)
                        .with(TASK_PRIORITY, PRIORITY_OF_LIBERTY)
                        .with(ASSESSMENT_DUE_AT, assessmentDueAt)
                        .with(DETENTION_OUTCOME, "NOT_NEEDED")
                        .with(MEASURES_TO_SERVE, false));
    }

    @Override
    public void lapsed(CaseId caseId) {
        processes.correlate(CONSIDERATION_LAPSED, caseId, RoutingVariables.none());
    }

    @Override
    public void petitionReceived(CaseId caseId, Date forwardDueAt) {
        processes.correlate(PETITION_RECEIVED, caseId, RoutingVariables.none().with(PETITION_DUE_AT, forwardDueAt));
    }

    @Override
    public void ended(CaseId caseId) {
        processes.correlate(
                DETENTION_ENDED, caseId, RoutingVariables.none().with(RELEASE_DUE_AT, Date.from(clock.instant())));
    }
}
