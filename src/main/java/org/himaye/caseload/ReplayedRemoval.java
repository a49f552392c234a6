package org.himaye.caseload;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.himaye.engine.Desk.WaitingTask;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.LegalTime;
import org.himaye.shared.OfficerGroup;

/** One planned removal file on its way through the engine: when officers would do its tasks, and with which forms. */
final class ReplayedRemoval {

    private static final int DAYS_TO_RETURN = 6;
    private static final int DAYS_TO_DEPARTURE = 10;
    private static final int DAYS_BEFORE_LIMIT = 4;
    private static final int DAYS_TO_SERVICES = 2;
    private static final int DAYS_BETWEEN_LOOKS = 3;
    private static final List<String> CENTRES =
            List.of("silivri", "kurubas", "harmandali", "kayseri", "edirne", "akyurt");
    private static final Set<OfficerGroup> NATIONAL = Set.of(OfficerGroup.LEGAL_COUNSEL);

    private final PlannedRemoval plan;
    private final CaseId caseId;
    private final String caseNumber;
    private final RemovalOfficerForms forms;
    private boolean leaving;

    ReplayedRemoval(PlannedRemoval plan, CaseId caseId, String caseNumber) {
        this.plan = plan;
        this.caseId = caseId;
        this.caseNumber = caseNumber;
        this.forms = new RemovalOfficerForms(plan);
    }

    CaseId caseId() {
        return caseId;
    }

    String caseNumber() {
        return caseNumber;
    }

    PlannedRemoval plan() {
        return plan;
    }

    /** Tells whether the person says today that they want to go home; true only once. */
    boolean declaresReturnOn(LocalDate today) {
        return begins(PlannedRemovalOutcome.RETURNED_VOLUNTARILY, today, DAYS_TO_RETURN);
    }

    /** Tells whether the person leaves the country by themselves today; true only once. */
    boolean departsOn(LocalDate today) {
        return begins(PlannedRemovalOutcome.DEPARTED, today, DAYS_TO_DEPARTURE);
    }

    private boolean begins(PlannedRemovalOutcome outcome, LocalDate today, int days) {
        boolean begins = plan.outcome() == outcome
                && !leaving
                && !today.isBefore(plan.apprehendedOn().plusDays(days));
        leaving |= begins;
        return begins;
    }

    /** Returns the day on which a task is done. */
    LocalDate dayOf(WaitingTask task, LocalDate today) {
        return switch (task.userTask()) {
            case "UserTask_AdmitDetainee" -> plan.apprehendedOn().plusDays(1);
            case "UserTask_RecordServices" -> plan.apprehendedOn().plusDays(DAYS_TO_SERVICES);
            case "UserTask_ReviewDetention" -> LegalTime.dayOf(task.dueAt()).minusDays(DAYS_BEFORE_LIMIT);
            case "UserTask_RecordRemovalJudgment" -> plan.leavesOn();
            case "UserTask_CheckRemovalRegistry" ->
                plan.outcome() == PlannedRemovalOutcome.REMOVED ? plan.leavesOn() : today;
            case "UserTask_BookRemoval" ->
                plan.outcome() == PlannedRemovalOutcome.REMOVED ? plan.leavesOn() : LocalDate.MAX;
            default -> today;
        };
    }

    /** Returns when to look again. */
    LocalDate nextLook(LocalDate today) {
        return today.plusDays(today.equals(plan.apprehendedOn()) ? 1 : DAYS_BETWEEN_LOOKS);
    }

    /** Returns the form of a task, filled in now. */
    Map<String, Object> form(WaitingTask task, LocalDateTime now) {
        return switch (task.userTask()) {
            case "UserTask_AssessRemoval" -> forms.assess(now);
            case "UserTask_DraftRemovalDecision" -> forms.draft();
            case "UserTask_SignRemovalDecision" -> forms.approve();
            case "UserTask_ServeDecision" -> forms.serve(now);
            case "UserTask_AdmitDetainee" -> forms.admit(now, CENTRES.get(plan.index() % CENTRES.size()));
            case "UserTask_RecordServices" -> forms.services();
            case "UserTask_ReviewDetention" -> forms.review();
            case "UserTask_CheckRemovalRegistry" -> forms.registry(now);
            case "UserTask_RecordRemovalJudgment" -> forms.judgment(now.toLocalDate());
            case "UserTask_BookRemoval" -> forms.book(now);
            case "UserTask_ExecuteRemoval" -> forms.execute(now);
            case "UserTask_DecideEntryBan" -> forms.ban();
            case "UserTask_ConfirmRelease" -> forms.confirmRelease(now);
            case "UserTask_CounselReturn" -> forms.counsel(now);
            case "UserTask_PlanReturnJourney" -> forms.planReturn(now);
            case "UserTask_RecordReturnExit" -> forms.recordReturn(now);
            default -> throw new IllegalStateException("No form for " + task.userTask());
        };
    }

    /** Returns who does a task. */
    Actor officer(WaitingTask task) {
        return officer(
                switch (task.userTask()) {
                    case "UserTask_SignRemovalDecision", "UserTask_DecideEntryBan" -> OfficerGroup.GOVERNOR_APPROVER;
                    case "UserTask_ServeDecision" -> OfficerGroup.NOTIFICATION_OFFICER;
                    case "UserTask_AdmitDetainee", "UserTask_RecordServices", "UserTask_ConfirmRelease" ->
                        OfficerGroup.REMOVAL_CENTRE_STAFF;
                    case "UserTask_ReviewDetention" -> OfficerGroup.DETENTION_REVIEWER;
                    case "UserTask_CheckRemovalRegistry", "UserTask_RecordRemovalJudgment" ->
                        OfficerGroup.LEGAL_COUNSEL;
                    case "UserTask_CounselReturn", "UserTask_PlanReturnJourney", "UserTask_RecordReturnExit" ->
                        OfficerGroup.RETURN_COUNSELLOR;
                    default -> OfficerGroup.REMOVAL_OFFICER;
                });
    }

    /** Returns an officer of a group who is competent for this file. */
    Actor officer(OfficerGroup group) {
        return officer(plan, group);
    }

    /** Returns an officer of a group who is competent for a planned file. */
    static Actor officer(PlannedRemoval plan, OfficerGroup group) {
        boolean national = NATIONAL.contains(group);
        return new Actor(
                (national ? "merkez" : plan.province()) + "." + group.id(),
                Set.of(group.id()),
                Set.of(national ? "*" : plan.province()));
    }
}
