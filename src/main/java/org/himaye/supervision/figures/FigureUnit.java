package org.himaye.supervision.figures;

/** What a figure is a number of. */
public enum FigureUnit {
    /** Case files. */
    CASES,
    /** Decisions. */
    DECISIONS,
    /** Statutory periods of cases. */
    PERIODS,
    /** Calendar days. */
    DAYS,
    /** Hundredths. */
    PERCENT
}
