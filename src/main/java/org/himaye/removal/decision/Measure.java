package org.himaye.removal.decision;

/** What goes with a removal decision (DT-12). */
public enum Measure {
    /** Nothing. */
    NONE,
    /** Administrative detention (YUKK 57/2). */
    DETENTION,
    /** Obligations in its place (YUKK 57/A). */
    ALTERNATIVE,
    /** Hand-over to the Family Ministry (YUKK 66). */
    CHILD_PROTECTION
}
