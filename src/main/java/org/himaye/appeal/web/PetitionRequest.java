package org.himaye.appeal.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.himaye.appeal.application.Capacity;
import org.himaye.appeal.application.Petition;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /api/appeals}.
 *
 * @param reference given by the desk; repeating it returns the same receipt
 * @param decisionNumber number of the contested decision
 * @param capacity capacity of whoever objects
 * @param powerOfAttorneyNumber number of the lawyer's power; may be left out otherwise
 * @param receivedAt when the petition was handed in, with offset
 * @param province plate code of the desk; 00 at the headquarters
 * @param grounds words of the petition, as plain text
 * @param observerConsent whether UNHCR may see the file (YUKK 92/3); no consent if left out
 * @param detained whether the person is held; not if left out
 */
record PetitionRequest(
        @NotBlank @Size(max = 60) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._/-]*")
        String reference,

        @NotBlank @Pattern(regexp = "[0-9]{2}-[0-9]{4}-[0-9]{6,9}")
        String decisionNumber,

        @NotNull Capacity capacity,

        @Nullable @Size(max = 60) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._/ -]*")
        String powerOfAttorneyNumber,

        @NotNull OffsetDateTime receivedAt,
        @NotBlank @Pattern(regexp = "[0-8][0-9]") String province,

        @NotBlank @Size(max = 20000) @Pattern(regexp = PLAIN_TEXT)
        String grounds,

        @Nullable Boolean observerConsent,
        @Nullable Boolean detained) {

    /** Any script and line breaks, but no markup, no control characters and no half characters. */
    static final String PLAIN_TEXT =
            "[^<>\\p{Cs}\\p{Cntrl}\\n\\r\\t]*+(?:[\\n\\r\\t]++[^<>\\p{Cs}\\p{Cntrl}\\n\\r\\t]*+)*+";

    /** Returns the petition for the domain. */
    Petition toPetition() {
        return new Petition(
                reference,
                decisionNumber,
                capacity,
                powerOfAttorneyNumber,
                receivedAt.toInstant(),
                province,
                grounds,
                Boolean.TRUE.equals(observerConsent),
                Boolean.TRUE.equals(detained));
    }

    /** Never prints what the person wrote. */
    @Override
    public String toString() {
        return "PetitionRequest[" + reference + "]";
    }
}
