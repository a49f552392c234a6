package org.himaye.deadlines.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.Optional;
import org.himaye.deadlines.ComputedDeadline;
import org.himaye.deadlines.DeadlineRule;
import org.himaye.deadlines.PeriodFacts;
import org.himaye.deadlines.calendar.DayOff;
import org.himaye.deadlines.calendar.LegalCalendar;
import org.himaye.shared.LegalTime;

/**
 * Class C1: two dates (law note H.2–H.6). The strict one is shown; the lock counts every doubt — half day, recess,
 * administrative leave, service — in the person's favour.
 */
final class FilingPeriod {

    private static final LocalTime HALF_DAY_ENDS = LocalTime.of(13, 0);
    private static final int DAYS_AFTER_RECESS = 7;
    private static final String ROLL = "İYUK 8/2";
    private static final String RECESS = "İYUK 8/3, 61";

    private final DeadlineRule rule;
    private final PeriodFacts facts;
    private final int amount;
    private final LegalCalendar calendar;
    private final Explanation explanation;

    FilingPeriod(DeadlineRule rule, PeriodFacts facts, int amount, LegalCalendar calendar) {
        this.rule = rule;
        this.facts = facts;
        this.amount = amount;
        this.calendar = calendar;
        this.explanation = new Explanation(rule, facts, amount);
    }

    ComputedDeadline count() {
        LocalDate start = LegalTime.dayOf(facts.start());
        explanation.add(
                start.plusDays(1),
                "İlk gün, tebliği izleyen gündür; tatil günleri sayılır",
                "The first day is the day after notification; days off count",
                "İYUK 8/1");
        LocalDate lastDay = strictLastDay(nominal(start));
        Optional<DayOff> halfDay = calendar.halfDay(lastDay);
        explanation.add(
                lastDay,
                "Son başvuru günü " + Explanation.date(lastDay)
                        + halfDay.map(half -> " saat 13.00 (" + half.name().tr() + ")")
                                .orElse(""),
                "Last filing day " + Explanation.date(lastDay)
                        + halfDay.map(half -> " at 13:00 (" + half.name().en() + ")")
                                .orElse(""),
                rule.citation());
        Instant endsAt = halfDay.isPresent() ? Spans.at(lastDay, HALF_DAY_ENDS) : Spans.endOf(lastDay);
        Instant lockUntil = lockUntil(lastDay);
        return new ComputedDeadline(rule, facts.start(), amount, lastDay, endsAt, lockUntil, null, explanation.steps());
    }

    private LocalDate nominal(LocalDate start) {
        return Spans.plus(start, amount, rule.unit()).plusDays(facts.pausedDays());
    }

    private LocalDate strictLastDay(LocalDate nominal) {
        LocalDate day = nominal;
        if (rule.inIyuk() && calendar.isInRecess(day)) {
            explanation.add(
                    day,
                    "Çalışmaya ara verme içinde biter: 1 Eylülden başlayarak yedi gün uzar",
                    "Ends in the judicial recess: extended by seven days from 1 September",
                    RECESS);
            day = afterRecess(day);
        }
        Optional<DayOff> dayOff = calendar.dayOff(day);
        while (dayOff.isPresent()) {
            explanation.movedOver(day, dayOff.get());
            day = day.plusDays(1);
            dayOff = calendar.dayOff(day);
        }
        return day;
    }

    private Instant lockUntil(LocalDate lastDay) {
        LocalDate day = nominal(facts.generousStart());
        if (facts.generousStart().isAfter(LegalTime.dayOf(facts.start()))) {
            explanation.add(
                    facts.generousStart(),
                    "Kilit için tebliğ en geç bu gün sayılır",
                    "For the lock, notification counts as late as this day",
                    null);
        }
        if (day.isBefore(lastDay)) {
            day = lastDay;
        }
        while (!isUndisputed(day)) {
            day = calendar.isInRecess(day) ? afterRecess(day) : day.plusDays(1);
        }
        explanation.add(
                day,
                "Kilit " + Explanation.date(day) + " gününün sonuna kadar sürer; mahkeme kaydı sorgulanmadan kalkmaz",
                "The lock lasts to the end of " + Explanation.date(day)
                        + " and falls only after a check of the court registry",
                null);
        return Spans.endOf(day);
    }

    private boolean isUndisputed(LocalDate day) {
        Optional<DayOff> dayOff = calendar.dayOff(day);
        if (calendar.isInRecess(day)) {
            explanation.add(
                    day,
                    "Kilit: çalışmaya ara verme uzatıyormuş gibi hesaplanır",
                    "Lock: counted as if the judicial recess extended the period",
                    RECESS);
            return false;
        }
        if (dayOff.isPresent()) {
            explanation.add(
                    day,
                    "Kilit: " + dayOff.get().name().tr(),
                    "Lock: " + dayOff.get().name().en(),
                    ROLL);
            return false;
        }
        Optional<DayOff> halfDay = calendar.halfDay(day);
        if (halfDay.isPresent()) {
            explanation.add(
                    day,
                    "Kilit: " + halfDay.get().name().tr() + ", yarım gün",
                    "Lock: " + halfDay.get().name().en() + ", half day",
                    halfDay.get().article());
            return false;
        }
        calendar.leave(day)
                .ifPresent(leave -> explanation.add(
                        day,
                        "Kilit: idari izin, " + leave.reason().tr(),
                        "Lock: " + leave.reason().en(),
                        null));
        return calendar.leave(day).isEmpty();
    }

    private static LocalDate afterRecess(LocalDate day) {
        return LocalDate.of(day.getYear(), Month.SEPTEMBER, DAYS_AFTER_RECESS);
    }
}
