package org.himaye.engine;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts drafts with AES-256-GCM, each bound to its task, its owner and its author, so that a row that was moved or copied to
 * another cannot be read. Every draft, not only those of sealed files: nobody who sees the table can tell which are which.
 */
@Component
class DraftCipher {

    private static final String MAC = "HmacSHA256";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** Separates this key from the one that it comes from, as HKDF expands a key (RFC 5869, one block). */
    private static final byte[] PURPOSE = "himaye task drafts\u0001".getBytes(StandardCharsets.US_ASCII);

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    DraftCipher(@Value("${himaye.compartment.victim-key}") String compartmentKey) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(MAC);
        mac.init(new SecretKeySpec(HexFormat.of().parseHex(compartmentKey.strip()), MAC));
        key = new SecretKeySpec(mac.doFinal(PURPOSE), "AES");
    }

    /** Where a draft belongs: its task, the account that may read it and the account that typed it. */
    record Binding(String task, String owner, String author) {

        private byte[] bytes() {
            return String.join("\n", task, owner, author).getBytes(StandardCharsets.UTF_8);
        }
    }

    byte[] encrypt(byte[] plain, Binding binding) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, nonce, binding).doFinal(plain);
            byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + encrypted.length);
            System.arraycopy(encrypted, 0, all, NONCE_BYTES, encrypted.length);
            return all;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IllegalStateException if it was altered, belongs elsewhere or was encrypted with another key */
    byte[] decrypt(byte[] encrypted, Binding binding) {
        try {
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(encrypted, NONCE_BYTES), binding)
                    .doFinal(encrypted, NONCE_BYTES, encrypted.length - NONCE_BYTES);
        } catch (AEADBadTagException notHere) {
            throw new IllegalStateException("A draft is not where it was written", notHere);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, Binding binding) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(binding.bytes());
        return cipher;
    }
}
