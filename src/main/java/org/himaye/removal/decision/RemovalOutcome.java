package org.himaye.removal.decision;

/** How a removal file can end. */
public enum RemovalOutcome {
    /** No ground (YUKK 54). */
    NO_GROUND,
    /** No decision allowed (YUKK 55). */
    PROHIBITED,
    /** Taken out of the country (YUKK 60). */
    REMOVED,
    /** Left on their own (YUKK 56). */
    DEPARTED,
    /** Voluntary return, which is no removal (YUKK 60/A). */
    RETURNED_VOLUNTARILY,
    /** Taken over by another state. */
    READMITTED,
    /** Annulled by the court. */
    ANNULLED,
    /** Lifted by the authority. */
    LIFTED,
    /** With the Family Ministry (YUKK 66). */
    HANDED_TO_CHILD_PROTECTION
}
