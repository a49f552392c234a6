package org.himaye.ledger;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 hashes of the ledger. Every field is written with its presence and its length before it, so that no two
 * different entries share a serialisation. The written form is for ever: another one needs another name at its head.
 */
final class LedgerHash {

    /** Previous hash of the first block. */
    private static final byte[] BEFORE_THE_FIRST_BLOCK = new byte[32];

    private static final String ENTRY = "himaye.ledger.entry.1";
    private static final String BLOCK = "himaye.ledger.block.1";
    private static final int LEAF = 0;
    private static final int NODE = 1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private final DataOutputStream out = new DataOutputStream(bytes);

    private LedgerHash() {}

    static byte[] beforeTheFirstBlock() {
        return BEFORE_THE_FIRST_BLOCK.clone();
    }

    static byte[] ofEntry(StoredEntry entry) {
        try {
            LedgerHash hash = new LedgerHash();
            hash.text(ENTRY);
            hash.uuid(entry.id());
            hash.instant(entry.recordedAt());
            hash.text(entry.actor());
            hash.text(entry.action());
            hash.text(entry.article());
            hash.text(entry.reason());
            hash.uuid(entry.caseId());
            hash.uuid(entry.personId());
            hash.text(entry.province());
            hash.text(entry.facts());
            return hash.digest();
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    /** Binds the entry to its place in the sequence. */
    static byte[] ofLeaf(long sequenceNumber, byte[] entryHash) {
        try {
            LedgerHash hash = new LedgerHash();
            hash.out.writeByte(LEAF);
            hash.out.writeLong(sequenceNumber);
            hash.out.write(entryHash);
            return hash.digest();
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    static byte[] ofNode(byte[] left, byte[] right) {
        try {
            LedgerHash hash = new LedgerHash();
            hash.out.writeByte(NODE);
            hash.out.write(left);
            hash.out.write(right);
            return hash.digest();
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    static byte[] ofBlock(StoredBlock block) {
        try {
            LedgerHash hash = new LedgerHash();
            hash.text(BLOCK);
            hash.out.writeLong(block.blockNumber());
            hash.instant(block.sealedAt());
            hash.bytes(block.previousHash());
            hash.bytes(block.merkleRoot());
            hash.out.writeInt(block.entryCount());
            return hash.digest();
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    private void text(@Nullable String text) throws IOException {
        bytes(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(byte @Nullable [] value) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            out.writeInt(value.length);
            out.write(value);
        }
    }

    private void uuid(@Nullable UUID uuid) throws IOException {
        out.writeBoolean(uuid != null);
        if (uuid != null) {
            out.writeLong(uuid.getMostSignificantBits());
            out.writeLong(uuid.getLeastSignificantBits());
        }
    }

    private void instant(@Nullable Instant instant) throws IOException {
        out.writeBoolean(instant != null);
        if (instant != null) {
            out.writeLong(instant.getEpochSecond());
            out.writeInt(instant.getNano());
        }
    }

    private byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (NoSuchAlgorithmException impossibleOnAnyJava) {
            throw new IllegalStateException(impossibleOnAnyJava);
        }
    }
}
