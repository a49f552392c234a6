/**
 * What two modules really share: identifiers, actors, refusals and the contract between a model and its code.
 */
@ApplicationModule(
        displayName = "Shared",
        allowedDependencies = {})
@NullMarked
package org.himaye.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
