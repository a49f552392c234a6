package org.himaye.protection.review;

import org.jspecify.annotations.Nullable;

/**
 * Approval or return of the draft by another officer of the Presidency (YUKK 85, 86).
 *
 * <p>Filled by the form {@code sign-review-decision}.
 *
 * @param approved whether the draft becomes the decision
 * @param returnReason why the draft goes back, or null
 */
public record SignReviewDecisionSubmission(
        Boolean approved, @Nullable String returnReason) {}
