package org.himaye.ledger;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.himaye.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger says happened. Carries no personal data.
 *
 * @param sequenceNumber place in the ledger; ascending, with gaps where a transaction was rolled back
 * @param id identifier of the entry
 * @param recordedAt when it was written, in microseconds
 * @param actor account name of who acted
 * @param action upper-case verb in the past
 * @param article deciding article; null where no law decides
 * @param reason code or short text; null if none was required
 * @param caseId the case concerned; null if none
 * @param personId the person concerned; null if none
 * @param province plate code; null for national matters
 * @param facts further facts by name
 */
public record LedgerEntry(
        long sequenceNumber,
        UUID id,
        Instant recordedAt,
        String actor,
        String action,
        @Nullable String article,
        @Nullable String reason,
        @Nullable CaseId caseId,
        @Nullable PersonId personId,
        @Nullable String province,
        SortedMap<String, String> facts) {

    public LedgerEntry {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }
}
