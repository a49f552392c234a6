package org.himaye.protection.application;

/** What a draft proposes to decide on an application for international protection. */
public enum ProposedOutcome {
    /** Refugee: well-founded fear because of events in European countries (YUKK 61). */
    REFUGEE,
    /** Conditional refugee: well-founded fear because of events elsewhere (YUKK 62). */
    CONDITIONAL_REFUGEE,
    /** Subsidiary protection: risk of serious harm (YUKK 63). */
    SUBSIDIARY_PROTECTION,
    /** No protection (YUKK 78). */
    REFUSAL,
    /** Excluded from protection (YUKK 64). */
    EXCLUSION,
    /** Inadmissible, without examination of the claim (YUKK 72). */
    INADMISSIBLE,
    /** Deemed withdrawn (YUKK 77). */
    DEEMED_WITHDRAWN
}
