package org.himaye.protection.process;

import static org.himaye.protection.process.ResidenceAndReportingContract.*;

import java.util.UUID;
import org.himaye.protection.application.WithdrawalGrounds;
import org.himaye.protection.residence.AssessMissedReportSubmission;
import org.himaye.protection.residence.RecordReportingDaySubmission;
import org.himaye.protection.residence.ReportingDays;
import org.himaye.protection.residence.ResidenceDuties;
import org.himaye.protection.residence.SignResidenceDutiesSubmission;
import org.himaye.shared.RoutingVariables;
import org.himaye.shared.TaskHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What completing each user task of residence and reporting means. */
@Configuration(proxyBeanMethods = false)
class ResidenceAndReportingSteps {

    @Bean
    TaskHandler<SignResidenceDutiesSubmission> signResidenceDuties(ResidenceDuties duties) {
        return TaskHandler.of(SIGN_RESIDENCE_DUTIES, (task, submission) -> {
            var decided = duties.sign(ApplicantDetentionSteps.subject(task), submission);
            UUID decision = decided.decisionId();
            RoutingVariables routing = RoutingVariables.none()
                    .with(DUTIES_IMPOSED, decision != null)
                    .with(REPORTING_REQUIRED, decided.reporting())
                    .with(SERVICE_DUE_AT, decided.serviceDueAt())
                    .with(REPORT_DUE_AT, decided.reportDueAt());
            return decision == null ? routing : routing.with(DECISION_ID, decision.toString());
        });
    }

    @Bean
    TaskHandler<RecordReportingDaySubmission> recordReportingDay(ReportingDays days) {
        return TaskHandler.of(RECORD_REPORTING_DAY, (task, submission) -> {
            var day = days.recordDay(ApplicantDetentionSteps.subject(task), submission);
            return RoutingVariables.none()
                    .with(REPORT_MISSED, day.missed())
                    .with(EXCUSE_DUE_AT, day.excuseDueAt())
                    .with(REPORT_DUE_AT, day.reportDueAt());
        });
    }

    @Bean
    TaskHandler<AssessMissedReportSubmission> assessMissedReport(ReportingDays days, WithdrawalGrounds grounds) {
        return TaskHandler.of(ASSESS_MISSED_REPORT, (task, submission) -> {
            days.assess(ApplicantDetentionSteps.subject(task), submission);
            if (submission.withdrawalProposed()) {
                grounds.proposeForReports(task.caseId());
            }
            return RoutingVariables.none();
        });
    }
}
