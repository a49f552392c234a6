package org.himaye.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.himaye.HimayeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A small share of the removals of 2019, driven through the engine. */
@HimayeTest
class RemovalReplayThroughTheEngineTest {

    private static final long SEED = 7;

    @Autowired
    private RemovalDriver driver;

    @Test
    void theCaseFilesCountWhatTheSourceSaysAndLibertyAgreesWithDecisionsAndClocks() {
        RemovalPlan plan = RemovalPlan.of(2019, new BigDecimal("0.00005"), SEED);

        RemovalResult result = driver.run(plan, (day, done, all) -> {});

        RemovalTable table = new RemovalTable(plan, result);
        assertThat(plan.targets()).containsEntry(PlannedRemovalOutcome.REMOVED, 5L);
        assertThat(table.isExact()).as(table.figures()).isTrue();
        assertThat(result.ledgerVerified()).isTrue();
        assertThat(result.periods()).extracting(OnTimeRate::ruleId).contains("DL-RM-01", "DL-RM-02", "DL-RM-09");
        assertThat(result.periods())
                .allSatisfy(rate -> assertThat(rate.overdue()).isZero());
    }
}
