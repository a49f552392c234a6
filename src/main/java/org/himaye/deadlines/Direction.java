package org.himaye.deadlines;

/** Whether a period is counted forward or backward from its fact. */
public enum Direction {
    /** Counted forward. */
    AFTER,
    /** Counted backward, e.g. fifteen days before the meeting. */
    BEFORE
}
