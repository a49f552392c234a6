package org.himaye.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Chains committed entries into blocks: a Merkle root over the entries, and the hash of the block before. Any number of
 * nodes may run it; one seals at a time, and no writer ever waits for it.
 */
@Component
public class LedgerSealer {

    private static final long FROM_THE_BEGINNING = 0;

    private final NationwideTransactions transactions;
    private final JdbcOperations database;
    private final int blockSize;
    private final Duration longestTransaction;
    private final List<LedgerChain> chains;

    LedgerSealer(
            NationwideTransactions transactions,
            JdbcOperations database,
            @Value("${himaye.ledger.block-size:10000}") int blockSize,
            @Value("${himaye.ledger.longest-transaction:PT1H}") Duration longestTransaction,
            List<LedgerChain> chains) {
        this.transactions = transactions;
        this.database = database;
        this.blockSize = blockSize;
        this.longestTransaction = longestTransaction;
        this.chains = List.copyOf(chains);
    }

    /**
     * Seals all committed entries of every chain now, after waiting for another node that is sealing. Lines of the caller's own open
     * transaction are not committed yet and stay unsealed.
     *
     * @return number of entries sealed by this call
     */
    public long sealNow() {
        return chains.stream()
                .mapToLong(chain -> sealAfter(chain, transactions.read(() -> floor(chain)), true))
                .sum();
    }

    /** Seals in the background, unless another node is at it. */
    @Scheduled(fixedDelayString = "${himaye.ledger.seal-interval:PT5S}")
    long sealUnlessAnotherNodeDoes() {
        return chains.stream()
                .mapToLong(chain -> sealAfter(chain, transactions.read(() -> floor(chain)), false))
                .sum();
    }

    /**
     * Seals what a transaction left behind that ran longer than anybody expected, by looking at the whole ledger.
     *
     * @return number of entries sealed by this call
     */
    @Scheduled(cron = "${himaye.ledger.sweep-cron:0 30 3 * * *}", zone = "Europe/Istanbul")
    long sealStragglers() {
        return chains.stream()
                .mapToLong(chain -> sealAfter(chain, FROM_THE_BEGINNING, false))
                .sum();
    }

    // The floor holds for all blocks of a run: a new block must not move it past what the run has still to seal.
    private long sealAfter(LedgerChain chain, long floor, boolean waiting) {
        long sealed = 0;
        int inBlock;
        do {
            inBlock = transactions.write(() -> lock(chain, waiting) ? sealBlock(chain, floor) : 0);
            sealed += inBlock;
        } while (inBlock == blockSize);
        return sealed;
    }

    private boolean lock(LedgerChain chain, boolean waiting) {
        if (waiting) {
            database.query("select pg_advisory_xact_lock(?)", row -> {}, chain.lock());
            return true;
        }
        return Boolean.TRUE.equals(
                database.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, chain.lock()));
    }

    /**
     * Returns a sequence number up to which everything is sealed. Sequence numbers are given out before the commit, so
     * an entry may appear below those that are sealed already. What was numbered when a block was sealed is taken to be
     * committed once the longest transaction is over, and sealed once another block was sealed after that. Measured
     * from the newest block and not from now: a sealer that has slept must not skip what was committed meanwhile.
     */
    private long floor(LedgerChain chain) {
        List<Long> settled = database.queryForList(chain.sql("""
                select s.sequence_number
                from {block} b
                join {seal} s on s.block_number = b.block_number and s.position = b.entry_count - 1
                where b.sealed_at < (select sealed_at from {block} order by block_number desc limit 1)
                                    - make_interval(secs => ?)
                order by b.block_number desc
                limit 1
                """), Long.class, longestTransaction.toSeconds());
        return settled.isEmpty() ? FROM_THE_BEGINNING : settled.get(0);
    }

    private int sealBlock(LedgerChain chain, long floor) {
        // The database's clock, taken before looking: it is one for all nodes, and training may move ours.
        Instant sealedAt = Objects.requireNonNull(
                        database.queryForObject("select clock_timestamp()", OffsetDateTime.class))
                .toInstant();
        List<Leaf> leaves = unsealed(chain, floor);
        if (leaves.isEmpty()) {
            return 0;
        }
        MerkleTree tree = new MerkleTree();
        leaves.forEach(leaf -> tree.add(leaf.hash()));
        LedgerHead head = head(chain);
        StoredBlock block = new StoredBlock(
                head == null ? 1 : head.blockNumber() + 1,
                sealedAt,
                head == null ? LedgerHash.beforeTheFirstBlock() : head.hashBytes(),
                tree.root(),
                leaves.size());
        insert(chain, block, leaves);
        return leaves.size();
    }

    private List<Leaf> unsealed(LedgerChain chain, long floor) {
        return database.query(
                chain.sql("""
                select e.sequence_number, e.entry_hash
                from {entry} e
                where e.sequence_number > ?
                  and not exists (
                      select from {seal} s where s.sequence_number = e.sequence_number and s.sequence_number > ?)
                order by e.sequence_number
                limit ?
                """),
                (row, number) -> new Leaf(row.getLong(1), LedgerHash.ofLeaf(row.getLong(1), row.getBytes(2))),
                floor,
                floor,
                blockSize);
    }

    private @Nullable LedgerHead head(LedgerChain chain) {
        return database
                .query(
                        chain.sql("select block_number, block_hash from {block} order by block_number desc limit 1"),
                        (row, number) -> LedgerHead.of(row.getLong(1), row.getBytes(2)))
                .stream()
                .findFirst()
                .orElse(null);
    }

    private void insert(LedgerChain chain, StoredBlock block, List<Leaf> leaves) {
        database.update(
                chain.sql("""
                insert into {block} (block_number, sealed_at, previous_hash, merkle_root, entry_count, block_hash)
                values (?, ?, ?, ?, ?, ?)
                """),
                block.blockNumber(),
                Objects.requireNonNull(block.sealedAt()).atOffset(ZoneOffset.UTC),
                block.previousHash(),
                block.merkleRoot(),
                block.entryCount(),
                LedgerHash.ofBlock(block));
        database.update(chain.sql("""
                insert into {seal} (sequence_number, block_number, position, leaf_hash)
                select sequence_number, ?, place - 1, leaf_hash
                from unnest(?, ?) with ordinality as leaf (sequence_number, leaf_hash, place)
                """), statement -> {
            statement.setLong(1, block.blockNumber());
            statement.setArray(
                    2,
                    statement
                            .getConnection()
                            .createArrayOf(
                                    "bigint",
                                    leaves.stream().map(Leaf::sequenceNumber).toArray(Long[]::new)));
            statement.setArray(
                    3,
                    statement
                            .getConnection()
                            .createArrayOf(
                                    "bytea", leaves.stream().map(Leaf::hash).toArray(byte[][]::new)));
        });
    }

    private record Leaf(long sequenceNumber, byte[] hash) {}
}
