package org.himaye.ledger;

/** Appends to the record of what was done and read. There is no other verb. */
public interface Ledger {

    /**
     * Appends one line in the running transaction, with the acting user and the current time. If the transaction rolls
     * back, so does the line.
     *
     * @throws IllegalStateException outside a transaction
     */
    void append(LedgerLine line);
}
