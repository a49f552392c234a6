package org.himaye.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a person. Names and addresses are kept as written, without characters that no name has.
 *
 * @param familyName as in the document or as declared (YUKK 69/3)
 * @param givenNames all given names
 * @param sex as documented or declared
 * @param birthDate as documented or declared
 * @param birthPlace null if unknown
 * @param fatherName null if unknown
 * @param motherName null if unknown
 * @param nationality ISO 3166 alpha-3; {@code XXA} stateless, {@code UNK} unknown
 * @param language code of the language the person understands; null if not asked yet
 * @param phone null if there is none
 * @param address null if there is none
 */
public record PersonalData(
        String familyName,
        String givenNames,
        Sex sex,
        LocalDate birthDate,
        @Nullable String birthPlace,
        @Nullable String fatherName,
        @Nullable String motherName,
        String nationality,
        @Nullable String language,
        @Nullable String phone,
        @Nullable String address) {

    public PersonalData {
        familyName = PlainText.of(familyName);
        givenNames = PlainText.of(givenNames);
        birthPlace = PlainText.orNull(birthPlace);
        fatherName = PlainText.orNull(fatherName);
        motherName = PlainText.orNull(motherName);
        language = PlainText.orNull(language);
        phone = PlainText.orNull(phone);
        address = PlainText.orNull(address);
    }

    /** Returns these data with another address. */
    public PersonalData withAddress(String newAddress) {
        return new PersonalData(
                familyName,
                givenNames,
                sex,
                birthDate,
                birthPlace,
                fatherName,
                motherName,
                nationality,
                language,
                phone,
                newAddress);
    }

    /** Never prints the person: a record in a log line or an exception must not tell who it is. */
    @Override
    public String toString() {
        return "PersonalData[…]";
    }
}
