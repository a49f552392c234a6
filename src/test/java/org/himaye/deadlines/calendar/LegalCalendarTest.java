package org.himaye.deadlines.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.himaye.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalCalendarTest {

    private static final LegalCalendar SHIPPED = new LegalCalendar(CalendarFiles.feasts(), CalendarFiles.leaves());

    @Test
    void knowsTheYears2017To2028() {
        assertThat(SHIPPED.years())
                .containsExactly(2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028);
    }

    @ParameterizedTest(name = "{0} is off: {1}")
    @CsvSource({
        "2026-01-01, New Year's Day",
        "2026-04-23, National Sovereignty and Children's Day",
        "2026-05-01, Labour and Solidarity Day",
        "2026-05-19, 'Commemoration of Atatürk, Youth and Sports Day'",
        "2026-07-15, Democracy and National Unity Day",
        "2026-08-30, Victory Day",
        "2026-10-29, Republic Day",
        "2026-03-20, 'Ramadan Feast, day 1'",
        "2026-03-22, 'Ramadan Feast, day 3'",
        "2026-05-27, 'Feast of Sacrifice, day 1'",
        "2026-05-30, 'Feast of Sacrifice, day 4'",
        "2018-08-24, 'Feast of Sacrifice, day 4'",
        "2023-04-21, 'Ramadan Feast, day 1'",
        "2026-11-21, Saturday",
        "2026-11-22, Sunday",
        "2021-10-30, Saturday after a holiday that ends on Friday evening",
        "2027-01-02, Saturday after a holiday that ends on Friday evening",
    })
    void dayOffHasName(LocalDate day, String name) {
        assertThat(SHIPPED.dayOff(day))
                .hasValueSatisfying(off -> assertThat(off.name().en()).isEqualTo(name));
    }

    @ParameterizedTest(name = "{0} is a half day")
    @CsvSource({"2026-10-28", "2026-03-19", "2026-05-26", "2027-03-08", "2025-06-05"})
    void eveIsHalfWorkingDay(LocalDate eve) {
        assertThat(SHIPPED.isWorkingDay(eve)).isTrue();
        assertThat(SHIPPED.halfDay(eve)).isPresent();
    }

    @Test
    void eveOnWeekendIsNoHalfDay() {
        assertThat(SHIPPED.halfDay(LocalDate.of(2024, 6, 15))).isEmpty();
        assertThat(SHIPPED.isWorkingDay(LocalDate.of(2024, 6, 15))).isFalse();
    }

    @Test
    void announcedFeastDecidesAndNotTheComputedOne() {
        LegalCalendar moved = new LegalCalendar(
                List.of(
                        new ReligiousFeast(Feast.RAMAZAN, LocalDate.of(2026, 3, 24)),
                        new ReligiousFeast(Feast.KURBAN, LocalDate.of(2026, 6, 8))),
                List.of());

        assertThat(moved.isWorkingDay(LocalDate.of(2026, 3, 20))).isTrue();
        assertThat(moved.isWorkingDay(LocalDate.of(2026, 3, 25))).isFalse();
        assertThat(moved.isWorkingDay(LocalDate.of(2026, 5, 27))).isTrue();
    }

    @Test
    void yearWithOneFeastOnlyIsUnknown() {
        LegalCalendar half =
                new LegalCalendar(List.of(new ReligiousFeast(Feast.RAMAZAN, LocalDate.of(2026, 3, 19))), List.of());

        assertThatThrownBy(() -> half.isWorkingDay(LocalDate.of(2026, 7, 1))).isInstanceOf(Refusal.class);
    }

    @Test
    void administrativeLeaveIsNoHoliday() {
        assertThat(SHIPPED.isWorkingDay(LocalDate.of(2024, 6, 20))).isTrue();
        assertThat(SHIPPED.leave(LocalDate.of(2024, 6, 20))).isPresent();
    }

    @ParameterizedTest(name = "{0} in recess: {1}")
    @CsvSource({"2026-07-19, false", "2026-07-20, true", "2026-08-31, true", "2026-09-01, false"})
    void recessRunsFrom20JulyTo31August(LocalDate day, boolean recess) {
        assertThat(SHIPPED.isInRecess(day)).isEqualTo(recess);
    }
}
