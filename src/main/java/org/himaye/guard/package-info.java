/**
 * The removal guard: may the removal of this person to this country start now? It knows no procedure; procedures plug in
 * as {@link org.himaye.guard.RemovalBar}s (YUKK 4, 53/3, 54, 55, 80/1-e).
 */
@ApplicationModule(
        displayName = "Removal guard",
        allowedDependencies = {"shared", "ledger", "deadlines", "casefile", "access"})
@NullMarked
package org.himaye.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
