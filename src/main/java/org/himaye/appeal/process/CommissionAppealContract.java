package org.himaye.appeal.process;

import java.util.Date;
import java.util.List;
import java.util.Set;
import org.himaye.appeal.application.AnswerWithoutJurisdictionSubmission;
import org.himaye.appeal.application.CastVoteSubmission;
import org.himaye.appeal.application.CheckCommissionRegistrySubmission;
import org.himaye.appeal.application.ExamineAppealSubmission;
import org.himaye.appeal.application.OpenVotesSubmission;
import org.himaye.appeal.application.RecordCourtEventSubmission;
import org.himaye.appeal.application.ReportAppealSubmission;
import org.himaye.appeal.application.SendFileSubmission;
import org.himaye.appeal.application.SignCommissionDecisionSubmission;
import org.himaye.appeal.application.SignRefusalWithoutExaminationSubmission;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.ProcessContract;
import org.himaye.shared.ProcessVariable;
import org.himaye.shared.TaskForm;
import org.springframework.stereotype.Component;

/**
 * What the process {@code commission-appeal} and the code exchange: from the petition to the end of the appeal (YUKK 80,
 * CBK-4 164).
 */
@Component
public final class CommissionAppealContract implements ProcessContract {

    /** Id of the process and name of its file. */
    public static final String PROCESS_ID = "commission-appeal";

    /** Message that starts an instance: a petition was handed in. */
    public static final String APPEAL_RECEIVED = "appeal.received";

    /** Message: the docket has found a rapporteur. */
    public static final String APPEAL_ASSIGNED = "appeal.assigned";

    /** Message: the appeal is called in a session, for the first time or again. */
    public static final String PUT_TO_VOTE = "appeal.put-to-vote";

    /** Message: the session ended before the votes were opened. */
    public static final String VOTE_POSTPONED = "appeal.vote-postponed";

    /** Message: the chair's seat votes again, because whoever voted from it has withdrawn. */
    public static final String CHAIR_VACATED = "appeal.chair-vacated";

    /** Message: the seat of the Ministry of Justice votes again. */
    public static final String JUSTICE_VACATED = "appeal.justice-vacated";

    /** Message: the seat of the Ministry of Foreign Affairs votes again. */
    public static final String FOREIGN_AFFAIRS_VACATED = "appeal.foreign-affairs-vacated";

    /** Message: the expert's seat votes again. */
    public static final String EXPERT_VACATED = "appeal.expert-vacated";

    /** Number of the case as people know it, for the link on every form. */
    public static final ProcessVariable<String> CASE_NUMBER = new ProcessVariable<>("caseNumber", String.class);

    /** Priority of the tasks; higher for detained persons and special needs. */
    public static final ProcessVariable<Long> TASK_PRIORITY = new ProcessVariable<>("taskPriority", Long.class);

    /** Kind of the contested decision, the one fact of DT-08. */
    public static final ProcessVariable<String> DECISION_TYPE = new ProcessVariable<>("decisionType", String.class);

    /** End of the fifteen days for a decision (DL-CM-02). */
    public static final ProcessVariable<Date> DECISION_DUE_AT = new ProcessVariable<>("decisionDueAt", Date.class);

    /** End of the extension (DL-CM-03). */
    public static final ProcessVariable<Date> EXTENSION_ENDS_AT = new ProcessVariable<>("extensionEndsAt", Date.class);

    /** Name of an {@link org.himaye.appeal.application.AppealRoute}. */
    public static final ProcessVariable<String> APPEAL_ROUTE = new ProcessVariable<>("appealRoute", String.class);

    /** Whether the votes decide. */
    public static final ProcessVariable<Boolean> MAJORITY_REACHED =
            new ProcessVariable<>("majorityReached", Boolean.class);

    /** Whether there is a decision of the Commission to serve. */
    public static final ProcessVariable<Boolean> DECISION_TO_SERVE =
            new ProcessVariable<>("decisionToServe", Boolean.class);

    /** Whether the objection was accepted. */
    public static final ProcessVariable<Boolean> APPEAL_ACCEPTED =
            new ProcessVariable<>("appealAccepted", Boolean.class);

    /** When the decision should be served. */
    public static final ProcessVariable<Date> SERVICE_DUE_AT = new ProcessVariable<>("serviceDueAt", Date.class);

    /** When the period to go to court has passed, with doubts in favour of the person (DL-CM-04). */
    public static final ProcessVariable<Date> APPEAL_WINDOW_CLOSES_AT =
            new ProcessVariable<>("appealWindowClosesAt", Date.class);

    /** When the court registry should be looked up. */
    public static final ProcessVariable<Date> REGISTRY_CHECK_DUE_AT =
            new ProcessVariable<>("registryCheckDueAt", Date.class);

    /** Whether a suit is pending (YUKK 80/1-e). */
    public static final ProcessVariable<Boolean> DECISION_CONTESTED =
            new ProcessVariable<>("decisionContested", Boolean.class);

    /** When to look for the judgment. */
    public static final ProcessVariable<Date> JUDGMENT_DUE_AT = new ProcessVariable<>("judgmentDueAt", Date.class);

    /** Whether the suit is over. */
    public static final ProcessVariable<Boolean> JUDGMENT_GIVEN = new ProcessVariable<>("judgmentGiven", Boolean.class);

    /** Examine the right to object (YUKK 80/1-a). */
    public static final TaskForm<ExamineAppealSubmission> EXAMINE_APPEAL = new TaskForm<>(
            "UserTask_ExamineAppeal",
            "examine-appeal",
            ExamineAppealSubmission.class,
            Set.of(OfficerGroup.COMMISSION_SECRETARIAT),
            Set.of());

    /** Hand over the letter that names the right court (INV-32). */
    public static final TaskForm<AnswerWithoutJurisdictionSubmission> ANSWER_WITHOUT_JURISDICTION = new TaskForm<>(
            "UserTask_AnswerWithoutJurisdiction",
            "answer-without-jurisdiction",
            AnswerWithoutJurisdictionSubmission.class,
            Set.of(OfficerGroup.COMMISSION_SECRETARIAT),
            Set.of(DECISION_TO_SERVE));

    /** Refuse for lateness or missing standing. */
    public static final TaskForm<SignRefusalWithoutExaminationSubmission> SIGN_REFUSAL_WITHOUT_EXAMINATION =
            new TaskForm<>(
                    "UserTask_SignRefusalWithoutExamination",
                    "sign-refusal-without-examination",
                    SignRefusalWithoutExaminationSubmission.class,
                    Set.of(OfficerGroup.COMMISSION_CHAIR),
                    Set.of(DECISION_TO_SERVE, APPEAL_ACCEPTED, SERVICE_DUE_AT));

    /** Send the file to the Commission (CBK-4 164). */
    public static final TaskForm<SendFileSubmission> SEND_FILE = new TaskForm<>(
            "UserTask_SendFile",
            "send-file",
            SendFileSubmission.class,
            Set.of(OfficerGroup.PROTECTION_OFFICER),
            Set.of());

    /** Report on the appeal. */
    public static final TaskForm<ReportAppealSubmission> REPORT_APPEAL = new TaskForm<>(
            "UserTask_ReportAppeal",
            "report-appeal",
            ReportAppealSubmission.class,
            Set.of(OfficerGroup.COMMISSION_MEMBER_EXPERT),
            Set.of());

    /** Vote in the seat of the chair. */
    public static final TaskForm<CastVoteSubmission> VOTE_AS_CHAIR = new TaskForm<>(
            "UserTask_VoteAsChair",
            "cast-vote",
            CastVoteSubmission.class,
            Set.of(OfficerGroup.COMMISSION_CHAIR),
            Set.of());

    /** Vote in the seat of the Ministry of Justice. */
    public static final TaskForm<CastVoteSubmission> VOTE_FOR_JUSTICE = new TaskForm<>(
            "UserTask_VoteForJustice",
            "cast-vote",
            CastVoteSubmission.class,
            Set.of(OfficerGroup.COMMISSION_MEMBER_JUSTICE),
            Set.of());

    /** Vote in the seat of the Ministry of Foreign Affairs. */
    public static final TaskForm<CastVoteSubmission> VOTE_FOR_FOREIGN_AFFAIRS = new TaskForm<>(
            "UserTask_VoteForForeignAffairs",
            "cast-vote",
            CastVoteSubmission.class,
            Set.of(OfficerGroup.COMMISSION_MEMBER_FOREIGN_AFFAIRS),
            Set.of());

    /** Vote in the seat of the migration expert. */
    public static final TaskForm<CastVoteSubmission> VOTE_AS_EXPERT = new TaskForm<>(
            "UserTask_VoteAsExpert",
            "cast-vote",
            CastVoteSubmission.class,
            Set.of(OfficerGroup.COMMISSION_MEMBER_EXPERT),
            Set.of());

    /** Open the votes together (INV-35). */
    public static final TaskForm<OpenVotesSubmission> OPEN_VOTES = new TaskForm<>(
            "UserTask_OpenVotes",
            "open-votes",
            OpenVotesSubmission.class,
            Set.of(OfficerGroup.COMMISSION_CHAIR),
            Set.of(MAJORITY_REACHED));

    /** Sign the decision (DOC-14). */
    public static final TaskForm<SignCommissionDecisionSubmission> SIGN_COMMISSION_DECISION = new TaskForm<>(
            "UserTask_SignCommissionDecision",
            "sign-commission-decision",
            SignCommissionDecisionSubmission.class,
            Set.of(OfficerGroup.COMMISSION_CHAIR),
            Set.of(DECISION_TO_SERVE, APPEAL_ACCEPTED, SERVICE_DUE_AT));

    /** Look up suits (YUKK 80/1-ç). */
    public static final TaskForm<CheckCommissionRegistrySubmission> CHECK_COMMISSION_REGISTRY = new TaskForm<>(
            "UserTask_CheckCommissionRegistry",
            "check-commission-registry",
            CheckCommissionRegistrySubmission.class,
            Set.of(OfficerGroup.LEGAL_COUNSEL),
            Set.of(DECISION_CONTESTED, JUDGMENT_DUE_AT));

    /** Record what the court did. */
    public static final TaskForm<RecordCourtEventSubmission> RECORD_COURT_EVENT = new TaskForm<>(
            "UserTask_RecordCourtEvent",
            "record-court-event",
            RecordCourtEventSubmission.class,
            Set.of(OfficerGroup.LEGAL_COUNSEL),
            Set.of(JUDGMENT_GIVEN, JUDGMENT_DUE_AT));

    CommissionAppealContract() {}

    @Override
    public String processId() {
        return PROCESS_ID;
    }

    @Override
    public Set<String> messages() {
        return Set.of(
                APPEAL_RECEIVED,
                APPEAL_ASSIGNED,
                PUT_TO_VOTE,
                VOTE_POSTPONED,
                CHAIR_VACATED,
                JUSTICE_VACATED,
                FOREIGN_AFFAIRS_VACATED,
                EXPERT_VACATED);
    }

    @Override
    public Set<ProcessVariable<?>> variables() {
        return Set.of(
                CASE_NUMBER,
                TASK_PRIORITY,
                DECISION_TYPE,
                DECISION_DUE_AT,
                EXTENSION_ENDS_AT,
                APPEAL_ROUTE,
                MAJORITY_REACHED,
                DECISION_TO_SERVE,
                APPEAL_ACCEPTED,
                SERVICE_DUE_AT,
                APPEAL_WINDOW_CLOSES_AT,
                REGISTRY_CHECK_DUE_AT,
                DECISION_CONTESTED,
                JUDGMENT_DUE_AT,
                JUDGMENT_GIVEN);
    }

    @Override
    public List<TaskForm<?>> taskForms() {
        return List.of(
                EXAMINE_APPEAL,
                ANSWER_WITHOUT_JURISDICTION,
                SIGN_REFUSAL_WITHOUT_EXAMINATION,
                SEND_FILE,
                REPORT_APPEAL,
                VOTE_AS_CHAIR,
                VOTE_FOR_JUSTICE,
                VOTE_FOR_FOREIGN_AFFAIRS,
                VOTE_AS_EXPERT,
                OPEN_VOTES,
                SIGN_COMMISSION_DECISION,
                CHECK_COMMISSION_REGISTRY,
                RECORD_COURT_EVENT);
    }

    @Override
    public Set<String> errors() {
        return Set.of();
    }

    @Override
    public Set<String> decisions() {
        return Set.of("appeal-route");
    }

    @Override
    public Set<String> calledProcesses() {
        return Set.of("notify-decision");
    }
}
