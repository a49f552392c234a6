package org.himaye.protection.process;

import static org.himaye.protection.process.DelayNoticeContract.INFORM_OF_DELAY;

import org.himaye.protection.application.DelayNotices;
import org.himaye.protection.application.InformOfDelaySubmission;
import org.himaye.shared.RoutingVariables;
import org.himaye.shared.TaskHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What informing an applicant of the delay means. */
@Configuration(proxyBeanMethods = false)
class DelayNoticeSteps {

    @Bean
    TaskHandler<InformOfDelaySubmission> informOfDelay(DelayNotices notices) {
        return TaskHandler.of(INFORM_OF_DELAY, (task, submission) -> {
            notices.inform(task.caseId(), ApplicantDetentionSteps.subject(task), submission);
            return RoutingVariables.none();
        });
    }
}
