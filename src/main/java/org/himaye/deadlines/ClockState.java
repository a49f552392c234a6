package org.himaye.deadlines;

/** What a clock of a case is doing. */
public enum ClockState {
    /** It runs. */
    RUNNING,
    /** It is paused for a reason; its dates are those at the moment of the pause. */
    SUSPENDED,
    /** What it waited for has happened. */
    MET,
    /** It is no longer needed, for a reason. */
    STOPPED
}
