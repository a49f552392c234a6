package org.himaye.removal.process;

import java.time.Clock;
import java.util.Date;
import org.himaye.removal.alternatives.ObligationProcess;
import org.himaye.removal.detention.DetentionProcess;
import org.himaye.shared.CaseId;
import org.himaye.shared.Processes;
import org.himaye.shared.RoutingVariables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts and continues {@code administrative-detention} and {@code alternative-obligations}. */
@Configuration(proxyBeanMethods = false)
class LibertyProcessStart {

    private static final long PRIORITY_OF_LIBERTY = 90;

    @Bean
    DetentionProcess detentionProcess(Processes processes, Clock clock) {
        return new Detentions(processes, clock);
    }

    @Bean
    ObligationProcess obligationProcess(Processes processes) {
        return new Obligations(processes);
    }

    private record Detentions(Processes processes, Clock clock) implements DetentionProcess {

        @Override
        public void start(Started started) {
            processes.start(
                    AdministrativeDetentionContract.DETENTION_ORDERED,
                    started.caseId(),
                    started.province(),
                    RoutingVariables.none()
                            .with(
                                    AdministrativeDetentionContract.SUBJECT_ID,
                                    started.detentionId().toString())
                            .with(AdministrativeDetentionContract.CASE_NUMBER, started.caseNumber())
                            .with(AdministrativeDetentionContract.TASK_PRIORITY, PRIORITY_OF_LIBERTY)
                            .with(
                                    AdministrativeDetentionContract.DECISION_ID,
                                    started.decisionId().toString())
                            .with(AdministrativeDetentionContract.SERVICE_DUE_AT, started.serviceDueAt())
                            .with(AdministrativeDetentionContract.TRANSFER_DUE_AT, started.transferDueAt())
                            .with(AdministrativeDetentionContract.REVIEW_DUE_AT, started.reviewDueAt())
                            .with(AdministrativeDetentionContract.DETENTION_ENDS_AT, started.endsAt())
                            .with(AdministrativeDetentionContract.RELEASE_DUE_AT, started.endsAt())
                            .with(AdministrativeDetentionContract.RELEASE_TO_CONFIRM, true)
                            .with(AdministrativeDetentionContract.RESULT_TO_SERVE, false));
        }

        @Override
        public boolean petitionReceived(CaseId caseId, Date forwardDueAt) {
            return processes.correlate(
                    AdministrativeDetentionContract.PETITION_RECEIVED,
                    caseId,
                    RoutingVariables.none().with(AdministrativeDetentionContract.PETITION_DUE_AT, forwardDueAt));
        }

        @Override
        public boolean ended(CaseId caseId, boolean releaseToConfirm) {
            return processes.correlate(
                    AdministrativeDetentionContract.DETENTION_ENDED,
                    caseId,
                    RoutingVariables.none()
                            .with(AdministrativeDetentionContract.RELEASE_TO_CONFIRM, releaseToConfirm)
                            .with(AdministrativeDetentionContract.RELEASE_DUE_AT, Date.from(clock.instant())));
        }

        @Override
        public void obligationsNotNeeded(CaseId caseId) {
            processes.correlate(
                    AdministrativeDetentionContract.OBLIGATIONS_NOT_NEEDED, caseId, RoutingVariables.none());
        }

        @Override
        public void personGone(CaseId caseId) {
            processes.correlate(AdministrativeDetentionContract.DETAINEE_GONE, caseId, RoutingVariables.none());
        }
    }

    private record Obligations(Processes processes) implements ObligationProcess {

        @Override
        public void start(Started started) {
            processes.start(
                    AlternativeObligationsContract.OBLIGATIONS_IMPOSED,
                    started.caseId(),
                    started.province(),
                    RoutingVariables.none()
                            .with(
                                    AlternativeObligationsContract.SUBJECT_ID,
                                    started.setId().toString())
                            .with(AlternativeObligationsContract.CASE_NUMBER, started.caseNumber())
                            .with(AlternativeObligationsContract.TASK_PRIORITY, PRIORITY_OF_LIBERTY)
                            .with(
                                    AlternativeObligationsContract.DECISION_ID,
                                    started.decisionId().toString())
                            .with(AlternativeObligationsContract.SERVICE_DUE_AT, started.serviceDueAt())
                            .with(AlternativeObligationsContract.REPORTING_REQUIRED, started.reporting())
                            .with(AlternativeObligationsContract.REPORT_DUE_AT, started.reportDueAt())
                            .with(AlternativeObligationsContract.GUARANTEE_REQUIRED, started.guarantee())
                            .with(AlternativeObligationsContract.OBLIGATIONS_END_AT, started.endsAt()));
        }

        @Override
        public boolean petitionReceived(CaseId caseId, Date forwardDueAt) {
            return processes.correlate(
                    AlternativeObligationsContract.MONITORING_PETITION_RECEIVED,
                    caseId,
                    RoutingVariables.none().with(AlternativeObligationsContract.PETITION_DUE_AT, forwardDueAt));
        }

        @Override
        public boolean breachObserved(CaseId caseId, Date decisionDueAt) {
            return processes.correlate(
                    AlternativeObligationsContract.BREACH_OBSERVED,
                    caseId,
                    RoutingVariables.none().with(AlternativeObligationsContract.BREACH_DECISION_DUE_AT, decisionDueAt));
        }

        @Override
        public boolean ended(CaseId caseId, Date settlementDueAt) {
            return processes.correlate(
                    AlternativeObligationsContract.OBLIGATIONS_ENDED,
                    caseId,
                    RoutingVariables.none().with(AlternativeObligationsContract.SETTLEMENT_DUE_AT, settlementDueAt));
        }
    }
}
