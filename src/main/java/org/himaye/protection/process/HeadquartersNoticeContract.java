package org.himaye.protection.process;

import java.util.Date;
import java.util.List;
import java.util.Set;
import org.himaye.protection.application.InformHeadquartersSubmission;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.ProcessContract;
import org.himaye.shared.ProcessVariable;
import org.himaye.shared.TaskForm;
import org.himaye.shared.TaskInHand;
import org.springframework.stereotype.Component;

/** What the process {@code headquarters-notice} and the code exchange: the province tells of an inadmissible application (YUKK 72). */
@Component
public final class HeadquartersNoticeContract implements ProcessContract {

    /** Id of the process and name of its file. */
    public static final String PROCESS_ID = "headquarters-notice";

    /** Message that starts an instance: a province has decided on letter a or b of 72/1. */
    public static final String NOTICE_DUE = "protection.headquarters-notice-due";

    /** Message: the decision does not stand any more. */
    public static final String NOTICE_OVERTAKEN = "protection.headquarters-notice-overtaken";

    /** The decision that the headquarters are told of. */
    public static final ProcessVariable<String> SUBJECT_ID =
            new ProcessVariable<>(TaskInHand.SUBJECT_VARIABLE, String.class);

    /** Number of the case as people know it, for the link on every form. */
    public static final ProcessVariable<String> CASE_NUMBER = new ProcessVariable<>("caseNumber", String.class);

    /** Priority of the tasks. */
    public static final ProcessVariable<Long> TASK_PRIORITY = new ProcessVariable<>("taskPriority", Long.class);

    /** End of the 24 hours (DL-IP-24). */
    public static final ProcessVariable<Date> NOTICE_DUE_AT = new ProcessVariable<>("noticeDueAt", Date.class);

    /** Tell the headquarters (YUKK 72, DL-IP-24). */
    public static final TaskForm<InformHeadquartersSubmission> INFORM_HEADQUARTERS = new TaskForm<>(
            "UserTask_InformHeadquarters",
            "inform-headquarters",
            InformHeadquartersSubmission.class,
            Set.of(OfficerGroup.PROTECTION_OFFICER),
            Set.of());

    HeadquartersNoticeContract() {}

    @Override
    public String processId() {
        return PROCESS_ID;
    }

    @Override
    public Set<String> messages() {
        return Set.of(NOTICE_DUE, NOTICE_OVERTAKEN);
    }

    @Override
    public Set<ProcessVariable<?>> variables() {
        return Set.of(SUBJECT_ID, CASE_NUMBER, TASK_PRIORITY, NOTICE_DUE_AT);
    }

    @Override
    public List<TaskForm<?>> taskForms() {
        return List.of(INFORM_HEADQUARTERS);
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
