package org.himaye.removal.process;

import static org.himaye.removal.process.AdministrativeDetentionContract.*;

import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import org.himaye.removal.alternatives.DecideOnBreachSubmission;
import org.himaye.removal.alternatives.ObligationCourse;
import org.himaye.removal.alternatives.ReceiveGuaranteeSubmission;
import org.himaye.removal.alternatives.RecordReportSubmission;
import org.himaye.removal.alternatives.SettleGuaranteeSubmission;
import org.himaye.removal.detention.AdmitDetaineeSubmission;
import org.himaye.removal.detention.ConfirmReleaseSubmission;
import org.himaye.removal.detention.DecideExtensionSubmission;
import org.himaye.removal.detention.DetentionHolding;
import org.himaye.removal.detention.DetentionReleases;
import org.himaye.removal.detention.DetentionReviews;
import org.himaye.removal.detention.ForwardPetitionSubmission;
import org.himaye.removal.detention.ImposeAlternativesSubmission;
import org.himaye.removal.detention.LibertyPetitions;
import org.himaye.removal.detention.RecordJudgmentSubmission;
import org.himaye.removal.detention.RecordServicesSubmission;
import org.himaye.removal.detention.ReviewDetentionSubmission;
import org.himaye.shared.RoutingVariables;
import org.himaye.shared.TaskHandler;
import org.himaye.shared.TaskInHand;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What completing each user task of detention and of the obligations in its place means. */
@Configuration(proxyBeanMethods = false)
class LibertySteps {

    private static final String JUDGE_OF_DETENTION = "DL-RM-10";
    private static final String JUDGE_OF_MONITORING = "DL-RM-13";

    @Bean
    TaskHandler<AdmitDetaineeSubmission> admitDetainee(DetentionHolding holding) {
        return TaskHandler.of(
                ADMIT_DETAINEE,
                (task, submission) ->
                        RoutingVariables.none().with(SERVICES_DUE_AT, holding.admit(subject(task), submission)));
    }

    @Bean
    TaskHandler<RecordServicesSubmission> recordServices(DetentionHolding holding) {
        return TaskHandler.of(RECORD_SERVICES, (task, submission) -> {
            var services = holding.recordServices(subject(task), submission);
            return RoutingVariables.none()
                    .with(SERVICES_COMPLETE, services.complete())
                    .with(SERVICES_DUE_AT, services.dueAt());
        });
    }

    @Bean
    TaskHandler<ReviewDetentionSubmission> reviewDetention(DetentionReviews reviews, Clock clock) {
        return TaskHandler.of(REVIEW_DETENTION, (task, submission) -> {
            var reviewed = reviews.review(subject(task), submission);
            RoutingVariables routing = RoutingVariables.none()
                    .with(DETENTION_CONTINUES, reviewed.continues())
                    .with(EXTENSION_PROPOSED, reviewed.extensionProposed())
                    .with(REVIEW_DECISION_ID, reviewed.decisionId().toString())
                    .with(REVIEW_DUE_AT, reviewed.nextDueAt())
                    .with(SERVICE_DUE_AT, reviewed.serviceDueAt())
                    .with(RESULT_TO_SERVE, !reviewed.continues());
            return reviewed.continues() ? routing : routing.with(RELEASE_DUE_AT, Date.from(clock.instant()));
        });
    }

    @Bean
    TaskHandler<DecideExtensionSubmission> decideExtension(DetentionReviews reviews) {
        return TaskHandler.of(DECIDE_EXTENSION, (task, submission) -> {
            var extension = reviews.decideExtension(subject(task), submission);
            return RoutingVariables.none()
                    .with(DETENTION_EXTENDED, extension.extended())
                    .with(EXTENSION_DECISION_ID, extension.decisionId().toString())
                    .with(SERVICE_DUE_AT, extension.serviceDueAt());
        });
    }

    @Bean
    TaskHandler<ForwardPetitionSubmission> forwardPetition(LibertyPetitions petitions) {
        return TaskHandler.of(
                FORWARD_PETITION,
                (task, submission) -> RoutingVariables.none()
                        .with(JUDGE_DUE_AT, petitions.forward(subject(task), JUDGE_OF_DETENTION, submission)));
    }

    @Bean
    TaskHandler<RecordJudgmentSubmission> recordJudgment(LibertyPetitions petitions, Clock clock) {
        return TaskHandler.of(RECORD_JUDGMENT, (task, submission) -> {
            boolean lifted = petitions.judgedDetention(subject(task), submission);
            RoutingVariables routing = RoutingVariables.none().with(DETENTION_LIFTED, lifted);
            return lifted ? routing.with(RELEASE_DUE_AT, Date.from(clock.instant())) : routing;
        });
    }

    @Bean
    TaskHandler<ConfirmReleaseSubmission> confirmRelease(DetentionReleases releases) {
        return TaskHandler.of(CONFIRM_RELEASE, (task, submission) -> {
            releases.confirm(subject(task), submission);
            return RoutingVariables.none();
        });
    }

    @Bean
    TaskHandler<ImposeAlternativesSubmission> imposeAlternatives(DetentionReleases releases) {
        return TaskHandler.of(IMPOSE_ALTERNATIVES, (task, submission) -> {
            releases.imposeAlternatives(subject(task), submission);
            return RoutingVariables.none();
        });
    }

    @Bean
    TaskHandler<RecordReportSubmission> recordReport(ObligationCourse course) {
        return TaskHandler.of(AlternativeObligationsContract.RECORD_REPORT, (task, submission) -> {
            var reported = course.report(subject(task), submission);
            return RoutingVariables.none()
                    .with(AlternativeObligationsContract.REPORT_MISSED, reported.breached())
                    .with(AlternativeObligationsContract.REPORT_DUE_AT, reported.nextDueAt())
                    .with(AlternativeObligationsContract.BREACH_DECISION_DUE_AT, reported.decisionDueAt());
        });
    }

    @Bean
    TaskHandler<DecideOnBreachSubmission> decideOnBreach(ObligationCourse course) {
        return TaskHandler.of(
                AlternativeObligationsContract.DECIDE_ON_BREACH,
                (task, submission) -> RoutingVariables.none()
                        .with(
                                AlternativeObligationsContract.PERSON_DETAINED,
                                course.decideOnBreach(subject(task), submission)));
    }

    @Bean
    TaskHandler<ReceiveGuaranteeSubmission> receiveGuarantee(ObligationCourse course) {
        return TaskHandler.of(AlternativeObligationsContract.RECEIVE_GUARANTEE, (task, submission) -> {
            course.receiveGuarantee(subject(task), submission);
            return RoutingVariables.none();
        });
    }

    @Bean
    TaskHandler<ForwardPetitionSubmission> forwardMonitoringPetition(LibertyPetitions petitions) {
        return TaskHandler.of(
                AlternativeObligationsContract.FORWARD_MONITORING_PETITION,
                (task, submission) -> RoutingVariables.none()
                        .with(
                                AlternativeObligationsContract.JUDGE_DUE_AT,
                                petitions.forward(subject(task), JUDGE_OF_MONITORING, submission)));
    }

    @Bean
    TaskHandler<RecordJudgmentSubmission> recordMonitoringJudgment(LibertyPetitions petitions) {
        return TaskHandler.of(
                AlternativeObligationsContract.RECORD_MONITORING_JUDGMENT,
                (task, submission) -> RoutingVariables.none()
                        .with(
                                AlternativeObligationsContract.OBLIGATIONS_OVER,
                                petitions.judgedMonitoring(subject(task), submission)));
    }

    @Bean
    TaskHandler<SettleGuaranteeSubmission> settleGuarantee(ObligationCourse course) {
        return TaskHandler.of(AlternativeObligationsContract.SETTLE_GUARANTEE, (task, submission) -> {
            course.settleGuarantee(subject(task), submission);
            return RoutingVariables.none();
        });
    }

    /** The detention or the obligations that the task is about. */
    private static UUID subject(TaskInHand task) {
        String subject = task.subjectId();
        if (subject == null) {
            throw new IllegalStateException("A task about nothing: " + task.userTask());
        }
        return UUID.fromString(subject);
    }
}
