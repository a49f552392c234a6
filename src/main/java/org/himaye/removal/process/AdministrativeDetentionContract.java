package org.himaye.removal.process;

import java.util.Date;
import java.util.List;
import java.util.Set;
import org.himaye.notification.process.NotifyDecisionContract;
import org.himaye.removal.detention.AdmitDetaineeSubmission;
import org.himaye.removal.detention.ConfirmReleaseSubmission;
import org.himaye.removal.detention.DecideExtensionSubmission;
import org.himaye.removal.detention.ForwardPetitionSubmission;
import org.himaye.removal.detention.ImposeAlternativesSubmission;
import org.himaye.removal.detention.RecordJudgmentSubmission;
import org.himaye.removal.detention.RecordServicesSubmission;
import org.himaye.removal.detention.ReviewDetentionSubmission;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.ProcessContract;
import org.himaye.shared.ProcessVariable;
import org.himaye.shared.TaskForm;
import org.himaye.shared.TaskInHand;
import org.springframework.stereotype.Component;

/** What the process {@code administrative-detention} and the code exchange: from the order to the confirmed release (YUKK 57-59). */
@Component
public final class AdministrativeDetentionContract implements ProcessContract {

    /** Id of the process and name of its file. */
    public static final String PROCESS_ID = "administrative-detention";

    /** Message that starts an instance: detention was ordered (YUKK 57/2). */
    public static final String DETENTION_ORDERED = "removal.detention-ordered";

    /** Message: a petition to the judge was handed in (YUKK 57/6). */
    public static final String PETITION_RECEIVED = "removal.detention-petition-received";

    /** Message: something outside has ended the detention. */
    public static final String DETENTION_ENDED = "removal.detention-ended";

    /** Message: the person has left the country. */
    public static final String DETAINEE_GONE = "removal.detainee-gone";

    /** Message: no obligations are to be imposed any more. */
    public static final String OBLIGATIONS_NOT_NEEDED = "removal.obligations-not-needed";

    /** The detention. */
    public static final ProcessVariable<String> SUBJECT_ID =
            new ProcessVariable<>(TaskInHand.SUBJECT_VARIABLE, String.class);

    /** Number of the case as people know it, for the link on every form. */
    public static final ProcessVariable<String> CASE_NUMBER = new ProcessVariable<>("caseNumber", String.class);

    /** Priority of the tasks. */
    public static final ProcessVariable<Long> TASK_PRIORITY = new ProcessVariable<>("taskPriority", Long.class);

    /** The decision that is served first. */
    public static final ProcessVariable<String> DECISION_ID = new ProcessVariable<>("decisionId", String.class);

    /** When a decision should be served. */
    public static final ProcessVariable<Date> SERVICE_DUE_AT = new ProcessVariable<>("serviceDueAt", Date.class);

    /** Last moment of arrival at a centre (DL-RM-02). */
    public static final ProcessVariable<Date> TRANSFER_DUE_AT = new ProcessVariable<>("transferDueAt", Date.class);

    /** When the services should be recorded. */
    public static final ProcessVariable<Date> SERVICES_DUE_AT = new ProcessVariable<>("servicesDueAt", Date.class);

    /** Whether no service of YUKK 59 is missing. */
    public static final ProcessVariable<Boolean> SERVICES_COMPLETE =
            new ProcessVariable<>("servicesComplete", Boolean.class);

    /** Last moment of the next review (DL-RM-09). */
    public static final ProcessVariable<Date> REVIEW_DUE_AT = new ProcessVariable<>("reviewDueAt", Date.class);

    /** Whether the review lets the detention go on. */
    public static final ProcessVariable<Boolean> DETENTION_CONTINUES =
            new ProcessVariable<>("detentionContinues", Boolean.class);

    /** Whether the reviewer proposed an extension. */
    public static final ProcessVariable<Boolean> EXTENSION_PROPOSED =
            new ProcessVariable<>("extensionProposed", Boolean.class);

    /** The last review, which is to be served. */
    public static final ProcessVariable<String> REVIEW_DECISION_ID =
            new ProcessVariable<>("reviewDecisionId", String.class);

    /** Whether the detention was extended. */
    public static final ProcessVariable<Boolean> DETENTION_EXTENDED =
            new ProcessVariable<>("detentionExtended", Boolean.class);

    /** The extension, which is to be served. */
    public static final ProcessVariable<String> EXTENSION_DECISION_ID =
            new ProcessVariable<>("extensionDecisionId", String.class);

    /** When a petition should be with the judge (DL-RM-11). */
    public static final ProcessVariable<Date> PETITION_DUE_AT = new ProcessVariable<>("petitionDueAt", Date.class);

    /** When the judge should have answered (DL-RM-10). */
    public static final ProcessVariable<Date> JUDGE_DUE_AT = new ProcessVariable<>("judgeDueAt", Date.class);

    /** Whether the judge lifted the detention. */
    public static final ProcessVariable<Boolean> DETENTION_LIFTED =
            new ProcessVariable<>("detentionLifted", Boolean.class);

    /** When the person must be free (DL-RM-07, DL-RM-08). */
    public static final ProcessVariable<Date> DETENTION_ENDS_AT = new ProcessVariable<>("detentionEndsAt", Date.class);

    /** Whether the limit has ended the detention. */
    public static final ProcessVariable<Boolean> DETENTION_OVER = new ProcessVariable<>("detentionOver", Boolean.class);

    /** Whether somebody has to see the person free. */
    public static final ProcessVariable<Boolean> RELEASE_TO_CONFIRM =
            new ProcessVariable<>("releaseToConfirm", Boolean.class);

    /** When the person must have been let go. */
    public static final ProcessVariable<Date> RELEASE_DUE_AT = new ProcessVariable<>("releaseDueAt", Date.class);

    /** Whether a review that ended the detention is to be served. */
    public static final ProcessVariable<Boolean> RESULT_TO_SERVE =
            new ProcessVariable<>("resultToServe", Boolean.class);

    /** Whether obligations must be imposed (YUKK 57/A-3). */
    public static final ProcessVariable<Boolean> OBLIGATIONS_NEEDED =
            new ProcessVariable<>("obligationsNeeded", Boolean.class);

    /** When that should be decided. */
    public static final ProcessVariable<Date> OBLIGATIONS_DUE_AT =
            new ProcessVariable<>("obligationsDueAt", Date.class);

    /** Record the arrival at a removal centre (YUKK 57/2). */
    public static final TaskForm<AdmitDetaineeSubmission> ADMIT_DETAINEE = new TaskForm<>(
            "UserTask_AdmitDetainee",
            "admit-detainee",
            AdmitDetaineeSubmission.class,
            Set.of(OfficerGroup.REMOVAL_CENTRE_MANAGER, OfficerGroup.REMOVAL_CENTRE_STAFF),
            Set.of(SERVICES_DUE_AT));

    /** Record the services of YUKK 59. */
    public static final TaskForm<RecordServicesSubmission> RECORD_SERVICES = new TaskForm<>(
            "UserTask_RecordServices",
            "record-services",
            RecordServicesSubmission.class,
            Set.of(OfficerGroup.REMOVAL_CENTRE_MANAGER, OfficerGroup.REMOVAL_CENTRE_STAFF),
            Set.of(SERVICES_COMPLETE, SERVICES_DUE_AT));

    /** Review the detention (YUKK 57/4). */
    public static final TaskForm<ReviewDetentionSubmission> REVIEW_DETENTION = new TaskForm<>(
            "UserTask_ReviewDetention",
            "review-detention",
            ReviewDetentionSubmission.class,
            Set.of(OfficerGroup.DETENTION_REVIEWER),
            Set.of(
                    DETENTION_CONTINUES,
                    EXTENSION_PROPOSED,
                    REVIEW_DECISION_ID,
                    REVIEW_DUE_AT,
                    SERVICE_DUE_AT,
                    RESULT_TO_SERVE,
                    RELEASE_DUE_AT));

    /** Decide on an extension (YUKK 57/3). */
    public static final TaskForm<DecideExtensionSubmission> DECIDE_EXTENSION = new TaskForm<>(
            "UserTask_DecideExtension",
            "decide-extension",
            DecideExtensionSubmission.class,
            Set.of(OfficerGroup.GOVERNOR_APPROVER),
            Set.of(DETENTION_EXTENDED, EXTENSION_DECISION_ID, SERVICE_DUE_AT));

    /** Forward a petition to the judge (YUKK 57/6). */
    public static final TaskForm<ForwardPetitionSubmission> FORWARD_PETITION = new TaskForm<>(
            "UserTask_ForwardPetition",
            "forward-petition",
            ForwardPetitionSubmission.class,
            Set.of(OfficerGroup.REMOVAL_CENTRE_MANAGER, OfficerGroup.REMOVAL_CENTRE_STAFF),
            Set.of(JUDGE_DUE_AT));

    /** Record the judge's answer (YUKK 57/6). */
    public static final TaskForm<RecordJudgmentSubmission> RECORD_JUDGMENT = new TaskForm<>(
            "UserTask_RecordJudgment",
            "record-judgment",
            RecordJudgmentSubmission.class,
            Set.of(OfficerGroup.REMOVAL_CENTRE_MANAGER, OfficerGroup.REMOVAL_CENTRE_STAFF, OfficerGroup.LEGAL_COUNSEL),
            Set.of(DETENTION_LIFTED, RELEASE_DUE_AT));

    /** Confirm that the person is free. */
    public static final TaskForm<ConfirmReleaseSubmission> CONFIRM_RELEASE = new TaskForm<>(
            "UserTask_ConfirmRelease",
            "confirm-release",
            ConfirmReleaseSubmission.class,
            Set.of(OfficerGroup.REMOVAL_CENTRE_MANAGER, OfficerGroup.REMOVAL_CENTRE_STAFF),
            Set.of());

    /** Impose obligations after a release (YUKK 57/A-3). */
    public static final TaskForm<ImposeAlternativesSubmission> IMPOSE_ALTERNATIVES = new TaskForm<>(
            "UserTask_ImposeAlternatives",
            "impose-alternatives",
            ImposeAlternativesSubmission.class,
            Set.of(OfficerGroup.GOVERNOR_APPROVER),
            Set.of());

    AdministrativeDetentionContract() {}

    @Override
    public String processId() {
        return PROCESS_ID;
    }

    @Override
    public Set<String> messages() {
        return Set.of(DETENTION_ORDERED, PETITION_RECEIVED, DETENTION_ENDED, DETAINEE_GONE, OBLIGATIONS_NOT_NEEDED);
    }

    @Override
    public Set<ProcessVariable<?>> variables() {
        return Set.of(
                SUBJECT_ID,
                CASE_NUMBER,
                TASK_PRIORITY,
                DECISION_ID,
                SERVICE_DUE_AT,
                TRANSFER_DUE_AT,
                SERVICES_DUE_AT,
                SERVICES_COMPLETE,
                REVIEW_DUE_AT,
                DETENTION_CONTINUES,
                EXTENSION_PROPOSED,
                REVIEW_DECISION_ID,
                DETENTION_EXTENDED,
                EXTENSION_DECISION_ID,
                PETITION_DUE_AT,
                JUDGE_DUE_AT,
                DETENTION_LIFTED,
                DETENTION_ENDS_AT,
                DETENTION_OVER,
                RELEASE_TO_CONFIRM,
                RELEASE_DUE_AT,
                RESULT_TO_SERVE,
                OBLIGATIONS_NEEDED,
                OBLIGATIONS_DUE_AT);
    }

    @Override
    public List<TaskForm<?>> taskForms() {
        return List.of(
                ADMIT_DETAINEE,
                RECORD_SERVICES,
                REVIEW_DETENTION,
                DECIDE_EXTENSION,
                FORWARD_PETITION,
                RECORD_JUDGMENT,
                CONFIRM_RELEASE,
                IMPOSE_ALTERNATIVES);
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
        return Set.of(NotifyDecisionContract.PROCESS_ID);
    }
}
