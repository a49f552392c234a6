package offender.protection.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;

/** Asks the machine what time it is. */
record OwnClock() {

    LocalDate today() {
        return LocalDate.now();
    }

    Supplier<Instant> supplier() {
        return Instant::now;
    }

    long millis() {
        return System.currentTimeMillis();
    }
}
