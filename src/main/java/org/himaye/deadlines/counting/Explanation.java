package org.himaye.deadlines.counting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.himaye.deadlines.DeadlineRule;
import org.himaye.deadlines.Direction;
import org.himaye.deadlines.ExplanationStep;
import org.himaye.deadlines.PeriodFacts;
import org.himaye.deadlines.calendar.DayOff;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Collects the steps of one computation. */
final class Explanation {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private final List<ExplanationStep> steps = new ArrayList<>();

    /** Begins with the fact, the length and a suspension. */
    Explanation(DeadlineRule rule, PeriodFacts facts, int amount) {
        LocalDate day = LegalTime.dayOf(facts.start());
        add(day, "Başlangıç: " + rule.start().tr(), "Start: " + rule.start().en(), rule.citation());
        add(day, length(rule, amount, true), length(rule, amount, false), rule.citation());
        if (facts.pausedDays() > 0) {
            add(
                    day,
                    "Süre " + facts.pausedDays() + " gün durdu; durduğu kadar uzar",
                    "Suspended for " + facts.pausedDays() + " days and extended by as many",
                    null);
        }
    }

    void add(LocalDate day, String turkish, String english, @Nullable String article) {
        steps.add(new ExplanationStep(day, new LocalizedText(turkish, english), article));
    }

    void movedOver(LocalDate day, DayOff dayOff) {
        add(
                day,
                dayOff.name().tr() + ": son gün olamaz, ertesi güne geçer",
                dayOff.name().en() + ": cannot be the last day, moves on",
                dayOff.article() + "; İYUK 8/2");
    }

    static String date(LocalDate day) {
        return DAY.format(day);
    }

    List<ExplanationStep> steps() {
        return steps;
    }

    private static String length(DeadlineRule rule, int amount, boolean turkish) {
        String unit = turkish ? rule.unit().label().tr() : rule.unit().label().en();
        String span = switch (rule.unit()) {
            case IMMEDIATELY, SCHEDULED_MONTHS, FIRST_WORKING_DAYS -> unit;
            default -> amount + " " + unit;
        };
        boolean backward = rule.direction() == Direction.BEFORE;
        String wording = turkish ? " (kural, geçerlilik " : " (rule, valid ";
        String validTo = rule.validTo() == null ? "" : date(rule.validTo());
        return (turkish ? "Süre: " : "Length: ")
                + span
                + (backward ? (turkish ? " önce" : " before") : "")
                + wording
                + date(rule.validFrom())
                + "–"
                + validTo
                + ")";
    }
}
