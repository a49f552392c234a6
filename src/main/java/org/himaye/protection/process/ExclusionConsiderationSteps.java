package org.himaye.protection.process;

import static org.himaye.protection.process.ExclusionConsiderationContract.RECORD_EXCLUSION;

import org.himaye.protection.application.Exclusions;
import org.himaye.protection.application.RecordExclusionSubmission;
import org.himaye.shared.RoutingVariables;
import org.himaye.shared.TaskHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What recording a finding about exclusion means. */
@Configuration(proxyBeanMethods = false)
class ExclusionConsiderationSteps {

    @Bean
    TaskHandler<RecordExclusionSubmission> recordExclusion(Exclusions exclusions) {
        return TaskHandler.of(RECORD_EXCLUSION, (task, submission) -> {
            exclusions.conclude(ApplicantDetentionSteps.subject(task), submission);
            return RoutingVariables.none();
        });
    }
}
