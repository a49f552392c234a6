package org.himaye.protection.process;

import static org.himaye.protection.process.ProtectionApplicationContract.*;

import java.util.Date;
import org.himaye.protection.application.ProcedureStart;
import org.himaye.shared.CaseId;
import org.himaye.shared.Processes;
import org.himaye.shared.RoutingVariables;
import org.springframework.stereotype.Component;

/** Starts and continues {@code protection-application}. */
@Component
class ProtectionProcessStart implements ProcedureStart {

    private static final long ORDINARY_PRIORITY = 50;

    private final Processes processes;

    ProtectionProcessStart(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void start(Started started) {
        processes.start(
                APPLICATION_LODGED,
                started.caseId(),
                started.province(),
                RoutingVariables.none()
                        .with(CASE_NUMBER, started.caseNumber())
                        .with(TASK_PRIORITY, ORDINARY_PRIORITY)
                        .with(ARRIVES_BY_REFERRAL, started.arrivesByReferral())
                        .with(REFERRAL_DUE_AT, started.referralDueAt())
                        .with(REGISTRATION_DUE_AT, started.registrationDueAt())
                        .with(DECISION_DUE_AT, started.decisionDueAt()));
    }

    @Override
    public void prioritise(CaseId caseId, long priority) {
        processes.prioritise(caseId, TASK_PRIORITY, priority);
    }

    @Override
    public boolean withdraw(CaseId caseId, Date decisionDueAt) {
        return processes.correlate(
                WITHDRAWAL_DECLARED, caseId, RoutingVariables.none().with(DECISION_DUE_AT, decisionDueAt));
    }

    @Override
    public boolean proposeWithdrawal(CaseId caseId, Date decisionDueAt) {
        return processes.correlate(
                WITHDRAWAL_PROPOSED, caseId, RoutingVariables.none().with(DECISION_DUE_AT, decisionDueAt));
    }

    @Override
    public boolean knowsWithdrawalProposals(CaseId caseId) {
        return processes.knows(WITHDRAWAL_PROPOSED, caseId);
    }

    @Override
    public boolean stopForInadmissibility(CaseId caseId) {
        return processes.correlate(INADMISSIBILITY_FOUND, caseId, RoutingVariables.none());
    }

    @Override
    public boolean awaitsWithdrawal(CaseId caseId) {
        return processes.awaits(WITHDRAWAL_DECLARED, caseId);
    }

    @Override
    public boolean awaitsWithdrawalProposal(CaseId caseId) {
        return processes.awaits(WITHDRAWAL_PROPOSED, caseId);
    }

    @Override
    public boolean awaitsInadmissibility(CaseId caseId) {
        return processes.awaits(INADMISSIBILITY_FOUND, caseId);
    }

    @Override
    public boolean knowsTransfers(CaseId caseId) {
        return processes.knows(TRANSFER_REFUSED, caseId);
    }

    @Override
    public boolean countryRefused(CaseId caseId, Date decisionDueAt) {
        return processes.correlate(
                TRANSFER_REFUSED,
                caseId,
                RoutingVariables.none().with(INTERVIEW_NEEDED, false).with(DECISION_DUE_AT, decisionDueAt));
    }

    @Override
    public boolean transferred(CaseId caseId) {
        return processes.correlate(TRANSFER_CARRIED_OUT, caseId, RoutingVariables.none());
    }

    @Override
    public boolean knowsLateSuits(CaseId caseId) {
        return processes.knows(SUIT_FILED_LATE, caseId);
    }

    @Override
    public boolean suitFiledLate(CaseId caseId, Date appealOutcomeDueAt) {
        return processes.correlate(
                SUIT_FILED_LATE, caseId, RoutingVariables.none().with(APPEAL_OUTCOME_DUE_AT, appealOutcomeDueAt));
    }

    @Override
    public boolean remand(CaseId caseId, Date decisionDueAt) {
        return processes.correlate(
                DECISION_REMANDED,
                caseId,
                RoutingVariables.none().with(INTERVIEW_NEEDED, false).with(DECISION_DUE_AT, decisionDueAt));
    }

    @Override
    public boolean uphold(CaseId caseId) {
        return processes.correlate(DECISION_UPHELD, caseId, RoutingVariables.none());
    }

    @Override
    public boolean substitute(CaseId caseId, Date serviceDueAt) {
        return processes.correlate(
                DECISION_SUBSTITUTED, caseId, RoutingVariables.none().with(SERVICE_DUE_AT, serviceDueAt));
    }
}
