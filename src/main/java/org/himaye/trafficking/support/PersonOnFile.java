package org.himaye.trafficking.support;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who the person of a file is, as far as letters print it; read from the newest {@code IDENTITY_RECORDED}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record PersonOnFile(
        @Nullable String familyName,
        @Nullable String givenNames,
        @Nullable LocalDate birthDate,
        @Nullable String nationality,
        @Nullable String foreignerNumber) {

    static final PersonOnFile UNKNOWN = new PersonOnFile(null, null, null, null, null);

    String fullName() {
        String name = ((givenNames == null ? "" : givenNames) + " " + (familyName == null ? "" : familyName)).strip();
        return name.isEmpty() ? "Adı bilinmeyen kişi" : name;
    }
}
