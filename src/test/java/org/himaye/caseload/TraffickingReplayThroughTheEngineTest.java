package org.himaye.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.himaye.HimayeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A small share of the sealed files of 2019, driven through the engine by their teams. */
@HimayeTest
class TraffickingReplayThroughTheEngineTest {

    private static final long SEED = 7;

    @Autowired
    private TraffickingDriver driver;

    @Test
    void theSealedFilesCountWhatTheSourceSaysAndNoReturnIsARemoval() {
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
    }
}
