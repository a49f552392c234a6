package org.himaye.removal.process;

import java.util.Date;
import java.util.List;
import java.util.Set;
import org.himaye.notification.process.NotifyDecisionContract;
import org.himaye.removal.alternatives.DecideOnBreachSubmission;
import org.himaye.removal.alternatives.ReceiveGuaranteeSubmission;
import org.himaye.removal.alternatives.RecordReportSubmission;
import org.himaye.removal.alternatives.SettleGuaranteeSubmission;
import org.himaye.removal.detention.ForwardPetitionSubmission;
import org.himaye.removal.detention.RecordJudgmentSubmission;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.ProcessContract;
import org.himaye.shared.ProcessVariable;
import org.himaye.shared.TaskForm;
import org.himaye.shared.TaskInHand;
import org.springframework.stereotype.Component;

/** What the process {@code alternative-obligations} and the code exchange: obligations in place of detention (YUKK 57/A). */
@Component
public final class AlternativeObligationsContract implements ProcessContract {

    /** Id of the process and name of its file. */
    public static final String PROCESS_ID = "alternative-obligations";

    /** Message that starts an instance: obligations were imposed (YUKK 57/A). */
    public static final String OBLIGATIONS_IMPOSED = "removal.obligations-imposed";

    /** Message: somebody observed a breach (YUKK 57/A-6). */
    public static final String BREACH_OBSERVED = "removal.breach-observed";

    /** Message: a petition against electronic monitoring was handed in (YUKK 57/A-5). */
    public static final String MONITORING_PETITION_RECEIVED = "removal.monitoring-petition-received";

    /** Message: something outside has ended the obligations. */
    public static final String OBLIGATIONS_ENDED = "removal.obligations-ended";

    /** The obligations. */
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

    /** Whether the person has to report. */
    public static final ProcessVariable<Boolean> REPORTING_REQUIRED =
            new ProcessVariable<>("reportingRequired", Boolean.class);

    /** When the next report is due. */
    public static final ProcessVariable<Date> REPORT_DUE_AT = new ProcessVariable<>("reportDueAt", Date.class);

    /** Whether the person stayed away without an excuse. */
    public static final ProcessVariable<Boolean> REPORT_MISSED = new ProcessVariable<>("reportMissed", Boolean.class);

    /** When somebody should decide on a breach. */
    public static final ProcessVariable<Date> BREACH_DECISION_DUE_AT =
            new ProcessVariable<>("breachDecisionDueAt", Date.class);

    /** Whether a breach led to detention. */
    public static final ProcessVariable<Boolean> PERSON_DETAINED =
            new ProcessVariable<>("personDetained", Boolean.class);

    /** Whether a guarantee is to be paid. */
    public static final ProcessVariable<Boolean> GUARANTEE_REQUIRED =
            new ProcessVariable<>("guaranteeRequired", Boolean.class);

    /** When a petition should be with the judge. */
    public static final ProcessVariable<Date> PETITION_DUE_AT = new ProcessVariable<>("petitionDueAt", Date.class);

    /** When the judge should have answered (DL-RM-13). */
    public static final ProcessVariable<Date> JUDGE_DUE_AT = new ProcessVariable<>("judgeDueAt", Date.class);

    /** Whether nothing is imposed any more. */
    public static final ProcessVariable<Boolean> OBLIGATIONS_OVER =
            new ProcessVariable<>("obligationsOver", Boolean.class);

    /** When the last day is over (DL-RM-12). */
    public static final ProcessVariable<Date> OBLIGATIONS_END_AT =
            new ProcessVariable<>("obligationsEndAt", Date.class);

    /** Whether a paid guarantee is still held. */
    public static final ProcessVariable<Boolean> GUARANTEE_TO_SETTLE =
            new ProcessVariable<>("guaranteeToSettle", Boolean.class);

    /** When the guarantee should be settled. */
    public static final ProcessVariable<Date> SETTLEMENT_DUE_AT = new ProcessVariable<>("settlementDueAt", Date.class);

    /** Record a report (YUKK 57/A-1-b). */
    public static final TaskForm<RecordReportSubmission> RECORD_REPORT = new TaskForm<>(
            "UserTask_RecordReport",
            "record-report",
            RecordReportSubmission.class,
            Set.of(OfficerGroup.ALTERNATIVES_SUPERVISOR),
            Set.of(REPORT_MISSED, REPORT_DUE_AT, BREACH_DECISION_DUE_AT));

    /** Decide on a breach (YUKK 57/A-6). */
    public static final TaskForm<DecideOnBreachSubmission> DECIDE_ON_BREACH = new TaskForm<>(
            "UserTask_DecideOnBreach",
            "decide-on-breach",
            DecideOnBreachSubmission.class,
            Set.of(OfficerGroup.GOVERNOR_APPROVER),
            Set.of(PERSON_DETAINED));

    /** Record the payment of the guarantee. */
    public static final TaskForm<ReceiveGuaranteeSubmission> RECEIVE_GUARANTEE = new TaskForm<>(
            "UserTask_ReceiveGuarantee",
            "receive-guarantee",
            ReceiveGuaranteeSubmission.class,
            Set.of(OfficerGroup.ALTERNATIVES_SUPERVISOR),
            Set.of());

    /** Forward a petition to the judge (YUKK 57/A-5). */
    public static final TaskForm<ForwardPetitionSubmission> FORWARD_MONITORING_PETITION = new TaskForm<>(
            "UserTask_ForwardMonitoringPetition",
            "forward-petition",
            ForwardPetitionSubmission.class,
            Set.of(OfficerGroup.ALTERNATIVES_SUPERVISOR),
            Set.of(JUDGE_DUE_AT));

    /** Record the judge's answer (YUKK 57/A-5). */
    public static final TaskForm<RecordJudgmentSubmission> RECORD_MONITORING_JUDGMENT = new TaskForm<>(
            "UserTask_RecordMonitoringJudgment",
            "record-judgment",
            RecordJudgmentSubmission.class,
            Set.of(OfficerGroup.ALTERNATIVES_SUPERVISOR, OfficerGroup.LEGAL_COUNSEL),
            Set.of(OBLIGATIONS_OVER));

    /** Settle the guarantee (YUKK 57/A-7). */
    public static final TaskForm<SettleGuaranteeSubmission> SETTLE_GUARANTEE = new TaskForm<>(
            "UserTask_SettleGuarantee",
            "settle-guarantee",
            SettleGuaranteeSubmission.class,
            Set.of(OfficerGroup.ALTERNATIVES_SUPERVISOR),
            Set.of());

    AlternativeObligationsContract() {}

    @Override
    public String processId() {
        return PROCESS_ID;
    }

    @Override
    public Set<String> messages() {
        return Set.of(OBLIGATIONS_IMPOSED, BREACH_OBSERVED, MONITORING_PETITION_RECEIVED, OBLIGATIONS_ENDED);
    }

    @Override
    public Set<ProcessVariable<?>> variables() {
        return Set.of(
                SUBJECT_ID,
                CASE_NUMBER,
                TASK_PRIORITY,
                DECISION_ID,
                SERVICE_DUE_AT,
                REPORTING_REQUIRED,
                REPORT_DUE_AT,
                REPORT_MISSED,
                BREACH_DECISION_DUE_AT,
                PERSON_DETAINED,
                GUARANTEE_REQUIRED,
                PETITION_DUE_AT,
                JUDGE_DUE_AT,
                OBLIGATIONS_OVER,
                OBLIGATIONS_END_AT,
                GUARANTEE_TO_SETTLE,
                SETTLEMENT_DUE_AT);
    }

    @Override
    public List<TaskForm<?>> taskForms() {
        return List.of(
                RECORD_REPORT,
                DECIDE_ON_BREACH,
                RECEIVE_GUARANTEE,
                FORWARD_MONITORING_PETITION,
                RECORD_MONITORING_JUDGMENT,
                SETTLE_GUARANTEE);
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
