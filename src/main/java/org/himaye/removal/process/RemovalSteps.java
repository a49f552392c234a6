package org.himaye.removal.process;

import static org.himaye.removal.process.RemovalContract.*;

import org.himaye.removal.decision.*;
import org.himaye.shared.RoutingVariables;
import org.himaye.shared.TaskHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What completing each user task of the removal procedure means: one call of a service, and where to go next. */
@Configuration(proxyBeanMethods = false)
class RemovalSteps {

    @Bean
    TaskHandler<AssessRemovalSubmission> assessRemoval(RemovalAssessments assessments) {
        return TaskHandler.of(ASSESS_REMOVAL, (task, submission) -> {
            var assessed = assessments.assess(task.caseId(), submission);
            return RoutingVariables.none()
                    .with(UNACCOMPANIED_CHILD, assessed.unaccompaniedChild())
                    .with(CHILD_HAND_OVER_DUE_AT, assessed.childHandOverDueAt())
                    .with(GROUND_FOUND, assessed.groundFound())
                    .with(REMOVAL_FORBIDDEN, assessed.forbidden())
                    .with(APPLICANT, assessed.applicant())
                    .with(FINAL_DECISION, assessed.finalDecision());
        });
    }

    @Bean
    TaskHandler<HandOverChildForRemovalSubmission> handOverChildForRemoval(RemovalAssessments assessments) {
        return TaskHandler.of(
                HAND_OVER_CHILD,
                (task, submission) -> RoutingVariables.none()
                        .with(UNACCOMPANIED_CHILD, assessments.handOverChild(task.caseId(), submission)));
    }

    @Bean
    TaskHandler<DraftRemovalDecisionSubmission> draftRemovalDecision(RemovalDrafts drafts) {
        return TaskHandler.of(DRAFT_REMOVAL_DECISION, (task, submission) -> {
            var drafted = drafts.draft(task.caseId(), submission);
            return RoutingVariables.none()
                    .with(UNACCOMPANIED_CHILD, drafted.childFound())
                    .with(CHILD_HAND_OVER_DUE_AT, drafted.childHandOverDueAt())
                    .with(DETENTION_GROUND, drafted.detentionGround());
        });
    }

    @Bean
    TaskHandler<SignRemovalDecisionSubmission> signRemovalDecision(RemovalSignatures signatures) {
        return TaskHandler.of(SIGN_REMOVAL_DECISION, (task, submission) -> {
            var signed = signatures.sign(task.caseId(), submission);
            return RoutingVariables.none()
                    .with(DECISION_SIGNED, signed.signed())
                    .with(REMOVAL_DECIDED, signed.signed())
                    .with(SUBJECT_ID, signed.decisionId())
                    .with(DECISION_KIND, "REMOVAL")
                    .with(SERVICE_DUE_AT, signed.serviceDueAt());
        });
    }

    @Bean
    TaskHandler<SignNoRemovalDecisionSubmission> signNoRemovalDecision(RemovalSignatures signatures) {
        return TaskHandler.of(SIGN_NO_REMOVAL_DECISION, (task, submission) -> {
            var signed = signatures.signNoRemoval(task.caseId(), submission);
            return RoutingVariables.none()
                    .with(DECISION_SIGNED, signed.signed())
                    .with(SUBJECT_ID, signed.decisionId())
                    .with(DECISION_KIND, "NO_REMOVAL")
                    .with(SERVICE_DUE_AT, signed.serviceDueAt());
        });
    }

    @Bean
    TaskHandler<CheckRemovalRegistrySubmission> checkRemovalRegistry(RemovalCourts courts) {
        return TaskHandler.of(CHECK_REMOVAL_REGISTRY, (task, submission) -> {
            var checked = courts.check(task.caseId(), submission);
            return RoutingVariables.none()
                    .with(DECISION_CONTESTED, checked.contested())
                    .with(JUDGMENT_DUE_AT, checked.judgmentDueAt())
                    .with(DEPARTURE_GRANTED, checked.departureGranted())
                    .with(DEPARTURE_ENDS_AT, checked.departureEndsAt())
                    .with(BOOKING_DUE_AT, checked.bookingDueAt());
        });
    }

    @Bean
    TaskHandler<RecordRemovalJudgmentSubmission> recordRemovalJudgment(RemovalCourts courts) {
        return TaskHandler.of(RECORD_REMOVAL_JUDGMENT, (task, submission) -> {
            var judged = courts.recordJudgment(task.caseId(), submission);
            return RoutingVariables.none()
                    .with(DECISION_ANNULLED, judged.annulled())
                    .with(REGISTRY_CHECK_DUE_AT, judged.registryCheckDueAt());
        });
    }

    @Bean
    TaskHandler<BookRemovalSubmission> bookRemoval(RemovalExecutions executions) {
        return TaskHandler.of(BOOK_REMOVAL, (task, submission) -> {
            var planned = executions.book(task.caseId(), submission);
            return RoutingVariables.none()
                    .with(REMOVAL_BOOKED, planned.booked())
                    .with(TRAVELS_AT, planned.travelsAt())
                    .with(REGISTRY_CHECK_DUE_AT, planned.registryCheckDueAt());
        });
    }

    @Bean
    TaskHandler<ExecuteRemovalSubmission> executeRemoval(RemovalExecutions executions) {
        return TaskHandler.of(EXECUTE_REMOVAL, (task, submission) -> {
            var travelled = executions.execute(task.caseId(), submission);
            return RoutingVariables.none()
                    .with(REMOVAL_EXECUTED, travelled.removed())
                    .with(MANNER_OF_EXIT, "REMOVED")
                    .with(ENTRY_BAN_DUE_AT, travelled.entryBanDueAt())
                    .with(REGISTRY_CHECK_DUE_AT, travelled.registryCheckDueAt());
        });
    }

    @Bean
    TaskHandler<DecideEntryBanSubmission> decideEntryBan(EntryBans bans) {
        return TaskHandler.of(DECIDE_ENTRY_BAN, (task, submission) -> {
            var considered = bans.decide(task.caseId(), submission);
            return banned(considered)
                    .with(DECIDED_AT_HEADQUARTERS, considered.referred())
                    .with(ENTRY_BAN_DUE_AT, considered.dueAt());
        });
    }

    @Bean
    TaskHandler<DecideEntryBanAtHeadquartersSubmission> decideEntryBanAtHeadquarters(EntryBans bans) {
        return TaskHandler.of(
                DECIDE_ENTRY_BAN_AT_HEADQUARTERS,
                (task, submission) -> banned(bans.decideAtHeadquarters(task.caseId(), submission)));
    }

    private static RoutingVariables banned(EntryBans.Considered considered) {
        return RoutingVariables.none()
                .with(ENTRY_BANNED, considered.banned())
                .with(SUBJECT_ID, considered.decisionId())
                .with(DECISION_KIND, "ENTRY_BAN")
                .with(SERVICE_DUE_AT, considered.dueAt());
    }
}
