package org.himaye.ledger;

import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.himaye.ledger.Verification.Broken;
import org.himaye.ledger.Verification.Whole;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Recomputes the whole ledger from its rows and names the first link that is not as it was written. Reads one
 * unchanging state, row by row, while others go on writing.
 *
 * <p>Somebody with the owner's rights who recomputes every block to the end, or cuts off the newest blocks with their
 * entries, leaves a ledger that is whole by itself. Only a {@link LedgerHead} noted outside the database shows that.
 */
@Component
public class LedgerVerifier {

    private static final int ROWS_AT_A_TIME = 1000;

    private final NationwideTransactions transactions;
    private final JdbcTemplate database;

    LedgerVerifier(NationwideTransactions transactions, DataSource dataSource) {
        this.transactions = transactions;
        this.database = new JdbcTemplate(dataSource);
        database.setFetchSize(ROWS_AT_A_TIME);
    }

    /** Verifies every entry of everybody's work, sealed or not, and every block. */
    public Verification verify() {
        return transactions.read(() -> check(LedgerChain.OPEN, null));
    }

    /** Verifies every entry of sealed files, and every block of their chain. */
    public Verification verifySealed() {
        return transactions.read(() -> check(LedgerChain.SEALED, null));
    }

    /**
     * Verifies like {@link #verify()}, and that a block noted earlier is still part of the chain.
     *
     * @param noted the newest block of an earlier verification
     */
    public Verification verify(LedgerHead noted) {
        return transactions.read(() -> check(LedgerChain.OPEN, noted));
    }

    private Verification check(LedgerChain of, @Nullable LedgerHead noted) {
        try (Stream<BlockRow> blocks = blocks(of);
                Stream<SealRow> seals = seals(of)) {
            ChainCheck chain = new ChainCheck(seals.iterator(), noted);
            Iterator<BlockRow> rest = blocks.iterator();
            while (rest.hasNext()) {
                Broken broken = chain.next(rest.next());
                if (broken != null) {
                    return broken;
                }
            }
            Broken broken = chain.end();
            return broken == null ? checkUnsealed(of, chain) : broken;
        }
    }

    private Verification checkUnsealed(LedgerChain of, ChainCheck chain) {
        long unsealed = 0;
        try (Stream<UnsealedRow> rows = unsealed(of)) {
            Iterator<UnsealedRow> rest = rows.iterator();
            while (rest.hasNext()) {
                UnsealedRow row = rest.next();
                if (!Arrays.equals(row.entryHash(), LedgerHash.ofEntry(row.entry()))) {
                    return BrokenLink.unsealedEntryAltered(
                            row.sequenceNumber(), row.entry().id());
                }
                unsealed++;
            }
        }
        return new Whole(chain.entries(), chain.blocks(), unsealed, chain.head());
    }

    private Stream<BlockRow> blocks(LedgerChain of) {
        return database.queryForStream(
                of.sql("""
                select block_number, sealed_at, previous_hash, merkle_root, entry_count, block_hash
                from {block}
                order by block_number
                """), (row, number) -> new BlockRow(StoredBlock.read(row), row.getBytes("block_hash")));
    }

    private Stream<SealRow> seals(LedgerChain of) {
        return database.queryForStream(
                of.sql("""
                select s.block_number, s.position, s.sequence_number, s.leaf_hash,
                       e.sequence_number is not null as there, e.entry_hash, %s
                from {seal} s
                left join {entry} e on e.sequence_number = s.sequence_number
                order by s.block_number, s.position
                """.formatted(StoredEntry.COLUMNS)),
                (row, number) -> new SealRow(
                        row.getLong("block_number"),
                        row.getInt("position"),
                        row.getLong("sequence_number"),
                        row.getBytes("leaf_hash"),
                        row.getBoolean("there") ? StoredEntry.read(row) : null,
                        row.getBytes("entry_hash")));
    }

    private Stream<UnsealedRow> unsealed(LedgerChain of) {
        return database.queryForStream(
                of.sql("""
                select e.sequence_number, e.entry_hash, %s
                from {entry} e
                where not exists (select from {seal} s where s.sequence_number = e.sequence_number)
                order by e.sequence_number
                """.formatted(StoredEntry.COLUMNS)),
                (row, number) -> new UnsealedRow(
                        row.getLong("sequence_number"), StoredEntry.read(row), row.getBytes("entry_hash")));
    }

    /** A block as it lies in the database. */
    record BlockRow(StoredBlock block, byte @Nullable [] hash) {}

    /** A seal with its entry, which is null if the entry is gone. */
    record SealRow(
            long blockNumber,
            int position,
            long sequenceNumber,
            byte @Nullable [] leafHash,
            @Nullable StoredEntry entry,
            byte @Nullable [] entryHash) {}

    private record UnsealedRow(long sequenceNumber, StoredEntry entry, byte @Nullable [] entryHash) {}
}
