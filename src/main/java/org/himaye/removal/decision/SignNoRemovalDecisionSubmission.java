package org.himaye.removal.decision;

import org.jspecify.annotations.Nullable;

/**
 * The decision that nobody is removed whom YUKK 55 protects, or its return.
 *
 * <p>Filled by the form {@code sign-no-removal-decision}.
 *
 * @param approved whether the decision is signed
 * @param returnReason what the assessor should look at again; null if not given
 * @param residenceAddress address where the person is asked to stay; null if not given
 * @param reportingEveryDays how often the person is asked to report, in days; null if not given
 * @param humanitarianPermit whether a humanitarian residence permit is proposed
 */
public record SignNoRemovalDecisionSubmission(
        Boolean approved,
        @Nullable String returnReason,
        @Nullable String residenceAddress,
        @Nullable Integer reportingEveryDays,
        Boolean humanitarianPermit) {}
