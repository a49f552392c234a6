package org.himaye.deadlines.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import org.himaye.shared.LocalizedText;

/**
 * The fixed national holidays of Türkiye (2429), dated by Jollyday. Its computed religious feasts are left aside: only
 * announced days count.
 */
final class NationalHolidays {

    private static final String ISLAMIC = "islamic.";

    private static final Map<String, DayOff> NAMES = Map.of(
            "NEW_YEAR", dayOff("Yılbaşı", "New Year's Day", "2429 2"),
            "TURKEY_CHILDRENS_DAY",
                    dayOff("Ulusal Egemenlik ve Çocuk Bayramı", "National Sovereignty and Children's Day", "2429 2"),
            "LABOUR_DAY", dayOff("Emek ve Dayanışma Günü", "Labour and Solidarity Day", "2429 2"),
            "TURKEY_COMMEMORATION_OF_ATATURK",
                    dayOff(
                            "Atatürk'ü Anma, Gençlik ve Spor Bayramı",
                            "Commemoration of Atatürk, Youth and Sports Day",
                            "2429 2"),
            "TURKEY_DEMOCRATIC_UNITY_DAY",
                    dayOff("Demokrasi ve Millî Birlik Günü", "Democracy and National Unity Day", "2429 2"),
            "TURKEY_VICTORY_DAY", dayOff("Zafer Bayramı", "Victory Day", "2429 2"),
            "TURKEY_REPUBLIC_DAY", dayOff("Cumhuriyet Bayramı", "Republic Day", "2429 1"));

    private final HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.TURKEY));

    /**
     * Returns the full holidays of a year.
     *
     * @throws IllegalStateException if the library's calendar is not the one this class knows
     */
    Map<LocalDate, DayOff> of(int year) {
        Map<LocalDate, DayOff> holidays = new HashMap<>();
        for (Holiday holiday : manager.getHolidays(Year.of(year))) {
            String key = holiday.getPropertiesKey();
            if (key.startsWith(ISLAMIC)) {
                continue;
            }
            DayOff name = NAMES.get(key);
            if (name == null) {
                throw new IllegalStateException("Unknown national holiday " + key + " in " + year);
            }
            holidays.put(holiday.getDate(), name);
        }
        if (holidays.size() != NAMES.size()) {
            throw new IllegalStateException(
                    year + " has " + holidays.size() + " national holidays instead of " + NAMES.size());
        }
        return holidays;
    }

    private static DayOff dayOff(String turkish, String english, String article) {
        return new DayOff(new LocalizedText(turkish, english), article);
    }
}
