package org.himaye.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import org.himaye.HimayeTest;
import org.himaye.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A small share of the sealed files of 2019, driven through the engine by their teams. */
@HimayeTest
class TraffickingReplayThroughTheEngineTest {

    private static final long SEED = 7;

    @Autowired
    private TraffickingDriver driver;

    @Test
    void theSealedFilesCountWhatTheSourceSaysAndNoReturnIsARemoval() throws SQLException {
        TraffickingPlan plan = TraffickingPlan.of(2019, new BigDecimal("0.015"), SEED);

        TraffickingResult result = driver.run(plan, (day, done, all) -> {});

        TraffickingTable table = new TraffickingTable(plan, result);
        assertThat(plan.interviews()).isEqualTo(56);
        assertThat(plan.identified()).isEqualTo(3);
        assertThat(plan.returned()).isEqualTo(2);
        assertThat(table.isExact()).as(table.figures()).isTrue();
        assertThat(result.ledgerVerified()).isTrue();
        assertThat(result.periods()).extracting(OnTimeRate::ruleId).contains("DL-TH-04");
        assertThat(result.periods())
                .allSatisfy(rate -> assertThat(rate.late() + rate.overdue())
                        .as(rate.ruleId())
                        .isZero());
        assertThat(counted("shelter s where s.code ~ '^T[0-9]+-[0-9]$'"
                        + " and not exists (select from shelter_closing c where c.shelter_id = s.id)"))
                .as("shelters that would be counted beside the real ones")
                .isZero();
        assertThat(counted("victim_file f join victim_file_referral l on l.file_id = f.id join trafficking_referral r"
                        + " on r.id = l.referral_id where r.reference ~ '^T[0-9]+-[0-9]+$' and f.foreigner"
                        + " and f.person_id is null"))
                .as("foreigners whose removal nobody would find")
                .isZero();
    }

    private static long counted(String from) throws SQLException {
        try (var owner = TestDatabase.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("select count(*) from " + from)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
