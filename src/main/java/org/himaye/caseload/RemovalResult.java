package org.himaye.caseload;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a replay of removals left behind, counted from the case files and not from the plan.
 *
 * @param counted how many of the files this replay opened ended how in the year
 * @param removedByExit how many exits by removal are recorded in the year (indicator 10.6)
 * @param libertyDisagreements what does not agree between persons held, decisions and clocks of the files
 * @param periods how the statutory periods were kept, in the order to be shown
 * @param elapsed how long the replay took
 * @param ledgerVerified whether the chain of the ledger is unbroken
 */
record RemovalResult(
        Map<PlannedRemovalOutcome, Long> counted,
        long removedByExit,
        long libertyDisagreements,
        List<OnTimeRate> periods,
        Duration elapsed,
        boolean ledgerVerified) {

    RemovalResult {
        counted = Map.copyOf(counted);
        periods = List.copyOf(periods);
    }
}
