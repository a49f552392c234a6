package org.himaye.appeal.application;

/** What becomes of an objection when it is examined for form. */
public enum AppealRoute {
    /** The Commission decides on it. */
    ADMISSIBLE,
    /** The Commission may not decide; the person is told the right court and its last day (INV-32). */
    NO_JURISDICTION,
    /** Filed after the last day (DL-CM-01); the court may still be open. */
    LATE,
    /** Whoever filed has no right to. */
    NO_STANDING
}
