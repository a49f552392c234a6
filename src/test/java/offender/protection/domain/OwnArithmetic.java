package offender.protection.domain;

import java.time.LocalDate;

/** Counts a statutory period by itself. */
public record OwnArithmetic() {

    LocalDate objectionCloses(LocalDate served) {
        return served.plusDays(10);
    }
}
