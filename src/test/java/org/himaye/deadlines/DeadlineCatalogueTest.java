package org.himaye.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.himaye.deadlines.calendar.AdministrativeLeave;
import org.himaye.deadlines.calendar.CalendarFiles;
import org.himaye.deadlines.calendar.LegalCalendar;
import org.himaye.deadlines.catalogue.CatalogueFiles;
import org.himaye.deadlines.counting.CountedPeriods;
import org.himaye.deadlines.wiring.ShippedLaw;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineCatalogueTest {

    private static final DeadlineCatalogue CATALOGUE = CatalogueFiles.shipped();
    private static final StatutoryPeriods PERIODS = ShippedLaw.periods();

    @Test
    void holdsEveryPeriodOfTheLawNoteAndOurOwnAndNoOther() {
        assertThat(CATALOGUE.ids())
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                numbered("DL-IP", 25),
                                numbered("DL-CM", 6),
                                numbered("DL-RM", 26),
                                numbered("DL-TH", 7),
                                numbered("DL-TI", 4),
                                numbered("DL-FR", 13),
                                numbered("DL-BD", 17),
                                numbered("DL-RA", 2),
                                numbered("DL-RT", 5),
                                numbered("DL-PR", 24))
                        .flatMap(ids -> ids)
                        .toList());
    }

    @ParameterizedTest(name = "{0} starting {1}: {2} {3}, class {4}")
    @CsvSource({
        "DL-RM-03, 2018-05-02, 15, DAYS, C1",
        "DL-RM-03, 2026-10-22, 7, DAYS, C1",
        "DL-RM-05, 2020-01-01, 1, YEARS, C1",
        "DL-RM-05, 2026-01-01, 2, MONTHS, C1",
        "DL-IP-18, 2018-05-02, 6, MONTHS, C4",
        "DL-IP-18, 2026-05-02, 1, YEARS, C4",
        "DL-FR-03, 2016-08-12, 2, YEARS, C4",
        "DL-FR-03, 2016-08-13, 3, YEARS, C4",
        "DL-RM-12, 2026-01-01, 24, MONTHS, C4",
        "DL-IP-11, 2026-01-01, 30, DAYS, C2",
        "DL-IP-15, 2026-01-01, 15, DAYS, C1",
        "DL-TH-04, 2026-01-01, 72, HOURS, C3",
    })
    void startDayDecidesTheWording(String id, LocalDate start, int amount, PeriodUnit unit, ClockClass clockClass) {
        DeadlineRule rule = CATALOGUE.rule(id, start);

        assertThat(rule.amount()).isEqualTo(amount);
        assertThat(rule.unit()).isEqualTo(unit);
        assertThat(rule.clockClass()).isEqualTo(clockClass);
    }

    @Test
    void alternativesToDetentionDidNotExistBeforeLaw7196() {
        Refusal refusal = refused(() -> PERIODS.compute("DL-RM-12", LocalDate.of(2019, 12, 23)));

        assertThat(refusal.type()).isEqualTo(DeadlineProblem.NOT_IN_FORCE);
        assertThat(refusal.article()).isEqualTo("YUKK 57/A-2");
        assertThat(refusal.fields())
                .singleElement()
                .satisfies(field -> assertThat(field.field()).isEqualTo("start"));
    }

    @Test
    void unknownRuleIsRefusedAsNotFound() {
        Refusal refusal = refused(() -> PERIODS.compute("DL-XX-99", LocalDate.of(2026, 1, 1)));

        assertThat(refusal.type().status()).isEqualTo(404);
        assertThat(refusal.fields())
                .singleElement()
                .satisfies(field -> assertThat(field.field()).isEqualTo("id"));
    }

    @Test
    void countedEventsYieldNoDate() {
        Refusal refusal = refused(() -> PERIODS.compute("DL-IP-06", LocalDate.of(2026, 1, 1)));

        assertThat(refusal.type()).isEqualTo(DeadlineProblem.NOT_COMPUTABLE);
    }

    @Test
    void yearWithoutFeastsIsRefusedAndNeverGuessed() {
        Refusal refusal = refused(() -> PERIODS.compute("DL-RM-03", LocalDate.of(2028, 12, 28)));

        assertThat(refusal.type()).isEqualTo(DeadlineProblem.HOLIDAYS_UNKNOWN);
        assertThat(refusal.detail().in(Locale.ENGLISH)).contains("2029");
    }

    @Test
    void libertyClockNeedsNoHolidays() {
        ComputedDeadline deadline = PERIODS.compute("DL-RM-01", Instant.parse("2035-03-01T06:00:00Z"));

        assertThat(deadline.endsAt()).isEqualTo(Instant.parse("2035-03-03T06:00:00Z"));
    }

    @Test
    void startCenturiesAwayIsRefused() {
        assertThat(refused(() -> PERIODS.compute("DL-RM-01", LocalDate.MAX)).type())
                .isEqualTo(DeadlineProblem.INVALID_START);
        assertThat(refused(() -> PERIODS.compute("DL-RM-01", Instant.MIN)).type())
                .isEqualTo(DeadlineProblem.INVALID_START);
    }

    @Test
    void departurePeriodOutsideItsBoundsIsRefused() {
        Instant start = Instant.parse("2026-11-02T06:00:00Z");

        assertThat(refused(() -> PERIODS.compute("DL-RM-06", start, 14)).type())
                .isEqualTo(DeadlineProblem.INVALID_AMOUNT);
        assertThat(refused(() -> PERIODS.compute("DL-RM-06", start, 31)).type())
                .isEqualTo(DeadlineProblem.INVALID_AMOUNT);
    }

    @Test
    void ministrySettingReplacesTheDefaultOfToday() {
        DeadlineCatalogue set = CATALOGUE.withSettings(Map.of("DL-IP-18", 2));

        assertThat(set.rule("DL-IP-18", LocalDate.of(2026, 1, 1)).amount()).isEqualTo(2);
        assertThat(set.rule("DL-IP-18", LocalDate.of(2018, 1, 1)).amount()).isEqualTo(6);
    }

    @Test
    void lawIsNoSetting() {
        assertThatThrownBy(() -> CATALOGUE.withSettings(Map.of("DL-RM-03", 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("himaye.deadlines.settings.DL-RM-03");
    }

    @Test
    void overlappingWordingsAreNamed() {
        List<DeadlineRule> doubled = List.of(
                CATALOGUE.rule("DL-RM-03", LocalDate.of(2026, 1, 1)),
                CATALOGUE.rule("DL-RM-03", LocalDate.of(2026, 1, 1)));

        assertThatThrownBy(() -> new DeadlineCatalogue(doubled))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("DL-RM-03: the wordings valid from 2019-12-24 and from 2019-12-24 overlap");
    }

    @Test
    void administrativeLeaveMovesPlanAndLockButNoStrictDate() {
        var leave = new AdministrativeLeave(
                LocalDate.of(2026, 10, 30),
                LocalDate.of(2026, 10, 30),
                new LocalizedText("İdari izin", "Administrative leave"));
        var calendar = new LegalCalendar(CalendarFiles.feasts(), List.of(leave));
        StatutoryPeriods periods = new CountedPeriods(CATALOGUE, () -> calendar);

        ComputedDeadline appeal = periods.compute("DL-RM-03", LocalDate.of(2026, 10, 22));
        ComputedDeadline duty = periods.compute("DL-IP-10", LocalDate.of(2026, 10, 25));

        assertThat(appeal.lastDay()).isEqualTo(LocalDate.of(2026, 10, 30));
        assertThat(appeal.lockUntil()).isEqualTo(Instant.parse("2026-11-02T21:00:00Z"));
        assertThat(duty.lastDay()).isEqualTo(LocalDate.of(2026, 10, 30));
        assertThat(duty.plannedFor()).isEqualTo(LocalDate.of(2026, 10, 28));
    }

    private static Stream<String> numbered(String prefix, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> String.format(Locale.ROOT, "%s-%02d", prefix, number));
    }

    private static Refusal refused(Runnable attempt) {
        return catchThrowableOfType(Refusal.class, attempt::run);
    }
}
