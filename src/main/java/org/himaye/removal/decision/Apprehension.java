package org.himaye.removal.decision;

import java.time.Instant;
import java.time.LocalDate;
import org.himaye.casefile.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What opens a removal file (law note 3.a-1).
 *
 * @param reference given by the reporting office, so that a repeated call opens no second file
 * @param province plate code of the province that evaluates
 * @param reason why
 * @param apprehendedAt exact moment of the apprehension; null unless somebody was apprehended
 * @param place where; null unless somebody was apprehended
 * @param foreignerNumber number of a known person; null if the person is declared
 * @param person the person as declared; null if known by number
 */
public record Apprehension(
        String reference,
        String province,
        OpeningReason reason,
        @Nullable Instant apprehendedAt,
        @Nullable String place,
        @Nullable String foreignerNumber,
        @Nullable Declared person) {

    /**
     * A person as declared, without proof yet.
     *
     * @param familyName family name
     * @param givenNames given names
     * @param sex sex
     * @param birthDate date of birth
     * @param nationality ISO 3166 alpha-3, XXA for stateless, UNK for unknown
     * @param language code of the language the person understands; null if unknown
     */
    public record Declared(
            String familyName,
            String givenNames,
            Sex sex,
            LocalDate birthDate,
            String nationality,
            @Nullable String language) {

        @Override
        public String toString() {
            return "Declared[…]";
        }
    }
}
