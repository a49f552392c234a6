package org.himaye.deadlines;

import java.time.LocalDate;
import java.util.List;

/**
 * The day that counts as the day of notification.
 *
 * @param strict day from which the period shown to people runs
 * @param generous latest day that can be argued for; decides how long nothing may be enforced
 * @param steps how the days came about
 */
public record NotificationDate(LocalDate strict, LocalDate generous, List<ExplanationStep> steps) {

    public NotificationDate {
        if (generous.isBefore(strict)) {
            throw new IllegalArgumentException("The generous day is before the strict day");
        }
        steps = List.copyOf(steps);
    }
}
