package org.himaye.protection.process;

import static org.himaye.protection.process.AgeAssessmentContract.*;

import org.himaye.protection.application.AgeAssessments;
import org.himaye.protection.application.HandOverChildSubmission;
import org.himaye.protection.application.RecordAgeReportSubmission;
import org.himaye.protection.application.Registration;
import org.himaye.shared.RoutingVariables;
import org.himaye.shared.TaskHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the report on a doubtful age and the hand-over of a child found later mean. */
@Configuration(proxyBeanMethods = false)
class AgeAssessmentSteps {

    @Bean
    TaskHandler<RecordAgeReportSubmission> recordAgeReport(AgeAssessments assessments) {
        return TaskHandler.of(RECORD_AGE_REPORT, (task, submission) -> {
            var reported = assessments.report(ApplicantDetentionSteps.subject(task), submission);
            return RoutingVariables.none()
                    .with(HAND_OVER_NEEDED, reported.handOverNeeded())
                    .with(CHILD_HAND_OVER_DUE_AT, reported.handOverDueAt());
        });
    }

    @Bean
    TaskHandler<HandOverChildSubmission> handOverFoundChild(Registration registration) {
        return TaskHandler.of(HAND_OVER_FOUND_CHILD, (task, submission) -> {
            registration.handOverChild(task.caseId(), submission);
            return RoutingVariables.none();
        });
    }
}
