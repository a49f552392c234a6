package org.himaye.letter;

import java.time.LocalDate;
import org.himaye.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The person a letter is addressed to.
 *
 * @param personId identifies the person in the ledger; not printed
 * @param fullName name as registered
 * @param nationality country name in Turkish, or {@code Vatansız}
 * @param birthDate day of birth; null if unknown
 * @param foreignerNumber eleven digits; null before it is given
 * @param address address for service; null if the person has none yet
 */
public record Addressee(
        PersonId personId,
        String fullName,
        String nationality,
        @Nullable LocalDate birthDate,
        @Nullable String foreignerNumber,
        @Nullable String address) {

    public Addressee {
        Mandatory.text(fullName, "fullName");
        Mandatory.text(nationality, "nationality");
    }
}
