package org.himaye.caseload;

/** The status a recognised case ends with. */
public enum PlannedStatus {
    /** For origins among the European countries (YUKK 61, 3/1-b). */
    REFUGEE,
    /** For all other origins (YUKK 62). */
    CONDITIONAL_REFUGEE,
    /** Everybody whom the source lists with another status, and a share of the others (YUKK 63). */
    SUBSIDIARY_PROTECTION
}
