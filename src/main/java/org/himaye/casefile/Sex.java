package org.himaye.casefile;

/** Sex as the person's documents or declaration state it. */
public enum Sex {
    /** Kadın. */
    FEMALE,
    /** Erkek. */
    MALE,
    /** Belirtilmemiş. */
    UNSPECIFIED
}
