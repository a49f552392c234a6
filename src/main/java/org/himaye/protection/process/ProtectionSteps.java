package org.himaye.protection.process;

import static org.himaye.protection.process.ProtectionApplicationContract.*;

import org.himaye.protection.application.*;
import org.himaye.protection.application.WithdrawalDecisions;
import org.himaye.shared.RoutingVariables;
import org.himaye.shared.TaskHandler;
import org.himaye.shared.TaskInHand;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What completing each user task of the protection procedure means: one call of a service, and where to go next. */
@Configuration(proxyBeanMethods = false)
class ProtectionSteps {

    @Bean
    TaskHandler<ReceiveReferralSubmission> receiveReferral(Registration registration) {
        return TaskHandler.of(
                RECEIVE_REFERRAL,
                (task, submission) -> RoutingVariables.none()
                        .with(REGISTRATION_DUE_AT, registration.receiveReferral(task.caseId(), submission)));
    }

    @Bean
    TaskHandler<RegisterApplicationSubmission> registerApplication(Registration registration) {
        return TaskHandler.of(REGISTER_APPLICATION, (task, submission) -> {
            var registered = registration.register(task.caseId(), submission);
            return RoutingVariables.none()
                    .with(SCREENING_DUE_AT, registered.screeningDueAt())
                    .with(INTERVIEW_AT, registered.interviewAt())
                    .with(INTERVIEW_DUE_AT, registered.interviewDueAt())
                    .with(DECISION_DUE_AT, registered.decisionDueAt());
        });
    }

    @Bean
    TaskHandler<ScreenApplicationSubmission> screenApplication(Registration registration) {
        return TaskHandler.of(
                SCREEN_APPLICATION,
                (task, submission) ->
                        RoutingVariables.none().with(IDENTITY_DUE_AT, registration.screen(task.caseId(), submission)));
    }

    @Bean
    TaskHandler<HandOverChildSubmission> handOverChild(Registration registration, Screening screening) {
        return TaskHandler.of(HAND_OVER_CHILD, (task, submission) -> {
            boolean child = registration.handOverChild(task.caseId(), submission);
            if (!child) {
                // Whoever turned out to be an adult has no longer the special need of a child alone (YUKK 3/1-l).
                screening.screenSpecialNeeds(task.caseId());
            }
            return RoutingVariables.none().with(UNACCOMPANIED_CHILD, child);
        });
    }

    @Bean
    TaskHandler<IssueApplicantIdentitySubmission> issueApplicantIdentity(Registration registration) {
        return TaskHandler.of(ISSUE_APPLICANT_IDENTITY, (task, submission) -> {
            registration.issueIdentity(task.caseId(), submission);
            return RoutingVariables.none();
        });
    }

    @Bean
    TaskHandler<HoldInterviewSubmission> holdInterview(Interviews interviews) {
        return TaskHandler.of(ProtectionInterviewContract.HOLD_INTERVIEW, (task, submission) -> {
            var day = interviews.hold(task.caseId(), submission);
            return RoutingVariables.none()
                    .with(ProtectionInterviewContract.INTERVIEW_HELD, day.held())
                    .with(ProtectionInterviewContract.EXCUSE_DUE_AT, day.excuseDueAt())
                    .with(ProtectionInterviewContract.DECISION_DUE_AT, day.decisionDueAt());
        });
    }

    @Bean
    TaskHandler<AssessExcuseSubmission> assessExcuse(Interviews interviews) {
        return TaskHandler.of(ProtectionInterviewContract.ASSESS_EXCUSE, (task, submission) -> {
            var assessed = interviews.assessExcuse(task.caseId(), submission);
            return RoutingVariables.none()
                    .with(ProtectionInterviewContract.WITHDRAWAL_DEEMED, assessed.withdrawalDeemed())
                    .with(ProtectionInterviewContract.RESCHEDULE_DUE_AT, assessed.rescheduleDueAt());
        });
    }

    @Bean
    TaskHandler<RescheduleInterviewSubmission> rescheduleInterview(Interviews interviews) {
        return TaskHandler.of(
                ProtectionInterviewContract.RESCHEDULE_INTERVIEW,
                (task, submission) -> RoutingVariables.none()
                        .with(
                                ProtectionInterviewContract.INTERVIEW_AT,
                                interviews.reschedule(task.caseId(), submission)));
    }

    @Bean
    TaskHandler<DraftDecisionSubmission> draftDecision(DecisionMaking decisions) {
        return TaskHandler.of(DRAFT_DECISION, (task, submission) -> {
            var drafted = decisions.draft(task.caseId(), submission);
            return RoutingVariables.none()
                    .with(EXAMINATION_CONTINUES, drafted.examinationContinues())
                    .with(DECIDED_AT_HEADQUARTERS, drafted.decidedAtHeadquarters())
                    .with(INTERVIEW_AT, drafted.interviewAt())
                    .with(INTERVIEW_DUE_AT, drafted.interviewDueAt());
        });
    }

    @Bean
    TaskHandler<SignDecisionSubmission> signDecisionAtHeadquarters(DecisionMaking decisions) {
        return TaskHandler.of(SIGN_DECISION_AT_HEADQUARTERS, (task, submission) -> signed(decisions, task, submission));
    }

    @Bean
    TaskHandler<SignDecisionSubmission> signDecisionByDelegation(DecisionMaking decisions) {
        return TaskHandler.of(SIGN_DECISION_BY_DELEGATION, (task, submission) -> signed(decisions, task, submission));
    }

    @Bean
    TaskHandler<ConcludeWithdrawalSubmission> concludeWithdrawal(WithdrawalDecisions withdrawals) {
        return TaskHandler.of(CONCLUDE_WITHDRAWAL, (task, submission) -> {
            var decided = withdrawals.conclude(task.caseId(), submission);
            RoutingVariables routing = RoutingVariables.none()
                    .with(WITHDRAWAL_CONCLUDED, decided.concluded())
                    .with(REGISTRATION_OPEN, decided.registrationOpen());
            return decided.concluded()
                    ? routing.with(SERVICE_DUE_AT, decided.serviceDueAt())
                    : routing.with(ARRIVES_BY_REFERRAL, decided.referralOpen())
                            .with(INTERVIEW_NEEDED, false)
                            .with(DECISION_DUE_AT, decided.decisionDueAt());
        });
    }

    @Bean
    TaskHandler<CheckCourtRegistrySubmission> checkCourtRegistry(Finality finality) {
        return TaskHandler.of(CHECK_COURT_REGISTRY, (task, submission) -> {
            var checked = finality.checkRegistry(task.caseId(), submission);
            return RoutingVariables.none()
                    .with(DECISION_CONTESTED, checked.contested())
                    .with(DECISION_ANNULLED, false)
                    .with(TRANSFER_PENDING, checked.transferPending())
                    .with(APPEAL_OUTCOME_DUE_AT, checked.appealOutcomeDueAt());
        });
    }

    @Bean
    TaskHandler<RecordAppealOutcomeSubmission> recordAppealOutcome(Finality finality) {
        return TaskHandler.of(RECORD_APPEAL_OUTCOME, (task, submission) -> {
            var concluded = finality.recordAppealOutcome(task.caseId(), submission);
            return RoutingVariables.none()
                    .with(DECISION_CONTESTED, concluded.contested())
                    .with(DECISION_ANNULLED, concluded.annulled())
                    .with(TRANSFER_PENDING, concluded.transferPending())
                    .with(INTERVIEW_NEEDED, false)
                    .with(DECISION_DUE_AT, concluded.decisionDueAt())
                    .with(APPEAL_OUTCOME_DUE_AT, concluded.appealOutcomeDueAt());
        });
    }

    private static RoutingVariables signed(
            DecisionMaking decisions, TaskInHand task, SignDecisionSubmission submission) {
        var signed = decisions.sign(task.caseId(), submission);
        return RoutingVariables.none()
                .with(DECISION_SIGNED, signed.signed())
                .with(SERVICE_DUE_AT, signed.serviceDueAt());
    }
}
