package org.himaye.trafficking.compartment;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;

/** Encrypts with AES-256-GCM, a fresh nonce each time, and a key that comes from the environment. */
public final class CompartmentCipher {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 16;

    private final AesBytesEncryptor encryptor;

    /**
     * Takes a key.
     *
     * @param setting name of the setting, for the message
     * @param hexadecimalKey 64 hexadecimal digits
     * @throws IllegalStateException if it is not; nothing of it is quoted
     */
    public CompartmentCipher(String setting, String hexadecimalKey) {
        byte[] key;
        try {
            key = HexFormat.of().parseHex(hexadecimalKey.strip());
        } catch (IllegalArgumentException notHexadecimal) {
            key = new byte[0];
        }
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException(
                    setting + " 64 onaltılık basamak olmalı / must be 64 hexadecimal digits (openssl rand -hex 32)");
        }
        this.encryptor = new AesBytesEncryptor(
                new SecretKeySpec(key, "AES"), KeyGenerators.secureRandom(NONCE_BYTES), CipherAlgorithm.GCM);
    }

    /** Encrypts text. */
    public byte[] encrypt(String text) {
        return encrypt(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Encrypts bytes. */
    public byte[] encrypt(byte[] plain) {
        return encryptor.encrypt(plain);
    }

    /**
     * Decrypts bytes.
     *
     * @throws IllegalStateException if they were altered or encrypted with another key
     */
    public byte[] decrypt(byte[] encrypted) {
        return encryptor.decrypt(encrypted);
    }

    /**
     * Decrypts text.
     *
     * @throws IllegalStateException if it was altered or encrypted with another key
     */
    public String decryptText(byte[] encrypted) {
        return new String(decrypt(encrypted), StandardCharsets.UTF_8);
    }
}
