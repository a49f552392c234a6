package org.himaye.protection.process;

import java.util.Date;
import java.util.List;
import java.util.Set;
import org.himaye.protection.detention.AdmitApplicantSubmission;
import org.himaye.protection.detention.AssessDetentionNeedSubmission;
import org.himaye.protection.detention.ConfirmApplicantReleaseSubmission;
import org.himaye.protection.detention.EndApplicantDetentionSubmission;
import org.himaye.protection.detention.ForwardApplicantPetitionSubmission;
import org.himaye.protection.detention.RecordApplicantJudgmentSubmission;
import org.himaye.protection.detention.SignApplicantDetentionSubmission;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.ProcessContract;
import org.himaye.shared.ProcessVariable;
import org.himaye.shared.TaskForm;
import org.himaye.shared.TaskInHand;
import org.springframework.stereotype.Component;

/** What the process {@code applicant-detention} and the code exchange: from the individual test to the confirmed release (YUKK 68). */
@Component
public final class ApplicantDetentionContract implements ProcessContract {

    /** Id of the process and name of its file. */
    public static final String PROCESS_ID = "applicant-detention";

    /** Message that starts an instance: somebody thinks of detaining an applicant. */
    public static final String DETENTION_CONSIDERED = "protection.detention-considered";

    /** Message: the application has ended before anything was decided. */
    public static final String CONSIDERATION_LAPSED = "protection.detention-consideration-lapsed";

    /** Message: a petition to the judge was handed in (YUKK 68/7). */
    public static final String PETITION_RECEIVED = "protection.detention-petition-received";

    /** Message: something outside has ended the detention. */
    public static final String DETENTION_ENDED = "protection.detention-ended";

    /** The consideration, which is also the detention. */
    public static final ProcessVariable<String> SUBJECT_ID =
            new ProcessVariable<>(TaskInHand.SUBJECT_VARIABLE, String.class);

    /** Number of the case as people know it, for the link on every form. */
    public static final ProcessVariable<String> CASE_NUMBER = new ProcessVariable<>("caseNumber", String.class);

    /** Priority of the tasks. */
    public static final ProcessVariable<Long> TASK_PRIORITY = new ProcessVariable<>("taskPriority", Long.class);

    /** When the individual test should be written. */
    public static final ProcessVariable<Date> ASSESSMENT_DUE_AT = new ProcessVariable<>("assessmentDueAt", Date.class);

    /** What DT-07 says. */
    public static final ProcessVariable<String> DETENTION_NEED = new ProcessVariable<>("detentionNeed", String.class);

    /** When the proposal should be decided on. */
    public static final ProcessVariable<Date> SIGNATURE_DUE_AT = new ProcessVariable<>("signatureDueAt", Date.class);

    /** What was decided: {@code DETAINED}, {@code MEASURES}, or neither. */
    public static final ProcessVariable<String> DETENTION_OUTCOME =
            new ProcessVariable<>("detentionOutcome", String.class);

    /** The decision to detain, which is to be served. */
    public static final ProcessVariable<String> DECISION_ID = new ProcessVariable<>("decisionId", String.class);

    /** The decision on other measures, which is to be served. */
    public static final ProcessVariable<String> MEASURES_DECISION_ID =
            new ProcessVariable<>("measuresDecisionId", String.class);

    /** When a decision should be served. */
    public static final ProcessVariable<Date> SERVICE_DUE_AT = new ProcessVariable<>("serviceDueAt", Date.class);

    /** When the person should be in a centre. */
    public static final ProcessVariable<Date> ADMISSION_DUE_AT = new ProcessVariable<>("admissionDueAt", Date.class);

    /** When the person must be free (YUKK 68/5, DL-IP-11). */
    public static final ProcessVariable<Date> DETENTION_ENDS_AT = new ProcessVariable<>("detentionEndsAt", Date.class);

    /** When a petition should be with the judge (DL-IP-13). */
    public static final ProcessVariable<Date> PETITION_DUE_AT = new ProcessVariable<>("petitionDueAt", Date.class);

    /** When the judge should have answered (DL-IP-12). */
    public static final ProcessVariable<Date> JUDGE_DUE_AT = new ProcessVariable<>("judgeDueAt", Date.class);

    /** Whether the judge lifted the detention. */
    public static final ProcessVariable<Boolean> DETENTION_LIFTED =
            new ProcessVariable<>("detentionLifted", Boolean.class);

    /** When the person must have been let go. */
    public static final ProcessVariable<Date> RELEASE_DUE_AT = new ProcessVariable<>("releaseDueAt", Date.class);

    /** Whether other measures took the place of the detention. */
    public static final ProcessVariable<Boolean> MEASURES_TO_SERVE =
            new ProcessVariable<>("measuresToServe", Boolean.class);

    /** Write the individual test (YUKK 68/2, 68/3). */
    public static final TaskForm<AssessDetentionNeedSubmission> ASSESS_DETENTION_NEED = new TaskForm<>(
            "UserTask_AssessDetentionNeed",
            "assess-detention-need",
            AssessDetentionNeedSubmission.class,
            Set.of(OfficerGroup.PROTECTION_OFFICER),
            Set.of(SIGNATURE_DUE_AT));

    /** Decide on the proposal (YUKK 68/3, 68/4). */
    public static final TaskForm<SignApplicantDetentionSubmission> SIGN_APPLICANT_DETENTION = new TaskForm<>(
            "UserTask_SignApplicantDetention",
            "sign-applicant-detention",
            SignApplicantDetentionSubmission.class,
            Set.of(OfficerGroup.GOVERNOR_APPROVER),
            Set.of(
                    DETENTION_OUTCOME,
                    DECISION_ID,
                    MEASURES_DECISION_ID,
                    SERVICE_DUE_AT,
                    ADMISSION_DUE_AT,
                    DETENTION_ENDS_AT,
                    RELEASE_DUE_AT));

    /** Record the arrival at a centre. */
    public static final TaskForm<AdmitApplicantSubmission> ADMIT_APPLICANT = new TaskForm<>(
            "UserTask_AdmitApplicant",
            "admit-applicant",
            AdmitApplicantSubmission.class,
            Set.of(OfficerGroup.REMOVAL_CENTRE_MANAGER, OfficerGroup.REMOVAL_CENTRE_STAFF),
            Set.of());

    /** End the detention because it is not needed any more (YUKK 68/3, 68/5). */
    public static final TaskForm<EndApplicantDetentionSubmission> END_APPLICANT_DETENTION = new TaskForm<>(
            "UserTask_EndApplicantDetention",
            "end-applicant-detention",
            EndApplicantDetentionSubmission.class,
            Set.of(OfficerGroup.PROTECTION_OFFICER, OfficerGroup.GOVERNOR_APPROVER, OfficerGroup.DETENTION_REVIEWER),
            Set.of(MEASURES_TO_SERVE, MEASURES_DECISION_ID, SERVICE_DUE_AT, RELEASE_DUE_AT));

    /** Forward a petition to the judge (YUKK 68/7). */
    public static final TaskForm<ForwardApplicantPetitionSubmission> FORWARD_APPLICANT_PETITION = new TaskForm<>(
            "UserTask_ForwardApplicantPetition",
            "forward-applicant-petition",
            ForwardApplicantPetitionSubmission.class,
            Set.of(OfficerGroup.REMOVAL_CENTRE_MANAGER, OfficerGroup.REMOVAL_CENTRE_STAFF),
            Set.of(JUDGE_DUE_AT));

    /** Record the judge's answer (YUKK 68/7). */
    public static final TaskForm<RecordApplicantJudgmentSubmission> RECORD_APPLICANT_JUDGMENT = new TaskForm<>(
            "UserTask_RecordApplicantJudgment",
            "record-applicant-judgment",
            RecordApplicantJudgmentSubmission.class,
            Set.of(OfficerGroup.REMOVAL_CENTRE_MANAGER, OfficerGroup.REMOVAL_CENTRE_STAFF, OfficerGroup.LEGAL_COUNSEL),
            Set.of(DETENTION_LIFTED, RELEASE_DUE_AT));

    /** Confirm that the person is free. */
    public static final TaskForm<ConfirmApplicantReleaseSubmission> CONFIRM_APPLICANT_RELEASE = new TaskForm<>(
            "UserTask_ConfirmApplicantRelease",
            "confirm-applicant-release",
            ConfirmApplicantReleaseSubmission.class,
            Set.of(OfficerGroup.REMOVAL_CENTRE_MANAGER, OfficerGroup.REMOVAL_CENTRE_STAFF),
            Set.of());

    ApplicantDetentionContract() {}

    @Override
    public String processId() {
        return PROCESS_ID;
    }

    @Override
    public Set<String> messages() {
        return Set.of(DETENTION_CONSIDERED, CONSIDERATION_LAPSED, PETITION_RECEIVED, DETENTION_ENDED);
    }

    @Override
    public Set<ProcessVariable<?>> variables() {
        return Set.of(
                SUBJECT_ID,
                CASE_NUMBER,
                TASK_PRIORITY,
                ASSESSMENT_DUE_AT,
                DETENTION_NEED,
                SIGNATURE_DUE_AT,
                DETENTION_OUTCOME,
                DECISION_ID,
                MEASURES_DECISION_ID,
                SERVICE_DUE_AT,
                ADMISSION_DUE_AT,
                DETENTION_ENDS_AT,
                PETITION_DUE_AT,
                JUDGE_DUE_AT,
                DETENTION_LIFTED,
                RELEASE_DUE_AT,
                MEASURES_TO_SERVE);
    }

    @Override
    public List<TaskForm<?>> taskForms() {
        return List.of(
                ASSESS_DETENTION_NEED,
                SIGN_APPLICANT_DETENTION,
                ADMIT_APPLICANT,
                END_APPLICANT_DETENTION,
                FORWARD_APPLICANT_PETITION,
                RECORD_APPLICANT_JUDGMENT,
                CONFIRM_APPLICANT_RELEASE);
    }

    @Override
    public Set<String> errors() {
        return Set.of();
    }

    @Override
    public Set<String> decisions() {
        return Set.of("applicant-detention-need");
    }

    @Override
    public Set<String> facts() {
        return Set.of("unaccompaniedChild", "groundPersists");
    }

    @Override
    public Set<String> calledProcesses() {
        return Set.of("notify-decision");
    }
}
