package org.himaye.trafficking.support;

/** As far as it decides where somebody can live. */
public enum Gender {
    /** Kadın. */
    FEMALE,
    /** Erkek. */
    MALE,
    /** Diğer. */
    OTHER
}
