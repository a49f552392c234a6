package org.himaye.guard;

import org.himaye.shared.PersonId;
import org.himaye.shared.Refusal;

/**
 * What procedures ask before a step that a sealed file suspends, e.g. the decision to remove somebody (INV-13, INV-15). Booking
 * and execution ask the {@link RemovalGuard}, which asks this, too.
 */
public interface SealedFiles {

    /**
     * Refuses a removal step while a sealed file stands against it; says no more than that. Who must not be overtaken by a
     * referral holds the person first.
     *
     * @throws Refusal {@link GuardProblem#REMOVAL_BARRED} with one neutral obstacle
     */
    void refuseRemovalStep(PersonId personId);
}
