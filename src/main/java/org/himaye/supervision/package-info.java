/** Supervision: pages that show at a glance where somebody's liberty is at stake. Nobody depends on it; it changes nothing. */
@ApplicationModule(
        displayName = "Supervision",
        allowedDependencies = {"shared", "ledger", "access", "removal"})
@NullMarked
package org.himaye.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
