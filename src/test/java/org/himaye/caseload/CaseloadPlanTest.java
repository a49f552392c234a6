package org.himaye.caseload;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.himaye.caseload.PlannedInterview.Attendance;
import org.himaye.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseloadPlanTest {

    private static final long SEED = 20_260_101;
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    @Test
    void figuresAtFullScaleAreTheSources() {
        assertThat(SourceTables.shipped().figures(2021))
                .map(figures -> OriginTarget.of(figures, BigDecimal.ONE))
                .extracting(OriginTarget::originIso3, OriginTarget::figures, OriginTarget::imbalance)
                .containsExactly(
                        tuple("AFG", new StockAndFlow(125_104, 21_926, 4_340, 2_828, 6_800, 133_062), 0L),
                        tuple("IRQ", new StockAndFlow(162_760, 4_961, 5_213, 5_934, 12_198, 144_376), 0L),
                        tuple("UNK", new StockAndFlow(10_024, 1_337, 1_139, 1_387, 236, 8_599), 0L),
                        tuple("IRN", new StockAndFlow(24_300, 1_032, 2_535, 1_759, 2_105, 18_933), 0L));
    }

    @Test
    void sourcesClosingStockIsShownAsTheSourceCountedIt() {
        assertThat(SourceTables.shipped().figures(2019))
                .map(figures -> OriginTarget.of(figures, BigDecimal.ONE))
                .extracting(OriginTarget::originIso3, OriginTarget::sourcePending)
                .containsExactly(
                        tuple("AFG", 116_403L), tuple("IRQ", 173_245L), tuple("IRN", 27_029L), tuple("UNK", 11_580L));
    }

    @ParameterizedTest
    @ValueSource(ints = {2019, 2020, 2021})
    void casesOfTheStockAndTheYearAddUpToTheTargets(int year) {
        CaseloadPlan plan = plan(year, HUNDREDTH, 1);

        assertThat(plan.cases()).hasSizeGreaterThan(2_000);
        plan.targets()
                .forEach(
                        target -> assertThat(counted(plan, target.originIso3())).isEqualTo(target.figures()));
    }

    @ParameterizedTest
    @ValueSource(ints = {2019, 2020, 2021})
    void stockAndFlowBalanceAtAnyScale(int year) {
        SplittableRandom random = new SplittableRandom(SEED + year);
        for (int round = 0; round < 2_000; round++) {
            BigDecimal scale = new BigDecimal("0.0005")
                    .add(BigDecimal.valueOf(random.nextInt(1, 999_500), 6))
                    .min(BigDecimal.ONE);
            for (OriginFigures source : SourceTables.shipped().figures(year)) {
                OriginTarget target = OriginTarget.of(source, scale);
                String where = "seed %d, scale %s, %s".formatted(SEED + year, scale, source.originIso3());
                StockAndFlow figures = target.figures();

                assertThat(figures.balances()).as(where).isTrue();
                assertThat(List.of(
                                figures.opening(),
                                figures.applied(),
                                figures.recognised(),
                                figures.rejected(),
                                figures.closed(),
                                figures.pending(),
                                target.sourcePending()))
                        .as(where)
                        .allMatch(figure -> figure >= 0);
                near(where, figures.opening(), source.opening(), scale, "0.5");
                near(where, figures.applied(), source.applied(), scale, "0.5");
                near(where, figures.recognised(), source.recognised(), scale, "0.5");
                near(where, figures.rejected(), source.rejected(), scale, "0.5");
                near(where, figures.closed(), source.closed(), scale, "0.5");
                near(where, target.sourcePending(), source.closing(), scale, "3.5");
            }
        }
    }

    @Test
    void roundingNeverDecidesMoreThanArePending() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 5_000; round++) {
            long[] decided = random.longs(4, 0, 10).toArray();
            long everPending = decided[0] + decided[1] + decided[2] + decided[3] + random.nextInt(2);
            long opening = random.nextLong(everPending + 1);
            OriginFigures source = new OriginFigures(
                    2,
                    "SYR",
                    opening,
                    everPending - opening,
                    decided[0],
                    decided[1],
                    decided[2],
                    decided[3],
                    random.nextLong(20));

            OriginTarget target = OriginTarget.of(source, BigDecimal.valueOf(random.nextInt(1, 1_001), 3));

            String where = "seed %d, round %d: %s".formatted(SEED, round, target);
            assertThat(target.figures().balances()).as(where).isTrue();
            assertThat(List.of(
                            target.figures().recognised() - target.otherStatus(),
                            target.otherStatus(),
                            target.figures().rejected(),
                            target.figures().closed(),
                            target.figures().pending(),
                            target.sourcePending()))
                    .as(where)
                    .allMatch(figure -> figure >= 0);
        }
    }

    @Test
    void plansOfRandomYearsScalesAndSeedsAreFeasible() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 60; round++) {
            BigDecimal scale = new BigDecimal("0.0005").add(BigDecimal.valueOf(random.nextInt(0, 20_000), 6));
            CaseloadPlan plan = plan(random.nextInt(2019, 2022), scale, random.nextLong());
            String where = "seed %d, round %d, %d × %s".formatted(SEED, round, plan.year(), scale);

            plan.targets()
                    .forEach(target -> assertThat(counted(plan, target.originIso3()))
                            .as(where)
                            .isEqualTo(target.figures()));
            plan.cases().forEach(planned -> assertFeasible(plan, planned, where));
        }
    }

    @Test
    void whoIsPendingWhenAYearEndsOpensTheNextAndTheSourcesFlowsOfAllYearsAreKept() {
        for (long seed = 1; seed <= 5; seed++) {
            CaseloadPlan plan = CaseloadPlan.of(SourceTables.shipped(), 2019, 2021, new BigDecimal("0.005"), seed);
            String where = "seed %d".formatted(seed);

            plan.targets().forEach(target -> {
                assertThat(counted(plan, target.originIso3())).as(where).isEqualTo(target.figures());
                assertThat(target.figures().balances()).as(where).isTrue();
            });
            plan.cases().forEach(planned -> assertFeasible(plan, planned, where));
            for (int year = 2019; year <= 2021; year++) {
                int of = year;
                assertThat(plan.cases().stream()
                                .flatMap(planned -> planned.decisionDay().stream())
                                .filter(day -> day.getYear() == of)
                                .count())
                        .as("decided in %d, seed %d", year, seed)
                        .isEqualTo(CaseloadPlan.of(SourceTables.shipped(), year, new BigDecimal("0.005"), seed)
                                .total()
                                .decided());
            }
        }
    }

    @Test
    void theSourcesCorrectionsBetweenYearsAreShownAsItsGap() {
        CaseloadPlan plan = CaseloadPlan.of(SourceTables.shipped(), 2019, 2021, HUNDREDTH, 1);

        // 1,649 pending, 350 + 226 + 219 applied, 161 + 169 + 139 decided; the source counts 133,062 at the end of
        // 2021.
        OriginTarget afghans = plan.targets().get(0);
        assertThat(afghans.originIso3()).isEqualTo("AFG");
        assertThat(afghans.figures().pending()).isEqualTo(1_649 + 795 - 469);
        assertThat(afghans.sourcePending()).isBetween(1_327L, 1_335L);
        assertThat(plan.lastYear()).isEqualTo(2021);
        assertThat(plan.endsOn()).isEqualTo(LocalDate.of(2021, 12, 31));
    }

    @Test
    void aLaterYearThatDecidesMoreThanTheYearsBeforeLeaveIsRefused() {
        SourceTables tables = SourceTablesTest.tables(
                "year,origin_iso3,origin,applied,recognized,other_status,rejected,otherwise_closed\n"
                        + "2022,SYR,Syria,10,5,0,0,0\n2023,SYR,Syria,10,0,0,30,0\n",
                "year_end,origin_iso3,origin,pending\n2021,SYR,Syria,10\n2022,SYR,Syria,100\n");

        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> CaseloadPlan.of(tables, 2022, 2023, BigDecimal.ONE, 1));

        assertThat(refusal.type()).isEqualTo(CaseloadProblem.FIGURES_IMPOSSIBLE);
    }

    @Test
    void yearsInWhichEverybodyIsDecidedAreFeasible() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 300; round++) {
            int[] decided = random.ints(4, 0, 40).toArray();
            int everPending = decided[0] + decided[1] + decided[2] + decided[3] + random.nextInt(3);
            int opening = random.nextInt(everPending + 1);
            CaseloadPlan plan = CaseloadPlan.of(
                    SourceTablesTest.tables(
                            "year,origin_iso3,origin,applied,recognized,other_status,rejected,otherwise_closed\n"
                                    + "2022,UKR,Ukraine,1,0,0,0,0\n2022,SYR,Syria,%d,%d,%d,%d,%d\n"
                                            .formatted(
                                                    everPending - opening,
                                                    decided[0],
                                                    decided[1],
                                                    decided[2],
                                                    decided[3]),
                            "year_end,origin_iso3,origin,pending\n2021,SYR,Syria,%d\n".formatted(opening)),
                    2022,
                    BigDecimal.ONE,
                    round);
            String where = "seed %d, round %d".formatted(SEED, round);

            plan.targets()
                    .forEach(target -> assertThat(counted(plan, target.originIso3()))
                            .as(where)
                            .isEqualTo(target.figures()));
            plan.cases().forEach(planned -> assertFeasible(plan, planned, where));
        }
    }

    @Test
    void theSameSeedGivesTheSamePlan() {
        assertThat(plan(2021, HUNDREDTH, 7)).isEqualTo(plan(2021, HUNDREDTH, 7));
    }

    @Test
    void anotherSeedDrawsOtherCasesForTheSameFigures() {
        CaseloadPlan plan = plan(2021, HUNDREDTH, 7);
        CaseloadPlan other = plan(2021, HUNDREDTH, 8);

        assertThat(other.targets()).isEqualTo(plan.targets());
        assertThat(other.cases()).isNotEqualTo(plan.cases());
    }

    @Test
    void closedCasesAreDividedByTheProjectsShares() {
        assertThat(countedOutcomes(plan(2021, HUNDREDTH, 1), "IRQ"))
                .containsEntry(PlannedOutcome.WITHDRAWN, 61L)
                .containsEntry(PlannedOutcome.DEEMED_WITHDRAWN, 37L)
                .containsEntry(PlannedOutcome.INADMISSIBLE, 24L);
    }

    @Test
    void onlyPersonsFromEuropeanCountriesBecomeRefugees() {
        CaseloadPlan plan = CaseloadPlan.of(
                SourceTablesTest.tables(
                        "year,origin_iso3,origin,applied,recognized,other_status,rejected,otherwise_closed\n"
                                + "2022,UKR,Ukraine,20,10,5,0,0\n2022,SOM,Somalia,20,10,5,0,0\n",
                        "year_end,origin_iso3,origin,pending\n"),
                2022,
                BigDecimal.ONE,
                1);

        assertThat(countedStatuses(plan, "UKR"))
                .isEqualTo(Map.of(PlannedStatus.REFUGEE, 10L, PlannedStatus.SUBSIDIARY_PROTECTION, 5L));
        assertThat(countedStatuses(plan, "SOM"))
                .isEqualTo(Map.of(PlannedStatus.CONDITIONAL_REFUGEE, 8L, PlannedStatus.SUBSIDIARY_PROTECTION, 7L));
    }

    @Test
    void russiaIsEuropeanUntilItLeftTheCouncilOfEurope() {
        assertThat(Origins.isEuropean("RUS", 2021)).isTrue();
        assertThat(Origins.isEuropean("RUS", 2022)).isFalse();
    }

    @Test
    void casesAreSpreadOverAllProvincesAndMostOfAllVan() {
        Map<String, Long> provinces = plan(2021, new BigDecimal("0.1"), 1).cases().stream()
                .collect(Collectors.groupingBy(PlannedCase::province, Collectors.counting()));

        assertThat(provinces).hasSize(81).doesNotContainKey("00");
        assertThat(provinces.entrySet().stream().max(Map.Entry.comparingByValue()))
                .hasValueSatisfying(most -> assertThat(most.getKey()).isEqualTo("65"));
    }

    @Test
    void needsAndChannelsOfEveryKindOccur() {
        CaseloadPlan plan = plan(2021, HUNDREDTH, 1);

        assertThat(plan.cases()).flatExtracting(PlannedCase::needs).contains(PlannedNeed.values());
        assertThat(plan.cases()).extracting(PlannedCase::channel).contains(PlannedChannel.values());
        assertThat(plan.cases()).anyMatch(PlannedCase::accelerated).anyMatch(PlannedCase::withFamily);
    }

    @Test
    void casesAreNumberedInTheOrderOfLodging() {
        CaseloadPlan plan = plan(2021, HUNDREDTH, 1);

        assertThat(plan.cases())
                .isSortedAccordingTo((one, other) -> one.lodgedOn().compareTo(other.lodgedOn()));
        for (int position = 0; position < plan.cases().size(); position++) {
            assertThat(plan.cases().get(position).index()).isEqualTo(position);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.5", "1.0000001", "2"})
    void scaleOutOfRangeIsRefused(String scale) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> plan(2021, new BigDecimal(scale), 1));

        assertThat(refusal.type()).isEqualTo(CaseloadProblem.OPTION_INVALID);
        assertThat(refusal.detail().en()).isEqualTo("--scale must be above 0 and at most 1.");
    }

    @Test
    void scaleThatLeavesNoCaseIsRefused() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> plan(2021, new BigDecimal("0.0000001"), 1));

        assertThat(refusal.detail().en()).startsWith("No case is left at this scale");
    }

    @Test
    void moreCasesThanFitAreRefused() {
        SourceTables tables = SourceTablesTest.tables(
                "year,origin_iso3,origin,applied,recognized,other_status,rejected,otherwise_closed\n"
                        + "2022,SYR,Syria,2000001,0,0,0,0\n",
                "year_end,origin_iso3,origin,pending\n");

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> CaseloadPlan.of(tables, 2022, BigDecimal.ONE, 1));

        assertThat(refusal.detail().en()).contains("2000001 cases");
    }

    private static CaseloadPlan plan(int year, BigDecimal scale, long seed) {
        return CaseloadPlan.of(SourceTables.shipped(), year, scale, seed);
    }

    private static void near(String where, long scaled, long source, BigDecimal scale, String most) {
        BigDecimal exact = scale.multiply(BigDecimal.valueOf(source));
        assertThat(BigDecimal.valueOf(scaled))
                .as(where)
                .isBetween(exact.subtract(new BigDecimal(most)), exact.add(new BigDecimal(most)));
    }

    private static void assertFeasible(CaseloadPlan plan, PlannedCase planned, String where) {
        assertThat(planned.lodgedOn()).as(where).matches(CaseloadPlanTest::isWeekday);
        assertThat(planned.lodgedOn().getYear() < plan.year()).as(where).isEqualTo(planned.opening());
        assertThat(planned.lodgedOn())
                .as(where)
                .isBetween(LocalDate.of(plan.year() - 2, 1, 1), LocalDate.of(plan.lastYear(), 12, 31));
        assertThat(planned.decisionDay().isPresent())
                .as(where)
                .isEqualTo(planned.outcome().isDecided());
        assertThat(planned.status() != null).as(where).isEqualTo(planned.outcome() == PlannedOutcome.RECOGNISED);
        planned.decisionDay().ifPresent(decision -> assertDecisionFeasible(plan, planned, decision, where));
        assertInterviewsFeasible(plan, planned, where);
        int age =
                Period.between(planned.person().birthDate(), planned.lodgedOn()).getYears();
        assertThat(age < 18).as(where).isEqualTo(planned.has(PlannedNeed.UNACCOMPANIED_CHILD));
        assertThat(planned.accelerated() && age < 18).as(where).isFalse();
    }

    private static void assertDecisionFeasible(
            CaseloadPlan plan, PlannedCase planned, LocalDate decision, String where) {
        assertThat(decision).as(where).matches(CaseloadPlanTest::isWeekday);
        assertThat(decision).as(where).isBetween(plan.yearStartsOn(), plan.endsOn());
        LocalDate from = planned.opening() ? plan.yearStartsOn() : planned.lodgedOn();
        long least = planned.accelerated()
                ? 2
                : switch (planned.outcome()) {
                    case RECOGNISED, REJECTED -> 14;
                    case DEEMED_WITHDRAWN -> 45;
                    case INADMISSIBLE -> 2;
                    case WITHDRAWN -> 1;
                    case PENDING -> throw new AssertionError(where);
                };
        assertThat(DAYS.between(from, decision)).as(where).isGreaterThanOrEqualTo(least);
    }

    private static void assertInterviewsFeasible(CaseloadPlan plan, PlannedCase planned, String where) {
        List<PlannedInterview> interviews = planned.interviews();
        LocalDate latest = planned.decisionDay().orElse(plan.endsOn());
        assertThat(DAYS.between(planned.lodgedOn(), interviews.get(0).on()))
                .as(where)
                .isBetween(1L, planned.accelerated() ? 3L : 30L);
        for (int next = 1; next < interviews.size(); next++) {
            assertThat(DAYS.between(
                            interviews.get(next - 1).on(), interviews.get(next).on()))
                    .as(where)
                    .isGreaterThanOrEqualTo(10);
        }
        assertThat(interviews)
                .as(where)
                .allMatch(interview -> isWeekday(interview.on()))
                .allMatch(interview -> interview.attendance() == Attendance.NOT_REACHED
                        || !interview.on().isAfter(latest));
        List<Attendance> attendances =
                interviews.stream().map(PlannedInterview::attendance).toList();
        switch (planned.outcome()) {
            case RECOGNISED, REJECTED -> {
                LocalDate held = interviews.get(interviews.size() - 1).on();
                assertThat(attendances).as(where).endsWith(Attendance.HELD);
                assertThat(held).as(where).isBefore(latest);
                if (planned.accelerated()) {
                    assertThat(DAYS.between(held, latest)).as(where).isLessThanOrEqualTo(5);
                }
            }
            case DEEMED_WITHDRAWN ->
                assertThat(attendances)
                        .as(where)
                        .containsExactly(
                                Attendance.APPLICANT_ABSENT, Attendance.APPLICANT_ABSENT, Attendance.APPLICANT_ABSENT);
            case INADMISSIBLE -> assertThat(attendances).as(where).containsExactly(Attendance.NOT_REACHED);
            case WITHDRAWN -> assertThat(attendances).as(where).hasSize(1).doesNotContain(Attendance.APPLICANT_ABSENT);
            case PENDING -> assertThat(attendances).as(where).isNotEmpty();
        }
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static StockAndFlow counted(CaseloadPlan plan, String origin) {
        return new StockAndFlow(
                count(plan, origin, PlannedCase::opening),
                count(plan, origin, planned -> !planned.opening()),
                count(plan, origin, planned -> planned.outcome() == PlannedOutcome.RECOGNISED),
                count(plan, origin, planned -> planned.outcome() == PlannedOutcome.REJECTED),
                count(
                        plan,
                        origin,
                        planned -> planned.outcome() == PlannedOutcome.WITHDRAWN
                                || planned.outcome() == PlannedOutcome.DEEMED_WITHDRAWN
                                || planned.outcome() == PlannedOutcome.INADMISSIBLE),
                count(plan, origin, planned -> planned.outcome() == PlannedOutcome.PENDING));
    }

    private static long count(CaseloadPlan plan, String origin, Predicate<PlannedCase> wanted) {
        return plan.cases().stream()
                .filter(planned -> planned.originIso3().equals(origin))
                .filter(wanted)
                .count();
    }

    private static Map<PlannedOutcome, Long> countedOutcomes(CaseloadPlan plan, String origin) {
        return plan.cases().stream()
                .filter(planned -> planned.originIso3().equals(origin))
                .collect(Collectors.groupingBy(PlannedCase::outcome, Collectors.counting()));
    }

    private static Map<PlannedStatus, Long> countedStatuses(CaseloadPlan plan, String origin) {
        return plan.cases().stream()
                .filter(planned -> planned.originIso3().equals(origin))
                .filter(planned -> planned.status() != null)
                .collect(Collectors.groupingBy(PlannedCase::status, Collectors.counting()));
    }
}
