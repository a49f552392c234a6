package org.himaye.protection.process;

import java.util.Date;
import java.util.List;
import java.util.Set;
import org.himaye.protection.application.CarryOutTransferSubmission;
import org.himaye.protection.application.RecordTransferReplySubmission;
import org.himaye.protection.application.RequestTransferSubmission;
import org.himaye.protection.application.ScreenTransferSubmission;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.ProcessContract;
import org.himaye.shared.ProcessVariable;
import org.himaye.shared.TaskForm;
import org.himaye.shared.TaskInHand;
import org.springframework.stereotype.Component;

/** What the process {@code transfer} and the code exchange: from the request to the country to the journey (YUKK 73, 74). */
@Component
public final class TransferContract implements ProcessContract {

    /** Id of the process and name of its file. */
    public static final String PROCESS_ID = "transfer";

    /** Message that starts an instance: an application is inadmissible because another country protects. */
    public static final String TRANSFER_OPENED = "protection.transfer-opened";

    /** Message: the ways to contest the decision are closed (YUKK 80/1-e). */
    public static final String STAY_IS_OVER = "protection.transfer-stay-over";

    /** Message: the decision does not stand any more. */
    public static final String TRANSFER_OVERTAKEN = "protection.transfer-overtaken";

    /** The decision that the transfer rests on. */
    public static final ProcessVariable<String> SUBJECT_ID =
            new ProcessVariable<>(TaskInHand.SUBJECT_VARIABLE, String.class);

    /** Number of the case as people know it, for the link on every form. */
    public static final ProcessVariable<String> CASE_NUMBER = new ProcessVariable<>("caseNumber", String.class);

    /** Priority of the tasks. */
    public static final ProcessVariable<Long> TASK_PRIORITY = new ProcessVariable<>("taskPriority", Long.class);

    /** When the country should be asked. */
    public static final ProcessVariable<Date> REQUEST_DUE_AT = new ProcessVariable<>("requestDueAt", Date.class);

    /** When to look for its reply. */
    public static final ProcessVariable<Date> REPLY_DUE_AT = new ProcessVariable<>("replyDueAt", Date.class);

    /** Whether the country takes the person. */
    public static final ProcessVariable<Boolean> TRANSFER_ACCEPTED =
            new ProcessVariable<>("transferAccepted", Boolean.class);

    /** Whether the ways to contest the decision are closed. */
    public static final ProcessVariable<Boolean> STAY_ENDED = new ProcessVariable<>("stayEnded", Boolean.class);

    /** When an accepted person should be sent. */
    public static final ProcessVariable<Date> TRANSFER_DUE_AT = new ProcessVariable<>("transferDueAt", Date.class);

    /** Whether the country is safe from refoulement for everybody in the file (YUKK 4). */
    public static final ProcessVariable<Boolean> TRANSFER_SAFE = new ProcessVariable<>("transferSafe", Boolean.class);

    /** Whether the journey took place; otherwise the claim is examined. */
    public static final ProcessVariable<Boolean> TRANSFER_CARRIED_OUT =
            new ProcessVariable<>("transferCarriedOut", Boolean.class);

    /** Ask the country (YUKK 73, 74). */
    public static final TaskForm<RequestTransferSubmission> REQUEST_TRANSFER = new TaskForm<>(
            "UserTask_RequestTransfer",
            "request-transfer",
            RequestTransferSubmission.class,
            Set.of(OfficerGroup.HQ_PROTECTION),
            Set.of(REPLY_DUE_AT));

    /** Record the reply (YUKK 73, 74). */
    public static final TaskForm<RecordTransferReplySubmission> RECORD_TRANSFER_REPLY = new TaskForm<>(
            "UserTask_RecordTransferReply",
            "record-transfer-reply",
            RecordTransferReplySubmission.class,
            Set.of(OfficerGroup.HQ_PROTECTION),
            Set.of(TRANSFER_ACCEPTED, STAY_ENDED, TRANSFER_DUE_AT));

    /** Screen the country for everybody in the file (YUKK 4). */
    public static final TaskForm<ScreenTransferSubmission> SCREEN_TRANSFER = new TaskForm<>(
            "UserTask_ScreenTransfer",
            "screen-transfer",
            ScreenTransferSubmission.class,
            Set.of(OfficerGroup.HQ_PROTECTION),
            Set.of(TRANSFER_SAFE));

    /** Record the journey, or why there is none (YUKK 73, 74, 80/1-e). */
    public static final TaskForm<CarryOutTransferSubmission> CARRY_OUT_TRANSFER = new TaskForm<>(
            "UserTask_CarryOutTransfer",
            "carry-out-transfer",
            CarryOutTransferSubmission.class,
            Set.of(OfficerGroup.HQ_PROTECTION, OfficerGroup.REMOVAL_OFFICER),
            Set.of(TRANSFER_CARRIED_OUT));

    TransferContract() {}

    @Override
    public String processId() {
        return PROCESS_ID;
    }

    @Override
    public Set<String> messages() {
        return Set.of(TRANSFER_OPENED, STAY_IS_OVER, TRANSFER_OVERTAKEN);
    }

    @Override
    public Set<ProcessVariable<?>> variables() {
        return Set.of(
                SUBJECT_ID,
                CASE_NUMBER,
                TASK_PRIORITY,
                REQUEST_DUE_AT,
                REPLY_DUE_AT,
                TRANSFER_ACCEPTED,
                STAY_ENDED,
                TRANSFER_DUE_AT,
                TRANSFER_SAFE,
                TRANSFER_CARRIED_OUT);
    }

    @Override
    public List<TaskForm<?>> taskForms() {
        return List.of(REQUEST_TRANSFER, RECORD_TRANSFER_REPLY, SCREEN_TRANSFER, CARRY_OUT_TRANSFER);
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
