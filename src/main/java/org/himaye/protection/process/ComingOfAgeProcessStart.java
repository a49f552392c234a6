package org.himaye.protection.process;

import static org.himaye.protection.process.ComingOfAgeContract.*;

import java.util.Date;
import java.util.UUID;
import org.himaye.protection.application.ComingOfAgeProcess;
import org.himaye.shared.CaseId;
import org.himaye.shared.Processes;
import org.himaye.shared.RoutingVariables;
import org.springframework.stereotype.Component;

/** Starts and ends {@code coming-of-age}. */
@Component
class ComingOfAgeProcessStart implements ComingOfAgeProcess {

    /** No decision is signed before an adult member was asked, so this comes before ordinary work. */
    private static final long PRIORITY = 70;

    private final Processes processes;

    ComingOfAgeProcessStart(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void start(
            CaseId caseId, String province, String caseNumber, UUID comingOfAge, boolean unaccompanied, Date dueAt) {
        processes.start(
                CAME_OF_AGE,
                caseId,
                province,
                RoutingVariables.none()
                        .with(SUBJECT_ID, comingOfAge.toString())
                        .with(CASE_NUMBER, caseNumber)
                        .with(TASK_PRIORITY, PRIORITY)
                        .with(WAS_UNACCOMPANIED, unaccompanied)
                        .with(MAJORITY_DUE_AT, dueAt));
    }

    @Override
    public boolean lapse(CaseId caseId, UUID comingOfAge) {
        return processes.correlate(COMING_OF_AGE_LAPSED, caseId, comingOfAge.toString(), RoutingVariables.none());
    }

    @Override
    public void prioritise(CaseId caseId, long priority) {
        processes.prioritise(caseId, TASK_PRIORITY, priority);
    }
}
