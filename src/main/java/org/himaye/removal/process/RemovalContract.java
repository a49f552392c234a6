package org.himaye.removal.process;

import java.util.Date;
import java.util.List;
import java.util.Set;
import org.himaye.removal.decision.AssessRemovalSubmission;
import org.himaye.removal.decision.BookRemovalSubmission;
import org.himaye.removal.decision.CheckRemovalRegistrySubmission;
import org.himaye.removal.decision.DecideEntryBanAtHeadquartersSubmission;
import org.himaye.removal.decision.DecideEntryBanSubmission;
import org.himaye.removal.decision.DraftRemovalDecisionSubmission;
import org.himaye.removal.decision.ExecuteRemovalSubmission;
import org.himaye.removal.decision.HandOverChildForRemovalSubmission;
import org.himaye.removal.decision.RecordRemovalJudgmentSubmission;
import org.himaye.removal.decision.SignNoRemovalDecisionSubmission;
import org.himaye.removal.decision.SignRemovalDecisionSubmission;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.ProcessContract;
import org.himaye.shared.ProcessVariable;
import org.himaye.shared.TaskForm;
import org.springframework.stereotype.Component;

/**
 * What the process {@code removal} and the code exchange: from apprehension to exit and entry ban (YUKK 9, 52-60).
 *
 * <p>The decision tables are evaluated by services on facts of the case file, never on variables.
 */
@Component
public final class RemovalContract implements ProcessContract {

    /** Id of the process and name of its file. */
    public static final String PROCESS_ID = "removal";

    /** Message that starts an instance: an apprehension or another trigger (YUKK 53/1, 57/1). */
    public static final String CASE_OPENED = "removal.case-opened";

    /** Message that takes the file to the judgment: a suit has arrived (YUKK 53/3). */
    public static final String SUIT_FILED = "removal.suit-filed";

    /** Message that ends the enforcement: the person has left (YUKK 56). */
    public static final String PERSON_DEPARTED = "removal.person-departed";

    /** Message that ends the enforcement: the authority lifted its decision. */
    public static final String DECISION_LIFTED = "removal.decision-lifted";

    /** Message that ends the enforcement: voluntary return or readmission (YUKK 60/A). */
    public static final String PERSON_LEFT_OTHERWISE = "removal.person-left-otherwise";

    /** Number of the case as people know it, for the link on every form. */
    public static final ProcessVariable<String> CASE_NUMBER = new ProcessVariable<>("caseNumber", String.class);

    /** Priority of the tasks; higher for somebody who is held. */
    public static final ProcessVariable<Long> TASK_PRIORITY = new ProcessVariable<>("taskPriority", Long.class);

    /** When the evaluation should be done (YUKK 57/1). */
    public static final ProcessVariable<Date> EVALUATION_DUE_AT = new ProcessVariable<>("evaluationDueAt", Date.class);

    /** When somebody apprehended is free without a decision (YUKK 57/1, DL-RM-01). */
    public static final ProcessVariable<Date> EVALUATION_ENDS_AT =
            new ProcessVariable<>("evaluationEndsAt", Date.class);

    /** Whether the Family Ministry is to take over (YUKK 66). */
    public static final ProcessVariable<Boolean> UNACCOMPANIED_CHILD =
            new ProcessVariable<>("unaccompaniedChild", Boolean.class);

    /** When the child should be with the Family Ministry. */
    public static final ProcessVariable<Date> CHILD_HAND_OVER_DUE_AT =
            new ProcessVariable<>("childHandOverDueAt", Date.class);

    /** Whether a ground of YUKK 54 holds (DT-09). */
    public static final ProcessVariable<Boolean> GROUND_FOUND = new ProcessVariable<>("groundFound", Boolean.class);

    /** Whether YUKK 55 forbids a decision (DT-10). */
    public static final ProcessVariable<Boolean> REMOVAL_FORBIDDEN =
            new ProcessVariable<>("removalForbidden", Boolean.class);

    /** Whether protection leaves few grounds (YUKK 54/2). */
    public static final ProcessVariable<Boolean> APPLICANT = new ProcessVariable<>("applicant", Boolean.class);

    /** Whether protection was refused for good (YUKK 54/1-i). */
    public static final ProcessVariable<Boolean> FINAL_DECISION = new ProcessVariable<>("finalDecision", Boolean.class);

    /** Whether a ground of YUKK 57/2 holds (DT-12). */
    public static final ProcessVariable<Boolean> DETENTION_GROUND =
            new ProcessVariable<>("detentionGround", Boolean.class);

    /** Whether a draft became a decision or went back. */
    public static final ProcessVariable<Boolean> DECISION_SIGNED =
            new ProcessVariable<>("decisionSigned", Boolean.class);

    /** Whether there is a decision to remove. */
    public static final ProcessVariable<Boolean> REMOVAL_DECIDED =
            new ProcessVariable<>("removalDecided", Boolean.class);

    /** Kind of the decision to be served (DT-13). */
    public static final ProcessVariable<String> DECISION_KIND = new ProcessVariable<>("decisionKind", String.class);

    /** Identifier of the decision to be served. */
    public static final ProcessVariable<String> SUBJECT_ID = new ProcessVariable<>("subjectId", String.class);

    /** When it should be served. */
    public static final ProcessVariable<Date> SERVICE_DUE_AT = new ProcessVariable<>("serviceDueAt", Date.class);

    /** When the filing period has passed, with doubts in favour of the person (YUKK 53/3). */
    public static final ProcessVariable<Date> APPEAL_WINDOW_CLOSES_AT =
            new ProcessVariable<>("appealWindowClosesAt", Date.class);

    /** When the court registry should be looked up. */
    public static final ProcessVariable<Date> REGISTRY_CHECK_DUE_AT =
            new ProcessVariable<>("registryCheckDueAt", Date.class);

    /** Whether a suit is pending. */
    public static final ProcessVariable<Boolean> DECISION_CONTESTED =
            new ProcessVariable<>("decisionContested", Boolean.class);

    /** When to look for the judgment. */
    public static final ProcessVariable<Date> JUDGMENT_DUE_AT = new ProcessVariable<>("judgmentDueAt", Date.class);

    /** Whether the court annulled the decision. */
    public static final ProcessVariable<Boolean> DECISION_ANNULLED =
            new ProcessVariable<>("decisionAnnulled", Boolean.class);

    /** Whether a departure period has not ended yet (YUKK 56). */
    public static final ProcessVariable<Boolean> DEPARTURE_GRANTED =
            new ProcessVariable<>("departureGranted", Boolean.class);

    /** When the departure period is over (DL-RM-06). */
    public static final ProcessVariable<Date> DEPARTURE_ENDS_AT = new ProcessVariable<>("departureEndsAt", Date.class);

    /** When a journey should be booked. */
    public static final ProcessVariable<Date> BOOKING_DUE_AT = new ProcessVariable<>("bookingDueAt", Date.class);

    /** Whether a journey is booked. */
    public static final ProcessVariable<Boolean> REMOVAL_BOOKED = new ProcessVariable<>("removalBooked", Boolean.class);

    /** When the person travels. */
    public static final ProcessVariable<Date> TRAVELS_AT = new ProcessVariable<>("travelsAt", Date.class);

    /** Whether the person was removed. */
    public static final ProcessVariable<Boolean> REMOVAL_EXECUTED =
            new ProcessVariable<>("personRemoved", Boolean.class);

    /** {@code REMOVED}, {@code LEFT_IN_TIME} or {@code LEFT_LATE} (DT-14). */
    public static final ProcessVariable<String> MANNER_OF_EXIT = new ProcessVariable<>("mannerOfExit", String.class);

    /** When an entry ban should be decided on. */
    public static final ProcessVariable<Date> ENTRY_BAN_DUE_AT = new ProcessVariable<>("entryBanDueAt", Date.class);

    /** Whether the headquarters decide on the ban (YUKK 9/3). */
    public static final ProcessVariable<Boolean> DECIDED_AT_HEADQUARTERS =
            new ProcessVariable<>("decidedAtHeadquarters", Boolean.class);

    /** Whether there is a ban to serve. */
    public static final ProcessVariable<Boolean> ENTRY_BANNED = new ProcessVariable<>("entryBanned", Boolean.class);

    /** Evaluate grounds and prohibitions (YUKK 4, 54, 55). */
    public static final TaskForm<AssessRemovalSubmission> ASSESS_REMOVAL = new TaskForm<>(
            "UserTask_AssessRemoval",
            "assess-removal",
            AssessRemovalSubmission.class,
            Set.of(OfficerGroup.REMOVAL_OFFICER),
            Set.of(
                    UNACCOMPANIED_CHILD,
                    CHILD_HAND_OVER_DUE_AT,
                    GROUND_FOUND,
                    REMOVAL_FORBIDDEN,
                    APPLICANT,
                    FINAL_DECISION));

    /** Hand an unaccompanied child over to the Family Ministry (YUKK 66). */
    public static final TaskForm<HandOverChildForRemovalSubmission> HAND_OVER_CHILD = new TaskForm<>(
            "UserTask_HandOverChildForRemoval",
            "hand-over-child-for-removal",
            HandOverChildForRemovalSubmission.class,
            Set.of(OfficerGroup.CHILD_PROTECTION_LIAISON),
            Set.of(UNACCOMPANIED_CHILD));

    /** Decide that nobody is removed (YUKK 55). */
    public static final TaskForm<SignNoRemovalDecisionSubmission> SIGN_NO_REMOVAL_DECISION = new TaskForm<>(
            "UserTask_SignNoRemovalDecision",
            "sign-no-removal-decision",
            SignNoRemovalDecisionSubmission.class,
            Set.of(OfficerGroup.GOVERNOR_APPROVER),
            Set.of(DECISION_SIGNED, SUBJECT_ID, DECISION_KIND, SERVICE_DUE_AT));

    /** Draft the removal decision (YUKK 52-57/A). */
    public static final TaskForm<DraftRemovalDecisionSubmission> DRAFT_REMOVAL_DECISION = new TaskForm<>(
            "UserTask_DraftRemovalDecision",
            "draft-removal-decision",
            DraftRemovalDecisionSubmission.class,
            Set.of(OfficerGroup.REMOVAL_OFFICER),
            Set.of(UNACCOMPANIED_CHILD, CHILD_HAND_OVER_DUE_AT, DETENTION_GROUND));

    /** Sign or return the draft (YUKK 53/1). */
    public static final TaskForm<SignRemovalDecisionSubmission> SIGN_REMOVAL_DECISION = new TaskForm<>(
            "UserTask_SignRemovalDecision",
            "sign-removal-decision",
            SignRemovalDecisionSubmission.class,
            Set.of(OfficerGroup.GOVERNOR_APPROVER),
            Set.of(DECISION_SIGNED, REMOVAL_DECIDED, SUBJECT_ID, DECISION_KIND, SERVICE_DUE_AT));

    /** Look up the court registry (YUKK 53/3). */
    public static final TaskForm<CheckRemovalRegistrySubmission> CHECK_REMOVAL_REGISTRY = new TaskForm<>(
            "UserTask_CheckRemovalRegistry",
            "check-removal-registry",
            CheckRemovalRegistrySubmission.class,
            Set.of(OfficerGroup.LEGAL_COUNSEL),
            Set.of(DECISION_CONTESTED, JUDGMENT_DUE_AT, DEPARTURE_GRANTED, DEPARTURE_ENDS_AT, BOOKING_DUE_AT));

    /** Record the judgment (YUKK 53/3). */
    public static final TaskForm<RecordRemovalJudgmentSubmission> RECORD_REMOVAL_JUDGMENT = new TaskForm<>(
            "UserTask_RecordRemovalJudgment",
            "record-removal-judgment",
            RecordRemovalJudgmentSubmission.class,
            Set.of(OfficerGroup.LEGAL_COUNSEL),
            Set.of(DECISION_ANNULLED, REGISTRY_CHECK_DUE_AT));

    /** Book the journey (YUKK 60). */
    public static final TaskForm<BookRemovalSubmission> BOOK_REMOVAL = new TaskForm<>(
            "UserTask_BookRemoval",
            "book-removal",
            BookRemovalSubmission.class,
            Set.of(OfficerGroup.REMOVAL_OFFICER),
            Set.of(REMOVAL_BOOKED, TRAVELS_AT, REGISTRY_CHECK_DUE_AT));

    /** Record the exit (YUKK 60). */
    public static final TaskForm<ExecuteRemovalSubmission> EXECUTE_REMOVAL = new TaskForm<>(
            "UserTask_ExecuteRemoval",
            "execute-removal",
            ExecuteRemovalSubmission.class,
            Set.of(OfficerGroup.REMOVAL_OFFICER),
            Set.of(REMOVAL_EXECUTED, MANNER_OF_EXIT, ENTRY_BAN_DUE_AT, REGISTRY_CHECK_DUE_AT));

    /** Decide on the entry ban (YUKK 9). */
    public static final TaskForm<DecideEntryBanSubmission> DECIDE_ENTRY_BAN = new TaskForm<>(
            "UserTask_DecideEntryBan",
            "decide-entry-ban",
            DecideEntryBanSubmission.class,
            Set.of(OfficerGroup.GOVERNOR_APPROVER),
            Set.of(DECIDED_AT_HEADQUARTERS, ENTRY_BANNED, SUBJECT_ID, DECISION_KIND, SERVICE_DUE_AT, ENTRY_BAN_DUE_AT));

    /** Decide on the entry ban at the headquarters (YUKK 9/3). */
    public static final TaskForm<DecideEntryBanAtHeadquartersSubmission> DECIDE_ENTRY_BAN_AT_HEADQUARTERS =
            new TaskForm<>(
                    "UserTask_DecideEntryBanAtHeadquarters",
                    "decide-entry-ban-at-headquarters",
                    DecideEntryBanAtHeadquartersSubmission.class,
                    Set.of(OfficerGroup.HQ_IRREGULAR),
                    Set.of(ENTRY_BANNED, SUBJECT_ID, DECISION_KIND, SERVICE_DUE_AT));

    RemovalContract() {}

    @Override
    public String processId() {
        return PROCESS_ID;
    }

    @Override
    public Set<String> messages() {
        return Set.of(CASE_OPENED, SUIT_FILED, PERSON_DEPARTED, DECISION_LIFTED, PERSON_LEFT_OTHERWISE);
    }

    @Override
    public Set<ProcessVariable<?>> variables() {
        return Set.of(
                CASE_NUMBER,
                TASK_PRIORITY,
                EVALUATION_DUE_AT,
                EVALUATION_ENDS_AT,
                UNACCOMPANIED_CHILD,
                CHILD_HAND_OVER_DUE_AT,
                GROUND_FOUND,
                REMOVAL_FORBIDDEN,
                APPLICANT,
                FINAL_DECISION,
                DETENTION_GROUND,
                DECISION_SIGNED,
                REMOVAL_DECIDED,
                DECISION_KIND,
                SUBJECT_ID,
                SERVICE_DUE_AT,
                APPEAL_WINDOW_CLOSES_AT,
                REGISTRY_CHECK_DUE_AT,
                DECISION_CONTESTED,
                JUDGMENT_DUE_AT,
                DECISION_ANNULLED,
                DEPARTURE_GRANTED,
                DEPARTURE_ENDS_AT,
                BOOKING_DUE_AT,
                REMOVAL_BOOKED,
                TRAVELS_AT,
                REMOVAL_EXECUTED,
                MANNER_OF_EXIT,
                ENTRY_BAN_DUE_AT,
                DECIDED_AT_HEADQUARTERS,
                ENTRY_BANNED);
    }

    @Override
    public List<TaskForm<?>> taskForms() {
        return List.of(
                ASSESS_REMOVAL,
                HAND_OVER_CHILD,
                SIGN_NO_REMOVAL_DECISION,
                DRAFT_REMOVAL_DECISION,
                SIGN_REMOVAL_DECISION,
                CHECK_REMOVAL_REGISTRY,
                RECORD_REMOVAL_JUDGMENT,
                BOOK_REMOVAL,
                EXECUTE_REMOVAL,
                DECIDE_ENTRY_BAN,
                DECIDE_ENTRY_BAN_AT_HEADQUARTERS);
    }

    @Override
    public Set<String> errors() {
        return Set.of();
    }

    @Override
    public Set<String> decisions() {
        return Set.of(
                "removal-grounds",
                "removal-prohibitions",
                "departure-period",
                "detention-or-alternative",
                "suspensive-effect",
                "entry-ban",
                "travel-cost");
    }

    @Override
    public Set<String> calledProcesses() {
        return Set.of("notify-decision");
    }
}
