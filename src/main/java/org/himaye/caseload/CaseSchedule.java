package org.himaye.caseload;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.himaye.caseload.PlannedInterview.Attendance;
import org.jspecify.annotations.Nullable;

/**
 * Draws the days of one case so that every step has the time it needs. The lodging day is drawn after the outcome is
 * known: somebody who is to be decided in the year does not apply in its last days.
 */
final class CaseSchedule {

    /**
     * The days of one case.
     *
     * @param lodgedOn weekday of lodging
     * @param decisionOn weekday of the decision; null if the case stays pending
     * @param interviews appointments in their order
     */
    record Days(LocalDate lodgedOn, @Nullable LocalDate decisionOn, List<PlannedInterview> interviews) {}

    /** At most 28 calendar days, within the 30 of YUKK 75/1. */
    private static final int FIRST_INTERVIEW_WITHIN = 20;

    private static final int INVITATION = 2;
    /** At least ten calendar days, as YUKK 75/4 wants between two appointments. */
    private static final int BETWEEN_INTERVIEWS = 8;

    private static final int LONGEST_BETWEEN_INTERVIEWS = 12;
    private static final int EXAMINATION = 2;
    private static final int LONGEST_EXCUSE_ASSESSMENT = 5;
    /** Interview on the next weekday, decision within five calendar days (YUKK 79/2). */
    private static final int ACCELERATED_DECISION_WITHIN = 3;

    private static final int ACCELERATED = 1 + ACCELERATED_DECISION_WITHIN;
    private static final int SECOND_APPOINTMENT_PERCENT = 15;
    private static final int AUTHORITY_POSTPONES_PERCENT = 67;
    private static final int YEARS_OF_STOCK = 2;

    private final int firstOfStock;
    private final int lastOfStock;
    private final int first;
    private final int last;

    /** Schedules cases of a year; stock was lodged in the two years before it. */
    CaseSchedule(int year) {
        this.firstOfStock = Weekdays.onOrAfter(LocalDate.of(year - YEARS_OF_STOCK, 1, 2));
        this.lastOfStock = Weekdays.onOrBefore(LocalDate.of(year - 1, 12, 31));
        // 1 January is a public holiday in every year.
        this.first = Weekdays.onOrAfter(LocalDate.of(year, 1, 2));
        this.last = Weekdays.onOrBefore(LocalDate.of(year, 12, 31));
    }

    /** Returns the first weekday of the year on which officers work. */
    LocalDate firstDay() {
        return Weekdays.day(first);
    }

    /** Returns the last weekday of the year. */
    LocalDate lastDay() {
        return Weekdays.day(last);
    }

    /** Draws the number of the weekday on which a case is lodged that was pending when the year began. */
    int lodgingOfStock(SplittableRandom random) {
        return Weekdays.draw(random, firstOfStock, lastOfStock);
    }

    /** Draws the number of the weekday of the year on which a case is lodged that ends in a given way. */
    int lodging(SplittableRandom random, PlannedOutcome outcome, boolean accelerated) {
        return Weekdays.draw(random, first, last - least(outcome, accelerated));
    }

    /**
     * Draws the days of a case that is decided in the year, or still pending when it ends.
     *
     * @param lodged number of the weekday of lodging
     */
    Days draw(SplittableRandom random, PlannedOutcome outcome, boolean accelerated, int lodged) {
        if (accelerated) {
            int interview = lodged + 1;
            int decision = Weekdays.draw(random, interview + 1, interview + ACCELERATED_DECISION_WITHIN);
            return days(lodged, decision, List.of(at(interview, Attendance.HELD)));
        }
        if (!outcome.isDecided()) {
            return new Days(Weekdays.day(lodged), null, untilHeld(random, lodged, last));
        }
        int decision = Weekdays.draw(random, Math.max(lodged, first) + least(outcome, false), last);
        return days(
                lodged,
                decision,
                switch (outcome) {
                    case RECOGNISED, REJECTED -> untilHeld(random, lodged, decision - EXAMINATION);
                    case DEEMED_WITHDRAWN -> missedThrice(random, lodged, decision);
                    case WITHDRAWN -> List.of(reachedBefore(random, lodged, decision));
                    case INADMISSIBLE ->
                        List.of(at(lodged + drawWithin(random, FIRST_INTERVIEW_WITHIN), Attendance.NOT_REACHED));
                    case PENDING -> throw new IllegalStateException("A pending case has no decision");
                });
    }

    private static int least(PlannedOutcome outcome, boolean accelerated) {
        return accelerated ? ACCELERATED : outcome.leastWeekdays();
    }

    private static Days days(int lodged, int decision, List<PlannedInterview> interviews) {
        return new Days(Weekdays.day(lodged), Weekdays.day(decision), interviews);
    }

    /** One appointment, or two if the first fails; what lies after the latest day is not reached. */
    private static List<PlannedInterview> untilHeld(SplittableRandom random, int lodged, int latest) {
        int room = Math.max(INVITATION, Math.min(FIRST_INTERVIEW_WITHIN, latest - lodged));
        int interview = lodged + drawWithin(random, room);
        boolean failing = Chance.of(random, SECOND_APPOINTMENT_PERCENT);
        boolean postponed = Chance.of(random, AUTHORITY_POSTPONES_PERCENT);
        int again = interview + random.nextInt(BETWEEN_INTERVIEWS, LONGEST_BETWEEN_INTERVIEWS + 1);
        if (interview > latest) {
            return List.of(at(interview, Attendance.NOT_REACHED));
        }
        if (failing && again <= latest) {
            return List.of(
                    at(interview, postponed ? Attendance.AUTHORITY_POSTPONED : Attendance.APPLICANT_ABSENT),
                    at(again, Attendance.HELD));
        }
        return List.of(at(interview, Attendance.HELD));
    }

    private static List<PlannedInterview> missedThrice(SplittableRandom random, int lodged, int decision) {
        int third = decision - random.nextInt(EXAMINATION, LONGEST_EXCUSE_ASSESSMENT + 1);
        int second = third - random.nextInt(BETWEEN_INTERVIEWS, LONGEST_BETWEEN_INTERVIEWS + 1);
        int room = Math.min(FIRST_INTERVIEW_WITHIN, second - BETWEEN_INTERVIEWS - lodged);
        int interview = lodged + drawWithin(random, room);
        return List.of(
                at(interview, Attendance.APPLICANT_ABSENT),
                at(second, Attendance.APPLICANT_ABSENT),
                at(third, Attendance.APPLICANT_ABSENT));
    }

    private static PlannedInterview reachedBefore(SplittableRandom random, int lodged, int decision) {
        int interview = lodged + drawWithin(random, FIRST_INTERVIEW_WITHIN);
        return at(interview, interview < decision ? Attendance.HELD : Attendance.NOT_REACHED);
    }

    private static int drawWithin(SplittableRandom random, int longest) {
        return random.nextInt(INVITATION, longest + 1);
    }

    private static PlannedInterview at(int weekday, Attendance attendance) {
        return new PlannedInterview(Weekdays.day(weekday), attendance);
    }
}
