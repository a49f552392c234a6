package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himaye.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Indicators 10.1, 10.3, 10.5, 10.7 and the referrals of hotline 157: right, late, and silent about small numbers. */
class TraffickingIndicatorsTest extends Scenario {

    private static final String PATH = "/api/trafficking/indicators?year=";
    private static final String BOOKS_CLOSED = "2017-02-01T00:00";

    @Test
    void aYearIsCountedBySourceAndByPersonOnceItsBooksAreClosed() throws SQLException {
        try (Year year = new Year()) {
            for (int person = 0; person < 10; person++) {
                UUID file = year.identified("2016-05-02T10:00");
                year.interviewed(file, "2016-05-02T09:00");
                if (person < 8) {
                    year.returned(file, "2016-09-01T10:00");
                }
                year.referredBy("HOTLINE", "2016-05-01T09:00");
                year.referredBy("SELF", "2016-05-01T09:00");
            }
            year.interviewed(year.decided("NOT_IDENTIFIED", "2016-05-02T10:00"), "2016-05-02T09:00");
            year.decided("STRONG_SUSPICION", "2016-05-02T10:00");

            assertThat(year.figures(5, BOOKS_CLOSED))
                    .containsEntry("10.1", new BigDecimal("11"))
                    .containsEntry("10.3", new BigDecimal("80.0"))
                    .containsEntry("10.7", new BigDecimal("10"))
                    .containsEntry("7.15-trafficking", new BigDecimal("10"))
                    .containsEntry("10.3-cohort", null);
            assertThat(year.figures(5, "2017-01-31T23:59")).as("open books").isEmpty();
        }
    }

    @Test
    void theRateMayExceedAHundredAndTheCohortMayNot() throws SQLException {
        try (Year year = new Year()) {
            for (int person = 0; person < 6; person++) {
                year.returned(year.identified("2016-05-02T10:00"), "2016-09-01T10:00");
                year.returned(year.identified("2015-12-31T23:59"), "2016-09-01T10:00");
            }

            assertThat(year.figures(5, BOOKS_CLOSED))
                    .containsEntry("10.7", new BigDecimal("6"))
                    .containsEntry("10.3", new BigDecimal("200.0"))
                    .containsEntry("10.3-cohort", new BigDecimal("100.0"));
        }
    }

    @Test
    void fourLookLikeNoneAndFiveAreShown() throws SQLException {
        try (Year year = new Year()) {
            Map<String, BigDecimal> none = year.figures(5, BOOKS_CLOSED);
            for (int person = 0; person < 4; person++) {
                year.complete();
            }
            year.forget();
            assertThat(year.figures(5, BOOKS_CLOSED)).isEqualTo(none);
            assertThat(year.figures(1, BOOKS_CLOSED))
                    .as("nobody lowers the threshold")
                    .isEqualTo(none);
            assertThat(none.keySet()).contains("10.1", "10.3", "10.3-cohort", "10.7", "7.15-trafficking");
            assertThat(none.entrySet())
                    .filteredOn(figure -> !figure.getKey().equals("10.5"))
                    .allMatch(figure -> figure.getValue() == null);

            year.complete();
            year.forget();
            assertThat(year.figures(5, BOOKS_CLOSED))
                    .containsEntry("10.1", new BigDecimal("5"))
                    .containsEntry("10.3", new BigDecimal("100.0"))
                    .containsEntry("10.7", new BigDecimal("5"))
                    .containsEntry("7.15-trafficking", new BigDecimal("5"));
            assertThat(year.figures(6, BOOKS_CLOSED)).as("a higher threshold").isEqualTo(none);
        }
    }

    @Test
    void whatIsRecordedAfterTheBooksClosedMovesNoPublishedFigure() throws SQLException {
        try (Year year = new Year()) {
            for (int person = 0; person < 7; person++) {
                year.complete();
            }
            Map<String, BigDecimal> published = year.figures(5, BOOKS_CLOSED);

            year.recordedAt = "2017-02-01T00:00";
            year.complete();

            assertThat(year.figures(5, "2018-06-01T00:00")).isEqualTo(published);
        }
    }

    @Test
    void twoRecordsFoundToBeOnePersonAfterTheBooksClosedMoveNoPublishedFigure() throws SQLException {
        try (Year year = new Year()) {
            UUID one = year.person();
            UUID other = year.person();
            year.about(one, year.identified("2016-05-02T10:00"));
            year.about(other, year.identified("2016-05-03T10:00"));
            for (int person = 0; person < 4; person++) {
                year.identified("2016-05-04T10:00");
            }
            Map<String, BigDecimal> published = year.figures(5, BOOKS_CLOSED);
            assertThat(published).containsEntry("10.7", new BigDecimal("6"));

            year.run("update person set merged_into = ? where id = ?", one, other);

            assertThat(year.figures(5, "2018-06-01T00:00")).isEqualTo(published);
            year.forget();
            assertThat(year.figures(5, "2018-06-01T00:00"))
                    .as("had they been found out before")
                    .containsEntry("10.7", new BigDecimal("5"));
        }
    }

    @Test
    void anIdentificationRecordedAfterTheBooksClosedIsInNoCohort() throws SQLException {
        try (Year year = new Year()) {
            for (int person = 0; person < 5; person++) {
                year.returned(year.identified("2016-05-02T10:00"), "2016-09-01T10:00");
                UUID late = year.file();
                year.returned(late, "2016-09-01T10:00");
                year.recordedAt = "2017-02-01T00:00";
                year.decide(late, "IDENTIFIED", "2016-05-02T10:00");
                year.recordedAt = "2016-10-01T10:00";
            }

            assertThat(year.figures(5, BOOKS_CLOSED))
                    .containsEntry("10.7", new BigDecimal("5"))
                    .containsEntry("10.3", new BigDecimal("200.0"))
                    .containsEntry("10.3-cohort", new BigDecimal("100.0"));
        }
    }

    @Test
    void whatWasCountedIsReadByNobody() {
        for (String sql :
                List.of("select * from trafficking_year_published", "select publish_trafficking_year(2015, now())")) {
            assertThatThrownBy(() -> SealedTables.read("himaye", sql))
                    .as(sql)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void aPersonIdentifiedTwiceInAYearIsOne() throws SQLException {
        try (Year year = new Year()) {
            for (int person = 0; person < 5; person++) {
                UUID file = year.identified("2016-05-02T10:00");
                year.decide(file, "IDENTIFIED", "2016-06-02T10:00");
            }

            assertThat(year.figures(5, BOOKS_CLOSED)).containsEntry("10.7", new BigDecimal("5"));
        }
    }

    @Test
    void theDatabaseAloneKnowsHowLateItIsWhereNobodyTrains() throws SQLException {
        try (Year year = new Year()) {
            year.run("alter table training_clock disable trigger user");
            year.run("update training_clock set allowed = false");

            assertThatThrownBy(() -> year.figures(5, "2199-01-01T00:00"))
                    .hasMessageContaining("the clock of the database says otherwise");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"merkez.kpi-analyst", "merkez.hq-protection"})
    void analystsReadAClosedYear(String account) {
        office.at("2026-11-10T10:00");

        var answer = Caller.basic(office, account).get(PATH + 2015);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("year").asInt()).isEqualTo(2015);
        JsonNode indicators = answer.json().path("indicators");
        assertThat(indicators.findValuesAsText("code"))
                .containsExactly("10.1", "10.3", "10.3-cohort", "10.5", "10.7", "7.15-trafficking");
        for (JsonNode indicator : indicators) {
            assertThat(indicator.path("name").path("tr").asText()).isNotBlank();
            assertThat(indicator.path("name").path("en").asText()).isNotBlank();
            assertThat(indicator.path("value").isNull())
                    .isEqualTo(!indicator.path("code").asText().equals("10.5"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2025", "2013", "3000", "-1"})
    void aYearWithOpenBooksOrNoneAtAllIsRefusedByItsField(String year) {
        office.at("2026-01-31T23:59");

        var answer = Caller.basic(office, "merkez.kpi-analyst").get(PATH + year);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fields()).containsExactly("year");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?year=", "?year=abc", "?year=99999999999", ""})
    void whatIsNoYearIsRefusedByItsField(String query) {
        var answer = Caller.basic(office, "merkez.kpi-analyst").get("/api/trafficking/indicators" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fields()).containsExactly("year");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "van.trafficking-expert",
                "van.provincial-director",
                "merkez.hq-irregular",
                "merkez.system-admin",
                "merkez.auditor"
            })
    void nobodyElseReadsThem(String account) {
        assertThat(Caller.basic(office, account).get(PATH + 2015).status()).isEqualTo(403);
    }

    /** The year 2016 as the owner of the tables would write it, without checks; nothing of it stays. */
    private static final class Year implements AutoCloseable {

        private final Connection owner = TestDatabase.asOwner();
        private String recordedAt = "2016-10-01T10:00";

        private Year() throws SQLException {
            owner.setAutoCommit(false);
            for (String table : new String[] {
                "victim_file",
                "identification_interview",
                "identification_sheet",
                "identification_proposal",
                "identification_decision",
                "victim_support",
                "victim_safe_return",
                "trafficking_referral",
                "trafficking_year_published",
                "person"
            }) {
                run("alter table " + table + " disable trigger user");
            }
            forget();
        }

        /** As if nobody had read the year yet. */
        private void forget() throws SQLException {
            run("delete from trafficking_year_published where year = 2016");
        }

        private UUID person() throws SQLException {
            UUID person = UUID.randomUUID();
            run(
                    "insert into person (id, foreigner_number, version, family_name, given_names, sex, birth_date,"
                            + " nationality, search_name, search_given_name, changed_by, changed_at, change_reason)"
                            + " values (?, '99' || lpad((random() * 999999999)::bigint::text, 9, '0'), 1, 'K', 'N',"
                            + " 'FEMALE', '1990-01-02', 'UZB', 'K N', 'N K', 'x', ?, 'TEST')",
                    person,
                    at(recordedAt));
            return person;
        }

        private void about(UUID person, UUID file) throws SQLException {
            run("update victim_file set person_id = ? where id = ?", person, file);
        }

        /** A person referred by the hotline, interviewed, identified and returned. */
        private void complete() throws SQLException {
            referredBy("HOTLINE", "2016-05-01T09:00");
            UUID file = identified("2016-05-02T10:00");
            interviewed(file, "2016-05-02T09:00");
            returned(file, "2016-09-01T10:00");
        }

        private UUID identified(String decidedAt) throws SQLException {
            return decided("IDENTIFIED", decidedAt);
        }

        private UUID decided(String result, String decidedAt) throws SQLException {
            UUID file = file();
            decide(file, result, decidedAt);
            return file;
        }

        private UUID file() throws SQLException {
            UUID file = UUID.randomUUID();
            run(
                    "insert into victim_file (id, number, province, foreigner, stage, opened_at)"
                            + " values (?, ?, '65', true, 'IDENTIFICATION', ?)",
                    file,
                    "N-" + file,
                    at("2016-05-01T10:00"));
            return file;
        }

        private void decide(UUID file, String result, String decidedAt) throws SQLException {
            run(
                    "with sheet as (insert into identification_sheet (file_id, child, exploitation, means, advice,"
                            + " assessed_by, recorded_at) values (?, false, true, true, 'STRONG_SUSPICION', 'x', ?)"
                            + " returning id),"
                            + " proposal as (insert into identification_proposal (file_id, sheet_id, result, ground,"
                            + " proposed_by, recorded_at) select ?, id, ?, case when ? = 'NOT_IDENTIFIED' then 'OTHER'"
                            + " end, 'x', ? from sheet returning id, ground)"
                            + " insert into identification_decision (file_id, proposal_id, result, ground, decided_by,"
                            + " decided_at, recorded_at) select ?, id, ?, ground, 'y', ?, ? from proposal",
                    file,
                    at(recordedAt),
                    file,
                    result,
                    result,
                    at(recordedAt),
                    file,
                    result,
                    at(decidedAt),
                    at(recordedAt));
        }

        private void interviewed(UUID file, String heldAt) throws SQLException {
            run(
                    "insert into identification_interview (file_id, held_at, child, specialist, interpreter, held_by,"
                            + " recorded_at) values (?, ?, false, 'NONE', true, 'x', ?)",
                    file,
                    at(heldAt),
                    at(recordedAt));
        }

        private void returned(UUID file, String departedAt) throws SQLException {
            run(
                    "insert into victim_support (file_id, basis, begun_at, recorded_by, recorded_at)"
                            + " values (?, 'IDENTIFIED', ?, 'y', ?)",
                    file,
                    at("2016-05-02T10:00"),
                    at(recordedAt));
            run(
                    "insert into victim_safe_return (file_id, destination, consented_at, consent_written,"
                            + " consent_informed, country_risk_accepted, travel_document, child, best_interest_decided,"
                            + " guardian_present, departed_at, recorded_by, recorded_at)"
                            + " values (?, 'UZB', ?, true, true, true, true, false, false, false, ?, 'x', ?)",
                    file,
                    at("2016-08-01T10:00"),
                    at(departedAt),
                    at(recordedAt));
        }

        private void referredBy(String source, String receivedAt) throws SQLException {
            run(
                    "insert into trafficking_referral (id, province, source, received_at, received_by, recorded_at)"
                            + " values (?, '65', ?, ?, 'x', ?)",
                    UUID.randomUUID(),
                    source,
                    at(receivedAt),
                    at(recordedAt));
        }

        private Map<String, BigDecimal> figures(int threshold, String moment) throws SQLException {
            Map<String, BigDecimal> figures = new HashMap<>();
            try (var statement = owner.prepareStatement("select * from trafficking_indicators(2016, ?, ?)")) {
                statement.setInt(1, threshold);
                statement.setTimestamp(2, at(moment));
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        figures.put(rows.getString(1), rows.getBigDecimal(2));
                    }
                }
            }
            return figures;
        }

        private void run(String sql, Object... values) throws SQLException {
            try (var statement = owner.prepareStatement(sql)) {
                for (int index = 0; index < values.length; index++) {
                    statement.setObject(index + 1, values[index]);
                }
                statement.execute();
            }
        }

        private static Timestamp at(String localTime) {
            return Timestamp.from(Office.instant(localTime));
        }

        @Override
        public void close() throws SQLException {
            owner.rollback();
            owner.close();
        }
    }
}
