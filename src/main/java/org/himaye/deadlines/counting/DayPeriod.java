package org.himaye.deadlines.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.himaye.deadlines.ClockClass;
import org.himaye.deadlines.ComputedDeadline;
import org.himaye.deadlines.DeadlineRule;
import org.himaye.deadlines.Direction;
import org.himaye.deadlines.PeriodFacts;
import org.himaye.deadlines.PeriodUnit;
import org.himaye.deadlines.calendar.DayOff;
import org.himaye.deadlines.calendar.LegalCalendar;
import org.himaye.shared.LegalTime;

/** Classes C3, C4 and C5: whole days; only working-day periods look at days off (law note H.8–H.11). */
final class DayPeriod {

    private final DeadlineRule rule;
    private final PeriodFacts facts;
    private final int amount;
    private final Supplier<LegalCalendar> calendar;
    private final Explanation explanation;
    private final LocalDate start;

    DayPeriod(DeadlineRule rule, PeriodFacts facts, int amount, Supplier<LegalCalendar> calendar) {
        this.rule = rule;
        this.facts = facts;
        this.amount = amount;
        this.calendar = calendar;
        this.explanation = new Explanation(rule, facts, amount);
        this.start = LegalTime.dayOf(facts.start());
    }

    ComputedDeadline count() {
        LocalDate lastDay;
        Instant endsAt;
        if (rule.unit() == PeriodUnit.HOURS) {
            endsAt = Spans.plus(facts.start().atZone(LegalTime.ZONE), amount, rule.unit())
                    .plusDays(facts.pausedDays())
                    .toInstant();
            lastDay = LegalTime.dayOf(endsAt);
        } else {
            lastDay = lastDay();
            endsAt = Spans.endOf(lastDay);
        }
        explainEnd(lastDay);
        LocalDate plannedFor = rule.clockClass() == ClockClass.C3 ? plannedFor(lastDay) : null;
        return new ComputedDeadline(
                rule, facts.start(), amount, lastDay, endsAt, endsAt, plannedFor, explanation.steps());
    }

    private LocalDate lastDay() {
        LocalDate day = switch (rule.unit()) {
            case WORKING_DAYS -> workingDaysLater();
            case IMMEDIATELY -> start;
            case MONTH_ENDS -> YearMonth.from(start).plusMonths(amount).atEndOfMonth();
            case SCHEDULED_MONTHS -> scheduled(YearMonth::atEndOfMonth);
            case FIRST_WORKING_DAYS -> scheduled(month -> firstWorkingDay(month.atDay(1)));
            default -> Spans.plus(start, rule.direction() == Direction.BEFORE ? -amount : amount, rule.unit());
        };
        if (rule.burden()) {
            day = day.minusDays(1);
            explanation.add(
                    day,
                    "Kişiye yük getiren önlem: son gün, karşılık gelen günden bir gün öncedir",
                    "A measure that burdens the person ends the day before the corresponding day",
                    null);
        }
        day = day.plusDays(facts.pausedDays());
        return rule.clockClass() == ClockClass.C5 && facts.pausedDays() > 0 ? firstWorkingDay(day) : day;
    }

    private LocalDate workingDaysLater() {
        LegalCalendar days = calendar.get();
        LocalDate day = start;
        for (int counted = 0; counted < amount; ) {
            day = day.plusDays(1);
            Optional<DayOff> dayOff = days.dayOff(day);
            if (dayOff.isEmpty()) {
                counted++;
            } else {
                explanation.add(
                        day,
                        dayOff.get().name().tr() + ": iş günü sayılmaz",
                        dayOff.get().name().en() + ": no working day",
                        dayOff.get().article());
            }
        }
        return day;
    }

    private LocalDate scheduled(Function<YearMonth, LocalDate> due) {
        YearMonth month = YearMonth.from(start);
        while (!rule.months().contains(month.getMonthValue())
                || due.apply(month).isBefore(start)) {
            month = month.plusMonths(1);
        }
        return due.apply(month);
    }

    private LocalDate firstWorkingDay(LocalDate from) {
        return firstPlannable(from, day -> day.plusDays(1));
    }

    private LocalDate firstPlannable(LocalDate from, UnaryOperator<LocalDate> next) {
        LegalCalendar days = calendar.get();
        LocalDate day = from;
        while (!days.isWorkingDay(day) || days.leave(day).isPresent()) {
            day = next.apply(day);
        }
        return day;
    }

    private void explainEnd(LocalDate lastDay) {
        String verb = rule.clockClass() == ClockClass.C5 ? "" : "; tatile gelse de kaymaz";
        String inEnglish = rule.clockClass() == ClockClass.C5 ? "" : "; not moved by days off";
        switch (rule.bound()) {
            case LATEST ->
                explanation.add(
                        lastDay,
                        "Son gün " + Explanation.date(lastDay) + verb,
                        "Last day " + Explanation.date(lastDay) + inEnglish,
                        rule.citation());
            case EARLIEST ->
                explanation.add(
                        lastDay,
                        "En erken gün " + Explanation.date(lastDay),
                        "Earliest day " + Explanation.date(lastDay),
                        rule.citation());
        }
    }

    private LocalDate plannedFor(LocalDate lastDay) {
        LocalDate planned = firstPlannable(lastDay, day -> day.minusDays(1));
        // What happened on a Saturday and is due on Sunday cannot be planned for the Friday before.
        if (rule.direction() == Direction.AFTER && planned.isBefore(start)) {
            planned = lastDay;
        }
        if (!planned.equals(lastDay)) {
            explanation.add(
                    planned,
                    "Son gün tatil veya idari izin: iş önceki iş günü " + Explanation.date(planned) + " için planlanır",
                    "The last day is off: planned for the working day before, " + Explanation.date(planned),
                    null);
        }
        return planned;
    }
}
