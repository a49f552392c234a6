package org.himaye.protection.process;

import java.util.Date;
import java.util.List;
import java.util.Set;
import org.himaye.protection.residence.AssessMissedReportSubmission;
import org.himaye.protection.residence.RecordReportingDaySubmission;
import org.himaye.protection.residence.SignResidenceDutiesSubmission;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.ProcessContract;
import org.himaye.shared.ProcessVariable;
import org.himaye.shared.TaskForm;
import org.himaye.shared.TaskInHand;
import org.springframework.stereotype.Component;

/** What the process {@code residence-and-reporting} and the code exchange: from the proposed duties to the last reporting day (YUKK 71). */
@Component
public final class ResidenceAndReportingContract implements ProcessContract {

    /** Id of the process and name of its file. */
    public static final String PROCESS_ID = "residence-and-reporting";

    /** Message that starts an instance: duties were proposed. */
    public static final String DUTIES_PROPOSED = "protection.residence-duties-proposed";

    /** Message: nobody has to report any more. */
    public static final String DUTIES_ENDED = "protection.residence-duties-ended";

    /** The proposal, which is also the duty. */
    public static final ProcessVariable<String> SUBJECT_ID =
            new ProcessVariable<>(TaskInHand.SUBJECT_VARIABLE, String.class);

    /** Number of the case as people know it, for the link on every form. */
    public static final ProcessVariable<String> CASE_NUMBER = new ProcessVariable<>("caseNumber", String.class);

    /** Priority of the tasks. */
    public static final ProcessVariable<Long> TASK_PRIORITY = new ProcessVariable<>("taskPriority", Long.class);

    /** When the proposal should be decided on. */
    public static final ProcessVariable<Date> SIGNATURE_DUE_AT = new ProcessVariable<>("signatureDueAt", Date.class);

    /** Whether duties were imposed. */
    public static final ProcessVariable<Boolean> DUTIES_IMPOSED = new ProcessVariable<>("dutiesImposed", Boolean.class);

    /** Whether the person has to report. */
    public static final ProcessVariable<Boolean> REPORTING_REQUIRED =
            new ProcessVariable<>("reportingRequired", Boolean.class);

    /** The decision, which is to be served. */
    public static final ProcessVariable<String> DECISION_ID = new ProcessVariable<>("decisionId", String.class);

    /** When the decision should be served. */
    public static final ProcessVariable<Date> SERVICE_DUE_AT = new ProcessVariable<>("serviceDueAt", Date.class);

    /** End of the next reporting day. */
    public static final ProcessVariable<Date> REPORT_DUE_AT = new ProcessVariable<>("reportDueAt", Date.class);

    /** Whether the person stayed away. */
    public static final ProcessVariable<Boolean> REPORT_MISSED = new ProcessVariable<>("reportMissed", Boolean.class);

    /** When the excuse should be assessed. */
    public static final ProcessVariable<Date> EXCUSE_DUE_AT = new ProcessVariable<>("excuseDueAt", Date.class);

    /** Decide on the duties (YUKK 71). */
    public static final TaskForm<SignResidenceDutiesSubmission> SIGN_RESIDENCE_DUTIES = new TaskForm<>(
            "UserTask_SignResidenceDuties",
            "sign-residence-duties",
            SignResidenceDutiesSubmission.class,
            Set.of(OfficerGroup.GOVERNOR_APPROVER),
            Set.of(DUTIES_IMPOSED, REPORTING_REQUIRED, DECISION_ID, SERVICE_DUE_AT, REPORT_DUE_AT));

    /** Record a reporting day (YUKK 71). */
    public static final TaskForm<RecordReportingDaySubmission> RECORD_REPORTING_DAY = new TaskForm<>(
            "UserTask_RecordReportingDay",
            "record-reporting-day",
            RecordReportingDaySubmission.class,
            Set.of(OfficerGroup.REGISTRATION_OFFICER, OfficerGroup.FRONT_DESK),
            Set.of(REPORT_MISSED, EXCUSE_DUE_AT, REPORT_DUE_AT));

    /** Decide on the excuse for a missed day (YUKK 77/1-ç). */
    public static final TaskForm<AssessMissedReportSubmission> ASSESS_MISSED_REPORT = new TaskForm<>(
            "UserTask_AssessMissedReport",
            "assess-missed-report",
            AssessMissedReportSubmission.class,
            Set.of(OfficerGroup.PROTECTION_OFFICER),
            Set.of());

    ResidenceAndReportingContract() {}

    @Override
    public String processId() {
        return PROCESS_ID;
    }

    @Override
    public Set<String> messages() {
        return Set.of(DUTIES_PROPOSED, DUTIES_ENDED);
    }

    @Override
    public Set<ProcessVariable<?>> variables() {
        return Set.of(
                SUBJECT_ID,
                CASE_NUMBER,
                TASK_PRIORITY,
                SIGNATURE_DUE_AT,
                DUTIES_IMPOSED,
                REPORTING_REQUIRED,
                DECISION_ID,
                SERVICE_DUE_AT,
                REPORT_DUE_AT,
                REPORT_MISSED,
                EXCUSE_DUE_AT);
    }

    @Override
    public List<TaskForm<?>> taskForms() {
        return List.of(SIGN_RESIDENCE_DUTIES, RECORD_REPORTING_DAY, ASSESS_MISSED_REPORT);
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
        return Set.of("notify-decision");
    }
}
