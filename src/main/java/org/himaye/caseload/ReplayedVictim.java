package org.himaye.caseload;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.himaye.engine.Desk.WaitingTask;
import org.himaye.shared.CaseId;
import org.himaye.shared.LegalTime;
import org.himaye.shared.OfficerGroup;

/** One planned sealed file on its way through the engine: when the team would do its tasks, and with which forms. */
final class ReplayedVictim {

    private static final String SECOND_PROPOSAL = "UserTask_SecondProposal";
    private static final String RECORD_STEP = "UserTask_RecordSupportStep";

    private static final int DAYS_TO_INTERVIEW = 1;
    private static final int DAYS_TO_DECISION = 3;
    private static final int DAYS_TO_SECOND_INTERVIEW = 5;
    private static final int DAYS_TO_SERVICE = 8;
    private static final int DAYS_BEFORE_PERMIT_ENDS = 4;
    private static final int DAYS_BETWEEN_LOOKS = 2;

    private final PlannedReferral plan;
    private final CaseId file;
    private final IdentificationForms identification;
    private final SupportForms support;
    private int interviewsLeft;
    private boolean decided;
    private boolean served;
    private boolean serviceGiven;

    ReplayedVictim(PlannedReferral plan, CaseId file, String shelter) {
        this.plan = plan;
        this.file = file;
        this.identification = new IdentificationForms(plan);
        this.support = new SupportForms(plan, identification, shelter);
        this.interviewsLeft = plan.interviews();
    }

    CaseId file() {
        return file;
    }

    PlannedReferral plan() {
        return plan;
    }

    /** Returns the day on which a task is done. */
    LocalDate dayOf(WaitingTask task, LocalDate today) {
        return switch (task.userTask()) {
            case "UserTask_HoldFirstInterview" -> plan.referredOn().plusDays(DAYS_TO_INTERVIEW);
            case "UserTask_HoldFurtherInterview" ->
                // What is suspected stays so for this year.
                decided ? LocalDate.MAX : plan.referredOn().plusDays(DAYS_TO_SECOND_INTERVIEW);
            case "UserTask_DecideIdentification" -> plan.referredOn().plusDays(DAYS_TO_DECISION);
            case RECORD_STEP ->
                serviceGiven ? reviewOrReturn(task) : plan.referredOn().plusDays(DAYS_TO_SERVICE);
            case "UserTask_RecordJourney" -> LegalTime.dayOf(task.dueAt()).plusDays(1);
            default -> today;
        };
    }

    private LocalDate reviewOrReturn(WaitingTask task) {
        LocalDate review = LegalTime.dayOf(task.dueAt()).minusDays(DAYS_BEFORE_PERMIT_ENDS);
        return plan.outcome() == PlannedVictimOutcome.RETURNED
                        && plan.leavesOn().isBefore(review)
                ? plan.leavesOn()
                : review;
    }

    /** Returns when to look again. */
    LocalDate nextLook(LocalDate today) {
        return today.plusDays(today.isBefore(plan.referredOn().plusDays(DAYS_TO_SERVICE)) ? 1 : DAYS_BETWEEN_LOOKS);
    }

    /** Tells whether nothing more will happen in the file. */
    boolean isConcluded() {
        return served && !plan.outcome().isSupported();
    }

    /** Returns the form of a task, filled in now; the next call is about the next task. */
    Map<String, Object> form(WaitingTask task, LocalDateTime now) {
        return switch (task.userTask()) {
            case "UserTask_SecurePerson" -> identification.secure(now);
            case "UserTask_HoldFirstInterview", "UserTask_HoldFurtherInterview" -> {
                interviewsLeft--;
                yield identification.interview(now);
            }
            case "UserTask_AssessIndicators" -> identification.assess();
            case "UserTask_ProposeIdentification" ->
                interviewsLeft > 0 ? identification.interviewAgain() : identification.propose();
            case SECOND_PROPOSAL -> identification.second();
            case "UserTask_DecideIdentification" -> {
                decided = true;
                yield identification.decide();
            }
            case "UserTask_ServeIdentification" -> {
                served = true;
                yield identification.serve(now);
            }
            case "UserTask_GrantPermit" -> support.grant(now);
            case "UserTask_AssessPersonalRisk" -> support.assessRisk(now);
            case "UserTask_AgreePlan" -> support.agree(now);
            case "UserTask_AssignPlace" -> support.place(now);
            case "UserTask_EntrustPerson" -> support.entrust(now);
            case RECORD_STEP -> {
                boolean first = !serviceGiven;
                serviceGiven = true;
                yield first ? support.service(now) : leaves(now) ? support.wishToReturn(now) : support.review(now);
            }
            case "UserTask_EvaluateSupport" -> support.evaluate(now);
            case "UserTask_DecidePermit" -> support.decidePermit(now);
            case "UserTask_PrepareJourney" -> support.prepareJourney(now);
            case "UserTask_RecordJourney" -> support.recordJourney(now);
            default -> throw new IllegalStateException("No form for " + task.userTask());
        };
    }

    private boolean leaves(LocalDateTime now) {
        return plan.outcome() == PlannedVictimOutcome.RETURNED
                && !now.toLocalDate().isBefore(plan.leavesOn());
    }

    /** Returns the group that does a task. */
    static OfficerGroup group(WaitingTask task) {
        return switch (task.userTask()) {
            case "UserTask_DecideIdentification", "UserTask_GrantPermit", "UserTask_DecidePermit" ->
                OfficerGroup.GOVERNOR_APPROVER;
            case "UserTask_AssessPersonalRisk",
                    "UserTask_AgreePlan",
                    RECORD_STEP,
                    "UserTask_EvaluateSupport",
                    "UserTask_PrepareJourney",
                    "UserTask_RecordJourney" -> OfficerGroup.VICTIM_CASE_MANAGER;
            case "UserTask_AssignPlace" -> OfficerGroup.SHELTER_MANAGER;
            case "UserTask_EntrustPerson" -> OfficerGroup.CHILD_PROTECTION_LIAISON;
            default -> OfficerGroup.TRAFFICKING_EXPERT;
        };
    }

    /** Tells which of the team's people of that group does a task: a proposal is seconded by another one. */
    static int position(WaitingTask task) {
        return task.userTask().equals(SECOND_PROPOSAL) ? 1 : 0;
    }
}
