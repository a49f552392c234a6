package org.himaye.protection.process;

import static org.himaye.protection.process.TrackChangeContract.DECIDE_TRACK_CHANGE;

import org.himaye.protection.application.DecideTrackChangeSubmission;
import org.himaye.protection.application.TrackChanges;
import org.himaye.shared.RoutingVariables;
import org.himaye.shared.TaskHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What answering a proposed change of track means. */
@Configuration(proxyBeanMethods = false)
class TrackChangeSteps {

    @Bean
    TaskHandler<DecideTrackChangeSubmission> decideTrackChange(TrackChanges changes) {
        return TaskHandler.of(DECIDE_TRACK_CHANGE, (task, submission) -> {
            changes.answer(ApplicantDetentionSteps.subject(task), submission);
            return RoutingVariables.none();
        });
    }
}
