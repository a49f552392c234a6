/**
 * Statutory periods: catalogue, calendar, notification fictions, running clocks, and the explanation of every date.
 *
 * <p>The only module that adds days to a legal date. This package is its public surface and knows neither Spring nor the
 * database; the packages below do the work.
 */
@ApplicationModule(
        displayName = "Deadlines",
        allowedDependencies = {"shared", "ledger"})
@NullMarked
package org.himaye.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
