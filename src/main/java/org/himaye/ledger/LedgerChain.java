package org.himaye.ledger;

/**
 * The tables of one chain. There are two: a record whose readers are counted by province, and one whose very growth is nobody's
 * business. Both are sealed and verified by the same code.
 */
enum LedgerChain {
    /** Everybody's work. */
    OPEN("ledger_entry", "ledger_block", "ledger_seal", 6458_0004L),
    /** Work on sealed files. */
    SEALED("sealed_ledger_entry", "sealed_ledger_block", "sealed_ledger_seal", 6458_0019L);

    private final String entries;
    private final String blocks;
    private final String seals;
    private final long lock;

    LedgerChain(String entries, String blocks, String seals, long lock) {
        this.entries = entries;
        this.blocks = blocks;
        this.seals = seals;
        this.lock = lock;
    }

    /** Returns the table of its entries. */
    String entries() {
        return entries;
    }

    /** Returns the key of the advisory lock that makes one node at a time seal it. */
    long lock() {
        return lock;
    }

    /** Returns a statement about {@code {entry}}, {@code {block}} and {@code {seal}} for the tables of this chain. */
    String sql(String statement) {
        return statement.replace("{entry}", entries).replace("{block}", blocks).replace("{seal}", seals);
    }
}
