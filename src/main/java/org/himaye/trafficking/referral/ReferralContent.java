package org.himaye.trafficking.referral;

import org.himaye.casefile.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What was said in a referral (DOC-25). Kept encrypted; never printed.
 *
 * @param facts what was seen or heard
 * @param urgency how soon somebody has to act
 * @param safety whether the person is safe now
 * @param sex as far as known
 * @param ageGroup whether the person is a child
 * @param birthYear null if unknown
 * @param language code of the language the person understands; null if unknown
 * @param nationality ISO 3166 alpha-3, {@code TUR} for a Turkish citizen; null if unknown
 * @param familyName null if unknown
 * @param givenNames null if unknown
 * @param foreignerNumber number by which authorities know the person; null if unknown
 * @param whereabouts where the person is now; null if unknown
 * @param reportedBy who told the office, e.g. the organisation; null if the office saw it itself
 */
public record ReferralContent(
        String facts,
        Urgency urgency,
        Safety safety,
        Sex sex,
        AgeGroup ageGroup,
        @Nullable Integer birthYear,
        @Nullable String language,
        @Nullable String nationality,
        @Nullable String familyName,
        @Nullable String givenNames,
        @Nullable String foreignerNumber,
        @Nullable String whereabouts,
        @Nullable String reportedBy) {

    /** How soon somebody has to act. */
    public enum Urgency {
        /** At once. */
        URGENT,
        /** Without delay. */
        ORDINARY
    }

    /** Whether the person is safe. */
    public enum Safety {
        /** In a safe place. */
        SAFE,
        /** In danger, or within reach of the perpetrators. */
        IN_DANGER,
        /** Nobody knows. */
        UNKNOWN
    }

    @Override
    public String toString() {
        return "ReferralContent[…]";
    }
}
