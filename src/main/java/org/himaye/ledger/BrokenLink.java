package org.himaye.ledger;

import java.util.UUID;
import org.himaye.ledger.Verification.Broken;
import org.himaye.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The ways in which the ledger can be broken, in words. */
final class BrokenLink {

    private BrokenLink() {}

    static Broken blockMissing(long block) {
        return broken(block, null, block + " numaralı blok eksik.", "Block " + block + " is missing.");
    }

    static Broken blockDoesNotContinue(long block) {
        return broken(
                block,
                null,
                block + " numaralı blok, kendisinden önceki bloğun devamı değil.",
                "Block " + block + " does not continue the block before it.");
    }

    static Broken blockAltered(long block) {
        return broken(block, null, block + " numaralı blok değiştirilmiş.", "Block " + block + " was altered.");
    }

    static Broken notTheBlockNoted(long block) {
        return broken(
                block,
                null,
                block + " numaralı blok, daha önce not edilen blok değil: zincir yeniden yazılmış.",
                "Block " + block + " is not the block noted earlier: the chain was rewritten.");
    }

    static Broken sealsDoNotFill(long block, int position) {
        return broken(
                block,
                null,
                block + " numaralı blokta " + (position + 1) + ". sıradaki mühür eksik veya fazla.",
                "In block " + block + " the seal at place " + (position + 1) + " is missing or too many.");
    }

    static Broken sealsAltered(long block) {
        return broken(
                block,
                null,
                block + " numaralı bloğun mühürleri bloğun özetine uymuyor.",
                "The seals of block " + block + " do not add up to its hash.");
    }

    static Broken entryDeleted(long block, long sequence) {
        return broken(
                block,
                null,
                block + " numaralı bloktaki " + sequence + " sıra numaralı kayıt silinmiş.",
                "Entry " + sequence + " of block " + block + " was deleted.");
    }

    static Broken entryOutOfOrder(long block, long sequence, @Nullable UUID entry) {
        return broken(
                block,
                entry,
                block + " numaralı bloktaki " + sequence + " sıra numaralı kaydın yeri değiştirilmiş.",
                "Entry " + sequence + " of block " + block + " was moved.");
    }

    static Broken entryAltered(long block, long sequence, @Nullable UUID entry) {
        return broken(
                block,
                entry,
                block + " numaralı bloktaki " + sequence + " sıra numaralı kayıt değiştirilmiş.",
                "Entry " + sequence + " of block " + block + " was altered.");
    }

    static Broken entryDoesNotMatchItsSeal(long block, long sequence, @Nullable UUID entry) {
        return broken(
                block,
                entry,
                block + " numaralı bloktaki " + sequence + " sıra numaralı kayıt mührüne uymuyor.",
                "Entry " + sequence + " of block " + block + " does not match its seal.");
    }

    static Broken unsealedEntryAltered(long sequence, @Nullable UUID entry) {
        return broken(
                null,
                entry,
                "Henüz mühürlenmemiş " + sequence + " sıra numaralı kayıt değiştirilmiş.",
                "Entry " + sequence + ", not sealed yet, was altered.");
    }

    private static Broken broken(@Nullable Long block, @Nullable UUID entry, String turkish, String english) {
        return new Broken(block, entry, new LocalizedText(turkish, english));
    }
}
