package org.himaye.deadlines.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalUnit;
import org.himaye.deadlines.PeriodUnit;
import org.himaye.shared.LegalTime;

/** Adds amounts to days and instants; a month without the corresponding day ends on its last day (HMK 92, TBK 92). */
final class Spans {

    private Spans() {}

    @SuppressWarnings("unchecked")
    static <T extends Temporal> T plus(T start, int amount, PeriodUnit unit) {
        return (T) start.plus(amount, chronoUnit(unit));
    }

    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(LegalTime.ZONE).toInstant();
    }

    static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(LegalTime.ZONE).toInstant();
    }

    private static TemporalUnit chronoUnit(PeriodUnit unit) {
        return switch (unit) {
            case HOURS -> ChronoUnit.HOURS;
            case DAYS -> ChronoUnit.DAYS;
            case MONTHS -> ChronoUnit.MONTHS;
            case YEARS -> ChronoUnit.YEARS;
            default -> throw new IllegalArgumentException(unit + " is no span of time");
        };
    }
}
