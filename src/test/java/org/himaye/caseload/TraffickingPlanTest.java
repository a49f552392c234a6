package org.himaye.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TraffickingPlanTest {

    private static final BigDecimal TENTH = new BigDecimal("0.1");

    @Test
    void theProgrammesFiguresForTheYear2019AreThePlan() {
        TraffickingPlan whole = TraffickingPlan.of(2019, BigDecimal.ONE, 1);

        assertThat(whole.interviews()).isEqualTo(3_738);
        assertThat(whole.identified()).isEqualTo(215);
        assertThat(whole.returned()).isEqualTo(172);
        assertThat(whole.returned() * 100).isEqualTo(whole.identified() * whole.programmeRate());
        assertThat(whole.referrals().stream()
                        .mapToLong(PlannedReferral::interviews)
                        .sum())
                .isEqualTo(3_738);
    }

    @Test
    void theFilesAreThoseOfTheTargets() {
        TraffickingPlan tenth = TraffickingPlan.of(2019, TENTH, 1);

        assertThat(tenth.referrals().stream()
                        .collect(Collectors.groupingBy(PlannedReferral::outcome, Collectors.counting())))
                .isEqualTo(tenth.targets());
        assertThat(tenth.interviews()).isEqualTo(374);
        assertThat(tenth.referrals().stream()
                        .mapToLong(PlannedReferral::interviews)
                        .sum())
                .isEqualTo(374);
    }

    @Test
    void theSameSeedGivesTheSamePlanAndAnotherSeedAnother() {
        assertThat(TraffickingPlan.of(2019, TENTH, 7)).isEqualTo(TraffickingPlan.of(2019, TENTH, 7));
        assertThat(TraffickingPlan.of(2019, TENTH, 7).referrals())
                .isNotEqualTo(TraffickingPlan.of(2019, TENTH, 8).referrals());
    }

    @Test
    void childrenCitizensAndSecondInterviewsOccurAndNoCitizenReturns() {
        List<PlannedReferral> referrals =
                TraffickingPlan.of(2019, BigDecimal.ONE, 1).referrals();

        assertThat(referrals)
                .anyMatch(planned -> planned.person()
                        .birthDate()
                        .isAfter(planned.referredOn().minusYears(18)))
                .anyMatch(planned -> !planned.isForeigner())
                .anyMatch(planned ->
                        planned.interviews() == 2 && planned.outcome() == PlannedVictimOutcome.NOT_IDENTIFIED)
                .filteredOn(planned -> planned.outcome() == PlannedVictimOutcome.RETURNED)
                .allMatch(PlannedReferral::isForeigner)
                .allSatisfy(planned -> assertThat(planned.leavesOn()).isBefore(LocalDate.of(2019, 12, 1)));
    }

    @Test
    void oneReturnThatCountsAsRemovalMakesTheTableDiffer() {
        TraffickingPlan plan = TraffickingPlan.of(2019, TENTH, 1);

        assertThat(new TraffickingTable(plan, result(plan, 0)).isExact()).isTrue();
        assertThat(new TraffickingTable(plan, result(plan, 1)).isExact()).isFalse();
        assertThat(new TraffickingTable(plan, result(plan, 1)).render().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100))
                .anyMatch(line -> line.contains("KAYNAKLA FARK VAR"));
    }

    private static TraffickingResult result(TraffickingPlan plan, long returnsAsRemovals) {
        return new TraffickingResult(
                plan.interviews(),
                plan.identified(),
                plan.returned(),
                plan.returned(),
                plan.targets().get(PlannedVictimOutcome.STRONG_SUSPICION),
                plan.targets().get(PlannedVictimOutcome.NOT_IDENTIFIED),
                returnsAsRemovals,
                List.of(),
                Duration.ofSeconds(1),
                true);
    }
}
