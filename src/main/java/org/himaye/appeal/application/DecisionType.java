package org.himaye.appeal.application;

/** Kind of a contested decision, as the table {@code appeal-route} (DT-08) tells them apart. */
public enum DecisionType {
    /** Administrative detention of an applicant (YUKK 68). */
    DETENTION_OF_APPLICANT,
    /** Inadmissible application (YUKK 72). */
    INADMISSIBLE,
    /** Any decision after accelerated examination (YUKK 79). */
    ACCELERATED,
    /** Refusal, exclusion or another decision on the merits (YUKK 78). */
    MERITS,
    /** Withdrawn or deemed withdrawn (YUKK 77). */
    DEEMED_WITHDRAWAL,
    /** Another decision on an applicant or status holder (YUKK 71, 82, 90/2). */
    OTHER_PART_3,
    /** Cessation or cancellation of status (YUKK 85, 86). */
    CESSATION_OR_CANCELLATION,
    /** A decision of the Commission itself. */
    COMMISSION,
    /** Removal, removal detention, entry ban, residence permits: not Part Three of the law. */
    OUTSIDE_PART_3
}
