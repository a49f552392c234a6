package org.himaye.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.himaye.HimayeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A small share of 2021, driven through the engine twice on the same database. */
@HimayeTest
class ReplayThroughTheEngineTest {

    private static final long SEED = 7;

    @Autowired
    private CaseloadDriver driver;

    @Test
    void theCaseFilesCountWhatTheSourceSaysAndASecondRunDisturbsNothing() {
        CaseloadPlan plan = CaseloadPlan.of(SourceTables.shipped(), 2021, new BigDecimal("0.0002"), SEED);

        ResultTable first = new ResultTable(plan, driver.run(plan, (day, done, all) -> {}));
        ReplayResult again = driver.run(plan, (day, done, all) -> {});
        ResultTable second = new ResultTable(plan, again);

        assertThat(plan.total().opening()).isGreaterThan(50);
        assertThat(plan.total().decided()).isGreaterThan(5);
        assertThat(first.isExact()).as(first.figures()).isTrue();
        assertThat(again.ledgerVerified()).isTrue();
        assertThat(second.figures()).isEqualTo(first.figures());
        assertThat(second.periods()).isEqualTo(first.periods());
    }
}
