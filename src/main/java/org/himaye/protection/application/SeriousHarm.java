package org.himaye.protection.application;

/** The serious harm that a person risks on return (YUKK 63). */
public enum SeriousHarm {
    /** None. */
    NONE,
    /** Death penalty or execution (YUKK 63/1-a). */
    DEATH_PENALTY,
    /** Torture, inhuman or degrading treatment or punishment (YUKK 63/1-b). */
    TORTURE,
    /** Serious threat by indiscriminate violence in an armed conflict (YUKK 63/1-c). */
    INDISCRIMINATE_VIOLENCE
}
