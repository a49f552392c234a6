package org.himaye.appeal.process;

import static org.himaye.appeal.process.CommissionAppealContract.*;

import java.util.Date;
import org.himaye.appeal.application.*;
import org.himaye.appeal.application.Deliberations.VoteOutcome;
import org.himaye.shared.RoutingVariables;
import org.himaye.shared.TaskForm;
import org.himaye.shared.TaskHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What completing each user task of an appeal means: one call of a service, and where to go next. */
@Configuration(proxyBeanMethods = false)
class AppealSteps {

    @Bean
    TaskHandler<ExamineAppealSubmission> examineAppeal(Examination examination) {
        return TaskHandler.of(EXAMINE_APPEAL, (task, submission) -> {
            examination.examine(task.caseId(), submission);
            return RoutingVariables.none();
        });
    }

    @Bean
    TaskHandler<AnswerWithoutJurisdictionSubmission> answerWithoutJurisdiction(CommissionDecisions decisions) {
        return TaskHandler.of(ANSWER_WITHOUT_JURISDICTION, (task, submission) -> {
            decisions.answerWithoutJurisdiction(task.caseId(), submission);
            return RoutingVariables.none().with(DECISION_TO_SERVE, false);
        });
    }

    @Bean
    TaskHandler<SignRefusalWithoutExaminationSubmission> signRefusalWithoutExamination(CommissionDecisions decisions) {
        return TaskHandler.of(
                SIGN_REFUSAL_WITHOUT_EXAMINATION,
                (task, submission) -> signed(decisions.signRefusal(task.caseId(), submission), false));
    }

    @Bean
    TaskHandler<SendFileSubmission> sendFile(Examination examination) {
        return TaskHandler.of(SEND_FILE, (task, submission) -> {
            examination.fileSent(task.caseId(), submission);
            return RoutingVariables.none();
        });
    }

    @Bean
    TaskHandler<ReportAppealSubmission> reportAppeal(Reports reports) {
        return TaskHandler.of(REPORT_APPEAL, (task, submission) -> {
            reports.report(task.caseId(), submission.proposal(), submission.facts(), submission.reasons());
            return RoutingVariables.none();
        });
    }

    @Bean
    TaskHandler<CastVoteSubmission> voteAsChair(Deliberations deliberations) {
        return vote(VOTE_AS_CHAIR, deliberations);
    }

    @Bean
    TaskHandler<CastVoteSubmission> voteForJustice(Deliberations deliberations) {
        return vote(VOTE_FOR_JUSTICE, deliberations);
    }

    @Bean
    TaskHandler<CastVoteSubmission> voteForForeignAffairs(Deliberations deliberations) {
        return vote(VOTE_FOR_FOREIGN_AFFAIRS, deliberations);
    }

    @Bean
    TaskHandler<CastVoteSubmission> voteAsExpert(Deliberations deliberations) {
        return vote(VOTE_AS_EXPERT, deliberations);
    }

    @Bean
    TaskHandler<OpenVotesSubmission> openVotes(CommissionVotes votes) {
        return TaskHandler.of(
                OPEN_VOTES,
                (task, submission) -> RoutingVariables.none()
                        .with(MAJORITY_REACHED, votes.open(task.caseId(), submission) != VoteOutcome.NO_MAJORITY));
    }

    @Bean
    TaskHandler<SignCommissionDecisionSubmission> signCommissionDecision(CommissionDecisions decisions) {
        return TaskHandler.of(SIGN_COMMISSION_DECISION, (task, submission) -> {
            var signed = decisions.sign(task.caseId(), submission);
            return signed(signed.serviceDueAt(), signed.accepted());
        });
    }

    @Bean
    TaskHandler<CheckCommissionRegistrySubmission> checkCommissionRegistry(AppealFinality finality) {
        return TaskHandler.of(CHECK_COMMISSION_REGISTRY, (task, submission) -> {
            var checked = finality.checkRegistry(task.caseId(), submission);
            return RoutingVariables.none()
                    .with(DECISION_CONTESTED, checked.suitPending())
                    .with(JUDGMENT_DUE_AT, checked.judgmentDueAt());
        });
    }

    @Bean
    TaskHandler<RecordCourtEventSubmission> recordCourtEvent(AppealFinality finality) {
        return TaskHandler.of(RECORD_COURT_EVENT, (task, submission) -> {
            var recorded = finality.recordCourtEvent(task.caseId(), submission);
            return RoutingVariables.none()
                    .with(JUDGMENT_GIVEN, recorded.judgmentGiven())
                    .with(JUDGMENT_DUE_AT, recorded.judgmentDueAt());
        });
    }

    private static RoutingVariables signed(Date serviceDueAt, boolean accepted) {
        return RoutingVariables.none()
                .with(DECISION_TO_SERVE, true)
                .with(APPEAL_ACCEPTED, accepted)
                .with(SERVICE_DUE_AT, serviceDueAt);
    }

    private static TaskHandler<CastVoteSubmission> vote(
            TaskForm<CastVoteSubmission> form, Deliberations deliberations) {
        return TaskHandler.of(form, (task, submission) -> {
            deliberations.castVote(task.caseId(), submission.choice(), submission.reasons());
            return RoutingVariables.none();
        });
    }
}
