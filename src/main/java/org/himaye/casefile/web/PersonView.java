package org.himaye.casefile.web;

import java.time.LocalDate;
import org.himaye.casefile.Person;
import org.jspecify.annotations.Nullable;

/**
 * A person as the case page shows them.
 *
 * @param personId identifies the person
 * @param foreignerNumber number of this record
 * @param mergedInto foreigner number of the person this record duplicates; null for everybody else
 */
record PersonView(
        String personId,
        String foreignerNumber,
        @Nullable String mergedInto,
        String familyName,
        String givenNames,
        CodeView sex,
        LocalDate birthDate,
        @Nullable String birthPlace,
        @Nullable String fatherName,
        @Nullable String motherName,
        String nationality,
        @Nullable String language,
        @Nullable String phone,
        @Nullable String address) {

    static PersonView of(Person person, @Nullable Person mergedInto, CodeLabels labels) {
        var data = person.data();
        String sex = data.sex().name();
        return new PersonView(
                person.id().toString(),
                person.foreignerNumber().value(),
                mergedInto == null ? null : mergedInto.foreignerNumber().value(),
                data.familyName(),
                data.givenNames(),
                CodeView.of(sex, labels.of("sex", sex)),
                data.birthDate(),
                data.birthPlace(),
                data.fatherName(),
                data.motherName(),
                data.nationality(),
                data.language(),
                data.phone(),
                data.address());
    }

    /** Never prints the person. */
    @Override
    public String toString() {
        return "PersonView[" + personId + "]";
    }
}
