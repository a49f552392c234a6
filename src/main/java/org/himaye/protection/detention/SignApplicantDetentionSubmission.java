package org.himaye.protection.detention;

import org.jspecify.annotations.Nullable;

/**
 * The decision on the detention of an applicant (YUKK 68/3, 68/4).
 *
 * <p>Filled by the form {@code sign-applicant-detention}.
 *
 * @param decision detention, other measures, or neither
 * @param reasons individual reasons, printed in the decision
 * @param address where to reside, if that is imposed; null otherwise
 * @param reportingEveryDays days between two reports, if that is imposed; null otherwise
 */
public record SignApplicantDetentionSubmission(
        Choice decision,
        String reasons,
        @Nullable String address,
        @Nullable Integer reportingEveryDays) {

    /** What is decided. */
    public enum Choice {
        /** The applicant is detained. */
        DETAIN,
        /** Residence or reporting is imposed instead (71). */
        IMPOSE_MEASURES,
        /** Neither. */
        REFUSE
    }
}
