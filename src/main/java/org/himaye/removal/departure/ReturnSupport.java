package org.himaye.removal.departure;

/** Support that may be given to whoever returns (YUKK 60/A). */
public enum ReturnSupport {
    /** Yok. */
    NONE,
    /** Ayni. */
    IN_KIND,
    /** Nakdî. */
    CASH,
    /** Ayni ve nakdî. */
    IN_KIND_AND_CASH;

    /** Tells whether money is part of it. */
    boolean hasCash() {
        return this == CASH || this == IN_KIND_AND_CASH;
    }
}
