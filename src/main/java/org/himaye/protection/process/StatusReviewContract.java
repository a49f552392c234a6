package org.himaye.protection.process;

import java.util.Date;
import java.util.List;
import java.util.Set;
import org.himaye.protection.application.CheckCourtRegistrySubmission;
import org.himaye.protection.application.RecordAppealOutcomeSubmission;
import org.himaye.protection.review.DraftReviewDecisionSubmission;
import org.himaye.protection.review.IssueReviewNoticeSubmission;
import org.himaye.protection.review.RecordHolderAnswerSubmission;
import org.himaye.protection.review.SignReviewDecisionSubmission;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.ProcessContract;
import org.himaye.shared.ProcessVariable;
import org.himaye.shared.TaskForm;
import org.himaye.shared.TaskInHand;
import org.springframework.stereotype.Component;

/** What the process {@code status-review} and the code exchange: review of a status (YUKK 85, 86). */
@Component
public final class StatusReviewContract implements ProcessContract {

    /** Id of the process and name of its file. */
    public static final String PROCESS_ID = "status-review";

    /** Message that starts the process: a review was opened. */
    public static final String REVIEW_OPENED = "protection.status-review-opened";

    /** Message: the decision was annulled on objection and is taken anew. */
    public static final String DECISION_REMANDED = "protection.status-decision-remanded";

    /** Message: the objection was refused and every way against that is closed. */
    public static final String DECISION_UPHELD = "protection.status-decision-upheld";

    /** The review. */
    public static final ProcessVariable<String> SUBJECT_ID =
            new ProcessVariable<>(TaskInHand.SUBJECT_VARIABLE, String.class);

    /** Number of the case as people know it, for the link on every form. */
    public static final ProcessVariable<String> CASE_NUMBER = new ProcessVariable<>("caseNumber", String.class);

    /** Priority of the tasks. */
    public static final ProcessVariable<Long> TASK_PRIORITY = new ProcessVariable<>("taskPriority", Long.class);

    /** When the notice should be written. */
    public static final ProcessVariable<Date> NOTICE_DUE_AT = new ProcessVariable<>("noticeDueAt", Date.class);

    /** The notice, which is to be served. */
    public static final ProcessVariable<String> NOTICE_ID = new ProcessVariable<>("noticeId", String.class);

    /** When a notice or decision should be served. */
    public static final ProcessVariable<Date> SERVICE_DUE_AT = new ProcessVariable<>("serviceDueAt", Date.class);

    /** When the answer should be recorded, or that none came in time (YUKK 85/4, DL-PR-15). */
    public static final ProcessVariable<Date> ANSWER_DUE_AT = new ProcessVariable<>("answerDueAt", Date.class);

    /** When a decision should be drafted. */
    public static final ProcessVariable<Date> DRAFT_DUE_AT = new ProcessVariable<>("draftDueAt", Date.class);

    /** When the draft should be decided on. */
    public static final ProcessVariable<Date> SIGNATURE_DUE_AT = new ProcessVariable<>("signatureDueAt", Date.class);

    /** Whether the draft became the decision. */
    public static final ProcessVariable<Boolean> DECISION_SIGNED =
            new ProcessVariable<>("decisionSigned", Boolean.class);

    /** Whether the status goes on. */
    public static final ProcessVariable<Boolean> STATUS_CONTINUES =
            new ProcessVariable<>("statusContinues", Boolean.class);

    /** The decision, which is to be served. */
    public static final ProcessVariable<String> DECISION_ID = new ProcessVariable<>("decisionId", String.class);

    /** When every period for objection or suit has passed, with doubts in favour of the person. */
    public static final ProcessVariable<Date> APPEAL_WINDOW_CLOSES_AT =
            new ProcessVariable<>("appealWindowClosesAt", Date.class);

    /** When the registries should be looked up. */
    public static final ProcessVariable<Date> REGISTRY_CHECK_DUE_AT =
            new ProcessVariable<>("registryCheckDueAt", Date.class);

    /** Whether an objection or a suit was found. */
    public static final ProcessVariable<Boolean> DECISION_CONTESTED =
            new ProcessVariable<>("decisionContested", Boolean.class);

    /** When the outcome of an objection or suit should be looked up. */
    public static final ProcessVariable<Date> APPEAL_OUTCOME_DUE_AT =
            new ProcessVariable<>("appealOutcomeDueAt", Date.class);

    /** Whether the decision was annulled. */
    public static final ProcessVariable<Boolean> DECISION_ANNULLED =
            new ProcessVariable<>("decisionAnnulled", Boolean.class);

    /** Write the notice of re-evaluation (YUKK 85/4). */
    public static final TaskForm<IssueReviewNoticeSubmission> ISSUE_REVIEW_NOTICE = new TaskForm<>(
            "UserTask_IssueReviewNotice",
            "issue-review-notice",
            IssueReviewNoticeSubmission.class,
            Set.of(OfficerGroup.HQ_PROTECTION),
            Set.of(NOTICE_ID, SERVICE_DUE_AT));

    /** Record what the holder has said, or that no answer came in time (YUKK 85/4). */
    public static final TaskForm<RecordHolderAnswerSubmission> RECORD_HOLDER_ANSWER = new TaskForm<>(
            "UserTask_RecordHolderAnswer",
            "record-holder-answer",
            RecordHolderAnswerSubmission.class,
            Set.of(OfficerGroup.PROTECTION_OFFICER),
            Set.of(DRAFT_DUE_AT));

    /** Draft the decision (YUKK 85, 86). */
    public static final TaskForm<DraftReviewDecisionSubmission> DRAFT_REVIEW_DECISION = new TaskForm<>(
            "UserTask_DraftReviewDecision",
            "draft-review-decision",
            DraftReviewDecisionSubmission.class,
            Set.of(OfficerGroup.HQ_PROTECTION),
            Set.of(SIGNATURE_DUE_AT));

    /** Sign or return the draft (YUKK 85/5, 86/2). */
    public static final TaskForm<SignReviewDecisionSubmission> SIGN_REVIEW_DECISION = new TaskForm<>(
            "UserTask_SignReviewDecision",
            "sign-review-decision",
            SignReviewDecisionSubmission.class,
            Set.of(OfficerGroup.HQ_PROTECTION),
            Set.of(DECISION_SIGNED, STATUS_CONTINUES, DECISION_ID, SERVICE_DUE_AT, DRAFT_DUE_AT));

    /** Look up objections and suits (YUKK 80). */
    public static final TaskForm<CheckCourtRegistrySubmission> CHECK_REVIEW_REGISTRY = new TaskForm<>(
            "UserTask_CheckReviewRegistry",
            "check-court-registry",
            CheckCourtRegistrySubmission.class,
            Set.of(OfficerGroup.LEGAL_COUNSEL),
            Set.of(DECISION_CONTESTED, DECISION_ANNULLED, APPEAL_OUTCOME_DUE_AT));

    /** Record the outcome of an objection or suit (YUKK 80). */
    public static final TaskForm<RecordAppealOutcomeSubmission> RECORD_REVIEW_APPEAL_OUTCOME = new TaskForm<>(
            "UserTask_RecordReviewAppealOutcome",
            "record-appeal-outcome",
            RecordAppealOutcomeSubmission.class,
            Set.of(OfficerGroup.LEGAL_COUNSEL),
            Set.of(DECISION_ANNULLED, DRAFT_DUE_AT));

    StatusReviewContract() {}

    @Override
    public String processId() {
        return PROCESS_ID;
    }

    @Override
    public Set<String> messages() {
        return Set.of(REVIEW_OPENED, DECISION_REMANDED, DECISION_UPHELD);
    }

    @Override
    public Set<ProcessVariable<?>> variables() {
        return Set.of(
                SUBJECT_ID,
                CASE_NUMBER,
                TASK_PRIORITY,
                NOTICE_DUE_AT,
                NOTICE_ID,
                SERVICE_DUE_AT,
                ANSWER_DUE_AT,
                DRAFT_DUE_AT,
                SIGNATURE_DUE_AT,
                DECISION_SIGNED,
                STATUS_CONTINUES,
                DECISION_ID,
                APPEAL_WINDOW_CLOSES_AT,
                REGISTRY_CHECK_DUE_AT,
                DECISION_CONTESTED,
                APPEAL_OUTCOME_DUE_AT,
                DECISION_ANNULLED);
    }

    @Override
    public List<TaskForm<?>> taskForms() {
        return List.of(
                ISSUE_REVIEW_NOTICE,
                RECORD_HOLDER_ANSWER,
                DRAFT_REVIEW_DECISION,
                SIGN_REVIEW_DECISION,
                CHECK_REVIEW_REGISTRY,
                RECORD_REVIEW_APPEAL_OUTCOME);
    }

    @Override
    public Set<String> errors() {
        return Set.of();
    }

    @Override
    public Set<String> decisions() {
        return Set.of();
    }

    @Override
    public Set<String> calledProcesses() {
        return Set.of("notify-decision");
    }
}
