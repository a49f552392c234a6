package org.himaye.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RemovalPlanTest {

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    @Test
    void theProgrammesFigureForTheYear2019IsTheNumberOfRemovals() {
        RemovalPlan whole = RemovalPlan.of(2019, BigDecimal.ONE, 1);
        RemovalPlan hundredth = RemovalPlan.of(2019, HUNDREDTH, 1);

        assertThat(whole.targets()).containsEntry(PlannedRemovalOutcome.REMOVED, 103_858L);
        assertThat(hundredth.targets()).containsEntry(PlannedRemovalOutcome.REMOVED, 1_039L);
        assertThat(hundredth.removals().stream()
                        .collect(Collectors.groupingBy(PlannedRemoval::outcome, Collectors.counting())))
                .isEqualTo(hundredth.targets());
    }

    @Test
    void theSameSeedGivesTheSamePlanAndAnotherSeedAnother() {
        assertThat(RemovalPlan.of(2019, HUNDREDTH, 7)).isEqualTo(RemovalPlan.of(2019, HUNDREDTH, 7));
        assertThat(RemovalPlan.of(2019, HUNDREDTH, 7).removals())
                .isNotEqualTo(RemovalPlan.of(2019, HUNDREDTH, 8).removals());
    }

    @Test
    void everyFileHasTimeForItsFilingPeriodWithinTheYearAndConcernsAnAdult() {
        assertThat(RemovalPlan.of(2019, HUNDREDTH, 1).removals()).allSatisfy(planned -> {
            assertThat(planned.apprehendedOn()).isBetween(LocalDate.of(2019, 1, 2), LocalDate.of(2019, 10, 31));
            assertThat(planned.leavesOn())
                    .isAfterOrEqualTo(planned.apprehendedOn().plusDays(24));
            assertThat(planned.person().birthDate())
                    .isBefore(planned.apprehendedOn().minusYears(18));
        });
    }
}
