package org.himaye.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.himaye.deadlines.wiring.ShippedLaw;
import org.himaye.shared.LegalTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Every worked example of the day-counting rules")
class LawExamplesTest {

    private static final StatutoryPeriods PERIODS = ShippedLaw.periods();

    @ParameterizedTest(name = "{0} from {1}: last filing day {2}, lock to the end of {3} ({4})")
    @CsvSource({
        "DL-RM-03, 2026-10-20, 2026-10-27, 2026-10-27, İYUK 8/1 plain",
        "DL-RM-03, 2026-10-22, 2026-10-30, 2026-10-30, İYUK 8/2 Republic Day",
        "DL-RM-03, 2026-05-20, 2026-06-01, 2026-06-01, İYUK 8/2 Feast of Sacrifice and weekend",
        "DL-RM-03, 2018-05-02, 2018-05-17, 2018-05-17, YUKK 53/3 fifteen days before Law 7196",
        "DL-RM-03, 2019-12-23, 2020-01-07, 2020-01-07, YUKK 53/3 last day of the old wording",
        "DL-RM-03, 2019-12-24, 2019-12-31, 2019-12-31, YUKK 53/3 first day of the new wording",
        "DL-RM-03, 2026-10-21, 2026-10-28, 2026-10-30, 2429 1 half day",
        "DL-RM-03, 2026-05-19, 2026-05-26, 2026-06-01, 2429 2 eve of the Feast of Sacrifice",
        "DL-IP-14, 2026-11-02, 2026-11-12, 2026-11-12, YUKK 80/1-a",
        "DL-FR-12, 2026-06-01, 2026-09-07, 2026-09-07, İYUK 8/3 recess extends",
        "DL-IP-16, 2026-07-01, 2026-07-31, 2026-09-07, İYUK 8/3 recess extends the lock only",
        "DL-RM-03, 2024-06-13, 2024-06-20, 2024-06-24, administrative leave extends the lock only",
        "DL-RM-05, 2026-11-02, 2027-01-04, 2027-01-04, İYUK 26/3 two months",
        "DL-RM-03, 2026-11-17, 2026-11-24, 2026-11-24, 7201 7/a",
        "DL-RM-03, 2026-11-09, 2026-11-16, 2026-11-16, 7201 31",
        "DL-RM-03, 2026-12-25, 2027-01-04, 2027-01-04, İYUK 8/2 New Year and weekend",
    })
    void filingPeriodsEndOnWorkingDays(
            String rule, LocalDate notified, LocalDate lastFilingDay, LocalDate lastLockedDay, String why) {
        ComputedDeadline deadline = PERIODS.compute(rule, notified);

        assertThat(deadline.lastDay()).as(why).isEqualTo(lastFilingDay);
        assertThat(deadline.lockUntil()).as(why).isEqualTo(endOf(lastLockedDay));
    }

    @Test
    void filingPeriodEndsAtOneOnHalfDay() {
        ComputedDeadline deadline = PERIODS.compute("DL-RM-03", LocalDate.of(2026, 10, 21));

        assertThat(deadline.endsAt()).isEqualTo(at("2026-10-28T13:00"));
    }

    @Test
    void notificationJustBeforeMidnightCountsForThatDay() {
        ComputedDeadline deadline = PERIODS.compute("DL-RM-03", at("2026-10-20T23:59"));

        assertThat(deadline.lastDay()).isEqualTo(LocalDate.of(2026, 10, 27));
        assertThat(deadline.endsAt()).isEqualTo(Instant.parse("2026-10-27T21:00:00Z"));
    }

    @Test
    void explanationNamesTheHolidayInBothLanguages() {
        ComputedDeadline deadline = PERIODS.compute("DL-RM-03", at("2026-10-22T14:10"));

        assertThat(deadline.lastDay()).isEqualTo(LocalDate.of(2026, 10, 30));
        assertThat(deadline.steps()).anySatisfy(step -> {
            assertThat(step.date()).isEqualTo(LocalDate.of(2026, 10, 29));
            assertThat(step.reason().tr()).contains("Cumhuriyet Bayramı");
            assertThat(step.reason().en()).contains("Republic Day");
            assertThat(step.article()).contains("2429");
        });
    }

    @ParameterizedTest(name = "{0} from {1} ends at {2} ({3})")
    @CsvSource({
        "DL-RM-07, 2026-08-31T09:00, 2027-02-28T09:00, YUKK 57/3 last day of a shorter month",
        "DL-RM-08, 2027-02-28T09:00, 2027-08-28T09:00, YUKK 57/3 extension from the end of the first period",
        "DL-RM-07, 2027-08-31T09:00, 2028-02-29T09:00, YUKK 57/3 leap year",
        "DL-IP-11, 2027-01-31T10:00, 2027-03-02T10:00, YUKK 68/5 thirty days",
        "DL-RM-01, 2026-05-28T11:20, 2026-05-30T11:20, YUKK 57/1 forty-eight hours over a feast",
        "DL-RM-02, 2026-10-30T18:00, 2026-11-01T18:00, YUKK 57/2 forty-eight hours over a weekend",
        "DL-RM-09, 2027-02-10T08:00, 2027-03-10T08:00, YUKK 57/4 a month shorter than thirty days",
        "DL-RM-09, 2026-10-01T08:00, 2026-10-31T08:00, YUKK 57/4 never later than thirty days",
        "DL-IP-25, 2026-10-29T22:30, 2026-10-30T02:30, YUKK 97 four hours",
    })
    void libertyClocksRunFromTheTimestamp(String rule, LocalDateTime start, LocalDateTime end, String why) {
        ComputedDeadline deadline = PERIODS.compute(rule, at(start));

        assertThat(deadline.endsAt()).as(why).isEqualTo(at(end));
        assertThat(deadline.lockUntil()).isEqualTo(deadline.endsAt());
    }

    @ParameterizedTest(name = "{0} from {1}: due {2}, planned for {3} ({4})")
    @CsvSource({
        "DL-IP-04, 2026-11-02, 2026-12-02, 2026-12-02, YUKK 75/1",
        "DL-IP-08, 2026-11-02, 2027-05-02, 2027-04-30, YUKK 78/1 Sunday planned for Friday",
        "DL-BD-06, 2027-01-25, 2027-01-10, 2027-01-08, agenda fifteen days before the board",
        "DL-BD-07, 2027-01-25, 2027-01-20, 2027-01-20, notice five days before the board",
        "DL-BD-10, 2027-01-25, 2027-02-09, 2027-02-09, minutes fifteen days after the board",
        "DL-BD-11, 2027-01-25, 2027-01-31, 2027-01-29, platform by the end of the month",
        "DL-BD-01, 2027-01-26, 2027-01-31, 2027-01-29, next month of the schedule",
        "DL-BD-01, 2027-02-01, 2027-04-30, 2027-04-30, next month of the schedule",
        "DL-BD-03, 2026-10-01, 2027-03-31, 2027-03-31, window February to March",
        "DL-BD-04, 2027-03-31, 2027-04-30, 2027-04-30, month after the missed window",
        "DL-BD-14, 2026-12-31, 2027-01-31, 2027-01-29, annual report",
        "DL-PR-01, 2026-10-24, 2026-10-25, 2026-10-25, a fact of Saturday is not planned for Friday",
        "DL-PR-02, 2026-10-28, 2026-11-03, 2026-11-03, three working days over Republic Day",
        "DL-IP-01, 2026-10-29, 2026-10-29, 2026-10-29, at once",
    })
    void dutiesAreNotMovedButPlannedEarlier(
            String rule, LocalDate start, LocalDate due, LocalDate planned, String why) {
        ComputedDeadline deadline = PERIODS.compute(rule, start);

        assertThat(deadline.lastDay()).as(why).isEqualTo(due);
        assertThat(deadline.plannedFor()).as(why).isEqualTo(planned);
        assertThat(deadline.endsAt()).isEqualTo(endOf(due));
    }

    @ParameterizedTest(name = "{0} from {1}, amount {2}: to {3} ({4})")
    @CsvSource({
        "DL-TH-01, 2026-02-27, 30, 2026-03-29, YUKK 48/1 benefit",
        "DL-TH-03, 2026-01-30, 3, 2029-01-30, YUKK 49/1 benefit",
        "DL-RM-12, 2025-03-01, 24, 2027-02-28, YUKK 57/A burden",
        "DL-RM-12, 2026-11-01, 6, 2027-04-30, YUKK 57/A burden of a chosen length",
        "DL-RM-06, 2026-11-02, 15, 2026-11-17, YUKK 56/1 shortest departure period",
        "DL-RM-14, 2026-11-10, 10, 2026-11-20, YUKK 54/1-e day ten is no ground yet",
        "DL-RM-15, 2026-11-10, 10, 2026-11-20, YUKK 54/1-g day ten is no ground yet",
        "DL-FR-05, 2027-03-01, 60, 2026-12-31, YUKK 23/1 sixty days before the passport ends",
    })
    void validitiesEndOnTheCorrespondingDayOrBeforeIt(
            String rule, LocalDate start, int amount, LocalDate last, String why) {
        ComputedDeadline deadline =
                PERIODS.compute(rule, start.atStartOfDay(LegalTime.ZONE).toInstant(), amount);

        assertThat(deadline.lastDay()).as(why).isEqualTo(last);
    }

    @Test
    void overstayBecomesGroundOnDayEleven() {
        ComputedDeadline deadline = PERIODS.compute("DL-RM-14", LocalDate.of(2026, 11, 10));

        assertThat(deadline.endsAt()).isEqualTo(at("2026-11-21T00:00"));
    }

    @ParameterizedTest(name = "{0} from {1}: {2} ({3})")
    @CsvSource({
        "DL-IP-20, 2026-10-19, 2026-11-17, half day of 28 October counts",
        "DL-IP-20, 2026-05-18, 2026-06-19, eve of the feast counts",
        "DL-RM-20, 2026-10-28, 2026-11-03, Republic Day and weekend skipped",
        "DL-BD-09, 2026-11-01, 2026-12-01, first working day of December",
        "DL-BD-09, 2027-05-20, 2027-06-01, first working day of June",
        "DL-BD-09, 2026-07-01, 2026-09-01, first working day of September",
    })
    void workingDayPeriodsSkipDaysOff(String rule, LocalDate start, LocalDate last, String why) {
        ComputedDeadline deadline = PERIODS.compute(rule, start);

        assertThat(deadline.lastDay()).as(why).isEqualTo(last);
    }

    @ParameterizedTest(name = "{0} on {1} → notified {2}, lock counts from {3}, seven days end {4}")
    @CsvSource({
        "ELECTRONIC, 2026-11-12, 2026-11-17, 2026-11-17, 2026-11-24",
        "PUBLICATION, 2026-11-02, 2026-11-09, 2026-11-17, 2026-11-16",
        "DOOR_NOTICE, 2026-12-25, 2026-12-25, 2026-12-25, 2027-01-04",
        "REGISTERED_ADDRESS_DOOR_NOTICE, 2026-11-02, 2026-11-02, 2026-11-02, 2026-11-09",
        "OLD_ADDRESS, 2026-11-02, 2026-11-02, 2026-11-02, 2026-11-09",
        "HAND_DELIVERY, 2026-10-20, 2026-10-20, 2026-10-20, 2026-10-27",
        "HOUSEHOLD_MEMBER, 2026-10-20, 2026-10-20, 2026-10-20, 2026-10-27",
        "HOUSEHOLD_MEMBER_TEMPORARILY_AWAY, 2026-11-02, 2026-11-02, 2026-11-17, 2026-11-09",
        "DETENTION_INSTITUTION, 2026-10-29, 2026-10-29, 2026-10-29, 2026-11-05",
        "DEFECTIVE, 2026-11-10, 2026-11-10, 2026-11-10, 2026-11-17",
    })
    void wayOfServiceDecidesTheDateOfNotification(
            ServiceWay way, LocalDate fact, LocalDate strict, LocalDate generous, LocalDate lastFilingDay) {
        NotificationDate notified = NotificationFiction.dateOf(way, at(fact.atTime(15, 30)));

        assertThat(notified.strict()).isEqualTo(strict);
        assertThat(notified.generous()).isEqualTo(generous);
        assertThat(notified.steps()).isNotEmpty().allMatch(step -> way.article().equals(step.article()));
        assertThat(PERIODS.compute("DL-RM-03", notified).lastDay()).isEqualTo(lastFilingDay);
    }

    @Test
    void serviceOnPersonAndLawyerCountsStrictlyFromTheEarliestAndLocksFromTheLatest() {
        NotificationDate person = NotificationFiction.dateOf(ServiceWay.HAND_DELIVERY, at("2026-11-02T10:00"));
        NotificationDate lawyer = NotificationFiction.dateOf(ServiceWay.ELECTRONIC, at("2026-11-05T10:00"));

        NotificationDate notified = NotificationFiction.combined(List.of(person, lawyer));
        ComputedDeadline deadline = PERIODS.compute("DL-RM-03", notified);

        assertThat(notified.strict()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(notified.generous()).isEqualTo(LocalDate.of(2026, 11, 10));
        assertThat(deadline.lastDay()).isEqualTo(LocalDate.of(2026, 11, 9));
        assertThat(deadline.lockUntil()).isEqualTo(at("2026-11-18T00:00"));
    }

    @ParameterizedTest(name = "born {0}, adult from {1}")
    @CsvSource({"2008-11-21, 2026-11-21", "2008-02-29, 2026-03-01", "2010-02-28, 2028-02-28"})
    void childhoodEndsOnTheBirthday(LocalDate birth, LocalDate adultFrom) {
        assertThat(AgeOfMajority.adultFrom(birth)).isEqualTo(adultFrom);
        assertThat(AgeOfMajority.isChildOn(birth, adultFrom.minusDays(1))).isTrue();
        assertThat(AgeOfMajority.isChildOn(birth, adultFrom)).isFalse();
    }

    private static Instant endOf(LocalDate day) {
        return at(day.plusDays(1).atStartOfDay());
    }

    private static Instant at(String local) {
        return at(LocalDateTime.parse(local));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(LegalTime.ZONE).toInstant();
    }
}
