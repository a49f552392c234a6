package org.himaye.protection.process;

import static org.himaye.protection.process.StatusReviewContract.APPEAL_OUTCOME_DUE_AT;
import static org.himaye.protection.process.StatusReviewContract.CHECK_REVIEW_REGISTRY;
import static org.himaye.protection.process.StatusReviewContract.DECISION_ANNULLED;
import static org.himaye.protection.process.StatusReviewContract.DECISION_CONTESTED;
import static org.himaye.protection.process.StatusReviewContract.DECISION_ID;
import static org.himaye.protection.process.StatusReviewContract.DECISION_SIGNED;
import static org.himaye.protection.process.StatusReviewContract.DRAFT_DUE_AT;
import static org.himaye.protection.process.StatusReviewContract.DRAFT_REVIEW_DECISION;
import static org.himaye.protection.process.StatusReviewContract.ISSUE_REVIEW_NOTICE;
import static org.himaye.protection.process.StatusReviewContract.NOTICE_ID;
import static org.himaye.protection.process.StatusReviewContract.RECORD_HOLDER_ANSWER;
import static org.himaye.protection.process.StatusReviewContract.RECORD_REVIEW_APPEAL_OUTCOME;
import static org.himaye.protection.process.StatusReviewContract.SERVICE_DUE_AT;
import static org.himaye.protection.process.StatusReviewContract.SIGNATURE_DUE_AT;
import static org.himaye.protection.process.StatusReviewContract.SIGN_REVIEW_DECISION;
import static org.himaye.protection.process.StatusReviewContract.STATUS_CONTINUES;

import java.util.UUID;
import org.himaye.protection.application.CheckCourtRegistrySubmission;
import org.himaye.protection.application.RecordAppealOutcomeSubmission;
import org.himaye.protection.review.DraftReviewDecisionSubmission;
import org.himaye.protection.review.IssueReviewNoticeSubmission;
import org.himaye.protection.review.RecordHolderAnswerSubmission;
import org.himaye.protection.review.SignReviewDecisionSubmission;
import org.himaye.protection.review.StatusReviewDecisions;
import org.himaye.protection.review.StatusReviewFinality;
import org.himaye.protection.review.StatusReviews;
import org.himaye.shared.RoutingVariables;
import org.himaye.shared.TaskHandler;
import org.himaye.shared.TaskInHand;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What completing each user task of a review of status means. */
@Configuration(proxyBeanMethods = false)
class StatusReviewSteps {

    @Bean
    TaskHandler<IssueReviewNoticeSubmission> issueReviewNotice(StatusReviews reviews) {
        return TaskHandler.of(ISSUE_REVIEW_NOTICE, (task, submission) -> {
            var noticed = reviews.issueNotice(subject(task), submission);
            return RoutingVariables.none()
                    .with(NOTICE_ID, noticed.decisionId().toString())
                    .with(SERVICE_DUE_AT, noticed.serviceDueAt());
        });
    }

    @Bean
    TaskHandler<RecordHolderAnswerSubmission> recordHolderAnswer(StatusReviews reviews) {
        return TaskHandler.of(
                RECORD_HOLDER_ANSWER,
                (task, submission) ->
                        RoutingVariables.none().with(DRAFT_DUE_AT, reviews.answer(subject(task), submission)));
    }

    @Bean
    TaskHandler<DraftReviewDecisionSubmission> draftReviewDecision(StatusReviewDecisions decisions) {
        return TaskHandler.of(
                DRAFT_REVIEW_DECISION,
                (task, submission) ->
                        RoutingVariables.none().with(SIGNATURE_DUE_AT, decisions.draft(subject(task), submission)));
    }

    @Bean
    TaskHandler<SignReviewDecisionSubmission> signReviewDecision(StatusReviewDecisions decisions) {
        return TaskHandler.of(SIGN_REVIEW_DECISION, (task, submission) -> {
            var signed = decisions.sign(subject(task), submission);
            UUID decision = signed.decisionId();
            RoutingVariables routing = RoutingVariables.none()
                    .with(DECISION_SIGNED, decision != null)
                    .with(STATUS_CONTINUES, signed.continues());
            return decision == null
                    ? routing.with(DRAFT_DUE_AT, signed.dueAt())
                    : routing.with(DECISION_ID, decision.toString()).with(SERVICE_DUE_AT, signed.dueAt());
        });
    }

    @Bean
    TaskHandler<CheckCourtRegistrySubmission> checkReviewRegistry(StatusReviewFinality finality) {
        return TaskHandler.of(CHECK_REVIEW_REGISTRY, (task, submission) -> {
            var checked = finality.checkRegistry(subject(task), submission);
            return RoutingVariables.none()
                    .with(DECISION_CONTESTED, checked.contested())
                    // What a court has annulled before says nothing about this decision.
                    .with(DECISION_ANNULLED, false)
                    .with(APPEAL_OUTCOME_DUE_AT, checked.appealOutcomeDueAt());
        });
    }

    @Bean
    TaskHandler<RecordAppealOutcomeSubmission> recordReviewAppealOutcome(StatusReviewFinality finality) {
        return TaskHandler.of(RECORD_REVIEW_APPEAL_OUTCOME, (task, submission) -> {
            var recorded = finality.recordAppealOutcome(subject(task), submission);
            return RoutingVariables.none()
                    .with(DECISION_ANNULLED, recorded.annulled())
                    .with(DRAFT_DUE_AT, recorded.draftDueAt());
        });
    }

    /** The review that the task is about. */
    static UUID subject(TaskInHand task) {
        String subject = task.subjectId();
        if (subject == null) {
            throw new IllegalStateException("A task about nothing: " + task.userTask());
        }
        return UUID.fromString(subject);
    }
}
