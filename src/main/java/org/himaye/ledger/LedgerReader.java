package org.himaye.ledger;

import java.util.List;
import org.himaye.shared.CaseId;

/**
 * Reads the ledger. The database shows only entries of the provinces of the acting user, and entries without a province
 * only to those who see every province. Whether the user may know of the case at all is for the caller to ask.
 */
public interface LedgerReader {

    /** Place before which the newest entry lies, see {@link #page(LedgerFilter, long, int)}. */
    long NEWEST = Long.MAX_VALUE;

    /** Returns what happened in a case, the oldest entry first; empty if there is no such case. */
    List<LedgerEntry> of(CaseId caseId);

    /**
     * Returns the next entries that match, the newest first.
     *
     * @param before sequence number of the last entry of the page before; {@link #NEWEST} for the first page
     * @param limit at most so many entries, 1 to 1000
     * @throws IllegalArgumentException if the limit is out of range
     */
    List<LedgerEntry> page(LedgerFilter filter, long before, int limit);
}
