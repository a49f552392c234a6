package org.himaye.ledger;

import java.util.ArrayDeque;
import java.util.Deque;

/** Folds leaf hashes into one root as they come, with memory that grows with the logarithm of their number. */
final class MerkleTree {

    private final Deque<Subtree> complete = new ArrayDeque<>();

    void add(byte[] leaf) {
        Subtree right = new Subtree(0, leaf);
        while (!complete.isEmpty() && complete.peek().height() == right.height()) {
            right = new Subtree(
                    right.height() + 1, LedgerHash.ofNode(complete.pop().hash(), right.hash()));
        }
        complete.push(right);
    }

    /**
     * Returns the hash over all leaves in their order.
     *
     * @throws IllegalStateException without a leaf
     */
    byte[] root() {
        if (complete.isEmpty()) {
            throw new IllegalStateException("A tree without leaves has no root");
        }
        var fromTheRight = complete.iterator();
        byte[] root = fromTheRight.next().hash();
        while (fromTheRight.hasNext()) {
            root = LedgerHash.ofNode(fromTheRight.next().hash(), root);
        }
        return root;
    }

    private record Subtree(int height, byte[] hash) {}
}
