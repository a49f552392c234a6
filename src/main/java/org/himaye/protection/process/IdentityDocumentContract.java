package org.himaye.protection.process;

import java.util.Date;
import java.util.List;
import java.util.Set;
import org.himaye.protection.application.RecordIdentityReturnSubmission;
import org.himaye.protection.application.RenewIdentitySubmission;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.ProcessContract;
import org.himaye.shared.ProcessVariable;
import org.himaye.shared.TaskForm;
import org.himaye.shared.TaskInHand;
import org.springframework.stereotype.Component;

/** What the process {@code identity-document} and the code exchange: renewal and return of an applicant's document (YUKK 76). */
@Component
public final class IdentityDocumentContract implements ProcessContract {

    /** Id of the process and name of its file. */
    public static final String PROCESS_ID = "identity-document";

    /** Message that starts an instance: a document ends soon, or its application has ended. */
    public static final String IDENTITY_NEEDS_SOMEBODY = "protection.identity-needs-somebody";

    /** Message: the application has ended before the document was renewed. */
    public static final String APPLICATION_ENDED = "protection.identity-application-ended";

    /** The document. */
    public static final ProcessVariable<String> SUBJECT_ID =
            new ProcessVariable<>(TaskInHand.SUBJECT_VARIABLE, String.class);

    /** Number of the case as people know it, for the link on every form. */
    public static final ProcessVariable<String> CASE_NUMBER = new ProcessVariable<>("caseNumber", String.class);

    /** Priority of the tasks. */
    public static final ProcessVariable<Long> TASK_PRIORITY = new ProcessVariable<>("taskPriority", Long.class);

    /** Whether the application is open, so that the document is renewed. */
    public static final ProcessVariable<Boolean> APPLICATION_OPEN =
            new ProcessVariable<>("applicationOpen", Boolean.class);

    /** When the document should be renewed or back (DL-IP-18). */
    public static final ProcessVariable<Date> IDENTITY_DUE_AT = new ProcessVariable<>("identityDueAt", Date.class);

    /** Renew the document (YUKK 76). */
    public static final TaskForm<RenewIdentitySubmission> RENEW_IDENTITY = new TaskForm<>(
            "UserTask_RenewIdentity",
            "renew-identity",
            RenewIdentitySubmission.class,
            Set.of(OfficerGroup.REGISTRATION_OFFICER),
            Set.of());

    /** Take the document back (YUKK 76). */
    public static final TaskForm<RecordIdentityReturnSubmission> RECORD_IDENTITY_RETURN = new TaskForm<>(
            "UserTask_RecordIdentityReturn",
            "record-identity-return",
            RecordIdentityReturnSubmission.class,
            Set.of(OfficerGroup.REGISTRATION_OFFICER),
            Set.of());

    IdentityDocumentContract() {}

    @Override
    public String processId() {
        return PROCESS_ID;
    }

    @Override
    public Set<String> messages() {
        return Set.of(IDENTITY_NEEDS_SOMEBODY, APPLICATION_ENDED);
    }

    @Override
    public Set<ProcessVariable<?>> variables() {
        return Set.of(SUBJECT_ID, CASE_NUMBER, TASK_PRIORITY, APPLICATION_OPEN, IDENTITY_DUE_AT);
    }

    @Override
    public List<TaskForm<?>> taskForms() {
        return List.of(RENEW_IDENTITY, RECORD_IDENTITY_RETURN);
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
