package org.himaye.protection.application;

import java.time.LocalDate;
import org.himaye.shared.FieldChecks;

/** What a date of birth can be. */
final class BirthDates {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private BirthDates() {}

    /** Tells whether a person can have been born on a day; far beyond, no age can be computed. */
    static boolean isPossible(LocalDate birthDate) {
        return !birthDate.isBefore(EARLIEST) && !birthDate.isAfter(LATEST);
    }

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
