/**
 * Who acts and what they may see: sign-on, provinces (tenants) and the acting user of each transaction.
 */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"shared"})
@NullMarked
package org.himaye.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
