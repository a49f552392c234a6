package org.himaye.caseload;

/** How an application reaches the provincial directorate. */
public enum PlannedChannel {
    /** The applicant comes in person (YUKK 65/1). */
    IN_PERSON,
    /** Law enforcement received the request and informs the governorate at once (YUKK 65/2). */
    LAW_ENFORCEMENT,
    /** A person deprived of liberty asked for protection (YUKK 65/5). */
    PLACE_OF_DETENTION
}
