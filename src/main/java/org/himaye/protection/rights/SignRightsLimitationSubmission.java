package org.himaye.protection.rights;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The decision on a proposed limitation of rights (YUKK 90/2).
 *
 * <p>Filled by the form {@code sign-rights-limitation}.
 *
 * @param decision what was decided
 * @param reasons material reasons about this person
 * @param socialAssistance whether social assistance is limited
 * @param allowance whether the allowance is limited
 * @param accommodation whether accommodation in a centre is limited
 * @param limitedDays for how many days from service; null if nothing is limited
 */
public record SignRightsLimitationSubmission(
        Choice decision,
        String reasons,
        Boolean socialAssistance,
        Boolean allowance,
        Boolean accommodation,
        @Nullable Integer limitedDays) {

    /** Returns the rights that were ticked. */
    Set<LimitableRight> rights() {
        return LimitableRight.ticked(socialAssistance, allowance, accommodation);
    }

    /** What was decided. */
    public enum Choice {
        /** Rights are limited. */
        LIMIT,
        /** Nothing is limited. */
        REFUSE
    }
}
