package org.himaye.protection.process;

import static org.himaye.protection.process.ApplicantDetentionContract.*;

import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import org.himaye.protection.detention.AdmitApplicantSubmission;
import org.himaye.protection.detention.ApplicantDetentionEnding;
import org.himaye.protection.detention.ApplicantHolding;
import org.himaye.protection.detention.ApplicantPetitions;
import org.himaye.protection.detention.AssessDetentionNeedSubmission;
import org.himaye.protection.detention.ConfirmApplicantReleaseSubmission;
import org.himaye.protection.detention.DetentionConsideration;
import org.himaye.protection.detention.EndApplicantDetentionSubmission;
import org.himaye.protection.detention.ForwardApplicantPetitionSubmission;
import org.himaye.protection.detention.RecordApplicantJudgmentSubmission;
import org.himaye.protection.detention.SignApplicantDetentionSubmission;
import org.himaye.shared.RoutingVariables;
import org.himaye.shared.TaskHandler;
import org.himaye.shared.TaskInHand;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What completing each user task of the detention of applicants means. */
@Configuration(proxyBeanMethods = false)
class ApplicantDetentionSteps {

    @Bean
    TaskHandler<AssessDetentionNeedSubmission> assessDetentionNeed(DetentionConsideration consideration) {
        return TaskHandler.of(
                ASSESS_DETENTION_NEED,
                (task, submission) -> RoutingVariables.none()
                        .with(SIGNATURE_DUE_AT, consideration.assess(subject(task), submission)));
    }

    @Bean
    TaskHandler<SignApplicantDetentionSubmission> signApplicantDetention(DetentionConsideration consideration) {
        return TaskHandler.of(SIGN_APPLICANT_DETENTION, (task, submission) -> {
            var decided = consideration.sign(subject(task), submission);
            RoutingVariables routing = RoutingVariables.none()
                    .with(DETENTION_OUTCOME, decided.outcome())
                    .with(SERVICE_DUE_AT, decided.serviceDueAt())
                    .with(ADMISSION_DUE_AT, decided.serviceDueAt())
                    .with(DETENTION_ENDS_AT, decided.endsAt())
                    .with(RELEASE_DUE_AT, decided.endsAt());
            UUID decision = decided.decisionId();
            return decision == null
                    ? routing
                    : routing.with(
                            decided.outcome().equals("DETAINED") ? DECISION_ID : MEASURES_DECISION_ID,
                            decision.toString());
        });
    }

    @Bean
    TaskHandler<AdmitApplicantSubmission> admitApplicant(ApplicantHolding holding) {
        return TaskHandler.of(ADMIT_APPLICANT, (task, submission) -> {
            holding.admit(subject(task), submission);
            return RoutingVariables.none();
        });
    }

    @Bean
    TaskHandler<EndApplicantDetentionSubmission> endApplicantDetention(ApplicantDetentionEnding ending, Clock clock) {
        return TaskHandler.of(END_APPLICANT_DETENTION, (task, submission) -> {
            var ended = ending.notNeeded(subject(task), submission);
            UUID measures = ended.measures();
            RoutingVariables routing = RoutingVariables.none()
                    .with(MEASURES_TO_SERVE, measures != null)
                    .with(SERVICE_DUE_AT, ended.serviceDueAt())
                    .with(RELEASE_DUE_AT, Date.from(clock.instant()));
            return measures == null ? routing : routing.with(MEASURES_DECISION_ID, measures.toString());
        });
    }

    @Bean
    TaskHandler<ForwardApplicantPetitionSubmission> forwardApplicantPetition(ApplicantPetitions petitions) {
        return TaskHandler.of(
                FORWARD_APPLICANT_PETITION,
                (task, submission) ->
                        RoutingVariables.none().with(JUDGE_DUE_AT, petitions.forward(subject(task), submission)));
    }

    @Bean
    TaskHandler<RecordApplicantJudgmentSubmission> recordApplicantJudgment(ApplicantPetitions petitions, Clock clock) {
        return TaskHandler.of(RECORD_APPLICANT_JUDGMENT, (task, submission) -> {
            boolean lifted = petitions.judged(subject(task), submission);
            RoutingVariables routing = RoutingVariables.none().with(DETENTION_LIFTED, lifted);
            return lifted ? routing.with(RELEASE_DUE_AT, Date.from(clock.instant())) : routing;
        });
    }

    @Bean
    TaskHandler<ConfirmApplicantReleaseSubmission> confirmApplicantRelease(ApplicantDetentionEnding ending) {
        return TaskHandler.of(CONFIRM_APPLICANT_RELEASE, (task, submission) -> {
            ending.confirm(subject(task), submission);
            return RoutingVariables.none();
        });
    }

    /** The consideration or detention that the task is about. */
    static UUID subject(TaskInHand task) {
        String subject = task.subjectId();
        if (subject == null) {
            throw new IllegalStateException("A task about nothing: " + task.userTask());
        }
        return UUID.fromString(subject);
    }
}
