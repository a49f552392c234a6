package org.himaye.removal.decision;

/** Why a removal file is opened (law note 3.a-1, 3.a-2). */
public enum OpeningReason {
    /** Somebody within YUKK 54 was apprehended. */
    APPREHENSION,
    /** Protection was refused, ended or cancelled for good. */
    PROTECTION_ENDED,
    /** A residence permit was cancelled. */
    PERMIT_CANCELLED,
    /** A renewal was refused. */
    RENEWAL_REFUSED,
    /** The headquarters instruct (YUKK 53/1). */
    HEADQUARTERS_INSTRUCTION,
    /** A court has sentenced the person (TCK 59). */
    COURT_SENTENCE,
    /** The person came forward before being detected (YUKK 9/4). */
    CAME_FORWARD
}
