package org.himaye.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.himaye.ledger.Verification.Broken;
import org.himaye.ledger.Verification.Whole;
import org.himaye.shared.CaseId;
import org.himaye.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerVerifierTest extends LedgerOnPostgres {

    private static final long SEED = 20260302L;

    @Test
    void untouchedLedgerIsWhole() {
        block(3);
        block(1);
        append(LedgerLine.of("CASE_VIEWED"));

        assertThat(verifier.verify()).isInstanceOfSatisfying(Whole.class, whole -> {
            assertThat(whole.entries()).isEqualTo(4);
            assertThat(whole.blocks()).isEqualTo(2);
            assertThat(whole.unsealed()).isOne();
        });
    }

    @Test
    void entryAlteredByTheOwnerIsNamed() {
        block(3);
        block(3);

        tamper("update ledger_entry set actor = 'somebody.else' where sequence_number = 5");

        assertThat(broken()).isEqualTo(BrokenLink.entryAltered(2, 5, idOf(5)));
        assertThat(broken().what().tr()).isEqualTo("2 numaralı bloktaki 5 sıra numaralı kayıt değiştirilmiş.");
        assertThat(broken().what().en()).isEqualTo("Entry 5 of block 2 was altered.");
    }

    @Test
    void firstOfSeveralBrokenLinksIsNamed() {
        block(3);
        block(3);

        tamper("update ledger_entry set reason = 'NONE' where sequence_number in (6, 2, 4)");

        assertThat(broken()).isEqualTo(BrokenLink.entryAltered(1, 2, idOf(2)));
    }

    @Test
    void entryAlteredTogetherWithItsHashIsNamed() {
        block(2);
        StoredEntry original = owner.queryForObject(
                "select " + StoredEntry.COLUMNS + " from ledger_entry e where sequence_number = 2",
                (row, number) -> StoredEntry.read(row));
        StoredEntry altered = new StoredEntry(
                original.id(), original.recordedAt(), "x", original.action(), null, null, null, null, null, "{}");

        tamper(
                "update ledger_entry set actor = 'x', facts = '{}', entry_hash = ? where sequence_number = 2",
                LedgerHash.ofEntry(altered));
        assertThat(broken()).isEqualTo(BrokenLink.entryDoesNotMatchItsSeal(1, 2, idOf(2)));

        tamper(
                "update ledger_seal set leaf_hash = ? where sequence_number = 2",
                LedgerHash.ofLeaf(2, LedgerHash.ofEntry(altered)));
        assertThat(broken()).isEqualTo(BrokenLink.sealsAltered(1));
    }

    @Test
    void unsealedEntryAlteredIsNamed() {
        block(1);
        append(LedgerLine.of("CASE_VIEWED"));

        tamper("update ledger_entry set action = 'NOTHING' where sequence_number = 2");

        assertThat(broken()).isEqualTo(BrokenLink.unsealedEntryAltered(2, idOf(2)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void deletedEntryIsNamedByItsSequenceNumber(long sequence) {
        block(3);

        tamper("delete from ledger_entry where sequence_number = ?", sequence);

        assertThat(broken()).isEqualTo(BrokenLink.entryDeleted(1, sequence));
    }

    @Test
    void swappedEntriesAreNamed() {
        block(3);
        UUID third = idOf(3);

        owner.execute("alter table ledger_entry alter sequence_number drop identity");
        tamper("update ledger_entry set sequence_number = -sequence_number where sequence_number in (2, 3)");
        tamper("update ledger_entry set sequence_number = 5 + sequence_number where sequence_number < 0");

        assertThat(idOf(2)).isEqualTo(third);
        assertThat(broken()).isEqualTo(BrokenLink.entryDoesNotMatchItsSeal(1, 2, third));
    }

    @Test
    void reorderedSealsAreNamed() {
        block(3);

        tamper("update ledger_seal set position = 10 - position where position in (1, 2)");
        tamper("update ledger_seal set position = position - 7 where position >= 8");

        assertThat(broken()).isEqualTo(BrokenLink.entryOutOfOrder(1, 2, idOf(2)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void missingSealIsNamedByItsPlace(int position) {
        block(3);

        tamper("delete from ledger_seal where position = ?", position);

        assertThat(broken()).isEqualTo(BrokenLink.sealsDoNotFill(1, position));
    }

    @Test
    void entryInsertedIntoASealedBlockIsFound() {
        block(2);
        block(1);
        append(LedgerLine.of("CASE_VIEWED"));

        tamper("""
                insert into ledger_seal (sequence_number, block_number, position, leaf_hash)
                select 4, 1, 2, leaf_hash from ledger_seal where sequence_number = 1
                """);

        assertThat(broken()).isEqualTo(BrokenLink.entryDoesNotMatchItsSeal(1, 4, idOf(4)));
    }

    @Test
    void wellMadeEntryInsertedIntoASealedBlockIsFound() {
        block(2);
        append(LedgerLine.of("CASE_VIEWED"));
        byte[] hash =
                owner.queryForObject("select entry_hash from ledger_entry where sequence_number = 3", byte[].class);

        tamper("insert into ledger_seal values (3, 1, 2, ?)", LedgerHash.ofLeaf(3, hash));

        assertThat(broken()).isEqualTo(BrokenLink.sealsDoNotFill(1, 2));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void missingBlockIsNamed(long block) {
        block(1);
        block(1);
        block(1);

        tamper("delete from ledger_block where block_number = ?", block);

        assertThat(broken()).isEqualTo(BrokenLink.blockMissing(block));
    }

    @Test
    void blockCutOffTheEndIsMissedByItsSeals() {
        block(1);
        block(1);

        tamper("delete from ledger_block where block_number = 2");

        assertThat(broken()).isEqualTo(BrokenLink.blockMissing(2));
    }

    @Test
    void endCutOffWithoutATraceIsFoundByWhoNotedABlock() {
        block(1);
        block(1);
        LedgerHead noted = head();
        tamper("delete from ledger_block where block_number = 2");
        tamper("delete from ledger_seal where block_number = 2");
        tamper("delete from ledger_entry where sequence_number = 2");

        assertThat(verifier.verify()).isInstanceOf(Whole.class);
        assertThat(verifier.verify(noted)).isEqualTo(BrokenLink.blockMissing(2));
    }

    @Test
    void chainRewrittenToTheEndIsFoundByWhoNotedABlock() {
        block(1);
        LedgerHead noted = head();
        tamper("delete from ledger_seal");
        tamper("delete from ledger_block");
        block(1);

        assertThat(verifier.verify()).isInstanceOf(Whole.class);
        assertThat(verifier.verify(noted)).isEqualTo(BrokenLink.notTheBlockNoted(1));
    }

    @Test
    void notedBlockStaysGoodWhileTheLedgerGrows() {
        block(2);
        LedgerHead noted = head();
        block(1);

        assertThat(verifier.verify(noted)).isEqualTo(verifier.verify()).isInstanceOf(Whole.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sealed_at = sealed_at + interval '1 microsecond'",
                "merkle_root = sha256(merkle_root)",
                "entry_count = entry_count + 1",
                "block_hash = sha256(block_hash)"
            })
    void alteredBlockIsNamed(String change) {
        block(1);
        block(2);

        tamper("update ledger_block set " + change + " where block_number = 2");

        assertThat(broken()).isEqualTo(BrokenLink.blockAltered(2));
    }

    @Test
    void blockThatDoesNotContinueItsPredecessorIsNamed() {
        block(1);
        block(2);

        tamper("update ledger_block set previous_hash = sha256(previous_hash) where block_number = 2");

        assertThat(broken()).isEqualTo(BrokenLink.blockDoesNotContinue(2));
    }

    @Test
    void alteredBlockRehashedByItselfBreaksTheNextLink() {
        block(1);
        block(1);
        StoredBlock first = owner.queryForObject(
                "select * from ledger_block where block_number = 1", (row, number) -> StoredBlock.read(row));
        StoredBlock later =
                new StoredBlock(1, first.sealedAt().plusSeconds(60), first.previousHash(), first.merkleRoot(), 1);

        tamper(
                "update ledger_block set sealed_at = sealed_at + interval '60 seconds', block_hash = ?"
                        + " where block_number = 1",
                LedgerHash.ofBlock(later));

        assertThat(broken()).isEqualTo(BrokenLink.blockDoesNotContinue(2));
    }

    static Stream<Mutation> arbitraryMutations() {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Mutation> mutations = new ArrayList<>();
        for (String change : ENTRY_CHANGES) {
            for (int repetition = 0; repetition < 4; repetition++) {
                mutations.add(new Mutation(SEED, random.nextLong(1, 13), change, Long.toHexString(random.nextLong())));
            }
        }
        return mutations.stream();
    }

    /** Each makes a value out of the random text that the row cannot have had before. */
    private static final List<String> ENTRY_CHANGES = List.of(
            "id = md5(?)::uuid",
            "recorded_at = recorded_at + (1 + length(?)) * interval '1 microsecond'",
            "actor = actor || ?",
            "action = action || upper(?)",
            "article = coalesce(article, '') || ?",
            "reason = coalesce(reason, '') || ?",
            "case_id = md5(?)::uuid",
            "person_id = md5(?)::uuid",
            "province = coalesce(province, '') || ?",
            "facts = replace(facts, '{', '{\"' || ? || '\":\"\",')",
            "facts = facts || repeat(' ', length(?))",
            "entry_hash = sha256(?::bytea)",
            // The same characters, moved over the border between two fields.
            "actor = actor || action, action = case ? when '' then action else 'A' end",
            "article = reason, reason = coalesce(article, ?)");

    @ParameterizedTest
    @MethodSource("arbitraryMutations")
    void anyAlteredFieldIsFoundAndItsEntryNamed(Mutation mutation) {
        block(5);
        append(
                LedgerLine.of("A").article("YUKK 53/3").reason("").inCase(CaseId.random(), "06"),
                LedgerLine.of("B").about(PersonId.random()).with("", "").with("b", "\\\""));
        block(5);

        tamper(
                "update ledger_entry set " + mutation.change() + " where sequence_number = ?",
                mutation.text(),
                mutation.sequence());

        long block = mutation.sequence() <= 5 ? 1 : 2;
        assertThat(broken()).isEqualTo(BrokenLink.entryAltered(block, mutation.sequence(), idOf(mutation.sequence())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "recorded_at", "actor", "action", "facts", "entry_hash"})
    void fieldEmptiedByTheOwnerIsFound(String column) {
        block(2);

        owner.execute("alter table ledger_entry alter " + column + " drop not null");
        tamper("update ledger_entry set " + column + " = null where sequence_number = 2");

        assertThat(broken()).isEqualTo(BrokenLink.entryAltered(1, 2, idOf(2)));
    }

    private Broken broken() {
        Verification verification = verifier.verify();
        assertThat(verification).isInstanceOf(Broken.class);
        return (Broken) verification;
    }

    private LedgerHead head() {
        return ((Whole) verifier.verify()).head();
    }

    private UUID idOf(long sequence) {
        Map<String, Object> row = owner.queryForMap("select id from ledger_entry where sequence_number = ?", sequence);
        return (UUID) row.get("id");
    }

    /** One change of one row; carries the seed so that a failure prints it. */
    record Mutation(long seed, long sequence, String change, String text) {}
}
