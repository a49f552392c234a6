package org.himaye.caseload;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a replay left behind, counted from the case files and not from the plan.
 *
 * @param counted figures per code of origin, of the cases this replay opened
 * @param periods how the statutory periods were kept, in the order to be shown
 * @param elapsed how long the replay took
 * @param ledgerVerified whether the chain of the ledger is unbroken
 */
public record ReplayResult(
        Map<String, StockAndFlow> counted, List<OnTimeRate> periods, Duration elapsed, boolean ledgerVerified) {

    public ReplayResult {
        counted = Map.copyOf(counted);
        periods = List.copyOf(periods);
    }
}
