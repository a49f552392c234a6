package org.himaye.casefile;

/** Whether a case file is worked on. */
public enum CaseState {
    /** Being worked on, or waiting for a {@link WaitingReason}. */
    OPEN,
    /** Finished. */
    CLOSED
}
