package org.himaye.caseload;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.himaye.caseload.PlannedInterview.Attendance;
import org.himaye.engine.Desk;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.OfficerGroup;
import org.jspecify.annotations.Nullable;

/**
 * One planned case on its way through the engine. Knows on which day officers would do its next task, and with which
 * form; what happens then the engine and the domain decide.
 */
final class ReplayedCase {

    private static final int SERVICE_AFTER_WEEKDAYS = 2;
    private static final int SERVICE_SPREAD = 4;
    private static final int DAYS_BETWEEN_LOOKS = 7;

    private final UnaryOperator<String> office;
    private final PlannedCase plan;
    private final OfficerForms forms;
    private final CaseId caseId;
    private final String caseNumber;
    private int interview;
    private boolean withdrawalDeclared;

    ReplayedCase(PlannedCase plan, CaseId caseId, String caseNumber) {
        this(plan, caseId, caseNumber, UnaryOperator.identity());
    }

    /**
     * Follows a case of named offices.
     *
     * @param office gives the first part of an officer's account for a plate code
     */
    ReplayedCase(PlannedCase plan, CaseId caseId, String caseNumber, UnaryOperator<String> office) {
        this.office = office;
        this.plan = plan;
        this.forms = new OfficerForms(plan);
        this.caseId = caseId;
        this.caseNumber = caseNumber;
    }

    CaseId caseId() {
        return caseId;
    }

    String caseNumber() {
        return caseNumber;
    }

    String province() {
        return plan.province();
    }

    /** Tells whether the applicant hands in a withdrawal today; true only once. */
    boolean withdrawsOn(LocalDate today) {
        boolean withdraws = plan.outcome() == PlannedOutcome.WITHDRAWN
                && !withdrawalDeclared
                && !today.isBefore(plan.decisionDay().orElseThrow());
        withdrawalDeclared |= withdraws;
        return withdraws;
    }

    /** Returns the day on which a task is done; null if not within the year. */
    @Nullable
    LocalDate dayOf(Desk.WaitingTask task, LocalDate today) {
        return switch (task.userTask()) {
            case "UserTask_HoldInterview" -> interviewDay();
            case "UserTask_DraftDecision" ->
                plan.outcome() == PlannedOutcome.WITHDRAWN
                        ? null
                        : plan.decisionDay().orElse(null);
            case "UserTask_ServeDecision" -> serviceDay();
            default -> today;
        };
    }

    /** Returns the next day on which something may have to be done although no task waits, or null for never. */
    @Nullable
    LocalDate nextLook(@Nullable LocalDate dayOfTask) {
        if (plan.outcome() == PlannedOutcome.WITHDRAWN && !withdrawalDeclared) {
            LocalDate withdrawal = plan.decisionDay().orElseThrow();
            return dayOfTask == null || withdrawal.isBefore(dayOfTask) ? withdrawal : dayOfTask;
        }
        return dayOfTask;
    }

    /** Returns when to look again while only a timer of the engine runs. */
    static LocalDate whileATimerRuns(LocalDate today) {
        return Weekdays.onOrAfterDay(today.plusDays(DAYS_BETWEEN_LOOKS));
    }

    private @Nullable LocalDate interviewDay() {
        if (interview >= plan.interviews().size()) {
            return null;
        }
        PlannedInterview next = plan.interviews().get(interview);
        return next.attendance() == Attendance.NOT_REACHED ? null : next.on();
    }

    private LocalDate serviceDay() {
        LocalDate decided = plan.decisionDay().orElseThrow();
        return Weekdays.onOrAfterDay(decided.plusDays(SERVICE_AFTER_WEEKDAYS + plan.index() % SERVICE_SPREAD));
    }

    /** Returns the form of a task, filled in now. */
    Map<String, Object> form(Desk.WaitingTask task, LocalDateTime now) {
        return switch (task.userTask()) {
            case "UserTask_ReceiveReferral" -> forms.receiveReferral(now);
            case "UserTask_RegisterApplication" -> forms.registerApplication(now, appointment(0, now));
            case "UserTask_ScreenApplication" -> forms.screenApplication();
            case "UserTask_HandOverChild" -> forms.handOverChild(now);
            case "UserTask_IssueApplicantIdentity" -> forms.issueApplicantIdentity(now);
            case "UserTask_HoldInterview" ->
                forms.holdInterview(now, plan.interviews().get(interview++).attendance());
            case "UserTask_AssessExcuse" -> forms.assessExcuse();
            case "UserTask_RescheduleInterview" -> forms.rescheduleInterview(appointment(interview, now));
            case "UserTask_DraftDecision" -> forms.draftDecision();
            case "UserTask_SignDecisionAtHeadquarters", "UserTask_SignDecisionByDelegation" -> forms.signDecision();
            case "UserTask_ConcludeWithdrawal" -> forms.concludeWithdrawal(now);
            case "UserTask_InformOfDelay" -> forms.informOfDelay(now);
            case "UserTask_InformHeadquarters" -> forms.informHeadquarters(now);
            case "UserTask_ServeDecision" -> forms.serveDecision(now);
            case "UserTask_CheckCourtRegistry" -> forms.checkCourtRegistry(now);
            default -> throw new IllegalStateException("No form for " + task.userTask());
        };
    }

    private LocalDateTime appointment(int index, LocalDateTime now) {
        return index < plan.interviews().size()
                ? plan.interviews().get(index).on().atTime(16, 30)
                : now.plusDays(14).withHour(16).withMinute(30);
    }

    /** Returns the officer who does a task; each group is another person, so that duties stay separate. */
    Actor officer(Desk.WaitingTask task) {
        OfficerGroup group = switch (task.userTask()) {
            case "UserTask_ReceiveReferral" -> OfficerGroup.FRONT_DESK;
            case "UserTask_RegisterApplication", "UserTask_ScreenApplication", "UserTask_IssueApplicantIdentity" ->
                OfficerGroup.REGISTRATION_OFFICER;
            case "UserTask_HandOverChild" -> OfficerGroup.CHILD_PROTECTION_LIAISON;
            case "UserTask_HoldInterview", "UserTask_RescheduleInterview" -> OfficerGroup.INTERVIEW_OFFICER;
            case "UserTask_AssessExcuse", "UserTask_DraftDecision", "UserTask_InformHeadquarters" ->
                OfficerGroup.PROTECTION_OFFICER;
            case "UserTask_SignDecisionAtHeadquarters" -> OfficerGroup.HQ_PROTECTION;
            case "UserTask_SignDecisionByDelegation", "UserTask_ConcludeWithdrawal" -> OfficerGroup.PROTECTION_DECIDER;
            case "UserTask_ServeDecision", "UserTask_InformOfDelay" -> OfficerGroup.NOTIFICATION_OFFICER;
            case "UserTask_CheckCourtRegistry" -> OfficerGroup.LEGAL_COUNSEL;
            default -> throw new IllegalStateException("Nobody does " + task.userTask());
        };
        boolean national = group == OfficerGroup.HQ_PROTECTION || group == OfficerGroup.LEGAL_COUNSEL;
        return national
                ? new Actor("merkez." + group.id(), Set.of(group.id()), Set.of(Actor.EVERY_PROVINCE))
                : new Actor(
                        office.apply(plan.province()) + "." + group.id(), Set.of(group.id()), Set.of(plan.province()));
    }

    /** Returns an officer of a province. */
    static Actor officer(String province, OfficerGroup group) {
        return new Actor(province + "." + group.id(), Set.of(group.id()), Set.of(province));
    }
}
