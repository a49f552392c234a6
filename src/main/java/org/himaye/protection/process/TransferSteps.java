package org.himaye.protection.process;

import static org.himaye.protection.process.TransferContract.*;

import org.himaye.protection.application.CarryOutTransferSubmission;
import org.himaye.protection.application.HeadquartersNotices;
import org.himaye.protection.application.InformHeadquartersSubmission;
import org.himaye.protection.application.RecordTransferReplySubmission;
import org.himaye.protection.application.RequestTransferSubmission;
import org.himaye.protection.application.ScreenTransferSubmission;
import org.himaye.protection.application.Transfers;
import org.himaye.shared.RoutingVariables;
import org.himaye.shared.TaskHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What completing each user task after a decision of inadmissibility means. */
@Configuration(proxyBeanMethods = false)
class TransferSteps {

    @Bean
    TaskHandler<RequestTransferSubmission> requestTransfer(Transfers transfers) {
        return TaskHandler.of(
                REQUEST_TRANSFER,
                (task, submission) -> RoutingVariables.none()
                        .with(REPLY_DUE_AT, transfers.request(ApplicantDetentionSteps.subject(task), submission)));
    }

    @Bean
    TaskHandler<RecordTransferReplySubmission> recordTransferReply(Transfers transfers) {
        return TaskHandler.of(RECORD_TRANSFER_REPLY, (task, submission) -> {
            var replied = transfers.reply(ApplicantDetentionSteps.subject(task), submission);
            return RoutingVariables.none()
                    .with(TRANSFER_ACCEPTED, replied.accepted())
                    .with(STAY_ENDED, replied.stayEnded())
                    .with(TRANSFER_DUE_AT, replied.transferDueAt());
        });
    }

    @Bean
    TaskHandler<ScreenTransferSubmission> screenTransfer(Transfers transfers) {
        return TaskHandler.of(
                SCREEN_TRANSFER,
                (task, submission) -> RoutingVariables.none()
                        .with(TRANSFER_SAFE, transfers.screen(ApplicantDetentionSteps.subject(task), submission)));
    }

    @Bean
    TaskHandler<CarryOutTransferSubmission> carryOutTransfer(Transfers transfers) {
        return TaskHandler.of(
                CARRY_OUT_TRANSFER,
                (task, submission) -> RoutingVariables.none()
                        .with(
                                TRANSFER_CARRIED_OUT,
                                transfers.carryOut(ApplicantDetentionSteps.subject(task), submission)));
    }

    @Bean
    TaskHandler<InformHeadquartersSubmission> informHeadquarters(HeadquartersNotices notices) {
        return TaskHandler.of(HeadquartersNoticeContract.INFORM_HEADQUARTERS, (task, submission) -> {
            notices.inform(task.caseId(), task.subjectId(), submission);
            return RoutingVariables.none();
        });
    }
}
