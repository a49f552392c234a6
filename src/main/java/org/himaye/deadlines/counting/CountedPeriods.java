package org.himaye.deadlines.counting;

import java.util.List;
import java.util.function.Supplier;
import org.himaye.deadlines.ComputedDeadline;
import org.himaye.deadlines.DeadlineCatalogue;
import org.himaye.deadlines.DeadlineProblem;
import org.himaye.deadlines.DeadlineRule;
import org.himaye.deadlines.PeriodFacts;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.deadlines.calendar.LegalCalendar;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;

/** Counts periods by law note H on a catalogue and a calendar. */
public final class CountedPeriods implements StatutoryPeriods {

    private final DeadlineCatalogue catalogue;
    private final Supplier<LegalCalendar> calendar;

    /**
     * Counts on a catalogue and on the calendar as it is known at each call.
     *
     * @param catalogue periods
     * @param calendar days off
     */
    public CountedPeriods(DeadlineCatalogue catalogue, Supplier<LegalCalendar> calendar) {
        this.catalogue = catalogue;
        this.calendar = calendar;
    }

    @Override
    public ComputedDeadline compute(String ruleId, PeriodFacts facts) {
        DeadlineRule rule = catalogue.rule(ruleId, LegalTime.dayOf(facts.start()));
        if (!rule.unit().isComputable()) {
            LocalizedText detail = new LocalizedText(
                    "Bu kural " + rule.unit().label().tr() + " ölçüsündedir; tarih hesaplanmaz.",
                    "This rule is measured as " + rule.unit().label().en() + "; no date follows from it.");
            throw new Refusal(
                    DeadlineProblem.NOT_COMPUTABLE,
                    detail,
                    rule.citation(),
                    List.of(new FieldProblem("id", "not-computable", detail)));
        }
        int amount = amount(rule, facts);
        return switch (rule.clockClass()) {
            case C1 -> new FilingPeriod(rule, facts, amount, calendar.get()).count();
            case C2 -> LibertyClock.count(rule, facts, amount);
            case C3, C4, C5 -> new DayPeriod(rule, facts, amount, calendar).count();
        };
    }

    private static int amount(DeadlineRule rule, PeriodFacts facts) {
        Integer chosen = facts.amount();
        if (chosen == null) {
            return rule.amount();
        }
        Integer least = rule.leastAmount();
        int smallest = least == null ? Math.min(1, rule.amount()) : least;
        // A setting may have been larger when the clock was started.
        boolean tooLarge = chosen > rule.amount() && !rule.setting();
        if (chosen < smallest || tooLarge) {
            String unit = rule.unit().label().tr();
            String unitInEnglish = rule.unit().label().en();
            LocalizedText detail = new LocalizedText(
                    "Süre en az " + smallest + ", en çok " + rule.amount() + " " + unit + " olabilir.",
                    "The period must be between " + smallest + " and " + rule.amount() + " " + unitInEnglish + ".");
            throw new Refusal(
                    DeadlineProblem.INVALID_AMOUNT,
                    detail,
                    rule.citation(),
                    List.of(new FieldProblem("amount", "out-of-range", detail)));
        }
        return chosen;
    }
}
