package org.himaye.ledger;

/**
 * Appends to the record of files whose existence is hidden: a chain of its own beside the {@link Ledger}, so that nobody can
 * tell from gaps, counts or pages of the other that there is such a file.
 */
public interface SealedLedger {

    /**
     * Appends one line in the running transaction, with the acting user and the current time. If the transaction rolls
     * back, so does the line.
     *
     * @param line what happened; with its file, whose team alone may read it
     * @throws IllegalStateException outside a transaction
     */
    void append(LedgerLine line);
}
