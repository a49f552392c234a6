package org.himaye.trafficking.referral;

import java.time.LocalDate;
import org.himaye.casefile.Sex;
import org.himaye.letter.Addressee;
import org.himaye.letter.TurkishNames;
import org.himaye.shared.PersonId;
import org.himaye.trafficking.compartment.VictimFile;
import org.jspecify.annotations.Nullable;

/**
 * Who the person of a sealed file is, as far as the team knows; content of {@code IDENTITY_RECORDED}. The newest one counts.
 *
 * @param familyName null if unknown
 * @param givenNames null if unknown
 * @param sex as far as known
 * @param ageGroup whether the person is under 18
 * @param birthDate null if unknown
 * @param nationality ISO 3166 alpha-3, {@code TUR} for a Turkish citizen
 * @param language code of the language the person understands
 * @param foreignerNumber number by which authorities know the person; null if there is none
 * @param contact how to reach the person safely; null if not said
 */
public record VictimIdentity(
        @Nullable String familyName,
        @Nullable String givenNames,
        Sex sex,
        AgeGroup ageGroup,
        @Nullable LocalDate birthDate,
        String nationality,
        String language,
        @Nullable String foreignerNumber,
        @Nullable String contact) {

    /** Kind of the entry. */
    public static final String KIND = "IDENTITY_RECORDED";

    private static final String TURKISH = "TUR";

    /** Tells whether the person is a Turkish citizen, who gets support and no permit (İTY 1/2). */
    public boolean hasTurkishCitizenship() {
        return TURKISH.equals(nationality);
    }

    /** Returns the person as letters about a file address them; the file stands in for a record that there is not. */
    public Addressee addressee(VictimFile file) {
        PersonId record = file.personId() == null ? new PersonId(file.id().value()) : file.personId();
        return new Addressee(record, fullName(), TurkishNames.country(nationality), birthDate, foreignerNumber, null);
    }

    private String fullName() {
        String name = ((givenNames == null ? "" : givenNames) + " " + (familyName == null ? "" : familyName)).strip();
        return name.isEmpty() ? "Adı bilinmeyen kişi" : name;
    }

    /** Returns the same person with another age. */
    public VictimIdentity with(AgeGroup otherAgeGroup) {
        return new VictimIdentity(
                familyName, givenNames, sex, otherAgeGroup, birthDate, nationality, language, foreignerNumber, contact);
    }

    @Override
    public String toString() {
        return "VictimIdentity[…]";
    }
}
