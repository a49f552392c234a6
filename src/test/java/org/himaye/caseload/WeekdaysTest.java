package org.himaye.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WeekdaysTest {

    @Test
    void weekendBelongsToTheMondayAfterOrTheFridayBefore() {
        LocalDate saturday = LocalDate.of(2021, 1, 2);

        assertThat(Weekdays.day(Weekdays.onOrAfter(saturday))).isEqualTo("2021-01-04");
        assertThat(Weekdays.day(Weekdays.onOrBefore(saturday))).isEqualTo("2021-01-01");
    }

    @Test
    void weekdayIsItself() {
        LocalDate friday = LocalDate.of(2021, 12, 31);

        assertThat(Weekdays.day(Weekdays.onOrAfter(friday))).isEqualTo(friday);
        assertThat(Weekdays.day(Weekdays.onOrBefore(friday))).isEqualTo(friday);
    }

    @Test
    void fridayIsFollowedByMonday() {
        int friday = Weekdays.onOrAfter(LocalDate.of(1969, 12, 26));

        assertThat(Weekdays.day(friday + 1)).isEqualTo("1969-12-29");
    }
}
