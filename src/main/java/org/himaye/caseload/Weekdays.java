package org.himaye.caseload;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * Monday to Friday, numbered without gaps, so that a plan can draw and shift working days as whole numbers. Planned days
 * are when simulated officers act; they are no legal dates, which only the deadlines module computes.
 */
final class Weekdays {

    private static final int DAYS_A_WEEK = 7;
    private static final int WEEKDAYS_A_WEEK = 5;
    /** 1970-01-01 was a Thursday. */
    private static final int MONDAY_OFFSET = 3;

    private Weekdays() {}

    /** Returns the number of the first weekday on or after a day. */
    static int onOrAfter(LocalDate day) {
        long monday = day.toEpochDay() + MONDAY_OFFSET;
        long week = Math.floorDiv(monday, DAYS_A_WEEK);
        long dayOfWeek = Math.floorMod(monday, DAYS_A_WEEK);
        return Math.toIntExact(week * WEEKDAYS_A_WEEK + Math.min(dayOfWeek, WEEKDAYS_A_WEEK));
    }

    /** Returns the number of the last weekday on or before a day. */
    static int onOrBefore(LocalDate day) {
        int next = onOrAfter(day);
        return isWeekday(day) ? next : next - 1;
    }

    /** Returns the day of a number. */
    static LocalDate day(int weekday) {
        long week = Math.floorDiv(weekday, WEEKDAYS_A_WEEK);
        int dayOfWeek = Math.floorMod(weekday, WEEKDAYS_A_WEEK);
        return LocalDate.ofEpochDay(week * DAYS_A_WEEK + dayOfWeek - MONDAY_OFFSET);
    }

    /** Returns the first weekday on or after a day. */
    static LocalDate onOrAfterDay(LocalDate day) {
        return day(onOrAfter(day));
    }

    /** Draws a weekday between two, both included. */
    static int draw(SplittableRandom random, int first, int last) {
        return random.nextInt(first, last + 1);
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
    }
}
