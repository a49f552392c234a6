package org.himaye.deadlines.wiring;

import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.deadlines.calendar.CalendarFiles;
import org.himaye.deadlines.calendar.LegalCalendar;
import org.himaye.deadlines.catalogue.CatalogueFiles;
import org.himaye.deadlines.counting.CountedPeriods;

/** The law as it ships, without Spring and without a database: for tests and tools. */
public final class ShippedLaw {

    private ShippedLaw() {}

    /** Returns the shipped calendar. */
    public static LegalCalendar calendar() {
        return new LegalCalendar(CalendarFiles.feasts(), CalendarFiles.leaves());
    }

    /** Returns the shipped catalogue on the shipped calendar. */
    public static StatutoryPeriods periods() {
        LegalCalendar calendar = calendar();
        return new CountedPeriods(CatalogueFiles.shipped(), () -> calendar);
    }
}
