package org.himaye.protection.process;

import static org.himaye.protection.process.ComingOfAgeContract.*;

import org.himaye.protection.application.AskAdultMemberSubmission;
import org.himaye.protection.application.ComingsOfAge;
import org.himaye.protection.application.EndRepresentationSubmission;
import org.himaye.shared.RoutingVariables;
import org.himaye.shared.TaskHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the answer of a member who has come of age means, and the end of what was for a child alone. */
@Configuration(proxyBeanMethods = false)
class ComingOfAgeSteps {

    @Bean
    TaskHandler<AskAdultMemberSubmission> askAdultMember(ComingsOfAge comingsOfAge) {
        return TaskHandler.of(ASK_ADULT_MEMBER, (task, submission) -> {
            comingsOfAge.answer(ApplicantDetentionSteps.subject(task), submission);
            return RoutingVariables.none();
        });
    }

    @Bean
    TaskHandler<EndRepresentationSubmission> endRepresentation(ComingsOfAge comingsOfAge) {
        return TaskHandler.of(END_REPRESENTATION, (task, submission) -> {
            comingsOfAge.endRepresentation(ApplicantDetentionSteps.subject(task), submission);
            return RoutingVariables.none();
        });
    }
}
