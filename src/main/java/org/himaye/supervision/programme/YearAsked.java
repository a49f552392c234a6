package org.himaye.supervision.programme;

import java.time.LocalDate;
import java.time.Month;
import org.himaye.shared.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The year asked for.
 *
 * @param year the year
 * @param today the legal day of the question
 * @param knownOn counts only what was known at the end of this day; null for now
 * @param reader who asks
 */
record YearAsked(int year, LocalDate today, @Nullable LocalDate knownOn, Actor reader) {

    /** Returns the last day counted: of the year, or the day of the question if that is earlier. */
    LocalDate until() {
        LocalDate known = knownOn == null || knownOn.isAfter(today) ? today : knownOn;
        LocalDate end = LocalDate.of(year, Month.DECEMBER, 31);
        return end.isBefore(known) ? end : known;
    }

    boolean hasBegun() {
        return until().getYear() == year;
    }

    boolean isOver() {
        return until().equals(LocalDate.of(year, Month.DECEMBER, 31)) && today.isAfter(until());
    }
}
