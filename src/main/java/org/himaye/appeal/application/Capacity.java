package org.himaye.appeal.application;

/** In what capacity somebody objects (YUKK 80/1-a). */
public enum Capacity {
    /** The person concerned. */
    SELF,
    /** Legal representative. */
    LEGAL_REPRESENTATIVE,
    /** Lawyer with power of attorney. */
    LAWYER
}
