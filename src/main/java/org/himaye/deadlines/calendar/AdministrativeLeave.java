package org.himaye.deadlines.calendar;

import java.time.LocalDate;
import org.himaye.shared.LocalizedText;

/**
 * Leave announced by the President (idari izin). Not a holiday for İYUK 8: it moves plans and locks only.
 *
 * @param firstDay first day of leave
 * @param lastDay last day of leave
 * @param reason name for readers
 */
public record AdministrativeLeave(LocalDate firstDay, LocalDate lastDay, LocalizedText reason) {

    public AdministrativeLeave {
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("Administrative leave from " + firstDay + " ends before it begins");
        }
    }
}
