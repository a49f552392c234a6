package org.himaye.ledger;

import java.util.List;

/** Appends to the record of what was done and read. There is no other verb. */
public interface Ledger {

    /**
     * Appends one line in the running transaction, with the acting user and the current time. If the transaction rolls
     * back, so does the line.
     *
     * @throws IllegalStateException outside a transaction
     * @throws IllegalArgumentException if the facts are longer than 4000 characters as JSON
     */
    void append(LedgerLine line);

    /**
     * Appends several lines like {@link #append(LedgerLine)}, in their order and at the same moment, in one round trip.
     *
     * @param lines may be empty
     * @throws IllegalStateException outside a transaction
     * @throws IllegalArgumentException if the facts of a line are longer than 4000 characters as JSON
     */
    default void appendAll(List<LedgerLine> lines) {
        lines.forEach(this::append);
    }
}
