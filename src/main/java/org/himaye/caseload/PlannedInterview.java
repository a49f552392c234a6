package org.himaye.caseload;

import java.time.LocalDate;

/**
 * One appointment for a personal interview (YUKK 75).
 *
 * @param on the appointed day, a weekday
 * @param attendance what becomes of it
 */
public record PlannedInterview(LocalDate on, Attendance attendance) {

    /** What becomes of an appointment. */
    public enum Attendance {
        /** The interview takes place. */
        HELD,
        /** The applicant does not come and offers no excuse. */
        APPLICANT_ABSENT,
        /** The authority postpones it. */
        AUTHORITY_POSTPONED,
        /** The case is decided, or the year ends, before that day. */
        NOT_REACHED
    }
}
