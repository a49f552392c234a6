package org.himaye.supervision.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.Set;
import org.himaye.HimayeTest;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.shared.Actor;
import org.himaye.supervision.forecast.domain.WorkHistory;
import org.himaye.supervision.forecast.domain.WorkMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The first quarter of 2012 in Ardahan, as the read model would hold it: long before anything another test counts. */
@HimayeTest
class WorkHistoriesTest {

    private static final YearMonth JANUARY = YearMonth.of(2012, 1);
    private static final YearMonth APRIL = YearMonth.of(2012, 4);
    private static final Actor HEADQUARTERS = new Actor("merkez.hq-protection", Set.of("hq-protection"), Set.of("*"));

    @Autowired
    private WorkHistories histories;

    @BeforeEach
    void aQuarterInArdahan() throws SQLException {
        removeIt();
        // Ten arrive each month and are registered at once; four of them are interviewed, and one decided from February
        // on.
        for (String month : new String[] {"2012-01-01", "2012-02-01", "2012-03-01"}) {
            count(month, "OPENED", "", "", 10);
            count(month, "SPELL", "REGISTERED", "WORK", 6);
            count(month, "SPELL", "ASSESSMENT", "WORK", 4);
        }
        count("2012-02-01", "SPELL", "ASSESSMENT", "WORK", -1);
        count("2012-02-01", "SPELL", "DECIDED", "SERVICE", 1);
        count("2012-03-01", "TRACK", "ACCELERATED", "REGULAR", 2);
        count("2012-03-01", "TRACK", "INADMISSIBLE", "REGULAR", 3);
    }

    @AfterEach
    void removeIt() throws SQLException {
        execute("delete from figure_month where province = '75' and valid_month < date '2013-01-01'");
    }

    @Test
    void monthsFollowFromSumsOfTheReadModel() {
        WorkHistory history = read(new Actor("ardahan.director", Set.of("provincial-director"), Set.of("75")), null);

        assertThat(history.months())
                .containsExactly(
                        new WorkMonth(JANUARY, 10, 0, 4, 0, 6, 4),
                        new WorkMonth(JANUARY.plusMonths(1), 10, 0, 4, 1, 12, 7),
                        new WorkMonth(JANUARY.plusMonths(2), 10, 2, 4, 0, 18, 11));
    }

    @Test
    void theHeadquartersReadAProvinceOfTheirChoice() {
        assertThat(read(HEADQUARTERS, "75").last().waiting()).isEqualTo(29);
    }

    @Test
    void anotherProvinceReadsNothingOfIt() {
        Actor van = new Actor("van.director", Set.of("provincial-director"), Set.of("65"));

        assertThat(read(van, "75").months()).isEmpty();
        assertThat(read(van, null).months()).isEmpty();
    }

    @Test
    void aMonthThatIsNotOverIsNotRead() {
        WorkHistory history = Acting.call(HEADQUARTERS, () -> histories.of("75", YearMonth.of(2012, 3)));

        assertThat(history.last().month()).isEqualTo(YearMonth.of(2012, 2));
    }

    @Test
    void beforeTheFirstApplicationThereIsNothing() {
        assertThat(Acting.call(HEADQUARTERS, () -> histories.of("75", JANUARY)).months())
                .isEmpty();
    }

    private WorkHistory read(Actor reader, String province) {
        return Acting.call(reader, () -> histories.of(province, APRIL));
    }

    private static void count(String month, String measure, String code, String detail, int n) throws SQLException {
        execute(
                "insert into figure_month (province, measure, procedure, valid_month, record_month, code, detail, track,"
                        + " length, n, day_sum) values ('75', '" + measure + "', 'UK', '" + month + "', '" + month
                        + "', '" + code
                        + "', '" + detail + "', 'REGULAR', 0, " + n + ", 0)"
                        + " on conflict on constraint pk_figure_month do update set n = figure_month.n + excluded.n");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
