package org.himaye.protection.detention;

import org.jspecify.annotations.Nullable;

/**
 * The ground is gone or another measure suffices, so that the detention ends at once (YUKK 68/3, 68/5).
 *
 * <p>Filled by the form {@code end-applicant-detention}.
 *
 * @param because why it ends
 * @param reasons individual reasons
 * @param address where to reside, if that is imposed; null otherwise
 * @param reportingEveryDays days between two reports, if that is imposed; null otherwise
 */
public record EndApplicantDetentionSubmission(
        Because because,
        String reasons,
        @Nullable String address,
        @Nullable Integer reportingEveryDays) {

    /** Why a detention ends before its limit. */
    public enum Because {
        /** The ground of 68/2 is gone. */
        GROUND_GONE,
        /** Residence, reporting or another measure suffices. */
        MEASURES_SUFFICE
    }
}
