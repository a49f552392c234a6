package org.himaye.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerHashTest {

    private static final StoredEntry ENTRY = new StoredEntry(
            UUID.fromString("7b6f4cc8-5f7b-4d6e-9a71-2f3c1f0f9a01"),
            Instant.parse("2026-03-02T06:00:00.123456Z"),
            "ayse.yilmaz",
            "CASE_VIEWED",
            "YUKK 94/1",
            null,
            UUID.fromString("0f0f8a1e-52f5-4c4e-8f5b-6a0a2b1c9d02"),
            null,
            "65",
            "{\"ğ\":\"ı\"}");

    @Test
    void writtenFormOfAnEntryNeverChanges() {
        assertThat(HexFormat.of().formatHex(LedgerHash.ofEntry(ENTRY)))
                .isEqualTo("660bf431e8151d54ef608b9a1b84e6c9f3e541e2b667e005d68a25b9ac6ec6c4");
    }

    @Test
    void emptyAndAbsentDiffer() {
        StoredEntry empty = new StoredEntry(
                ENTRY.id(),
                ENTRY.recordedAt(),
                ENTRY.actor(),
                ENTRY.action(),
                ENTRY.article(),
                "",
                ENTRY.caseId(),
                ENTRY.personId(),
                ENTRY.province(),
                ENTRY.facts());

        assertThat(LedgerHash.ofEntry(empty)).isNotEqualTo(LedgerHash.ofEntry(ENTRY));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 31, 32, 33, 1000})
    void streamedRootIsTheRootOfTheWholeTree(int count) {
        List<byte[]> leaves = new ArrayList<>();
        MerkleTree tree = new MerkleTree();
        for (int leaf = 0; leaf < count; leaf++) {
            leaves.add(LedgerHash.ofLeaf(leaf, "x".getBytes(StandardCharsets.UTF_8)));
            tree.add(leaves.get(leaf));
        }

        assertThat(tree.root()).isEqualTo(root(leaves));
    }

    @Test
    void treeWithoutLeavesHasNoRoot() {
        assertThatIllegalStateException().isThrownBy(() -> new MerkleTree().root());
    }

    /** The definition: the left subtree is the largest full one that leaves something for the right. */
    private static byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return LedgerHash.ofNode(root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }
}
