package org.himaye.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.himaye.deadlines.Bound;
import org.himaye.deadlines.ClockClass;
import org.himaye.deadlines.ClockState;
import org.himaye.deadlines.PeriodUnit;
import org.himaye.deadlines.RunningClock;
import org.himaye.shared.CaseId;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** How long a period still runs, in the words of the case page. */
class CountdownTest {

    private final Countdown countdown = new Countdown(new CodeLabels(messages()));

    @ParameterizedTest(name = "at {0}: {1}, {2}")
    @CsvSource({
        "2026-10-19T09:00, 48 saat 0 dakika kaldı, 48 hours 0 minutes left",
        "2026-10-20T11:30, 21 saat 30 dakika kaldı, 21 hours 30 minutes left",
        "2026-10-21T07:59, 1 saat 1 dakika kaldı, 1 hour 1 minute left",
        "2026-10-21T08:59:30, 1 dakika kaldı, 1 minute left",
        "2026-10-21T09:00, 0 dakika gecikti, 0 minutes overdue",
        "2026-10-21T10:02, 1 saat 2 dakika gecikti, 1 hour 2 minutes overdue"
    })
    void fortyEightHoursAreCountedInHoursAndMinutes(String now, String turkish, String english) {
        RunningClock evaluation = ending(ClockClass.C2, Bound.LATEST, "2026-10-21", "2026-10-21T09:00");

        assertThat(countdown.of(evaluation, PeriodUnit.HOURS, instant(now)))
                .isEqualTo(new LocalizedText(turkish, english));
    }

    @ParameterizedTest(name = "at {0}: {1}, {2}")
    @CsvSource({
        "2026-03-02T09:00, 30 gün kaldı, 30 days left",
        "2026-03-31T23:59, 1 gün kaldı, 1 day left",
        "2026-04-01T09:00, Bugün son gün, Today is the last day",
        "2026-04-02T00:00, 1 gün gecikti, 1 day overdue",
        "2026-04-11T09:00, 10 gün gecikti, 10 days overdue"
    })
    void thirtyDaysAreCountedInDays(String now, String turkish, String english) {
        RunningClock interview = ending(ClockClass.C3, Bound.LATEST, "2026-04-01", "2026-04-02T00:00");

        assertThat(countdown.of(interview, PeriodUnit.DAYS, instant(now)))
                .isEqualTo(new LocalizedText(turkish, english));
    }

    @Test
    void aFilingPeriodThatEndsOnAHalfDayHasEndedToday() {
        RunningClock filing = ending(ClockClass.C1, Bound.LATEST, "2026-10-28", "2026-10-28T13:00");

        assertThat(countdown.of(filing, PeriodUnit.DAYS, instant("2026-10-28T14:00")))
                .isEqualTo(new LocalizedText("Bugün sona erdi", "Ended today"));
    }

    @Test
    void theLastTwoDaysOfALimitOfLibertyAreCountedInHours() {
        RunningClock detention = ending(ClockClass.C2, Bound.LATEST, "2027-04-19", "2027-04-19T15:30");

        assertThat(countdown.of(detention, PeriodUnit.MONTHS, instant("2027-04-16T15:30")))
                .isEqualTo(new LocalizedText("3 gün kaldı", "3 days left"));
        assertThat(countdown.of(detention, PeriodUnit.MONTHS, instant("2027-04-19T12:30")))
                .isEqualTo(new LocalizedText("3 saat 0 dakika kaldı", "3 hours 0 minutes left"));
    }

    @Test
    void aFirstDayIsWaitedFor() {
        RunningClock again = ending(ClockClass.C4, Bound.EARLIEST, "2026-04-10", "2026-04-11T00:00");

        assertThat(countdown.of(again, PeriodUnit.DAYS, instant("2026-04-01T09:00")))
                .isEqualTo(new LocalizedText("İlk güne 9 gün var", "9 days to the first day"));
        assertThat(countdown.of(again, PeriodUnit.DAYS, instant("2026-04-10T09:00")))
                .isEqualTo(new LocalizedText("İlk gün geldi", "The first day has come"));
    }

    private static RunningClock ending(ClockClass clockClass, Bound bound, String lastDay, String endsAt) {
        Instant start = instant("2026-03-02T09:00");
        return new RunningClock(
                CaseId.random(),
                "65",
                "DL-XX-01",
                1,
                1,
                ClockState.RUNNING,
                clockClass,
                bound,
                start,
                LegalTime.dayOf(start),
                1,
                0,
                LocalDate.parse(lastDay),
                instant(endsAt),
                instant(endsAt),
                null,
                start,
                null,
                null,
                start,
                "test");
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(LegalTime.ZONE).toInstant();
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("casefile/messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
