package org.himaye.caseload;

import java.time.LocalDate;

/**
 * One removal file to be opened and driven.
 *
 * @param index position in the plan, from 0, in the order of apprehension
 * @param originIso3 nationality and destination
 * @param province plate code of the province that handles the file
 * @param apprehendedOn day of apprehension, decision and signature
 * @param leavesOn day on which the person is to leave or the judgment is given, at the earliest
 * @param outcome where the file ends
 * @param person the person
 */
record PlannedRemoval(
        int index,
        String originIso3,
        String province,
        LocalDate apprehendedOn,
        LocalDate leavesOn,
        PlannedRemovalOutcome outcome,
        PlannedPerson person) {

    /** Returns this file at another position. */
    PlannedRemoval at(int position) {
        return new PlannedRemoval(position, originIso3, province, apprehendedOn, leavesOn, outcome, person);
    }
}
