package org.himaye.protection.review;

/** What becomes of a status that is reviewed. */
public enum StatusOutcome {
    /** The status goes on. */
    CONTINUES("STATUS_CONTINUATION"),
    /** The status ceases (YUKK 85). */
    CEASED("CESSATION"),
    /** The status is cancelled (YUKK 86). */
    CANCELLED("CANCELLATION");

    private final String kind;

    StatusOutcome(String kind) {
        this.kind = kind;
    }

    /** Returns the kind of decision that says so. */
    String kind() {
        return kind;
    }

    /** Tells whether the status ends once the decision is final. */
    public boolean endsStatus() {
        return this != CONTINUES;
    }
}
