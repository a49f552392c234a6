package org.himaye.caseload;

import java.time.LocalDate;

/**
 * One possible victim to be referred, interviewed and, if identified, supported.
 *
 * @param index position in the plan, from 0, in the order of referral
 * @param originIso3 nationality
 * @param province plate code of the desk
 * @param referredOn day of the referral
 * @param interviews how many identification interviews are held
 * @param outcome how far the file comes
 * @param leavesOn day on which a safe return is prepared at the earliest; means nothing for other outcomes
 * @param person the person
 */
record PlannedReferral(
        int index,
        String originIso3,
        String province,
        LocalDate referredOn,
        int interviews,
        PlannedVictimOutcome outcome,
        LocalDate leavesOn,
        PlannedPerson person) {

    /** Nationality of those who are supported without a permit (İTY 1/2). */
    static final String CITIZEN = "TUR";

    /** Returns this referral at another position. */
    PlannedReferral at(int position) {
        return new PlannedReferral(position, originIso3, province, referredOn, interviews, outcome, leavesOn, person);
    }

    /** Tells whether the person is a foreigner. */
    boolean isForeigner() {
        return !originIso3.equals(CITIZEN);
    }
}
