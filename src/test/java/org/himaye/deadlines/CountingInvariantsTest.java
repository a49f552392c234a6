package org.himaye.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.himaye.deadlines.calendar.LegalCalendar;
import org.himaye.deadlines.catalogue.CatalogueFiles;
import org.himaye.deadlines.wiring.ShippedLaw;
import org.himaye.shared.LegalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CountingInvariantsTest {

    private static final long SEED = 6458;
    private static final int STARTS = 200;

    private static final StatutoryPeriods PERIODS = ShippedLaw.periods();
    private static final LegalCalendar CALENDAR = ShippedLaw.calendar();
    private static final List<DeadlineRule> RULES = CatalogueFiles.shipped().all();

    static Stream<Instant> arbitraryStarts() {
        SplittableRandom random = new SplittableRandom(SEED);
        Instant first = LocalDate.of(2018, 1, 1).atStartOfDay(LegalTime.ZONE).toInstant();
        long seconds = Duration.between(
                        first,
                        LocalDate.of(2027, 6, 30).atStartOfDay(LegalTime.ZONE).toInstant())
                .toSeconds();
        return Stream.generate(() -> first.plusSeconds(random.nextLong(seconds)))
                .limit(STARTS);
    }

    @ParameterizedTest(name = "seed " + SEED + ", start {0}")
    @MethodSource("arbitraryStarts")
    void filingPeriodsAreNeverShortenedAndNeverEndOnDayOff(Instant start) {
        applicable(ClockClass.C1, start).forEach(rule -> {
            ComputedDeadline deadline = PERIODS.compute(rule.id(), start);
            LocalDate day = LegalTime.dayOf(start);
            LocalDate full = switch (rule.unit()) {
                case MONTHS -> day.plusMonths(rule.amount());
                case YEARS -> day.plusYears(rule.amount());
                default -> day.plusDays(rule.amount());
            };

            assertThat(deadline.lastDay()).as(rule.id()).isAfterOrEqualTo(full);
            assertThat(CALENDAR.isWorkingDay(deadline.lastDay())).as(rule.id()).isTrue();
            assertThat(deadline.lockUntil()).as(rule.id()).isAfterOrEqualTo(deadline.endsAt());
            assertThat(LegalTime.dayOf(deadline.lockUntil().minusNanos(1)))
                    .as(rule.id())
                    .isAfterOrEqualTo(deadline.lastDay());
        });
    }

    @ParameterizedTest(name = "seed " + SEED + ", start {0}")
    @MethodSource("arbitraryStarts")
    void libertyClocksAreNeverMovedFromTheTimeOfDayOfTheirStart(Instant start) {
        applicable(ClockClass.C2, start).forEach(rule -> {
            ComputedDeadline deadline = PERIODS.compute(rule.id(), start);

            if (rule.unit() == PeriodUnit.HOURS) {
                assertThat(deadline.endsAt()).as(rule.id()).isEqualTo(start.plus(Duration.ofHours(rule.amount())));
            } else {
                assertThat(deadline.endsAt().atZone(LegalTime.ZONE).toLocalTime())
                        .as(rule.id())
                        .isEqualTo(start.atZone(LegalTime.ZONE).toLocalTime());
            }
            assertThat(deadline.lockUntil()).isEqualTo(deadline.endsAt());
        });
    }

    @ParameterizedTest(name = "seed " + SEED + ", start {0}")
    @MethodSource("arbitraryStarts")
    void dutiesArePlannedNoLaterThanTheyAreDue(Instant start) {
        applicable(ClockClass.C3, start)
                .filter(rule -> rule.unit().isComputable())
                .forEach(rule -> {
                    ComputedDeadline deadline = PERIODS.compute(rule.id(), start);

                    assertThat(deadline.plannedFor()).as(rule.id()).isBeforeOrEqualTo(deadline.lastDay());
                    if (rule.direction() == Direction.AFTER) {
                        assertThat(deadline.plannedFor()).as(rule.id()).isAfterOrEqualTo(LegalTime.dayOf(start));
                    }
                });
    }

    @ParameterizedTest(name = "seed " + SEED + ", start {0}")
    @MethodSource("arbitraryStarts")
    void everyDateExplainsItselfInBothLanguages(Instant start) {
        RULES.stream()
                .filter(rule ->
                        rule.appliesOn(LegalTime.dayOf(start)) && rule.unit().isComputable())
                .forEach(rule -> {
                    ComputedDeadline deadline = PERIODS.compute(rule.id(), start);

                    assertThat(deadline.steps())
                            .as(rule.id())
                            .hasSizeGreaterThanOrEqualTo(3)
                            .allSatisfy(step -> {
                                assertThat(step.reason().tr()).isNotBlank();
                                assertThat(step.reason().en()).isNotBlank();
                            });
                    assertThat(deadline.steps()).anyMatch(step -> step.date().equals(deadline.lastDay()));
                });
    }

    private static Stream<DeadlineRule> applicable(ClockClass clockClass, Instant start) {
        return RULES.stream().filter(rule -> rule.clockClass() == clockClass && rule.appliesOn(LegalTime.dayOf(start)));
    }
}
