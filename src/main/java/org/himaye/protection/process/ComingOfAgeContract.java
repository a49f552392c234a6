package org.himaye.protection.process;

import java.util.Date;
import java.util.List;
import java.util.Set;
import org.himaye.protection.application.AskAdultMemberSubmission;
import org.himaye.protection.application.EndRepresentationSubmission;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.ProcessContract;
import org.himaye.shared.ProcessVariable;
import org.himaye.shared.TaskForm;
import org.himaye.shared.TaskInHand;
import org.springframework.stereotype.Component;

/** What the process {@code coming-of-age} and the code exchange: who turns eighteen in an open file (YUKK 65/3, 66). */
@Component
public final class ComingOfAgeContract implements ProcessContract {

    /** Id of the process and name of its file. */
    public static final String PROCESS_ID = "coming-of-age";

    /** Message that starts an instance: somebody has come of age. */
    public static final String CAME_OF_AGE = "protection.came-of-age";

    /** Message: the member has left the family before they were asked. */
    public static final String COMING_OF_AGE_LAPSED = "protection.coming-of-age-lapsed";

    /** The record of who has come of age. */
    public static final ProcessVariable<String> SUBJECT_ID =
            new ProcessVariable<>(TaskInHand.SUBJECT_VARIABLE, String.class);

    /** Number of the case as people know it, for the link on every form. */
    public static final ProcessVariable<String> CASE_NUMBER = new ProcessVariable<>("caseNumber", String.class);

    /** Priority of the tasks. */
    public static final ProcessVariable<Long> TASK_PRIORITY = new ProcessVariable<>("taskPriority", Long.class);

    /** Whether the person is the applicant and was a child alone. */
    public static final ProcessVariable<Boolean> WAS_UNACCOMPANIED =
            new ProcessVariable<>("wasUnaccompanied", Boolean.class);

    /** When the person should have been asked, or the representation ended. */
    public static final ProcessVariable<Date> MAJORITY_DUE_AT = new ProcessVariable<>("majorityDueAt", Date.class);

    /** Ask a family member who has come of age (YUKK 65/3). */
    public static final TaskForm<AskAdultMemberSubmission> ASK_ADULT_MEMBER = new TaskForm<>(
            "UserTask_AskAdultMember",
            "ask-adult-member",
            AskAdultMemberSubmission.class,
            Set.of(OfficerGroup.REGISTRATION_OFFICER),
            Set.of());

    /** End what was for a child alone (YUKK 66). */
    public static final TaskForm<EndRepresentationSubmission> END_REPRESENTATION = new TaskForm<>(
            "UserTask_EndRepresentation",
            "end-representation",
            EndRepresentationSubmission.class,
            Set.of(OfficerGroup.CHILD_PROTECTION_LIAISON),
            Set.of());

    ComingOfAgeContract() {}

    @Override
    public String processId() {
        return PROCESS_ID;
    }

    @Override
    public Set<String> messages() {
        return Set.of(CAME_OF_AGE, COMING_OF_AGE_LAPSED);
    }

    @Override
    public Set<ProcessVariable<?>> variables() {
        return Set.of(SUBJECT_ID, CASE_NUMBER, TASK_PRIORITY, WAS_UNACCOMPANIED, MAJORITY_DUE_AT);
    }

    @Override
    public List<TaskForm<?>> taskForms() {
        return List.of(ASK_ADULT_MEMBER, END_REPRESENTATION);
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
