package org.himaye.protection.application;

/** From what a person is excluded (YUKK 64). */
public enum ExclusionExtent {
    /** From nothing. */
    NONE,
    /** From subsidiary protection only (YUKK 64/5). */
    SUBSIDIARY_PROTECTION,
    /** From all protection (YUKK 64/1, 64/4). */
    ALL
}
