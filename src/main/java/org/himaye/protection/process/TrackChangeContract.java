package org.himaye.protection.process;

import java.util.Date;
import java.util.List;
import java.util.Set;
import org.himaye.protection.application.DecideTrackChangeSubmission;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.ProcessContract;
import org.himaye.shared.ProcessVariable;
import org.himaye.shared.TaskForm;
import org.himaye.shared.TaskInHand;
import org.springframework.stereotype.Component;

/** What the process {@code track-change} and the code exchange: a proposed change of track and its answer (YUKK 79/3). */
@Component
public final class TrackChangeContract implements ProcessContract {

    /** Id of the process and name of its file. */
    public static final String PROCESS_ID = "track-change";

    /** Message that starts an instance: an officer proposes another track. */
    public static final String TRACK_CHANGE_PROPOSED = "protection.track-change-proposed";

    /** Message: the examination was over before anybody answered. */
    public static final String TRACK_CHANGE_LAPSED = "protection.track-change-lapsed";

    /** The proposal. */
    public static final ProcessVariable<String> SUBJECT_ID =
            new ProcessVariable<>(TaskInHand.SUBJECT_VARIABLE, String.class);

    /** Number of the case as people know it, for the link on every form. */
    public static final ProcessVariable<String> CASE_NUMBER = new ProcessVariable<>("caseNumber", String.class);

    /** Priority of the task. */
    public static final ProcessVariable<Long> TASK_PRIORITY = new ProcessVariable<>("taskPriority", Long.class);

    /** When the proposal should be answered. */
    public static final ProcessVariable<Date> ANSWER_DUE_AT = new ProcessVariable<>("answerDueAt", Date.class);

    /** Answer the proposal (YUKK 79/3). */
    public static final TaskForm<DecideTrackChangeSubmission> DECIDE_TRACK_CHANGE = new TaskForm<>(
            "UserTask_DecideTrackChange",
            "decide-track-change",
            DecideTrackChangeSubmission.class,
            Set.of(OfficerGroup.PROTECTION_DECIDER),
            Set.of());

    TrackChangeContract() {}

    @Override
    public String processId() {
        return PROCESS_ID;
    }

    @Override
    public Set<String> messages() {
        return Set.of(TRACK_CHANGE_PROPOSED, TRACK_CHANGE_LAPSED);
    }

    @Override
    public Set<ProcessVariable<?>> variables() {
        return Set.of(SUBJECT_ID, CASE_NUMBER, TASK_PRIORITY, ANSWER_DUE_AT);
    }

    @Override
    public List<TaskForm<?>> taskForms() {
        return List.of(DECIDE_TRACK_CHANGE);
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
