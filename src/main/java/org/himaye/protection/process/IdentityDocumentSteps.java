package org.himaye.protection.process;

import static org.himaye.protection.process.IdentityDocumentContract.*;

import org.himaye.protection.application.IdentityDocuments;
import org.himaye.protection.application.RecordIdentityReturnSubmission;
import org.himaye.protection.application.RenewIdentitySubmission;
import org.himaye.shared.RoutingVariables;
import org.himaye.shared.TaskHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What renewing an identity document and taking it back mean. */
@Configuration(proxyBeanMethods = false)
class IdentityDocumentSteps {

    @Bean
    TaskHandler<RenewIdentitySubmission> renewIdentity(IdentityDocuments documents) {
        return TaskHandler.of(RENEW_IDENTITY, (task, submission) -> {
            documents.renew(task.caseId(), submission);
            return RoutingVariables.none();
        });
    }

    @Bean
    TaskHandler<RecordIdentityReturnSubmission> recordIdentityReturn(IdentityDocuments documents) {
        return TaskHandler.of(RECORD_IDENTITY_RETURN, (task, submission) -> {
            documents.takeBack(task.caseId(), submission);
            return RoutingVariables.none();
        });
    }
}
