package org.himaye.caseload;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.himaye.caseload.PlannedInterview.Attendance;
import org.jspecify.annotations.Nullable;

/** Where a training case stands: the task it waits at, and how it came there. One for every step of the procedure. */
enum DemoStep {
    REFERRED("UserTask_ReceiveReferral", 0, 12, Attendance.NOT_REACHED, PlannedOutcome.PENDING),
    LODGED("UserTask_RegisterApplication", 1, 12, Attendance.NOT_REACHED, PlannedOutcome.PENDING),
    LODGED_LONG_AGO("UserTask_RegisterApplication", 9, 12, Attendance.NOT_REACHED, PlannedOutcome.PENDING),
    REGISTERED("UserTask_ScreenApplication", 2, 14, Attendance.NOT_REACHED, PlannedOutcome.PENDING),
    CHILD_ALONE("UserTask_HandOverChild", 1, 14, Attendance.NOT_REACHED, PlannedOutcome.PENDING),
    SCREENED("UserTask_IssueApplicantIdentity", 3, 14, Attendance.NOT_REACHED, PlannedOutcome.PENDING),
    INTERVIEW_AHEAD("UserTask_HoldInterview", 8, 18, Attendance.NOT_REACHED, PlannedOutcome.PENDING),
    INTERVIEW_OVERDUE("UserTask_HoldInterview", 50, 20, Attendance.NOT_REACHED, PlannedOutcome.PENDING),
    ACCELERATED_INTERVIEW("UserTask_HoldInterview", 2, 3, Attendance.NOT_REACHED, PlannedOutcome.REJECTED),
    INTERVIEW_MISSED("UserTask_AssessExcuse", 25, 22, Attendance.APPLICANT_ABSENT, PlannedOutcome.PENDING),
    EXCUSE_ASSESSED("UserTask_RescheduleInterview", 26, 22, Attendance.AUTHORITY_POSTPONED, PlannedOutcome.PENDING),
    INTERVIEWED("UserTask_DraftDecision", 40, 15, Attendance.HELD, PlannedOutcome.REJECTED),
    DECISION_OVERDUE("UserTask_DraftDecision", 230, 20, Attendance.HELD, PlannedOutcome.RECOGNISED),
    DRAFTED("UserTask_SignDecisionAtHeadquarters", 60, 20, Attendance.HELD, PlannedOutcome.RECOGNISED),
    DRAFTED_INADMISSIBLE(
            "UserTask_SignDecisionByDelegation", 20, 15, Attendance.NOT_REACHED, PlannedOutcome.INADMISSIBLE),
    WITHDRAWN("UserTask_ConcludeWithdrawal", 12, 20, Attendance.NOT_REACHED, PlannedOutcome.WITHDRAWN),
    DECIDED("UserTask_ServeDecision", 70, 20, Attendance.HELD, PlannedOutcome.REJECTED),
    SERVED(null, 70, 20, Attendance.HELD, PlannedOutcome.REJECTED),
    WINDOW_CLOSED("UserTask_CheckCourtRegistry", 150, 20, Attendance.HELD, PlannedOutcome.REJECTED),
    CONTESTED("UserTask_RecordAppealOutcome", 155, 20, Attendance.HELD, PlannedOutcome.REJECTED),
    FINAL(null, 170, 20, Attendance.HELD, PlannedOutcome.RECOGNISED);

    private static final int AGE_OF_CHILD = 15;
    private static final int SERVED_DAYS_AGO = 3;
    private static final int DECIDED_AFTER_DAYS = 45;
    private static final int DAYS_BETWEEN_INTERVIEWS = 12;

    private final @Nullable String waitsAt;
    private final int lodgedDaysAgo;
    private final int interviewAfterDays;
    private final Attendance attendance;
    private final PlannedOutcome outcome;

    DemoStep(
            @Nullable String waitsAt,
            int lodgedDaysAgo,
            int interviewAfterDays,
            Attendance attendance,
            PlannedOutcome outcome) {
        this.waitsAt = waitsAt;
        this.lodgedDaysAgo = lodgedDaysAgo;
        this.interviewAfterDays = interviewAfterDays;
        this.attendance = attendance;
        this.outcome = outcome;
    }

    /** Tells whether a case of this kind stops before a task. */
    boolean stopsAt(String userTask) {
        return userTask.equals(waitsAt);
    }

    /** Tells whether the applicant withdraws once registered. */
    boolean withdraws() {
        return this == WITHDRAWN;
    }

    /** Tells whether the case goes on after the filing period, for which a timer of the engine waits. */
    boolean passesTheWindow() {
        return this == FINAL || this == CONTESTED;
    }

    /** Plans a case of this kind for a person, seen from a day. */
    PlannedCase plan(int index, String province, String origin, PlannedPerson person, LocalDate today) {
        LocalDate lodged = today.minusDays(lodgedDaysAgo);
        LocalDate interview = lodged.plusDays(interviewAfterDays);
        LocalDate decision = outcome.isDecided() && this != ACCELERATED_INTERVIEW ? decisionDay(lodged, today) : null;
        PlannedPerson applicant = this != CHILD_ALONE
                ? person
                : new PlannedPerson(
                        person.familyName(), person.givenNames(), person.sex(), today.minusYears(AGE_OF_CHILD));
        return new PlannedCase(
                index,
                origin,
                province,
                this == REFERRED ? PlannedChannel.LAW_ENFORCEMENT : PlannedChannel.IN_PERSON,
                false,
                lodged,
                outcome,
                outcome == PlannedOutcome.RECOGNISED ? PlannedStatus.CONDITIONAL_REFUGEE : null,
                decision,
                this == ACCELERATED_INTERVIEW,
                List.of(
                        new PlannedInterview(interview, attendance),
                        new PlannedInterview(interview.plusDays(DAYS_BETWEEN_INTERVIEWS), Attendance.NOT_REACHED)),
                applicant,
                false,
                this == CHILD_ALONE ? Set.of(PlannedNeed.UNACCOMPANIED_CHILD) : Set.of());
    }

    private LocalDate decisionDay(LocalDate lodged, LocalDate today) {
        return switch (this) {
            case SERVED -> today.minusDays(SERVED_DAYS_AGO * 3L);
            case DECISION_OVERDUE, INTERVIEWED, DRAFTED, DRAFTED_INADMISSIBLE, WITHDRAWN, DECIDED -> today.minusDays(1);
            default -> lodged.plusDays(DECIDED_AFTER_DAYS);
        };
    }
}
