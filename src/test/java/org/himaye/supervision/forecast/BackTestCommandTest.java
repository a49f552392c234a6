package org.himaye.supervision.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.himaye.shared.LegalTime;
import org.himaye.supervision.forecast.domain.Scenario;
import org.himaye.supervision.forecast.domain.WorkHistory;
import org.himaye.supervision.forecast.domain.WorkMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code back-test} on a unit with 900 waiting, 100 arriving each month and 110 decided, from January 2019 on. */
class BackTestCommandTest {

    private static final YearMonth JANUARY_2019 = YearMonth.of(2019, 1);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void eachYearIsCheckedAsThePageWouldHaveOnTheFirstOfJanuaryAfter() {
        assertThat(execute(steady(), "--year=2020", "--until=2021")).isZero();

        assertThat(out.toString().lines().filter(line -> line.matches("20\\d\\d-\\d\\d.*")))
                .hasSize(20)
                .anyMatch(line -> line.startsWith("2020-03"))
                .anyMatch(line -> line.startsWith("2021-12"))
                .allMatch(line -> line.endsWith("evet / yes"));
        assertThat(out.toString()).contains("2020: 10/10 |", "2021: 10/10 |", "2020–2021: 20/20 |");
        assertThat(whatIf(steady()).backTest(null, YearMonth.of(2022, 1)).orElseThrow())
                .isEqualTo(whatIf(steady()).answer(null, Scenario.unchanged(12)).backTest());
    }

    @Test
    void aBandThatDoesNotHoldEndsWithOne() {
        List<WorkMonth> stopped = new ArrayList<>(steady().subList(0, 28));
        while (stopped.size() < 36) {
            WorkMonth last = stopped.get(stopped.size() - 1);
            stopped.add(last.next(100, 0, 20, last.beforeDecision() + 100));
        }

        assertThat(execute(stopped, "--year=2021")).isEqualTo(1);
        assertThat(out.toString()).contains("HAYIR / NO", "The band did not hold");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--year=x", "--year=2021 --until=2020", "--year=1999", "--year=2021 --province=6"})
    void whatCannotBeAskedEndsWithTwo(String options) {
        assertThat(execute(steady(), options.isEmpty() ? new String[0] : options.split(" ")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--");
    }

    @Test
    void tooLittlePastEndsWithTwo() {
        assertThat(execute(steady(), "--year=2018")).isEqualTo(2);
        assertThat(err.toString()).contains("2018-12: çok kısa geçmiş / too little past");
    }

    private int execute(List<WorkMonth> months, String... options) {
        return BackTesting.commandLine(whatIf(months))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(options);
    }

    private static WhatIf whatIf(List<WorkMonth> months) {
        return new WhatIf(
                (province, until) -> new WorkHistory(months.stream()
                        .filter(month -> month.month().isBefore(until))
                        .toList()),
                Clock.fixed(Instant.parse("2022-01-15T09:00:00Z"), LegalTime.ZONE));
    }

    private static List<WorkMonth> steady() {
        List<WorkMonth> months = new ArrayList<>();
        months.add(WorkMonth.first(JANUARY_2019, 920, 0, 20, 890));
        while (months.size() < 36) {
            WorkMonth last = months.get(months.size() - 1);
            int more = months.size() % 3;
            months.add(last.next(100 + more, 8, 20, last.beforeDecision() - 10 + more));
        }
        return months;
    }
}
