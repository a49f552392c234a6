package org.himaye.deadlines;

import java.time.LocalDate;
import java.util.List;
import org.himaye.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One wording of one statutory period. An amendment is a further rule with the same id and a later validity, so that
 * cases decided under the old text stay reproducible.
 *
 * @param id e.g. {@code DL-RM-03}
 * @param name what the period is for
 * @param citation deciding article, e.g. {@code YUKK 53/3}
 * @param start fact that sets the period running
 * @param amount length in units; the greatest allowed where a shorter one may be chosen
 * @param unit what the amount counts
 * @param clockClass how it is counted
 * @param direction forward or backward from the fact
 * @param bound whether the computed day is the last or the first one
 * @param leastAmount smallest amount that may be chosen; null where the law names none
 * @param ceilingDays never later than this many days after the fact; null if there is no such ceiling
 * @param months months 1–12 of a yearly schedule; empty for other units
 * @param burden whether the measure burdens the person: it then ends the day before the corresponding day
 * @param setting whether the amount is set by the Ministry or by Himaye and not by law
 * @param inIyuk whether the period is written in İYUK, so that the judicial recess extends it (İYUK 8/3)
 * @param validFrom first start day to which this wording applies
 * @param validTo last such day; null while in force
 * @param responsible who must act
 * @param lapse what happens when the period ends unused
 * @param source keys of the sources it was checked against
 * @param confidence {@code H}, {@code M*}, {@code M} or {@code L}
 * @param note what a reader should know besides; null if nothing
 */
public record DeadlineRule(
        String id,
        LocalizedText name,
        String citation,
        LocalizedText start,
        int amount,
        PeriodUnit unit,
        ClockClass clockClass,
        Direction direction,
        Bound bound,
        @Nullable Integer leastAmount,
        @Nullable Integer ceilingDays,
        List<Integer> months,
        boolean burden,
        boolean setting,
        boolean inIyuk,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        LocalizedText responsible,
        LocalizedText lapse,
        String source,
        String confidence,
        @Nullable LocalizedText note) {

    /**
     * Keeps contradictions out of the catalogue.
     *
     * @throws IllegalArgumentException if the components cannot go together
     */
    public DeadlineRule {
        months = List.copyOf(months);
        require(id.matches("DL-[A-Z]{2}-\\d{2}"), "the id is not of the form DL-XX-00");
        require(validTo == null || !validTo.isBefore(validFrom), "validTo is before validFrom");
        require(amount >= 0, "the amount is negative");
        require(
                leastAmount == null || leastAmount > 0 && leastAmount <= amount,
                "leastAmount is not within 1 and amount");
        require(ceilingDays == null || ceilingDays > 0, "ceilingDays is not positive");
        require(unit.isScheduled() != months.isEmpty(), "months belong to the scheduled units and only to them");
        require(months.stream().allMatch(month -> month >= 1 && month <= 12), "a month is not within 1 and 12");
        require(clockClass != ClockClass.C2 || isSpan(unit), "a liberty clock needs hours, days, months or years");
        require(
                clockClass != ClockClass.C1 || isSpan(unit) && unit != PeriodUnit.HOURS,
                "a filing period needs days, months or years");
        require(
                direction == Direction.AFTER || isSpan(unit) && unit != PeriodUnit.HOURS,
                "only days, months and years can be counted backward");
        require(
                direction == Direction.AFTER || clockClass == ClockClass.C3 || clockClass == ClockClass.C4,
                "only classes C3 and C4 can be counted backward");
        require(!burden || clockClass == ClockClass.C4, "only a measure of class C4 can be a burden");
        require(!inIyuk || clockClass == ClockClass.C1, "only a filing period can be written in İYUK");
    }

    /** Tells whether this wording applies to a period that starts on a day. */
    public boolean appliesOn(LocalDate startDay) {
        return !startDay.isBefore(validFrom) && (validTo == null || !startDay.isAfter(validTo));
    }

    /** Returns this rule with the amount that the Ministry or the authority has set. */
    public DeadlineRule withAmount(int chosen) {
        return new DeadlineRule(
                id,
                name,
                citation,
                start,
                chosen,
                unit,
                clockClass,
                direction,
                bound,
                null,
                ceilingDays,
                months,
                burden,
                setting,
                inIyuk,
                validFrom,
                validTo,
                responsible,
                lapse,
                source,
                confidence,
                note);
    }

    private static boolean isSpan(PeriodUnit unit) {
        return switch (unit) {
            case HOURS, DAYS, MONTHS, YEARS -> true;
            default -> false;
        };
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
