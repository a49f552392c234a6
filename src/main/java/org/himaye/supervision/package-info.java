/**
 * Supervision: what is late, where it waits and whose liberty is at stake. Counts what the ledger says. Nobody depends on it; it
 * changes no case.
 */
@ApplicationModule(
        displayName = "Supervision",
        allowedDependencies = {
            "shared",
            "ledger",
            "access",
            "casefile",
            "deadlines",
            "letter",
            "removal",
            "removal :: figures",
            "trafficking :: figures"
        })
@NullMarked
package org.himaye.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
