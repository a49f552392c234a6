package org.himaye.deadlines.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.himaye.deadlines.DeadlineProblem;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;

/**
 * Days off of public offices and courts (2429, 657 99). Immutable. Knows only years whose religious feasts were given,
 * and refuses to guess the others.
 */
public final class LegalCalendar {

    private static final String HOLIDAY_LAW = "2429 2";
    private static final MonthDay EVE_OF_REPUBLIC_DAY = MonthDay.of(Month.OCTOBER, 28);
    private static final MonthDay RECESS_BEGINS = MonthDay.of(Month.JULY, 20);
    private static final MonthDay RECESS_ENDS = MonthDay.of(Month.AUGUST, 31);

    private final Set<Integer> years;
    private final Map<LocalDate, DayOff> holidays = new HashMap<>();
    private final Map<LocalDate, DayOff> halfDays = new HashMap<>();
    private final Map<LocalDate, AdministrativeLeave> leaves = new HashMap<>();

    /**
     * Builds the calendar of all years in which both feasts are known.
     *
     * @param feasts religious feasts
     * @param leaves administrative leave
     */
    public LegalCalendar(Collection<ReligiousFeast> feasts, Collection<AdministrativeLeave> leaves) {
        Set<Integer> complete = yearsOf(feasts, Feast.RAMAZAN);
        complete.retainAll(yearsOf(feasts, Feast.KURBAN));
        this.years = Set.copyOf(complete);
        feasts.forEach(this::add);
        NationalHolidays national = new NationalHolidays();
        years.forEach(year -> holidays.putAll(national.of(year)));
        years.forEach(year -> halfDays.put(
                EVE_OF_REPUBLIC_DAY.atYear(year),
                new DayOff(new LocalizedText("Cumhuriyet Bayramı arifesi", "Eve of Republic Day"), "2429 1")));
        addSaturdaysAfterHolidays();
        for (AdministrativeLeave leave : leaves) {
            leave.firstDay().datesUntil(leave.lastDay().plusDays(1)).forEach(day -> this.leaves.put(day, leave));
        }
    }

    /** Returns the years this calendar knows. */
    public Set<Integer> years() {
        return new TreeSet<>(years);
    }

    /**
     * Returns why a day is no working day at all, or nothing on working and half days.
     *
     * @throws Refusal {@code holidays-unknown} if the year's religious feasts are not loaded
     */
    public Optional<DayOff> dayOff(LocalDate day) {
        requireKnown(day);
        DayOff holiday = holidays.get(day);
        if (holiday != null) {
            return Optional.of(holiday);
        }
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> Optional.of(new DayOff(new LocalizedText("Cumartesi", "Saturday"), "657 99"));
            case SUNDAY -> Optional.of(new DayOff(new LocalizedText("Pazar", "Sunday"), "657 99"));
            default -> Optional.empty();
        };
    }

    /**
     * Returns why a working day ends at 13:00, or nothing.
     *
     * @throws Refusal {@code holidays-unknown} if the year's religious feasts are not loaded
     */
    public Optional<DayOff> halfDay(LocalDate day) {
        return dayOff(day).isPresent() ? Optional.empty() : Optional.ofNullable(halfDays.get(day));
    }

    /** Returns the administrative leave on a day, or nothing. */
    public Optional<AdministrativeLeave> leave(LocalDate day) {
        return Optional.ofNullable(leaves.get(day));
    }

    /**
     * Tells whether offices work on a day; half days count.
     *
     * @throws Refusal {@code holidays-unknown} if the year's religious feasts are not loaded
     */
    public boolean isWorkingDay(LocalDate day) {
        return dayOff(day).isEmpty();
    }

    /** Tells whether a day lies in the recess of the administrative courts, 20 July to 31 August (İYUK 61). */
    public boolean isInRecess(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        return !date.isBefore(RECESS_BEGINS) && !date.isAfter(RECESS_ENDS);
    }

    private void add(ReligiousFeast feast) {
        LocalizedText name = feast.feast().label();
        halfDays.put(
                feast.eve(),
                new DayOff(new LocalizedText(name.tr() + " arifesi", "Eve of the " + name.en()), HOLIDAY_LAW));
        for (int day = 1; day <= feast.feast().days(); day++) {
            holidays.put(
                    feast.eve().plusDays(day),
                    new DayOff(
                            new LocalizedText(name.tr() + " " + day + ". gün", name.en() + ", day " + day),
                            HOLIDAY_LAW));
        }
    }

    private void addSaturdaysAfterHolidays() {
        Set<LocalDate> saturdays = holidays.keySet().stream()
                .filter(day -> day.getDayOfWeek() == DayOfWeek.FRIDAY)
                .map(friday -> friday.plusDays(1))
                .filter(Predicate.not(holidays::containsKey))
                .collect(Collectors.toSet());
        saturdays.forEach(saturday -> holidays.put(
                saturday,
                new DayOff(
                        new LocalizedText(
                                "Cuma akşamı biten tatilin ardından Cumartesi",
                                "Saturday after a holiday that ends on Friday evening"),
                        HOLIDAY_LAW)));
    }

    private void requireKnown(LocalDate day) {
        if (!years.contains(day.getYear())) {
            LocalizedText detail = new LocalizedText(
                    day.getYear() + " yılının dinî bayram günleri yüklenmemiş; tahmin edilmez.",
                    "The religious feasts of " + day.getYear() + " are not loaded and are never guessed.");
            throw new Refusal(
                    DeadlineProblem.HOLIDAYS_UNKNOWN,
                    detail,
                    HOLIDAY_LAW,
                    List.of(new FieldProblem("start", "holidays-unknown", detail)));
        }
    }

    private static Set<Integer> yearsOf(Collection<ReligiousFeast> feasts, Feast feast) {
        return feasts.stream()
                .filter(row -> row.feast() == feast)
                .map(row -> row.eve().getYear())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
