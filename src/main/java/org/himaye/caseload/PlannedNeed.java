package org.himaye.caseload;

/** What screening will find about a planned applicant (YUKK 3/1-l, 67; the last two are the project's own flags). */
public enum PlannedNeed {
    /** Under 18 and alone (YUKK 66); such a case is never accelerated (YUKK 79/4). */
    UNACCOMPANIED_CHILD,
    /** Disabled. */
    DISABLED,
    /** 65 or older when lodging. */
    ELDERLY,
    /** Pregnant. */
    PREGNANT,
    /** Mother or father alone with a child. */
    SINGLE_PARENT,
    /** Victim of torture or other serious violence. */
    VIOLENCE_VICTIM,
    /** Chronically ill. */
    CHRONIC_ILLNESS,
    /** Cannot read. */
    ILLITERATE
}
