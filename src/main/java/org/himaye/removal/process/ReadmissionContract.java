package org.himaye.removal.process;

import java.util.Date;
import java.util.List;
import java.util.Set;
import org.himaye.removal.readmission.RecordReadmissionDocumentSubmission;
import org.himaye.removal.readmission.RecordReadmissionReplySubmission;
import org.himaye.removal.readmission.RecordReadmissionTransferSubmission;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.ProcessContract;
import org.himaye.shared.ProcessVariable;
import org.himaye.shared.TaskForm;
import org.himaye.shared.TaskInHand;
import org.springframework.stereotype.Component;

/** What the process {@code readmission} and the code exchange. */
@Component
public final class ReadmissionContract implements ProcessContract {

    /** Id of the process and name of its file. */
    public static final String PROCESS_ID = "readmission";

    /** A request was made or received. */
    public static final String READMISSION_REQUESTED = "removal.readmission-requested";

    /** The request leads nowhere any more. */
    public static final String READMISSION_DISCONTINUED = "removal.readmission-discontinued";

    /** Identifier of the request. */
    public static final ProcessVariable<String> SUBJECT_ID =
            new ProcessVariable<>(TaskInHand.SUBJECT_VARIABLE, String.class);

    /** Number of the case as people know it, for the link on every form. */
    public static final ProcessVariable<String> CASE_NUMBER = new ProcessVariable<>("caseNumber", String.class);

    /** Priority of the tasks. */
    public static final ProcessVariable<Long> TASK_PRIORITY = new ProcessVariable<>("taskPriority", Long.class);

    /** Whether the agreement names a period for the reply. */
    public static final ProcessVariable<Boolean> REPLY_PERIOD_KNOWN =
            new ProcessVariable<>("replyPeriodKnown", Boolean.class);

    /** When the period for the reply is over. */
    public static final ProcessVariable<Date> REPLY_DUE_AT = new ProcessVariable<>("replyDueAt", Date.class);

    /** Whether the person may be handed over, by answer or by silence. */
    public static final ProcessVariable<Boolean> ACCEPTED = new ProcessVariable<>("accepted", Boolean.class);

    /** When a travel document is due. */
    public static final ProcessVariable<Date> DOCUMENT_DUE_AT = new ProcessVariable<>("documentDueAt", Date.class);

    /** When the period for the transfer is over. */
    public static final ProcessVariable<Date> TRANSFER_DUE_AT = new ProcessVariable<>("transferDueAt", Date.class);

    /** Whether the transfer is still to come. */
    public static final ProcessVariable<Boolean> TRANSFER_EXTENDED =
            new ProcessVariable<>("transferExtended", Boolean.class);

    private static final Set<ProcessVariable<?>> AFTER_REPLY = Set.of(ACCEPTED, DOCUMENT_DUE_AT, TRANSFER_DUE_AT);

    /** Record the reply within its period. */
    public static final TaskForm<RecordReadmissionReplySubmission> RECORD_READMISSION_REPLY = new TaskForm<>(
            "UserTask_RecordReadmissionReply",
            "record-readmission-reply",
            RecordReadmissionReplySubmission.class,
            Set.of(OfficerGroup.READMISSION_DESK, OfficerGroup.HQ_IRREGULAR),
            AFTER_REPLY);

    /** Record a reply that is overdue, or has no period. */
    public static final TaskForm<RecordReadmissionReplySubmission> AWAIT_READMISSION_REPLY = new TaskForm<>(
            "UserTask_AwaitReadmissionReply",
            "record-readmission-reply",
            RecordReadmissionReplySubmission.class,
            Set.of(OfficerGroup.READMISSION_DESK, OfficerGroup.HQ_IRREGULAR),
            AFTER_REPLY);

    /** Record the travel document. */
    public static final TaskForm<RecordReadmissionDocumentSubmission> RECORD_READMISSION_DOCUMENT = new TaskForm<>(
            "UserTask_RecordReadmissionDocument",
            "record-readmission-document",
            RecordReadmissionDocumentSubmission.class,
            Set.of(OfficerGroup.READMISSION_DESK),
            Set.of());

    /** Record what became of the transfer. */
    public static final TaskForm<RecordReadmissionTransferSubmission> RECORD_READMISSION_TRANSFER = new TaskForm<>(
            "UserTask_RecordReadmissionTransfer",
            "record-readmission-transfer",
            RecordReadmissionTransferSubmission.class,
            Set.of(OfficerGroup.READMISSION_DESK, OfficerGroup.BORDER_POLICE),
            Set.of(TRANSFER_EXTENDED, TRANSFER_DUE_AT));

    ReadmissionContract() {}

    @Override
    public String processId() {
        return PROCESS_ID;
    }

    @Override
    public Set<String> messages() {
        return Set.of(READMISSION_REQUESTED, READMISSION_DISCONTINUED);
    }

    @Override
    public Set<ProcessVariable<?>> variables() {
        return Set.of(
                SUBJECT_ID,
                CASE_NUMBER,
                TASK_PRIORITY,
                REPLY_PERIOD_KNOWN,
                REPLY_DUE_AT,
                ACCEPTED,
                DOCUMENT_DUE_AT,
                TRANSFER_DUE_AT,
                TRANSFER_EXTENDED);
    }

    @Override
    public List<TaskForm<?>> taskForms() {
        return List.of(
                RECORD_READMISSION_REPLY,
                AWAIT_READMISSION_REPLY,
                RECORD_READMISSION_DOCUMENT,
                RECORD_READMISSION_TRANSFER);
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
