package org.himaye.trafficking.process;

import java.util.Date;
import java.util.List;
import java.util.Set;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.ProcessContract;
import org.himaye.shared.ProcessVariable;
import org.himaye.shared.TaskForm;
import org.himaye.trafficking.identification.AssessIndicatorsSubmission;
import org.himaye.trafficking.identification.DecideIdentificationSubmission;
import org.himaye.trafficking.identification.HoldIdentificationInterviewSubmission;
import org.himaye.trafficking.identification.ProposeIdentificationSubmission;
import org.himaye.trafficking.identification.SecondProposalSubmission;
import org.himaye.trafficking.identification.SecurePersonSubmission;
import org.himaye.trafficking.identification.ServeIdentificationSubmission;
import org.springframework.stereotype.Component;

/**
 * What the process {@code victim-identification} and the code exchange (law note 4.a, steps 1 to 4). The engine learns nothing
 * but dates and which way to go.
 */
@Component
public final class VictimIdentificationContract implements ProcessContract {

    /** Id of the process and name of its file. */
    public static final String PROCESS_ID = "victim-identification";

    /** A sealed file was opened. */
    public static final String FILE_OPENED = "sealed.file-opened";

    /** The support of the file has ended. */
    public static final String MEASURES_ENDED = "sealed.measures-ended";

    /** Priority of the tasks. */
    public static final ProcessVariable<Long> TASK_PRIORITY = new ProcessVariable<>("taskPriority", Long.class);

    /** When the first interview should be over (DL-TH-04). */
    public static final ProcessVariable<Date> INTERVIEW_DUE_AT = new ProcessVariable<>("interviewDueAt", Date.class);

    /** When the next step should be done. */
    public static final ProcessVariable<Date> STEP_DUE_AT = new ProcessVariable<>("stepDueAt", Date.class);

    /** Whether the first contact is over. */
    public static final ProcessVariable<Boolean> CONTACT_OVER = new ProcessVariable<>("contactOver", Boolean.class);

    /** Whether another interview is needed. */
    public static final ProcessVariable<Boolean> FURTHER_INTERVIEW =
            new ProcessVariable<>("furtherInterview", Boolean.class);

    /** Whether the second person agrees. */
    public static final ProcessVariable<Boolean> AGREED = new ProcessVariable<>("agreed", Boolean.class);

    /** Whether the governorate has decided. */
    public static final ProcessVariable<Boolean> DECIDED = new ProcessVariable<>("decided", Boolean.class);

    /** Whether measures follow from the decision. */
    public static final ProcessVariable<Boolean> MEASURES_FOLLOW =
            new ProcessVariable<>("measuresFollow", Boolean.class);

    /** Whether the decision is conclusive. */
    public static final ProcessVariable<Boolean> CONCLUSIVE = new ProcessVariable<>("conclusive", Boolean.class);

    private static final Set<OfficerGroup> EXPERTS = Set.of(OfficerGroup.TRAFFICKING_EXPERT);

    /** Secure the person and hold the preliminary interview (law note 4.a, steps 1 and 2). */
    public static final TaskForm<SecurePersonSubmission> SECURE_PERSON =
            new TaskForm<>("UserTask_SecurePerson", "secure-person", SecurePersonSubmission.class, EXPERTS, Set.of());

    /** Hold the first interview (DL-TH-04). */
    public static final TaskForm<HoldIdentificationInterviewSubmission> HOLD_FIRST_INTERVIEW = new TaskForm<>(
            "UserTask_HoldFirstInterview",
            "hold-identification-interview",
            HoldIdentificationInterviewSubmission.class,
            EXPERTS,
            Set.of(CONTACT_OVER, STEP_DUE_AT));

    /** Hold a further interview. */
    public static final TaskForm<HoldIdentificationInterviewSubmission> HOLD_FURTHER_INTERVIEW = new TaskForm<>(
            "UserTask_HoldFurtherInterview",
            "hold-identification-interview",
            HoldIdentificationInterviewSubmission.class,
            EXPERTS,
            Set.of(STEP_DUE_AT));

    /** Assess the indicators (DT-16, DT-17, DT-18). */
    public static final TaskForm<AssessIndicatorsSubmission> ASSESS_INDICATORS = new TaskForm<>(
            "UserTask_AssessIndicators",
            "assess-indicators",
            AssessIndicatorsSubmission.class,
            EXPERTS,
            Set.of(STEP_DUE_AT));

    /** Propose with reasons. */
    public static final TaskForm<ProposeIdentificationSubmission> PROPOSE_IDENTIFICATION = new TaskForm<>(
            "UserTask_ProposeIdentification",
            "propose-identification",
            ProposeIdentificationSubmission.class,
            EXPERTS,
            Set.of(FURTHER_INTERVIEW, STEP_DUE_AT));

    /** Agree to a proposal, or not. */
    public static final TaskForm<SecondProposalSubmission> SECOND_PROPOSAL = new TaskForm<>(
            "UserTask_SecondProposal",
            "second-proposal",
            SecondProposalSubmission.class,
            EXPERTS,
            Set.of(AGREED, STEP_DUE_AT));

    /** Decide for the governorate (DOC-27). */
    public static final TaskForm<DecideIdentificationSubmission> DECIDE_IDENTIFICATION = new TaskForm<>(
            "UserTask_DecideIdentification",
            "decide-identification",
            DecideIdentificationSubmission.class,
            Set.of(OfficerGroup.GOVERNOR_APPROVER),
            Set.of(DECIDED, STEP_DUE_AT));

    /** Tell the person. */
    public static final TaskForm<ServeIdentificationSubmission> SERVE_IDENTIFICATION = new TaskForm<>(
            "UserTask_ServeIdentification",
            "serve-identification",
            ServeIdentificationSubmission.class,
            EXPERTS,
            Set.of(MEASURES_FOLLOW, CONCLUSIVE, STEP_DUE_AT));

    VictimIdentificationContract() {}

    @Override
    public boolean sealed() {
        return true;
    }

    @Override
    public String processId() {
        return PROCESS_ID;
    }

    @Override
    public Set<String> messages() {
        return Set.of(FILE_OPENED, MEASURES_ENDED);
    }

    @Override
    public Set<ProcessVariable<?>> variables() {
        return Set.of(
                TASK_PRIORITY,
                INTERVIEW_DUE_AT,
                STEP_DUE_AT,
                CONTACT_OVER,
                FURTHER_INTERVIEW,
                AGREED,
                DECIDED,
                MEASURES_FOLLOW,
                CONCLUSIVE);
    }

    @Override
    public List<TaskForm<?>> taskForms() {
        return List.of(
                SECURE_PERSON,
                HOLD_FIRST_INTERVIEW,
                HOLD_FURTHER_INTERVIEW,
                ASSESS_INDICATORS,
                PROPOSE_IDENTIFICATION,
                SECOND_PROPOSAL,
                DECIDE_IDENTIFICATION,
                SERVE_IDENTIFICATION);
    }

    @Override
    public Set<String> errors() {
        return Set.of();
    }

    @Override
    public Set<String> decisions() {
        return Set.of("indicator-dimension", "victim-indication");
    }

    @Override
    public Set<String> facts() {
        return Set.of("strong", "medium", "weak", "child", "exploitation", "means");
    }

    @Override
    public Set<String> calledProcesses() {
        return Set.of();
    }
}
