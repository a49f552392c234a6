package org.himaye.ledger;

import java.util.UUID;
import org.himaye.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What the verifier found. */
public sealed interface Verification {

    /**
     * Every entry, every block and the chain between them are as they were written.
     *
     * @param entries number of sealed entries
     * @param blocks number of blocks
     * @param unsealed entries that are intact by themselves and wait for the sealer
     * @param head the newest block, worth noting outside the database; null while there is none
     */
    record Whole(
            long entries,
            long blocks,
            long unsealed,
            @Nullable LedgerHead head) implements Verification {}

    /**
     * The first broken link.
     *
     * @param blockNumber the block in which it lies; null if the entry was not sealed yet
     * @param entryId the entry, if one can be named and still exists
     * @param what what is wrong with it; names the entry also by its sequence number
     */
    record Broken(@Nullable Long blockNumber, @Nullable UUID entryId, LocalizedText what) implements Verification {}
}
