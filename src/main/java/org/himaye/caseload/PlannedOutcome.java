package org.himaye.caseload;

/** Where a planned case stands when its year ends. */
public enum PlannedOutcome {
    /** Refugee, conditional refugee or subsidiary protection (YUKK 61–63); see {@link PlannedStatus}. */
    RECOGNISED(10),
    /** Refused on the merits (YUKK 78). */
    REJECTED(10),
    /** The applicant declares withdrawal in writing (YUKK 77/1-a). */
    WITHDRAWN(1),
    /** Three interviews in a row missed without excuse (YUKK 77/1-b), at least ten days apart (YUKK 75/4). */
    DEEMED_WITHDRAWN(33),
    /** A ground of YUKK 72/1 was found at screening. */
    INADMISSIBLE(2),
    /** Not decided in the year. */
    PENDING(0);

    private final int leastWeekdays;

    PlannedOutcome(int leastWeekdays) {
        this.leastWeekdays = leastWeekdays;
    }

    /**
     * Returns how many weekdays at least lie between lodging and decision when the regular procedure leads here: the
     * steps on the way need that time. For a case of the opening stock they are counted from the start of the year too.
     */
    public int leastWeekdays() {
        return leastWeekdays;
    }

    /** Tells whether the case leaves the stock in the year. */
    public boolean isDecided() {
        return this != PENDING;
    }
}
