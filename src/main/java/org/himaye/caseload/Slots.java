package org.himaye.caseload;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many cases of one origin end how, and how many of those applied in the year. What the source leaves open follows
 * fixed shares of the project, divided by largest remainder:
 *
 * <ul>
 *   <li>closed: half withdrawn, three tenths deemed withdrawn, two tenths inadmissible;
 *   <li>recognised, not in Europe: four fifths conditional refugees, one fifth subsidiary protection;
 *   <li>rejected: 15 of a hundred after the accelerated procedure, all of them applicants of the year, because it lasts
 *       days only;
 *   <li>four fifths of the inadmissible applied in the year; all other outcomes fall on stock and new applicants in
 *       proportion to their numbers.
 * </ul>
 */
final class Slots {

    /**
     * Cases that end alike.
     *
     * @param outcome where they stand when the year ends
     * @param status status of recognised cases; null otherwise
     * @param accelerated whether the accelerated procedure leads there
     * @param fromStock how many were pending when the year began
     * @param fromYear how many applied in the year
     */
    record Slot(
            PlannedOutcome outcome,
            @Nullable PlannedStatus status,
            boolean accelerated,
            long fromStock,
            long fromYear) {

        private long count() {
            return fromStock + fromYear;
        }

        private Slot withFromYear(long wanted) {
            return new Slot(outcome, status, accelerated, count() - wanted, wanted);
        }
    }

    private static final long[] WITHDRAWN_DEEMED_INADMISSIBLE = {5, 3, 2};
    private static final long[] CONDITIONAL_SUBSIDIARY = {4, 1};
    private static final long[] ACCELERATED_REGULAR = {15, 85};
    private static final long[] INADMISSIBLE_NEW_OLD = {4, 1};

    private Slots() {}

    /** Divides an origin's cases; the slots add up to everybody ever pending. */
    static List<Slot> of(OriginTarget target, int year) {
        StockAndFlow figures = target.figures();
        long opening = figures.opening();
        long applied = figures.applied();
        List<Slot> decided = decided(target, year);
        long fromYear = decided.stream().mapToLong(Slot::fromYear).sum();
        decided = shift(decided, Math.min(0, applied - fromYear));
        decided = shift(decided, Math.max(0, figures.decided() - fromYear - opening));
        fromYear = decided.stream().mapToLong(Slot::fromYear).sum();
        List<Slot> slots = new ArrayList<>(decided);
        slots.add(new Slot(
                PlannedOutcome.PENDING, null, false, opening - (figures.decided() - fromYear), applied - fromYear));
        return List.copyOf(slots);
    }

    private static List<Slot> decided(OriginTarget target, int year) {
        StockAndFlow figures = target.figures();
        long recognised = figures.recognised() - target.otherStatus();
        boolean european = Origins.isEuropean(target.originIso3(), year);
        long[] statuses =
                european ? new long[] {recognised, 0} : Apportionment.divide(recognised, CONDITIONAL_SUBSIDIARY);
        long[] closed = Apportionment.divide(figures.closed(), WITHDRAWN_DEEMED_INADMISSIBLE);
        long accelerated =
                Math.min(Apportionment.divide(figures.rejected(), ACCELERATED_REGULAR)[0], figures.applied());
        return List.of(
                proportional(
                        PlannedOutcome.RECOGNISED,
                        european ? PlannedStatus.REFUGEE : PlannedStatus.CONDITIONAL_REFUGEE,
                        statuses[0],
                        figures),
                proportional(
                        PlannedOutcome.RECOGNISED,
                        PlannedStatus.SUBSIDIARY_PROTECTION,
                        statuses[1] + target.otherStatus(),
                        figures),
                proportional(PlannedOutcome.REJECTED, null, figures.rejected() - accelerated, figures),
                proportional(PlannedOutcome.WITHDRAWN, null, closed[0], figures),
                proportional(PlannedOutcome.DEEMED_WITHDRAWN, null, closed[1], figures),
                inadmissible(closed[2]),
                new Slot(PlannedOutcome.REJECTED, null, true, 0, accelerated));
    }

    private static Slot proportional(
            PlannedOutcome outcome, @Nullable PlannedStatus status, long count, StockAndFlow figures) {
        long fromYear = Apportionment.divide(count, figures.applied(), figures.opening())[0];
        return new Slot(outcome, status, false, count - fromYear, fromYear);
    }

    private static Slot inadmissible(long count) {
        long fromYear = Apportionment.divide(count, INADMISSIBLE_NEW_OLD)[0];
        return new Slot(PlannedOutcome.INADMISSIBLE, null, false, count - fromYear, fromYear);
    }

    /** Moves cases from stock to the year's applicants, or back if negative; accelerated ones stay where they are. */
    private static List<Slot> shift(List<Slot> slots, long toYear) {
        List<Slot> shifted = new ArrayList<>();
        long left = toYear;
        for (Slot slot : slots) {
            long moved = slot.accelerated() ? 0 : Math.max(-slot.fromYear(), Math.min(slot.fromStock(), left));
            shifted.add(slot.withFromYear(slot.fromYear() + moved));
            left -= moved;
        }
        if (left != 0) {
            throw new IllegalStateException("Cannot place " + left + " cases of one origin");
        }
        return shifted;
    }
}
