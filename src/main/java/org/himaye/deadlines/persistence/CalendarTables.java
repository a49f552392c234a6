package org.himaye.deadlines.persistence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.himaye.deadlines.calendar.AdministrativeLeave;
import org.himaye.deadlines.calendar.CalendarFiles;
import org.himaye.deadlines.calendar.Feast;
import org.himaye.deadlines.calendar.LegalCalendar;
import org.himaye.deadlines.calendar.ReligiousFeast;
import org.himaye.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The calendar out of the shipped files and the rows in the database. A row for a feast corrects the file and earlier
 * rows. Read again every few minutes, so that a day announced on one copy of the application reaches the others.
 */
@Component
class CalendarTables implements Supplier<LegalCalendar> {

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int SAME_FEAST_DAYS = 15;

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Reading reading;

    CalendarTables(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public LegalCalendar get() {
        Instant now = clock.instant();
        Reading known = reading;
        // The training clock may also go back: then the reading lies in the future and counts as stale.
        if (known == null || Duration.between(known.at(), now).abs().compareTo(FRESH) > 0) {
            known = new Reading(read(), now);
            reading = known;
        }
        return known.calendar();
    }

    private LegalCalendar read() {
        List<ReligiousFeast> feasts = new ArrayList<>(CalendarFiles.feasts());
        jdbc.sql("select feast, eve from religious_feast order by id")
                .query((row, number) -> new ReligiousFeast(
                        Feast.valueOf(row.getString("feast")), row.getObject("eve", LocalDate.class)))
                .list()
                .forEach(announced -> {
                    feasts.removeIf(earlier -> isSame(earlier, announced));
                    feasts.add(announced);
                });
        List<AdministrativeLeave> leaves = new ArrayList<>(CalendarFiles.leaves());
        leaves.addAll(jdbc.sql("select first_day, last_day, reason_tr, reason_en from administrative_leave order by id")
                .query((row, number) -> new AdministrativeLeave(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        new LocalizedText(row.getString("reason_tr"), row.getString("reason_en"))))
                .list());
        return new LegalCalendar(feasts, leaves);
    }

    private static boolean isSame(ReligiousFeast one, ReligiousFeast other) {
        return one.feast() == other.feast()
                && Math.abs(ChronoUnit.DAYS.between(one.eve(), other.eve())) <= SAME_FEAST_DAYS;
    }

    private record Reading(LegalCalendar calendar, Instant at) {}
}
