/**
 * Replay of real caseloads: reads the source's tables, plans one synthetic case file per person and compares what the
 * case files say afterwards with the source.
 *
 * <p>Planning is pure: it knows no engine and no database; only the driver does. Everything the plan invents (names, provinces, dates, shares
 * that the source does not give) is drawn from a seed; everything that can be checked against the source is not drawn.
 */
@ApplicationModule(
        displayName = "Caseload",
        allowedDependencies = {
            "shared",
            "access",
            "engine",
            "casefile",
            "deadlines",
            "ledger",
            "protection :: application",
            "appeal :: application",
            "removal",
            "removal :: decision",
            "removal :: departure",
            "trafficking",
            "trafficking :: compartment",
            "trafficking :: figures",
            "trafficking :: identification",
            "trafficking :: referral",
            "trafficking :: support"
        })
@NullMarked
package org.himaye.caseload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
