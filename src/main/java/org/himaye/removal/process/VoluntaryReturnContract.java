package org.himaye.removal.process;

import java.util.Date;
import java.util.List;
import java.util.Set;
import org.himaye.removal.departure.CounselReturnSubmission;
import org.himaye.removal.departure.DecideReturnSupportSubmission;
import org.himaye.removal.departure.PlanReturnJourneySubmission;
import org.himaye.removal.departure.RecordReturnExitSubmission;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.ProcessContract;
import org.himaye.shared.ProcessVariable;
import org.himaye.shared.TaskForm;
import org.himaye.shared.TaskInHand;
import org.springframework.stereotype.Component;

/** What the process {@code voluntary-return} and the code exchange (YUKK 60/A, 87). It has no timer (INV-12). */
@Component
public final class VoluntaryReturnContract implements ProcessContract {

    /** Id of the process and name of its file. */
    public static final String PROCESS_ID = "voluntary-return";

    /** A person declares to return. */
    public static final String RETURN_DECLARED = "removal.return-declared";

    /** The declaration holds no more. */
    public static final String RETURN_DISCONTINUED = "removal.return-discontinued";

    /** Identifier of the declaration. */
    public static final ProcessVariable<String> SUBJECT_ID =
            new ProcessVariable<>(TaskInHand.SUBJECT_VARIABLE, String.class);

    /** Number of the case as people know it, for the link on every form. */
    public static final ProcessVariable<String> CASE_NUMBER = new ProcessVariable<>("caseNumber", String.class);

    /** Priority of the tasks. */
    public static final ProcessVariable<Long> TASK_PRIORITY = new ProcessVariable<>("taskPriority", Long.class);

    /** When the person should be counselled. */
    public static final ProcessVariable<Date> COUNSELLING_DUE_AT =
            new ProcessVariable<>("counsellingDueAt", Date.class);

    /** Whether the person still wants to return. */
    public static final ProcessVariable<Boolean> WISH_STANDS = new ProcessVariable<>("wishStands", Boolean.class);

    /** Whether the headquarters have to decide on support. */
    public static final ProcessVariable<Boolean> SUPPORT_ASKED = new ProcessVariable<>("supportAsked", Boolean.class);

    /** When they should. */
    public static final ProcessVariable<Date> SUPPORT_DUE_AT = new ProcessVariable<>("supportDueAt", Date.class);

    /** When the journey should be planned. */
    public static final ProcessVariable<Date> JOURNEY_DUE_AT = new ProcessVariable<>("journeyDueAt", Date.class);

    /** When the person is to travel. */
    public static final ProcessVariable<Date> TRAVELS_AT = new ProcessVariable<>("travelsAt", Date.class);

    /** Whether the person left. */
    public static final ProcessVariable<Boolean> DEPARTED = new ProcessVariable<>("departed", Boolean.class);

    /** Counsel the person (YUKK 60/A). */
    public static final TaskForm<CounselReturnSubmission> COUNSEL_RETURN = new TaskForm<>(
            "UserTask_CounselReturn",
            "counsel-return",
            CounselReturnSubmission.class,
            Set.of(OfficerGroup.RETURN_COUNSELLOR),
            Set.of(WISH_STANDS, SUPPORT_ASKED, SUPPORT_DUE_AT, JOURNEY_DUE_AT));

    /** Decide on support (YUKK 60/A). */
    public static final TaskForm<DecideReturnSupportSubmission> DECIDE_RETURN_SUPPORT = new TaskForm<>(
            "UserTask_DecideReturnSupport",
            "decide-return-support",
            DecideReturnSupportSubmission.class,
            Set.of(OfficerGroup.HQ_IRREGULAR, OfficerGroup.HQ_PROTECTION),
            Set.of(JOURNEY_DUE_AT));

    /** Plan the journey. */
    public static final TaskForm<PlanReturnJourneySubmission> PLAN_RETURN_JOURNEY = new TaskForm<>(
            "UserTask_PlanReturnJourney",
            "plan-return-journey",
            PlanReturnJourneySubmission.class,
            Set.of(OfficerGroup.RETURN_COUNSELLOR),
            Set.of(TRAVELS_AT));

    /** Record what happened at the gate. */
    public static final TaskForm<RecordReturnExitSubmission> RECORD_RETURN_EXIT = new TaskForm<>(
            "UserTask_RecordReturnExit",
            "record-return-exit",
            RecordReturnExitSubmission.class,
            Set.of(OfficerGroup.RETURN_COUNSELLOR, OfficerGroup.BORDER_POLICE),
            Set.of(DEPARTED, WISH_STANDS, JOURNEY_DUE_AT));

    VoluntaryReturnContract() {}

    @Override
    public String processId() {
        return PROCESS_ID;
    }

    @Override
    public Set<String> messages() {
        return Set.of(RETURN_DECLARED, RETURN_DISCONTINUED);
    }

    @Override
    public Set<ProcessVariable<?>> variables() {
        return Set.of(
                SUBJECT_ID,
                CASE_NUMBER,
                TASK_PRIORITY,
                COUNSELLING_DUE_AT,
                WISH_STANDS,
                SUPPORT_ASKED,
                SUPPORT_DUE_AT,
                JOURNEY_DUE_AT,
                TRAVELS_AT,
                DEPARTED);
    }

    @Override
    public List<TaskForm<?>> taskForms() {
        return List.of(COUNSEL_RETURN, DECIDE_RETURN_SUPPORT, PLAN_RETURN_JOURNEY, RECORD_RETURN_EXIT);
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
        return Set.of();
    }
}
