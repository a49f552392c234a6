/**
 * Append-only, hash-chained record of writes and reads, and its verifier.
 */
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {"shared"})
@NullMarked
package org.himaye.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
