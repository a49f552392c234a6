package org.himaye.correction.application;

/** What a correction can entail; each lies with one desk. */
public enum ConsequenceKind {
    /** A period of the person would become shorter. */
    SHORTER_PERIOD(Desk.PERIODS),
    /** The period of a corrected service has no clock of its own that could follow it. */
    PERIOD_WITHOUT_CLOCK(Desk.LEGAL_COUNSEL),
    /** A decision was made final while it could still be contested. */
    FINAL_TOO_EARLY(Desk.LEGAL_COUNSEL),
    /** An objection was refused as late that was in time. */
    OBJECTION_WRONGLY_LATE(Desk.COMMISSION),
    /** A journey is booked for a day within a filing period. */
    REMOVAL_BOOKED_IN_WINDOW(Desk.REMOVAL),
    /** Somebody was removed within a filing period. */
    REMOVAL_CARRIED_OUT_IN_WINDOW(Desk.REMOVAL),
    /** An interview was held before the application was registered. */
    INTERVIEW_BEFORE_REGISTRATION(Desk.INTERVIEW),
    /** A decision was made before the application was registered. */
    DECISION_BEFORE_REGISTRATION(Desk.PROTECTION),
    /** A decision of the accelerated track was made before the application was registered. */
    ACCELERATED_BEFORE_REGISTRATION(Desk.PROTECTION),
    /** The interview would take place after its thirty days. */
    INTERVIEW_AFTER_PERIOD(Desk.INTERVIEW),
    /** The six months are over and the applicant has to be told. */
    DECISION_PERIOD_PASSED(Desk.PROTECTION);

    /** Who decides. */
    public enum Desk {
        /** On shorter periods. */
        PERIODS,
        /** On finality. */
        LEGAL_COUNSEL,
        /** On objections. */
        COMMISSION,
        /** On removals. */
        REMOVAL,
        /** On interviews. */
        INTERVIEW,
        /** On the examination. */
        PROTECTION
    }

    private final Desk desk;

    ConsequenceKind(Desk desk) {
        this.desk = desk;
    }

    /** Returns who decides on it. */
    public Desk desk() {
        return desk;
    }
}
