package org.himaye.caseload;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a sealed training file stands: the task it waits at, and how it came there. One for every step. */
enum DemoSealedStep {
    REFERRED("UserTask_SecurePerson", 0, PlannedVictimOutcome.NOT_IDENTIFIED, 1),
    SECURED("UserTask_HoldFirstInterview", 1, PlannedVictimOutcome.NOT_IDENTIFIED, 1),
    INTERVIEWED("UserTask_AssessIndicators", 2, PlannedVictimOutcome.IDENTIFIED, 1),
    ASSESSED("UserTask_ProposeIdentification", 3, PlannedVictimOutcome.IDENTIFIED, 1),
    INTERVIEW_AGAIN("UserTask_HoldFurtherInterview", 3, PlannedVictimOutcome.NOT_IDENTIFIED, 2),
    PROPOSED("UserTask_SecondProposal", 3, PlannedVictimOutcome.STRONG_SUSPICION, 1),
    SECONDED("UserTask_DecideIdentification", 4, PlannedVictimOutcome.IDENTIFIED, 1),
    DECIDED("UserTask_ServeIdentification", 4, PlannedVictimOutcome.NOT_IDENTIFIED, 1),
    NOT_IDENTIFIED(null, 20, PlannedVictimOutcome.NOT_IDENTIFIED, 1),
    BEGUN("UserTask_GrantPermit", 5, PlannedVictimOutcome.IDENTIFIED, 1),
    PERMITTED("UserTask_AssessPersonalRisk", 5, PlannedVictimOutcome.IDENTIFIED, 1),
    RISK_ASSESSED("UserTask_AgreePlan", 6, PlannedVictimOutcome.IDENTIFIED, 1),
    WITHOUT_PLACE("UserTask_AssignPlace", 7, PlannedVictimOutcome.IDENTIFIED, 1),
    CHILD("UserTask_EntrustPerson", 7, PlannedVictimOutcome.IDENTIFIED, 1),
    SUPPORTED("UserTask_RecordSupportStep", 12, PlannedVictimOutcome.IDENTIFIED, 1),
    WANTS_TO_RETURN("UserTask_PrepareJourney", 15, PlannedVictimOutcome.RETURNED, 1),
    TRAVELS("UserTask_RecordJourney", 18, PlannedVictimOutcome.RETURNED, 1);

    private static final int AGE_OF_CHILD = 15;
    private static final int ADULT_AGE = 27;

    private final @Nullable String waitsAt;
    private final int referredDaysAgo;
    private final PlannedVictimOutcome outcome;
    private final int interviews;

    DemoSealedStep(@Nullable String waitsAt, int referredDaysAgo, PlannedVictimOutcome outcome, int interviews) {
        this.waitsAt = waitsAt;
        this.referredDaysAgo = referredDaysAgo;
        this.outcome = outcome;
        this.interviews = interviews;
    }

    /** Tells whether a file of this kind stops before a task. */
    boolean stopsAt(String userTask) {
        return userTask.equals(waitsAt);
    }

    /** Plans a file of this kind for a person, seen from a day. */
    PlannedReferral plan(int index, String province, String origin, PlannedPerson drawn, LocalDate today) {
        LocalDate referred = today.minusDays(referredDaysAgo);
        PlannedPerson person = new PlannedPerson(
                drawn.familyName(),
                drawn.givenNames(),
                drawn.sex(),
                referred.minusYears(this == CHILD ? AGE_OF_CHILD : ADULT_AGE));
        return new PlannedReferral(index, origin, province, referred, interviews, outcome, referred, person);
    }
}
