package org.himaye.removal.process;

import static org.himaye.removal.process.RemovalContract.*;

import java.util.Date;
import org.himaye.removal.decision.RemovalProcedure;
import org.himaye.shared.CaseId;
import org.himaye.shared.Processes;
import org.himaye.shared.RoutingVariables;
import org.springframework.stereotype.Component;

/** Starts and continues {@code removal}. */
@Component
class RemovalProcessStart implements RemovalProcedure {

    private static final long PRIORITY = 70;

    private final Processes processes;

    RemovalProcessStart(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void start(Started started) {
        processes.start(
                CASE_OPENED,
                started.caseId(),
                started.province(),
                RoutingVariables.none()
                        .with(CASE_NUMBER, started.caseNumber())
                        .with(TASK_PRIORITY, PRIORITY)
                        .with(EVALUATION_DUE_AT, started.evaluationDueAt())
                        .with(EVALUATION_ENDS_AT, started.evaluationEndsAt())
                        .with(REMOVAL_DECIDED, false)
                        .with(DECISION_SIGNED, false)
                        .with(REMOVAL_EXECUTED, false)
                        .with(DECIDED_AT_HEADQUARTERS, false));
    }

    @Override
    public boolean suitFiled(CaseId caseId, Date judgmentDueAt) {
        return processes.correlate(SUIT_FILED, caseId, RoutingVariables.none().with(JUDGMENT_DUE_AT, judgmentDueAt));
    }

    @Override
    public boolean departed(CaseId caseId, boolean inTime, Date entryBanDueAt) {
        return processes.correlate(
                PERSON_DEPARTED,
                caseId,
                RoutingVariables.none()
                        .with(MANNER_OF_EXIT, inTime ? "LEFT_IN_TIME" : "LEFT_LATE")
                        .with(ENTRY_BAN_DUE_AT, entryBanDueAt));
    }

    @Override
    public boolean lifted(CaseId caseId) {
        return processes.correlate(DECISION_LIFTED, caseId, RoutingVariables.none());
    }

    @Override
    public boolean leftOtherwise(CaseId caseId) {
        return processes.correlate(PERSON_LEFT_OTHERWISE, caseId, RoutingVariables.none());
    }
}
