package org.himaye.ledger;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A block of the ledger as somebody outside the database may have noted it. Whoever keeps one can tell later that
 * nothing before it was rewritten and nothing after it cut off.
 *
 * @param blockNumber number of the block, from 1
 * @param blockHash its hash, 64 lower-case hexadecimal digits
 */
public record LedgerHead(long blockNumber, String blockHash) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** Refuses with {@link IllegalArgumentException} what cannot be a block. */
    public LedgerHead {
        if (blockNumber < 1 || !HASH.matcher(blockHash).matches()) {
            throw new IllegalArgumentException("Not a block of the ledger");
        }
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException if the text is not {@code number:hash}
     */
    public static LedgerHead parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("Not a block of the ledger");
        }
        return new LedgerHead(Long.parseLong(text.substring(0, colon)), text.substring(colon + 1));
    }

    static LedgerHead of(long blockNumber, byte[] hash) {
        return new LedgerHead(blockNumber, HexFormat.of().formatHex(hash));
    }

    byte[] hashBytes() {
        return HexFormat.of().parseHex(blockHash);
    }

    /** Returns {@code number:hash}. */
    @Override
    public String toString() {
        return blockNumber + ":" + blockHash;
    }
}
