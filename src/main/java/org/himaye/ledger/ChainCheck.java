package org.himaye.ledger;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import org.himaye.ledger.LedgerVerifier.BlockRow;
import org.himaye.ledger.LedgerVerifier.SealRow;
import org.himaye.ledger.Verification.Broken;
import org.jspecify.annotations.Nullable;

/** Walks along the blocks and, beside them, along their seals. Each step answers with what is broken, or null. */
final class ChainCheck {

    private final Iterator<SealRow> seals;
    private final @Nullable LedgerHead noted;
    private @Nullable SealRow seal;
    private byte[] previousHash = LedgerHash.beforeTheFirstBlock();
    private long blocks;
    private long entries;

    /**
     * @param seals all seals by block and position
     * @param noted a block that must be there as it was noted; null if none was
     */
    ChainCheck(Iterator<SealRow> seals, @Nullable LedgerHead noted) {
        this.seals = seals;
        this.noted = noted;
        advance();
    }

    @Nullable
    Broken next(BlockRow row) {
        StoredBlock block = row.block();
        long number = block.blockNumber();
        if (number != blocks + 1) {
            return BrokenLink.blockMissing(blocks + 1);
        }
        if (!Arrays.equals(block.previousHash(), previousHash)) {
            return BrokenLink.blockDoesNotContinue(number);
        }
        byte[] hash = LedgerHash.ofBlock(block);
        if (!Arrays.equals(row.hash(), hash)) {
            return BrokenLink.blockAltered(number);
        }
        if (noted != null && noted.blockNumber() == number && !Arrays.equals(noted.hashBytes(), hash)) {
            return BrokenLink.notTheBlockNoted(number);
        }
        Broken broken = checkSeals(block);
        if (broken != null) {
            return broken;
        }
        previousHash = hash;
        blocks = number;
        entries += block.entryCount();
        return null;
    }

    /** To be called after the last block. */
    @Nullable
    Broken end() {
        if (seal != null) {
            return BrokenLink.blockMissing(seal.blockNumber());
        }
        if (noted != null && noted.blockNumber() > blocks) {
            return BrokenLink.blockMissing(blocks + 1);
        }
        return null;
    }

    long entries() {
        return entries;
    }

    long blocks() {
        return blocks;
    }

    @Nullable
    LedgerHead head() {
        return blocks == 0 ? null : LedgerHead.of(blocks, previousHash);
    }

    private @Nullable Broken checkSeals(StoredBlock block) {
        MerkleTree tree = new MerkleTree();
        int position = 0;
        long previousSequence = 0;
        // A seal of an earlier number belongs to no block at all and is caught by its position or by the count.
        while (seal != null && seal.blockNumber() <= block.blockNumber()) {
            if (seal.blockNumber() != block.blockNumber() || seal.position() != position) {
                return BrokenLink.sealsDoNotFill(block.blockNumber(), position);
            }
            Broken broken = checkEntry(seal, previousSequence);
            if (broken != null) {
                return broken;
            }
            // Just proven to be the leaf of the entry.
            tree.add(Objects.requireNonNull(seal.leafHash()));
            previousSequence = seal.sequenceNumber();
            position++;
            advance();
        }
        if (position == 0 || position != block.entryCount()) {
            return BrokenLink.sealsDoNotFill(block.blockNumber(), Math.min(position, block.entryCount()));
        }
        return Arrays.equals(block.merkleRoot(), tree.root()) ? null : BrokenLink.sealsAltered(block.blockNumber());
    }

    private static @Nullable Broken checkEntry(SealRow seal, long previousSequence) {
        long block = seal.blockNumber();
        long sequence = seal.sequenceNumber();
        StoredEntry entry = seal.entry();
        if (entry == null) {
            return BrokenLink.entryDeleted(block, sequence);
        }
        if (sequence <= previousSequence) {
            return BrokenLink.entryOutOfOrder(block, sequence, entry.id());
        }
        byte[] hash = LedgerHash.ofEntry(entry);
        if (!Arrays.equals(seal.entryHash(), hash)) {
            return BrokenLink.entryAltered(block, sequence, entry.id());
        }
        if (!Arrays.equals(seal.leafHash(), LedgerHash.ofLeaf(sequence, hash))) {
            return BrokenLink.entryDoesNotMatchItsSeal(block, sequence, entry.id());
        }
        return null;
    }

    private void advance() {
        seal = seals.hasNext() ? seals.next() : null;
    }
}
