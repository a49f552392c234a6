package org.himaye.protection.application;

import java.time.LocalDate;
import org.himaye.shared.FieldChecks;

/** What a date of birth can be. */
final class BirthDates {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private BirthDates() {}

    static void check(FieldChecks checks, LocalDate birthDate, String field) {
        checks.notInTheFuture(birthDate, field)
                .require(
                        !birthDate.isBefore(EARLIEST),
                        field,
                        "too-early",
                        "1900 yılından önce olamaz.",
                        "It cannot lie before 1900.");
    }
}
