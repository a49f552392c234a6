package org.himaye.protection.application;

import org.jspecify.annotations.Nullable;

/**
 * Approval or return of a draft decision by whoever is competent (YUKK 72/1, 78/1).
 *
 * <p>Filled by the form {@code sign-decision}.
 *
 * @param approved whether the draft becomes the decision
 * @param returnReason why the draft goes back to the drafter, or null
 */
public record SignDecisionSubmission(
        Boolean approved, @Nullable String returnReason) {}
