package org.himaye.removal.process;

import static org.himaye.removal.process.ReadmissionContract.*;

import java.util.Date;
import java.util.UUID;
import org.himaye.removal.readmission.ReadmissionProcedure;
import org.himaye.removal.readmission.ReadmissionReplies;
import org.himaye.removal.readmission.ReadmissionRequest;
import org.himaye.removal.readmission.ReadmissionTransfers;
import org.himaye.removal.readmission.RecordReadmissionDocumentSubmission;
import org.himaye.removal.readmission.RecordReadmissionReplySubmission;
import org.himaye.removal.readmission.RecordReadmissionTransferSubmission;
import org.himaye.shared.CaseId;
import org.himaye.shared.Processes;
import org.himaye.shared.RoutingVariables;
import org.himaye.shared.TaskHandler;
import org.himaye.shared.TaskInHand;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What completing each user task of a readmission means. */
@Configuration(proxyBeanMethods = false)
class ReadmissionSteps {

    private static final long ORDINARY_PRIORITY = 50;

    @Bean
    ReadmissionProcedure readmissionProcedure(Processes processes) {
        return new ReadmissionProcedure() {
            @Override
            public void start(ReadmissionRequest request, String caseNumber, Date replyDueAt) {
                processes.start(
                        READMISSION_REQUESTED,
                        request.caseId(),
                        request.province(),
                        RoutingVariables.none()
                                .with(SUBJECT_ID, request.id().toString())
                                .with(CASE_NUMBER, caseNumber)
                                .with(TASK_PRIORITY, ORDINARY_PRIORITY)
                                .with(REPLY_PERIOD_KNOWN, request.replyDueAt() != null)
                                .with(REPLY_DUE_AT, replyDueAt));
            }

            @Override
            public void discontinue(CaseId caseId, UUID requestId) {
                processes.correlate(READMISSION_DISCONTINUED, caseId, requestId.toString(), RoutingVariables.none());
            }
        };
    }

    @Bean
    TaskHandler<RecordReadmissionReplySubmission> recordReadmissionReply(ReadmissionReplies replies) {
        return TaskHandler.of(RECORD_READMISSION_REPLY, (task, submission) -> answered(replies, task, submission));
    }

    @Bean
    TaskHandler<RecordReadmissionReplySubmission> awaitReadmissionReply(ReadmissionReplies replies) {
        return TaskHandler.of(AWAIT_READMISSION_REPLY, (task, submission) -> answered(replies, task, submission));
    }

    @Bean
    TaskHandler<RecordReadmissionDocumentSubmission> recordReadmissionDocument(ReadmissionReplies replies) {
        return TaskHandler.of(RECORD_READMISSION_DOCUMENT, (task, submission) -> {
            replies.document(task, submission);
            return RoutingVariables.none();
        });
    }

    @Bean
    TaskHandler<RecordReadmissionTransferSubmission> recordReadmissionTransfer(ReadmissionTransfers transfers) {
        return TaskHandler.of(RECORD_READMISSION_TRANSFER, (task, submission) -> {
            var transferred = transfers.record(task, submission);
            return RoutingVariables.none()
                    .with(TRANSFER_EXTENDED, transferred.extended())
                    .with(TRANSFER_DUE_AT, transferred.transferDueAt());
        });
    }

    private static RoutingVariables answered(
            ReadmissionReplies replies, TaskInHand task, RecordReadmissionReplySubmission submission) {
        var answered = replies.reply(task, submission);
        return RoutingVariables.none()
                .with(ACCEPTED, answered.accepted())
                .with(DOCUMENT_DUE_AT, answered.documentDueAt())
                .with(TRANSFER_DUE_AT, answered.transferDueAt());
    }
}
