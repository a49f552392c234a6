package org.himaye.removal.decision;

import org.jspecify.annotations.Nullable;

/**
 * Approval or return of a drafted removal decision.
 *
 * <p>Filled by the form {@code sign-removal-decision}.
 *
 * @param approved whether the draft is signed
 * @param returnReason what should be looked at again; null if not given
 */
public record SignRemovalDecisionSubmission(
        Boolean approved, @Nullable String returnReason) {}
