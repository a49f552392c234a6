package org.himaye.protection.process;

import java.util.Date;
import java.util.List;
import java.util.Set;
import org.himaye.protection.rights.AssessLateReportSubmission;
import org.himaye.protection.rights.SignRightsLimitationSubmission;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.ProcessContract;
import org.himaye.shared.ProcessVariable;
import org.himaye.shared.TaskForm;
import org.himaye.shared.TaskInHand;
import org.springframework.stereotype.Component;

/** What the process {@code rights-limitation} and the code exchange: from a late report to a served limitation (YUKK 90). */
@Component
public final class RightsLimitationContract implements ProcessContract {

    /** Id of the process and name of its file. */
    public static final String PROCESS_ID = "rights-limitation";

    /** Message that starts an instance: a change was reported late or not at all. */
    public static final String LATE_REPORT_FOUND = "protection.late-report-found";

    /** Message: nothing is limited any more. */
    public static final String LIMITATION_ENDED = "protection.rights-limitation-ended";

    /** The late or missing report, which is also the limitation. */
    public static final ProcessVariable<String> SUBJECT_ID =
            new ProcessVariable<>(TaskInHand.SUBJECT_VARIABLE, String.class);

    /** Number of the case as people know it, for the link on every form. */
    public static final ProcessVariable<String> CASE_NUMBER = new ProcessVariable<>("caseNumber", String.class);

    /** Priority of the tasks. */
    public static final ProcessVariable<Long> TASK_PRIORITY = new ProcessVariable<>("taskPriority", Long.class);

    /** When the excuse should be assessed. */
    public static final ProcessVariable<Date> EXCUSE_DUE_AT = new ProcessVariable<>("excuseDueAt", Date.class);

    /** Whether a limitation is proposed. */
    public static final ProcessVariable<Boolean> LIMITATION_PROPOSED =
            new ProcessVariable<>("limitationProposed", Boolean.class);

    /** When the proposal should be decided on. */
    public static final ProcessVariable<Date> SIGNATURE_DUE_AT = new ProcessVariable<>("signatureDueAt", Date.class);

    /** Whether rights are limited. */
    public static final ProcessVariable<Boolean> RIGHTS_LIMITED = new ProcessVariable<>("rightsLimited", Boolean.class);

    /** The decision, which is to be served. */
    public static final ProcessVariable<String> DECISION_ID = new ProcessVariable<>("decisionId", String.class);

    /** When the decision should be served. */
    public static final ProcessVariable<Date> SERVICE_DUE_AT = new ProcessVariable<>("serviceDueAt", Date.class);

    /** Look at the excuse for a late or missing report (YUKK 90/2). */
    public static final TaskForm<AssessLateReportSubmission> ASSESS_LATE_REPORT = new TaskForm<>(
            "UserTask_AssessLateReport",
            "assess-late-report",
            AssessLateReportSubmission.class,
            Set.of(OfficerGroup.PROTECTION_OFFICER),
            Set.of(LIMITATION_PROPOSED, SIGNATURE_DUE_AT));

    /** Decide on the proposed limitation (YUKK 90/2). */
    public static final TaskForm<SignRightsLimitationSubmission> SIGN_RIGHTS_LIMITATION = new TaskForm<>(
            "UserTask_SignRightsLimitation",
            "sign-rights-limitation",
            SignRightsLimitationSubmission.class,
            Set.of(OfficerGroup.GOVERNOR_APPROVER),
            Set.of(RIGHTS_LIMITED, DECISION_ID, SERVICE_DUE_AT));

    RightsLimitationContract() {}

    @Override
    public String processId() {
        return PROCESS_ID;
    }

    @Override
    public Set<String> messages() {
        return Set.of(LATE_REPORT_FOUND, LIMITATION_ENDED);
    }

    @Override
    public Set<ProcessVariable<?>> variables() {
        return Set.of(
                SUBJECT_ID,
                CASE_NUMBER,
                TASK_PRIORITY,
                EXCUSE_DUE_AT,
                LIMITATION_PROPOSED,
                SIGNATURE_DUE_AT,
                RIGHTS_LIMITED,
                DECISION_ID,
                SERVICE_DUE_AT);
    }

    @Override
    public List<TaskForm<?>> taskForms() {
        return List.of(ASSESS_LATE_REPORT, SIGN_RIGHTS_LIMITATION);
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
