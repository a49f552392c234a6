package org.himaye.caseload;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a replay of removals left behind, counted from the case files and not from the plan.
 *
 * @param counted how many of the files this replay opened ended how in the year
 * @param removedByExit how many exits by removal are recorded in the year (indicator 10.6)
 * @param stillHeld how many of the persons are still held on the last day
 * @param periods how the statutory periods were kept, in the order to be shown
 * @param elapsed how long the replay took
 * @param ledgerVerified whether the chain of the ledger is unbroken
 */
record RemovalResult(
        Map<RemovalOutcome, Long> counted,
        long removedByExit,
        long stillHeld,
        List<OnTimeRate> periods,
        Duration elapsed,
        boolean ledgerVerified) {

    RemovalResult {
        counted = Map.copyOf(counted);
        periods = List.copyOf(periods);
    }
}
