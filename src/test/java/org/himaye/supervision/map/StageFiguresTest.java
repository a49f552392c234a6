package org.himaye.supervision.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.himaye.HimayeTest;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.shared.Actor;
import org.himaye.supervision.map.NodeFigures.Spells;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Times and returns of the steps are those of the read model, of the reader's provinces and of the last twelve months. */
@HimayeTest
class StageFiguresTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    /** No other test works in these provinces. */
    private static final String TUNCELI = "62";

    private static final String SIIRT = "56";

    @Autowired
    private StepFigures figures;

    @BeforeEach
    void milestonesOfTwoProvinces() throws SQLException {
        remove();
        // Tunceli waited 1, 2, … 9 days for interviews and worked 2 days each time; Siirt waited 100 days.
        write("""
                insert into figure_milestone (sequence_number, ordinal, case_id, province, procedure, origin, track, measure,
                    code, detail, length, valid_day, record_day, n)
                select 9100000000 + n, 1, gen_random_uuid(), '62', 'UK', 'AFG', 'REGULAR', 'SPELL_TIME', 'EXAMINATION',
                    'INTERVIEW_DATE', n, date '2026-06-01' + n, date '2026-06-15', 1 from generate_series(1, 9) n
                union all
                select 9200000000 + n, 1, gen_random_uuid(), '62', 'UK', 'AFG', 'REGULAR', 'SPELL_TIME', 'EXAMINATION',
                    'WORK', 2, date '2026-06-01', date '2026-06-15', 1 from generate_series(1, 6) n
                union all
                select 9300000000 + n, 1, gen_random_uuid(), '62', 'UK', 'AFG', 'REGULAR', 'EVENT', 'INTERVIEW_RESCHEDULED',
                    '', 0, date '2026-07-01', date '2026-07-01', 1 from generate_series(1, 7) n
                union all
                select 9400000000 + n, 1, gen_random_uuid(), '62', 'UK', 'AFG', 'REGULAR', 'SPELL_TIME', 'EXAMINATION',
                    'INTERVIEW_DATE', 400, date '2025-11-19', date '2025-11-20', 1 from generate_series(1, 50) n
                union all
                select 9500000000 + n, 1, gen_random_uuid(), '56', 'UK', 'AFG', 'REGULAR', 'SPELL_TIME', 'EXAMINATION',
                    'INTERVIEW_DATE', 100, date '2026-06-01', date '2026-06-15', 1 from generate_series(1, 90) n""");
        write("insert into figure_unfolded (sequence_number, ordinal)"
                + " select sequence_number, ordinal from figure_milestone where sequence_number > 9100000000");
    }

    @AfterEach
    void removeThem() throws SQLException {
        remove();
    }

    @Test
    void theMedianOfWaitingAndOfWorkIsThatOfTheProvince() {
        Map<String, NodeFigures> tunceli = read(TUNCELI, MapMeasure.WAITING_TIME);

        assertThat(tunceli.get("UserTask_HoldInterview").waiting()).isEqualTo(new Spells(9, Duration.ofDays(5)));
        assertThat(tunceli.get("UserTask_HoldInterview").working()).isEqualTo(new Spells(6, Duration.ofDays(2)));
        assertThat(tunceli.get("UserTask_AssessExcuse").waiting()).isEqualTo(new Spells(9, Duration.ofDays(5)));
    }

    @Test
    void returnsAreCountedAtTheStepTheyLeadTo() {
        Map<String, NodeFigures> tunceli = read(TUNCELI, MapMeasure.RETURNS);

        assertThat(tunceli.get("UserTask_HoldInterview").returns()).isEqualTo(7);
        assertThat(tunceli.get("UserTask_AssessExcuse").returns()).isNull();
    }

    @Test
    void anotherProvinceHasItsOwn() {
        Map<String, NodeFigures> siirt = read(SIIRT, MapMeasure.WAITING_TIME);

        assertThat(siirt.get("UserTask_HoldInterview").waiting()).isEqualTo(new Spells(90, Duration.ofDays(100)));
        assertThat(siirt.get("UserTask_HoldInterview").returns()).isZero();
    }

    @Test
    void whoAsksForAnotherProvinceGetsNothingOfIt() {
        Map<String, NodeFigures> asked = Acting.call(
                director(TUNCELI), () -> figures.of("protection-interview", MapMeasure.WAITING_TIME, SIIRT, NOW));

        assertThat(asked.get("UserTask_HoldInterview").waiting()).isEqualTo(Spells.NONE);
    }

    @Test
    void theHeadquartersReadAProvinceOfTheirChoice() {
        Actor headquarters = new Actor("merkez.hq-protection", Set.of("hq-protection"), Set.of(Actor.EVERY_PROVINCE));

        Map<String, NodeFigures> tunceli = Acting.call(
                headquarters, () -> figures.of("protection-interview", MapMeasure.WAITING_TIME, TUNCELI, NOW));

        assertThat(tunceli.get("UserTask_HoldInterview").waiting()).isEqualTo(new Spells(9, Duration.ofDays(5)));
    }

    @Test
    void aProcedureBesideTheStagesHasNoTimes() {
        assertThat(Acting.call(
                        director(TUNCELI),
                        () -> figures.of("administrative-detention", MapMeasure.WAITING_TIME, null, NOW)))
                .isEmpty();
    }

    private Map<String, NodeFigures> read(String province, MapMeasure measure) {
        return Acting.call(director(province), () -> figures.of("protection-interview", measure, null, NOW));
    }

    private static Actor director(String province) {
        return new Actor("test.provincial-director", Set.of("provincial-director"), Set.of(province));
    }

    private static void remove() throws SQLException {
        write("delete from figure_unfolded where sequence_number > 9100000000");
        write("delete from figure_milestone where sequence_number > 9100000000");
    }

    private static void write(String sql) throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        }
    }
}
