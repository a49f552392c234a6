package org.himaye.trafficking.process;

import java.util.Date;
import java.util.List;
import java.util.Set;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.ProcessContract;
import org.himaye.shared.ProcessVariable;
import org.himaye.shared.TaskForm;
import org.himaye.trafficking.support.AccompanySubmission;
import org.himaye.trafficking.support.AgreePlanSubmission;
import org.himaye.trafficking.support.AssessRiskSubmission;
import org.himaye.trafficking.support.DecidePermitSubmission;
import org.himaye.trafficking.support.EntrustChildSubmission;
import org.himaye.trafficking.support.EvaluateSupportSubmission;
import org.himaye.trafficking.support.GrantPermitSubmission;
import org.himaye.trafficking.support.PlaceInShelterSubmission;
import org.himaye.trafficking.support.PrepareReturnSubmission;
import org.himaye.trafficking.support.RecordReturnSubmission;
import org.springframework.stereotype.Component;

/**
 * What the process {@code victim-support} and the code exchange (law note 4.a, steps 5 to 10; YUKK 48, 49; İTY). The engine
 * learns nothing but dates and which way to go.
 */
@Component
public final class VictimSupportContract implements ProcessContract {

    /** Id of the process and name of its file. */
    public static final String PROCESS_ID = "victim-support";

    /** Support of a file begins. */
    public static final String SUPPORT_BEGUN = "sealed.support-begun";

    /** Priority of the tasks. */
    public static final ProcessVariable<Long> TASK_PRIORITY = new ProcessVariable<>("taskPriority", Long.class);

    /** Whether a permit is needed. */
    public static final ProcessVariable<Boolean> PERMIT_NEEDED = new ProcessVariable<>("permitNeeded", Boolean.class);

    /** When the team is reminded of the next review (DL-TH-06). */
    public static final ProcessVariable<Date> REMINDER_AT = new ProcessVariable<>("reminderAt", Date.class);

    /** When the permit, or else the period, is over. */
    public static final ProcessVariable<Date> REVIEW_DUE_AT = new ProcessVariable<>("reviewDueAt", Date.class);

    /** Whether there is a plan. */
    public static final ProcessVariable<Boolean> PLAN_AGREED = new ProcessVariable<>("planAgreed", Boolean.class);

    /** Where to look for a place: HOUSE, AUTHORITY or NONE. */
    public static final ProcessVariable<String> PLACE = new ProcessVariable<>("place", String.class);

    /** What follows what was recorded: STAY, PLACE, REVIEW, RETURN or END. */
    public static final ProcessVariable<String> NEXT_STEP = new ProcessVariable<>("nextStep", String.class);

    /** What follows a report: DECIDE, END or CONTINUE. */
    public static final ProcessVariable<String> FOLLOW_UP = new ProcessVariable<>("followUp", String.class);

    /** Whether it goes on. */
    public static final ProcessVariable<Boolean> GOES_ON = new ProcessVariable<>("goesOn", Boolean.class);

    /** Whether there will be a journey. */
    public static final ProcessVariable<Boolean> JOURNEY_STANDS = new ProcessVariable<>("journeyStands", Boolean.class);

    /** When the journey is. */
    public static final ProcessVariable<Date> TRAVELS_AT = new ProcessVariable<>("travelsAt", Date.class);

    /** What came of it: DEPARTED, NOT_DEPARTED or TAKEN_BACK. */
    public static final ProcessVariable<String> JOURNEY_OUTCOME = new ProcessVariable<>("journeyOutcome", String.class);

    private static final Set<OfficerGroup> CASE_MANAGER = Set.of(OfficerGroup.VICTIM_CASE_MANAGER);
    private static final Set<OfficerGroup> GOVERNORATE = Set.of(OfficerGroup.GOVERNOR_APPROVER);

    /** Grant the first permit (YUKK 48). */
    public static final TaskForm<GrantPermitSubmission> GRANT_PERMIT = new TaskForm<>(
            "UserTask_GrantPermit",
            "grant-sealed-permit",
            GrantPermitSubmission.class,
            GOVERNORATE,
            Set.of(REMINDER_AT, REVIEW_DUE_AT));

    /** Assess risks and needs. */
    public static final TaskForm<AssessRiskSubmission> ASSESS_RISK = new TaskForm<>(
            "UserTask_AssessPersonalRisk",
            "assess-personal-risk",
            AssessRiskSubmission.class,
            CASE_MANAGER,
            Set.of(PLACE));

    /** Agree on a plan (DOC-30). */
    public static final TaskForm<AgreePlanSubmission> AGREE_PLAN = new TaskForm<>(
            "UserTask_AgreePlan", "agree-plan", AgreePlanSubmission.class, CASE_MANAGER, Set.of(PLAN_AGREED));

    /** Find a place to live. */
    public static final TaskForm<PlaceInShelterSubmission> ASSIGN_PLACE = new TaskForm<>(
            "UserTask_AssignPlace",
            "assign-place",
            PlaceInShelterSubmission.class,
            Set.of(OfficerGroup.SHELTER_MANAGER),
            Set.of());

    /** Hand a child over to the Family Ministry. */
    public static final TaskForm<EntrustChildSubmission> ENTRUST_PERSON = new TaskForm<>(
            "UserTask_EntrustPerson",
            "entrust-person",
            EntrustChildSubmission.class,
            Set.of(OfficerGroup.CHILD_PROTECTION_LIAISON),
            Set.of());

    /** Record what happens. */
    public static final TaskForm<AccompanySubmission> RECORD_STEP = new TaskForm<>(
            "UserTask_RecordSupportStep",
            "record-support-step",
            AccompanySubmission.class,
            CASE_MANAGER,
            Set.of(NEXT_STEP, PLACE, REMINDER_AT, REVIEW_DUE_AT));

    /** Write the evaluation report (DOC-29). */
    public static final TaskForm<EvaluateSupportSubmission> EVALUATE_SUPPORT = new TaskForm<>(
            "UserTask_EvaluateSupport",
            "evaluate-support",
            EvaluateSupportSubmission.class,
            CASE_MANAGER,
            Set.of(FOLLOW_UP, REMINDER_AT, REVIEW_DUE_AT));

    /** Decide on the permit (YUKK 49). */
    public static final TaskForm<DecidePermitSubmission> DECIDE_PERMIT = new TaskForm<>(
            "UserTask_DecidePermit",
            "decide-sealed-permit",
            DecidePermitSubmission.class,
            GOVERNORATE,
            Set.of(GOES_ON, REMINDER_AT, REVIEW_DUE_AT));

    /** Prepare a journey home (DT-20). */
    public static final TaskForm<PrepareReturnSubmission> PREPARE_JOURNEY = new TaskForm<>(
            "UserTask_PrepareJourney",
            "prepare-journey",
            PrepareReturnSubmission.class,
            CASE_MANAGER,
            Set.of(JOURNEY_STANDS, TRAVELS_AT, REMINDER_AT, REVIEW_DUE_AT));

    /** Record what came of it. */
    public static final TaskForm<RecordReturnSubmission> RECORD_JOURNEY = new TaskForm<>(
            "UserTask_RecordJourney",
            "record-journey",
            RecordReturnSubmission.class,
            CASE_MANAGER,
            Set.of(JOURNEY_OUTCOME, REMINDER_AT, REVIEW_DUE_AT));

    VictimSupportContract() {}

    @Override
    public boolean sealed() {
        return true;
    }

    @Override
    public String processId() {
        return PROCESS_ID;
    }

    @Override
    public Set<String> messages() {
        return Set.of(SUPPORT_BEGUN);
    }

    @Override
    public Set<ProcessVariable<?>> variables() {
        return Set.of(
                TASK_PRIORITY,
                PERMIT_NEEDED,
                REMINDER_AT,
                REVIEW_DUE_AT,
                PLAN_AGREED,
                PLACE,
                NEXT_STEP,
                FOLLOW_UP,
                GOES_ON,
                JOURNEY_STANDS,
                TRAVELS_AT,
                JOURNEY_OUTCOME);
    }

    @Override
    public List<TaskForm<?>> taskForms() {
        return List.of(
                GRANT_PERMIT,
                ASSESS_RISK,
                AGREE_PLAN,
                ASSIGN_PLACE,
                ENTRUST_PERSON,
                RECORD_STEP,
                EVALUATE_SUPPORT,
                DECIDE_PERMIT,
                PREPARE_JOURNEY,
                RECORD_JOURNEY);
    }

    @Override
    public Set<String> errors() {
        return Set.of();
    }

    @Override
    public Set<String> decisions() {
        return Set.of("victim-permit", "safe-return");
    }

    @Override
    public Set<String> facts() {
        return Set.of("permitGranted", "capReached", "identified");
    }

    @Override
    public Set<String> calledProcesses() {
        return Set.of();
    }
}
