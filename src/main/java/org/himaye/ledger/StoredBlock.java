package org.himaye.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One row of {@code ledger_block} without its own hash. */
record StoredBlock(
        long blockNumber,
        @Nullable Instant sealedAt,
        byte @Nullable [] previousHash,
        byte @Nullable [] merkleRoot,
        int entryCount) {

    static StoredBlock read(ResultSet row) throws SQLException {
        return new StoredBlock(
                row.getLong("block_number"),
                StoredEntry.instant(row, "sealed_at"),
                row.getBytes("previous_hash"),
                row.getBytes("merkle_root"),
                row.getInt("entry_count"));
    }
}
