package org.himaye.deadlines;

import java.time.LocalDate;

/** When a child becomes an adult (YUKK 3/1-b; law note H.14). */
public final class AgeOfMajority {

    private static final int YEARS = 18;

    private AgeOfMajority() {}

    /** Returns the first day as an adult: the 18th birthday; 1 March for a birth on 29 February. */
    public static LocalDate adultFrom(LocalDate birth) {
        LocalDate birthday = birth.plusYears(YEARS);
        // plusYears falls back to 28 February, which would take the last day of childhood away.
        return birthday.getDayOfMonth() == birth.getDayOfMonth() ? birthday : birthday.plusDays(1);
    }

    /** Tells whether the person is a child all day. */
    public static boolean isChildOn(LocalDate birth, LocalDate day) {
        return day.isBefore(adultFrom(birth));
    }
}
