package org.himaye.protection.application;

/** How an application reaches the administration (YUKK 65). */
public enum Channel {
    /** In person at the provincial directorate (YUKK 65/1). */
    PROVINCIAL_DIRECTORATE,
    /** To the police, the gendarmerie or the coast guard, who tell the governorate at once (YUKK 65/2). */
    LAW_ENFORCEMENT,
    /** To law enforcement at a border gate (YUKK 65/2). */
    BORDER_GATE,
    /** From a place where the person is deprived of liberty (YUKK 65/5). */
    PLACE_OF_DETENTION;

    /** Tells whether somebody else receives the request first and refers it to the provincial directorate. */
    public boolean isReferral() {
        return this != PROVINCIAL_DIRECTORATE;
    }
}
