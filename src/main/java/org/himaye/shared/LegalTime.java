package org.himaye.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time zone in which Turkish law counts days (law note H.1). */
public final class LegalTime {

    /** UTC+3 all year since 2016. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Istanbul");

    private LegalTime() {}

    /** Returns the legal day on which an instant falls; 23:59 local time still belongs to that day. */
    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }
}
