package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himaye.trafficking.identification.AssessIndicatorsSubmission;
import org.himaye.trafficking.identification.IndicatorCatalogue;
import org.himaye.trafficking.identification.IndicatorCatalogue.Dimension;
import org.himaye.trafficking.identification.IndicatorCatalogue.Indicator;
import org.himaye.trafficking.identification.IndicatorCatalogue.Strength;
import org.himaye.trafficking.identification.IndicatorSheet;
import org.himaye.trafficking.identification.IndicatorSheet.Advice;
import org.himaye.trafficking.identification.IndicatorSheet.Score;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every row of the indicator sheet and of its two tables, through the engine (DT-16, DT-17, DT-18). */
class VictimTablesTest extends Scenario {

    @BeforeEach
    void aMondayInNovember() {
        office.at("2026-11-02T09:00");
    }

    @Test
    void theSheetHasTheIndicatorsOfTheLawNoteAndNoOther() throws IOException {
        List<Indicator> all = office.bean(IndicatorCatalogue.class).all();

        assertThat(all.stream().collect(Collectors.groupingBy(Indicator::dimension, Collectors.counting())))
                .isEqualTo(Map.of(
                        Dimension.DECEPTIVE_RECRUITMENT, 10L,
                        Dimension.COERCIVE_RECRUITMENT, 10L,
                        Dimension.VULNERABILITY_AT_RECRUITMENT, 16L,
                        Dimension.EXPLOITATION, 9L,
                        Dimension.COERCION_AT_DESTINATION, 15L,
                        Dimension.VULNERABILITY_AT_DESTINATION, 7L));
        assertThat(all.stream()
                        .filter(indicator -> indicator.strength() == Strength.STRONG)
                        .map(Indicator::id))
                .containsExactly(
                        "deceivedAboutJob",
                        "recruitedByViolence",
                        "exploitedByExcessiveHours",
                        "coercedByTakingDocuments",
                        "coercedByDebt",
                        "coercedByIsolation",
                        "coercedByViolence");
        assertThat(Arrays.stream(AssessIndicatorsSubmission.class.getRecordComponents())
                        .map(component -> component.getName())
                        .filter(name -> !List.of("ageGroup", "exploitationType", "purposeEvidence", "narrative")
                                .contains(name)))
                .containsExactlyElementsOf(all.stream().map(Indicator::id).toList());
    }

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void everyIndicatorCountsInItsOwnDimensionWithItsOwnStrength(Dimension dimension) {
        List<Indicator> own = office.bean(IndicatorCatalogue.class).all().stream()
                .filter(indicator -> indicator.dimension() == dimension)
                .toList();

        IndicatorSheet sheet = assessed(own.stream().map(Indicator::id).toList(), Fields.asUsual());

        assertThat(sheet.found())
                .hasSameSizeAs(own)
                .allMatch(found ->
                        found.dimension() == dimension && !found.evidence().isBlank());
        Score score = scoreOf(sheet, dimension);
        assertThat(score.strong()).isEqualTo(count(own, Strength.STRONG));
        assertThat(score.medium()).isEqualTo(count(own, Strength.MEDIUM));
        assertThat(score.weak()).isEqualTo(count(own, Strength.WEAK));
        assertThat(score.positive()).isTrue();
        assertThat(sheet.scores().stream().filter(Score::positive)).containsExactly(score);
    }

    @ParameterizedTest(name = "{0} strong, {1} medium, {2} weak: {3}")
    @CsvSource({
        "2, 0, 0, true",
        "1, 1, 0, true",
        "1, 0, 1, true",
        "0, 3, 0, true",
        "0, 2, 1, true",
        "1, 0, 0, false",
        "0, 2, 0, false",
        "0, 1, 1, false",
        "0, 0, 1, false",
        "0, 0, 0, false"
    })
    void aDimensionIsPositiveFromEnoughIndicators(int strong, int medium, int weak, boolean positive) {
        List<Indicator> all = office.bean(IndicatorCatalogue.class).all();
        List<String> chosen = Stream.of(
                        some(all, Strength.STRONG, strong),
                        some(all, Strength.MEDIUM, medium),
                        some(all, Strength.WEAK, weak))
                .flatMap(List::stream)
                .toList();

        Score score = scoreOf(assessed(chosen, Fields.asUsual()), Dimension.COERCION_AT_DESTINATION);

        assertThat(List.of(score.strong(), score.medium(), score.weak())).containsExactly(strong, medium, weak);
        assertThat(score.positive()).isEqualTo(positive);
    }

    @ParameterizedTest(name = "{0}, exploitation {1}, means {2}: {3}")
    @CsvSource({
        "CHILD, true, false, PROPOSE_IDENTIFICATION",
        "CHILD, true, true, PROPOSE_IDENTIFICATION",
        "DOUBTFUL, true, false, PROPOSE_IDENTIFICATION",
        "ADULT, true, true, PROPOSE_IDENTIFICATION",
        "ADULT, true, false, INTERVIEW_AGAIN_FOR_MEANS",
        "ADULT, false, true, INTERVIEW_AGAIN_FOR_EXPLOITATION",
        "CHILD, false, true, INTERVIEW_AGAIN_FOR_EXPLOITATION",
        "ADULT, false, false, NOT_INDICATED",
        "CHILD, false, false, NOT_INDICATED"
    })
    void theTableAdvises(String age, boolean exploitation, boolean means, Advice advice) {
        List<String> indicators = Stream.of(
                        exploitation ? VictimCase.EXPLOITED_ONLY : List.<String>of(),
                        means ? VictimCase.MEANS_ONLY : List.<String>of())
                .flatMap(List::stream)
                .toList();

        assertThat(assessed(indicators, Fields.with("ageGroup", age)).advice()).isEqualTo(advice);
    }

    @ParameterizedTest
    @CsvSource({
        "ORGAN_REMOVAL, 1",
        "FORCED_BEGGING, 1",
        "SERVITUDE, 1",
        "LABOUR, 0",
        "SEXUAL, 0",
        "OTHER, 0",
    })
    void thePurposeItselfMayBeEvidenced(String exploitation, int strong) {
        IndicatorSheet sheet = assessed(
                VictimCase.MEANS_ONLY,
                Fields.with("exploitationType", exploitation).and("purposeEvidence", "Ameliyat için ödeme planı."));

        assertThat(scoreOf(sheet, Dimension.EXPLOITATION).strong()).isEqualTo(strong);
        assertThat(sheet.advice()).isEqualTo(Advice.PROPOSE_IDENTIFICATION);
    }

    private IndicatorSheet assessed(List<String> indicators, Fields changes) {
        VictimCase file = VictimCase.referred(office)
                .secured()
                .interviewed(Fields.with("specialist", "PSYCHOLOGIST").and("specialistName", "Psikolog Ayşe"))
                .assessed(indicators, changes);
        return file.latest(IndicatorSheet.KIND, IndicatorSheet.class);
    }

    private static Score scoreOf(IndicatorSheet sheet, Dimension dimension) {
        return sheet.scores().stream()
                .filter(score -> score.dimension() == dimension)
                .findFirst()
                .orElseThrow();
    }

    private static int count(List<Indicator> indicators, Strength strength) {
        return (int) indicators.stream()
                .filter(indicator -> indicator.strength() == strength)
                .count();
    }

    private static List<String> some(List<Indicator> all, Strength strength, int number) {
        return all.stream()
                .filter(indicator ->
                        indicator.dimension() == Dimension.COERCION_AT_DESTINATION && indicator.strength() == strength)
                .limit(number)
                .map(Indicator::id)
                .toList();
    }
}
