package org.himaye.protection.process;

import java.util.Date;
import java.util.List;
import java.util.Set;
import org.himaye.protection.application.CheckCourtRegistrySubmission;
import org.himaye.protection.application.ConcludeWithdrawalSubmission;
import org.himaye.protection.application.DraftDecisionSubmission;
import org.himaye.protection.application.HandOverChildSubmission;
import org.himaye.protection.application.IssueApplicantIdentitySubmission;
import org.himaye.protection.application.ReceiveReferralSubmission;
import org.himaye.protection.application.RecordAppealOutcomeSubmission;
import org.himaye.protection.application.RegisterApplicationSubmission;
import org.himaye.protection.application.ScreenApplicationSubmission;
import org.himaye.protection.application.SignDecisionSubmission;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.ProcessContract;
import org.himaye.shared.ProcessVariable;
import org.himaye.shared.TaskForm;
import org.springframework.stereotype.Component;

/**
 * What the process {@code protection-application} and the code exchange: from lodging to the final decision (YUKK 65-80).
 *
 * <p>The decision tables are evaluated by delegates on facts of the case file, never on variables.
 */
@Component
public final class ProtectionApplicationContract implements ProcessContract {

    /** Id of the process and name of its file. */
    public static final String PROCESS_ID = "protection-application";

    /** Message that starts an instance: somebody asked for protection (YUKK 65/1). */
    public static final String APPLICATION_LODGED = "protection.application-lodged";

    /** Message that ends registration or examination: the applicant withdraws (YUKK 77/1-a). */
    public static final String WITHDRAWAL_DECLARED = "protection.withdrawal-declared";

    /** Message that ends registration or examination: somebody proposes that the application counts as withdrawn (YUKK 77). */
    public static final String WITHDRAWAL_PROPOSED = "protection.withdrawal-proposed";

    /** Message that takes a contested decision back to examination (YUKK 80, CBK-4 164). */
    public static final String DECISION_REMANDED = "protection.decision-remanded";

    /** Message that makes a contested decision final (YUKK 3/1-ö). */
    public static final String DECISION_UPHELD = "protection.decision-upheld";

    /** Message that puts a decision of the Commission in place of the contested one. */
    public static final String DECISION_SUBSTITUTED = "protection.decision-substituted";

    /** Message that ends the way to an interview: a ground of inadmissibility came to light (YUKK 72/2). */
    public static final String INADMISSIBILITY_FOUND = "protection.inadmissibility-found";

    /** Message that takes a decision back: the country refuses to take the applicant (YUKK 73, 74). */
    public static final String TRANSFER_REFUSED = "protection.transfer-refused";

    /** Message that ends the waiting for a transfer. */
    public static final String TRANSFER_CARRIED_OUT = "protection.transfer-carried-out";

    /** Message that a suit has arrived while only the transfer was missing (YUKK 80/1-e). */
    public static final String SUIT_FILED_LATE = "protection.suit-filed-late";

    /** Number of the case as people know it, for the link on every form. */
    public static final ProcessVariable<String> CASE_NUMBER = new ProcessVariable<>("caseNumber", String.class);

    /** Priority of the tasks; higher for persons with special needs (YUKK 67/1). */
    public static final ProcessVariable<Long> TASK_PRIORITY = new ProcessVariable<>("taskPriority", Long.class);

    /** Whether another unit or province received the request first (YUKK 65/2). */
    public static final ProcessVariable<Boolean> ARRIVES_BY_REFERRAL =
            new ProcessVariable<>("arrivesByReferral", Boolean.class);

    /** When the referral should be received (YUKK 65/2, DL-IP-01). */
    public static final ProcessVariable<Date> REFERRAL_DUE_AT = new ProcessVariable<>("referralDueAt", Date.class);

    /** When the application should be registered. */
    public static final ProcessVariable<Date> REGISTRATION_DUE_AT =
            new ProcessVariable<>("registrationDueAt", Date.class);

    /** When the application should be screened. */
    public static final ProcessVariable<Date> SCREENING_DUE_AT = new ProcessVariable<>("screeningDueAt", Date.class);

    /** Whether the applicant counts as a child without a responsible adult (YUKK 66). */
    public static final ProcessVariable<Boolean> UNACCOMPANIED_CHILD =
            new ProcessVariable<>("unaccompaniedChild", Boolean.class);

    /** When the child should be with the Family Ministry (YUKK 66/1). */
    public static final ProcessVariable<Date> CHILD_HAND_OVER_DUE_AT =
            new ProcessVariable<>("childHandOverDueAt", Date.class);

    /** {@code REGULAR}, {@code ACCELERATED} or {@code INADMISSIBLE} (YUKK 72, 79). */
    public static final ProcessVariable<String> TRACK = new ProcessVariable<>("track", String.class);

    /** When the applicant identity document should be issued (YUKK 76). */
    public static final ProcessVariable<Date> IDENTITY_DUE_AT = new ProcessVariable<>("identityDueAt", Date.class);

    /** Whether the applicant must be heard before a decision (YUKK 75/1). */
    public static final ProcessVariable<Boolean> INTERVIEW_NEEDED =
            new ProcessVariable<>("interviewNeeded", Boolean.class);

    /** When the interview is to take place. */
    public static final ProcessVariable<Date> INTERVIEW_AT = new ProcessVariable<>("interviewAt", Date.class);

    /** Last moment for the interview (YUKK 75/1, 79/2; DL-IP-04, DL-IP-09). */
    public static final ProcessVariable<Date> INTERVIEW_DUE_AT = new ProcessVariable<>("interviewDueAt", Date.class);

    /** Last moment for the decision (YUKK 78/1, 79/2; DL-IP-08, DL-IP-10). */
    public static final ProcessVariable<Date> DECISION_DUE_AT = new ProcessVariable<>("decisionDueAt", Date.class);

    /** Whether the drafter orders a further interview (YUKK 75/5). */
    public static final ProcessVariable<Boolean> EXAMINATION_CONTINUES =
            new ProcessVariable<>("examinationContinues", Boolean.class);

    /** Whether the headquarters decide, or the governorate (YUKK 72/1, 78/1). */
    public static final ProcessVariable<Boolean> DECIDED_AT_HEADQUARTERS =
            new ProcessVariable<>("decidedAtHeadquarters", Boolean.class);

    /** Whether the draft became a decision or went back. */
    public static final ProcessVariable<Boolean> DECISION_SIGNED =
            new ProcessVariable<>("decisionSigned", Boolean.class);

    /** Whether the application is withdrawn; otherwise the procedure goes on (YUKK 77). */
    public static final ProcessVariable<Boolean> WITHDRAWAL_CONCLUDED =
            new ProcessVariable<>("withdrawalConcluded", Boolean.class);

    /** Whether the procedure goes on with the registration after a refused proposal of withdrawal. */
    public static final ProcessVariable<Boolean> REGISTRATION_OPEN =
            new ProcessVariable<>("registrationOpen", Boolean.class);

    /** When the decision should be served. */
    public static final ProcessVariable<Date> SERVICE_DUE_AT = new ProcessVariable<>("serviceDueAt", Date.class);

    /** When every period for objection or suit has passed, with doubts in favour of the person. */
    public static final ProcessVariable<Date> APPEAL_WINDOW_CLOSES_AT =
            new ProcessVariable<>("appealWindowClosesAt", Date.class);

    /** When the registries should be looked up. */
    public static final ProcessVariable<Date> REGISTRY_CHECK_DUE_AT =
            new ProcessVariable<>("registryCheckDueAt", Date.class);

    /** Whether an objection or a suit is pending (YUKK 80/1-e). */
    public static final ProcessVariable<Boolean> DECISION_CONTESTED =
            new ProcessVariable<>("decisionContested", Boolean.class);

    /** Whether the appeal annulled the decision. */
    public static final ProcessVariable<Boolean> DECISION_ANNULLED =
            new ProcessVariable<>("decisionAnnulled", Boolean.class);

    /** Whether another country is still to take the applicant (YUKK 73, 74). */
    public static final ProcessVariable<Boolean> TRANSFER_PENDING =
            new ProcessVariable<>("transferPending", Boolean.class);

    /** When to look for the outcome of the appeal (YUKK 80/1-d, DL-IP-17). */
    public static final ProcessVariable<Date> APPEAL_OUTCOME_DUE_AT =
            new ProcessVariable<>("appealOutcomeDueAt", Date.class);

    /** Receive a referral (YUKK 65/2, 65/5). */
    public static final TaskForm<ReceiveReferralSubmission> RECEIVE_REFERRAL = new TaskForm<>(
            "UserTask_ReceiveReferral",
            "receive-referral",
            ReceiveReferralSubmission.class,
            Set.of(OfficerGroup.FRONT_DESK),
            Set.of(REGISTRATION_DUE_AT));

    /** Register the application and tell the interview (YUKK 69, 70/1). */
    public static final TaskForm<RegisterApplicationSubmission> REGISTER_APPLICATION = new TaskForm<>(
            "UserTask_RegisterApplication",
            "register-application",
            RegisterApplicationSubmission.class,
            Set.of(OfficerGroup.REGISTRATION_OFFICER),
            Set.of(SCREENING_DUE_AT, INTERVIEW_AT, INTERVIEW_DUE_AT, DECISION_DUE_AT));

    /** Record the facts of the screening (YUKK 67, 72/1, 79/1). */
    public static final TaskForm<ScreenApplicationSubmission> SCREEN_APPLICATION = new TaskForm<>(
            "UserTask_ScreenApplication",
            "screen-application",
            ScreenApplicationSubmission.class,
            Set.of(OfficerGroup.REGISTRATION_OFFICER),
            Set.of(IDENTITY_DUE_AT));

    /** Hand an unaccompanied child over to the Family Ministry (YUKK 66/1). */
    public static final TaskForm<HandOverChildSubmission> HAND_OVER_CHILD = new TaskForm<>(
            "UserTask_HandOverChild",
            "hand-over-child",
            HandOverChildSubmission.class,
            Set.of(OfficerGroup.CHILD_PROTECTION_LIAISON),
            Set.of(UNACCOMPANIED_CHILD));

    /** Issue the applicant identity document (YUKK 71, 76). */
    public static final TaskForm<IssueApplicantIdentitySubmission> ISSUE_APPLICANT_IDENTITY = new TaskForm<>(
            "UserTask_IssueApplicantIdentity",
            "issue-applicant-identity",
            IssueApplicantIdentitySubmission.class,
            Set.of(OfficerGroup.REGISTRATION_OFFICER),
            Set.of());

    /** Draft the decision or order a further interview (YUKK 75/5, 78). */
    public static final TaskForm<DraftDecisionSubmission> DRAFT_DECISION = new TaskForm<>(
            "UserTask_DraftDecision",
            "draft-decision",
            DraftDecisionSubmission.class,
            Set.of(OfficerGroup.PROTECTION_OFFICER),
            Set.of(EXAMINATION_CONTINUES, DECIDED_AT_HEADQUARTERS, INTERVIEW_AT, INTERVIEW_DUE_AT));

    /** Sign or return the draft at the headquarters (YUKK 78/1). */
    public static final TaskForm<SignDecisionSubmission> SIGN_DECISION_AT_HEADQUARTERS = new TaskForm<>(
            "UserTask_SignDecisionAtHeadquarters",
            "sign-decision",
            SignDecisionSubmission.class,
            Set.of(OfficerGroup.HQ_PROTECTION),
            Set.of(DECISION_SIGNED, SERVICE_DUE_AT));

    /** Sign or return the draft for the governorate (YUKK 72/1, 78/1). */
    public static final TaskForm<SignDecisionSubmission> SIGN_DECISION_BY_DELEGATION = new TaskForm<>(
            "UserTask_SignDecisionByDelegation",
            "sign-decision",
            SignDecisionSubmission.class,
            Set.of(OfficerGroup.PROTECTION_DECIDER),
            Set.of(DECISION_SIGNED, SERVICE_DUE_AT));

    /** Close an application that was withdrawn (YUKK 77). */
    public static final TaskForm<ConcludeWithdrawalSubmission> CONCLUDE_WITHDRAWAL = new TaskForm<>(
            "UserTask_ConcludeWithdrawal",
            "conclude-withdrawal",
            ConcludeWithdrawalSubmission.class,
            Set.of(OfficerGroup.PROTECTION_DECIDER),
            Set.of(
                    WITHDRAWAL_CONCLUDED,
                    REGISTRATION_OPEN,
                    ARRIVES_BY_REFERRAL,
                    INTERVIEW_NEEDED,
                    SERVICE_DUE_AT,
                    DECISION_DUE_AT));

    /** Look up objections and suits (YUKK 80/1). */
    public static final TaskForm<CheckCourtRegistrySubmission> CHECK_COURT_REGISTRY = new TaskForm<>(
            "UserTask_CheckCourtRegistry",
            "check-court-registry",
            CheckCourtRegistrySubmission.class,
            Set.of(OfficerGroup.LEGAL_COUNSEL),
            Set.of(DECISION_CONTESTED, DECISION_ANNULLED, TRANSFER_PENDING, APPEAL_OUTCOME_DUE_AT));

    /** Record the outcome of an appeal (YUKK 80/1). */
    public static final TaskForm<RecordAppealOutcomeSubmission> RECORD_APPEAL_OUTCOME = new TaskForm<>(
            "UserTask_RecordAppealOutcome",
            "record-appeal-outcome",
            RecordAppealOutcomeSubmission.class,
            Set.of(OfficerGroup.LEGAL_COUNSEL),
            Set.of(
                    DECISION_CONTESTED,
                    DECISION_ANNULLED,
                    TRANSFER_PENDING,
                    INTERVIEW_NEEDED,
                    DECISION_DUE_AT,
                    APPEAL_OUTCOME_DUE_AT));

    ProtectionApplicationContract() {}

    @Override
    public String processId() {
        return PROCESS_ID;
    }

    @Override
    public Set<String> messages() {
        return Set.of(
                APPLICATION_LODGED,
                WITHDRAWAL_DECLARED,
                WITHDRAWAL_PROPOSED,
                INADMISSIBILITY_FOUND,
                TRANSFER_REFUSED,
                TRANSFER_CARRIED_OUT,
                SUIT_FILED_LATE,
                DECISION_REMANDED,
                DECISION_UPHELD,
                DECISION_SUBSTITUTED);
    }

    @Override
    public Set<ProcessVariable<?>> variables() {
        return Set.of(
                CASE_NUMBER,
                TASK_PRIORITY,
                ARRIVES_BY_REFERRAL,
                REFERRAL_DUE_AT,
                REGISTRATION_DUE_AT,
                SCREENING_DUE_AT,
                UNACCOMPANIED_CHILD,
                CHILD_HAND_OVER_DUE_AT,
                TRACK,
                IDENTITY_DUE_AT,
                INTERVIEW_NEEDED,
                INTERVIEW_AT,
                INTERVIEW_DUE_AT,
                DECISION_DUE_AT,
                EXAMINATION_CONTINUES,
                DECIDED_AT_HEADQUARTERS,
                DECISION_SIGNED,
                WITHDRAWAL_CONCLUDED,
                REGISTRATION_OPEN,
                SERVICE_DUE_AT,
                APPEAL_WINDOW_CLOSES_AT,
                REGISTRY_CHECK_DUE_AT,
                DECISION_CONTESTED,
                DECISION_ANNULLED,
                TRANSFER_PENDING,
                APPEAL_OUTCOME_DUE_AT);
    }

    @Override
    public List<TaskForm<?>> taskForms() {
        return List.of(
                RECEIVE_REFERRAL,
                REGISTER_APPLICATION,
                SCREEN_APPLICATION,
                HAND_OVER_CHILD,
                ISSUE_APPLICANT_IDENTITY,
                DRAFT_DECISION,
                SIGN_DECISION_AT_HEADQUARTERS,
                SIGN_DECISION_BY_DELEGATION,
                CONCLUDE_WITHDRAWAL,
                CHECK_COURT_REGISTRY,
                RECORD_APPEAL_OUTCOME);
    }

    @Override
    public Set<String> errors() {
        return Set.of();
    }

    @Override
    public Set<String> decisions() {
        return Set.of("special-needs", "inadmissibility", "accelerated-procedure", "status", "exclusion", "withdrawal");
    }

    @Override
    public Set<String> facts() {
        return Set.of(
                "conventionFear",
                "eventsInEurope",
                "excludedFrom",
                "unAssistance",
                "nationalsRights",
                "conventionCrime",
                "cruelActs",
                "participation",
                "publicDanger",
                "escapeFromSentence",
                "familyOfExcluded",
                "missedInterviews",
                "escaped",
                "missedReports",
                "residenceLeft",
                "dataRefused",
                "dutiesNotMet");
    }

    @Override
    public Set<String> calledProcesses() {
        return Set.of(ProtectionInterviewContract.PROCESS_ID, "notify-decision");
    }
}
