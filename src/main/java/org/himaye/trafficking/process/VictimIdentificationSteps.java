package org.himaye.trafficking.process;

import static org.himaye.trafficking.process.VictimIdentificationContract.*;

import org.himaye.shared.RoutingVariables;
import org.himaye.shared.TaskHandler;
import org.himaye.trafficking.identification.AssessIndicatorsSubmission;
import org.himaye.trafficking.identification.DecideIdentificationSubmission;
import org.himaye.trafficking.identification.FirstContact;
import org.himaye.trafficking.identification.HoldIdentificationInterviewSubmission;
import org.himaye.trafficking.identification.IdentificationDecisions;
import org.himaye.trafficking.identification.IdentificationEnds;
import org.himaye.trafficking.identification.IdentificationInterviews;
import org.himaye.trafficking.identification.IdentificationProposals;
import org.himaye.trafficking.identification.IndicatorAssessments;
import org.himaye.trafficking.identification.ProposeIdentificationSubmission;
import org.himaye.trafficking.identification.SecondProposalSubmission;
import org.himaye.trafficking.identification.SecurePersonSubmission;
import org.himaye.trafficking.identification.ServeIdentificationSubmission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What completing each user task of an identification means. */
@Configuration(proxyBeanMethods = false)
class VictimIdentificationSteps {

    @Bean
    TaskHandler<SecurePersonSubmission> securePerson(FirstContact contact) {
        return TaskHandler.of(SECURE_PERSON, (task, submission) -> {
            contact.secure(task, submission);
            return RoutingVariables.none();
        });
    }

    @Bean
    TaskHandler<HoldIdentificationInterviewSubmission> holdFirstInterview(IdentificationInterviews interviews) {
        return TaskHandler.of(HOLD_FIRST_INTERVIEW, (task, submission) -> {
            var held = interviews.hold(task, submission);
            return RoutingVariables.none()
                    .with(CONTACT_OVER, held.contactOver())
                    .with(STEP_DUE_AT, held.dueAt());
        });
    }

    @Bean
    TaskHandler<HoldIdentificationInterviewSubmission> holdFurtherInterview(IdentificationInterviews interviews) {
        return TaskHandler.of(
                HOLD_FURTHER_INTERVIEW,
                (task, submission) -> RoutingVariables.none()
                        .with(STEP_DUE_AT, interviews.hold(task, submission).dueAt()));
    }

    @Bean
    TaskHandler<AssessIndicatorsSubmission> assessIndicators(IndicatorAssessments assessments) {
        return TaskHandler.of(
                ASSESS_INDICATORS,
                (task, submission) -> RoutingVariables.none().with(STEP_DUE_AT, assessments.assess(task, submission)));
    }

    @Bean
    TaskHandler<ProposeIdentificationSubmission> proposeIdentification(IdentificationProposals proposals) {
        return TaskHandler.of(PROPOSE_IDENTIFICATION, (task, submission) -> {
            var next = proposals.propose(task, submission);
            return RoutingVariables.none()
                    .with(FURTHER_INTERVIEW, next.furtherInterview())
                    .with(STEP_DUE_AT, next.dueAt());
        });
    }

    @Bean
    TaskHandler<SecondProposalSubmission> secondProposal(IdentificationProposals proposals) {
        return TaskHandler.of(SECOND_PROPOSAL, (task, submission) -> {
            var seconded = proposals.second(task, submission);
            return RoutingVariables.none().with(AGREED, seconded.agreed()).with(STEP_DUE_AT, seconded.dueAt());
        });
    }

    @Bean
    TaskHandler<DecideIdentificationSubmission> decideIdentification(IdentificationDecisions decisions) {
        return TaskHandler.of(DECIDE_IDENTIFICATION, (task, submission) -> {
            var answered = decisions.decide(task, submission);
            return RoutingVariables.none().with(DECIDED, answered.decided()).with(STEP_DUE_AT, answered.dueAt());
        });
    }

    @Bean
    TaskHandler<ServeIdentificationSubmission> serveIdentification(IdentificationEnds ends) {
        return TaskHandler.of(SERVE_IDENTIFICATION, (task, submission) -> {
            var served = ends.serve(task, submission);
            return RoutingVariables.none()
                    .with(MEASURES_FOLLOW, served.measuresFollow())
                    .with(CONCLUSIVE, served.conclusive())
                    .with(STEP_DUE_AT, served.dueAt());
        });
    }
}
