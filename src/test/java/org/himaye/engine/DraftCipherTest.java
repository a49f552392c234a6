package org.himaye.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import org.himaye.engine.DraftCipher.Binding;
import org.junit.jupiter.api.Test;

/** A draft can be read where it was written, and nowhere else. */
class DraftCipherTest {

    private static final Binding HERE = new Binding("task-1", "van.officer", "van.officer");
    private static final byte[] TEXT = "Çağlayan".getBytes(StandardCharsets.UTF_8);

    private final DraftCipher cipher;

    DraftCipherTest() throws GeneralSecurityException {
        cipher = new DraftCipher("00112233445566778899aabbccddeeff".repeat(2));
    }

    @Test
    void whatWasEncryptedIsReadWhereItWasWritten() {
        byte[] encrypted = cipher.encrypt(TEXT, HERE);

        assertThat(cipher.decrypt(encrypted, HERE)).isEqualTo(TEXT);
        assertThat(new String(encrypted, StandardCharsets.ISO_8859_1)).doesNotContain("layan");
    }

    @Test
    void theSameTextIsNeverEncryptedTheSame() {
        assertThat(cipher.encrypt(TEXT, HERE)).isNotEqualTo(cipher.encrypt(TEXT, HERE));
    }

    @Test
    void nobodyReadsItAtAnotherTaskOrAsAnotherOfficersOrAfterAChange() {
        byte[] encrypted = cipher.encrypt(TEXT, HERE);

        for (Binding elsewhere : List.of(
                new Binding("task-2", "van.officer", "van.officer"),
                new Binding("task-1", "van.colleague", "van.officer"),
                new Binding("task-1", "van.officer", "van.colleague"))) {
            assertThatThrownBy(() -> cipher.decrypt(encrypted, elsewhere)).isInstanceOf(IllegalStateException.class);
        }
        encrypted[encrypted.length - 1] ^= 1;
        assertThatThrownBy(() -> cipher.decrypt(encrypted, HERE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anotherKeyReadsNothing() throws GeneralSecurityException {
        DraftCipher other = new DraftCipher("ff112233445566778899aabbccddeeff".repeat(2));

        assertThatThrownBy(() -> other.decrypt(cipher.encrypt(TEXT, HERE), HERE))
                .isInstanceOf(IllegalStateException.class);
    }
}
