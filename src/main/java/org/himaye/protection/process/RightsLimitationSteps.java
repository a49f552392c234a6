package org.himaye.protection.process;

import static org.himaye.protection.process.RightsLimitationContract.*;

import java.util.UUID;
import org.himaye.protection.rights.AssessLateReportSubmission;
import org.himaye.protection.rights.RightsLimitations;
import org.himaye.protection.rights.SignRightsLimitationSubmission;
import org.himaye.shared.RoutingVariables;
import org.himaye.shared.TaskHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What completing each user task of the limitation of rights means. */
@Configuration(proxyBeanMethods = false)
class RightsLimitationSteps {

    @Bean
    TaskHandler<AssessLateReportSubmission> assessLateReport(RightsLimitations limitations) {
        return TaskHandler.of(ASSESS_LATE_REPORT, (task, submission) -> {
            var assessed = limitations.assess(ApplicantDetentionSteps.subject(task), submission);
            return RoutingVariables.none()
                    .with(LIMITATION_PROPOSED, assessed.proposed())
                    .with(SIGNATURE_DUE_AT, assessed.signatureDueAt());
        });
    }

    @Bean
    TaskHandler<SignRightsLimitationSubmission> signRightsLimitation(RightsLimitations limitations) {
        return TaskHandler.of(SIGN_RIGHTS_LIMITATION, (task, submission) -> {
            var decided = limitations.sign(ApplicantDetentionSteps.subject(task), submission);
            UUID decision = decided.decisionId();
            RoutingVariables routing = RoutingVariables.none()
                    .with(RIGHTS_LIMITED, decision != null)
                    .with(SERVICE_DUE_AT, decided.serviceDueAt());
            return decision == null ? routing : routing.with(DECISION_ID, decision.toString());
        });
    }
}
