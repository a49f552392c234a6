package org.himaye.caseload;

import java.time.Duration;
import java.util.List;

/**
 * What a replay of sealed files left behind, counted from the files and not from the plan.
 *
 * @param interviews identification interviews held in the year (indicator 10.1)
 * @param identified persons identified in the year (indicator 10.7)
 * @param returned safe returns completed in the year (numerator of indicator 10.3)
 * @param returnedOfIdentified how many of those are of persons identified in the year (cohort variant)
 * @param suspected files with strong suspicion and no identification
 * @param notIdentified files in which nobody was identified
 * @param returnsAsRemovals safe returns that stand anywhere as a removal or with an entry ban (INV-18)
 * @param periods how the statutory periods were kept, in the order to be shown
 * @param elapsed how long the replay took
 * @param ledgerVerified whether both chains of the ledger are unbroken
 */
record TraffickingResult(
        long interviews,
        long identified,
        long returned,
        long returnedOfIdentified,
        long suspected,
        long notIdentified,
        long returnsAsRemovals,
        List<OnTimeRate> periods,
        Duration elapsed,
        boolean ledgerVerified) {

    TraffickingResult {
        periods = List.copyOf(periods);
    }
}
