package org.himaye.caseload;

import java.time.LocalDate;

/**
 * An invented applicant. Names are combined at random from short lists and belong to nobody.
 *
 * @param familyName family name
 * @param givenNames given name
 * @param sex sex as the registration form knows it
 * @param birthDate day of birth
 */
public record PlannedPerson(String familyName, String givenNames, Sex sex, LocalDate birthDate) {

    /** Sex of an invented applicant. */
    public enum Sex {
        /** Female. */
        FEMALE,
        /** Male. */
        MALE
    }
}
