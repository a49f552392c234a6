package org.himaye.deadlines;

/** Whether the computed day is the last or the first on which something may happen. */
public enum Bound {
    /** The computed day is the last day. */
    LATEST,
    /** The computed day is the first day, e.g. ten days between two interview dates (YUKK 75/4). */
    EARLIEST
}
