/**
 * All glue to Camunda: configuration, sign-on, tenants, the one door for submissions, and the engine's REST interface.
 */
@ApplicationModule(
        displayName = "Engine",
        allowedDependencies = {"shared", "access", "casefile"})
@NullMarked
package org.himaye.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
