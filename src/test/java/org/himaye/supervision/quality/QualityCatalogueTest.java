package org.himaye.supervision.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.himaye.shared.OfficerGroup;
import org.junit.jupiter.api.Test;

/** Checklists and shares are data, and wrong data stops the start. */
class QualityCatalogueTest {

    private final QualityCatalogue catalogue = new QualityCatalogue();

    @Test
    void everyProcedureHasReadersAndAChecklistInBothLanguages() {
        assertThat(catalogue.all()).extracting(SampledProcedure::id).containsExactly("PROTECTION", "APPEAL", "REMOVAL");
        assertThat(catalogue.all()).allSatisfy(procedure -> {
            assertThat(procedure.kinds()).isNotEmpty();
            assertThat(procedure.readersOfHeadquarters())
                    .as(procedure.id())
                    .containsExactlyInAnyOrderElementsOf(
                            switch (procedure.id()) {
                                case "PROTECTION" -> Set.of(OfficerGroup.HQ_PROTECTION, OfficerGroup.AUDITOR);
                                case "REMOVAL" -> Set.of(OfficerGroup.HQ_IRREGULAR, OfficerGroup.AUDITOR);
                                default -> Set.of(OfficerGroup.AUDITOR);
                            });
            assertThat(procedure.points())
                    .extracting(SampledProcedure.Point::id)
                    .doesNotHaveDuplicates()
                    .contains("country-information", "articles-cited", "service")
                    .allMatch(id -> id.matches("[a-z][a-z-]*"));
            assertThat(procedure.points()).allSatisfy(point -> {
                assertThat(point.article()).startsWith("YUKK ");
                assertThat(point.question().tr()).endsWith("?");
                assertThat(point.question().en()).endsWith("?");
            });
        });
    }

    @Test
    void nobodyReadsWhomThePagesDoNotLetIn() {
        assertThat(catalogue.readers())
                .containsExactlyInAnyOrder(
                        OfficerGroup.PROTECTION_DECIDER,
                        OfficerGroup.HQ_PROTECTION,
                        OfficerGroup.HQ_IRREGULAR,
                        OfficerGroup.AUDITOR);
    }

    @Test
    void sealedFilesBelongToNoSampledProcedure() {
        assertThat(catalogue.all()).extracting(SampledProcedure::caseType).doesNotContain("MT");
    }

    @Test
    void aShareOutsideZeroToOneStopsTheStart() {
        assertThatThrownBy(() -> new QualitySettings(new BigDecimal("1.1"), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new QualitySettings(BigDecimal.ZERO, Map.of("65", new BigDecimal("-0.1"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new QualitySettings(BigDecimal.ZERO, Map.of("Van", BigDecimal.ONE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theNarrowestSettingHolds() {
        QualitySettings settings = new QualitySettings(
                new BigDecimal("0.05"),
                Map.of(
                        "protection", new BigDecimal("0.1"),
                        "65", new BigDecimal("0.2"),
                        "65-protection", new BigDecimal("0.3")));

        assertThat(settings.of("65", "PROTECTION")).isEqualByComparingTo("0.3");
        assertThat(settings.of("65", "REMOVAL")).isEqualByComparingTo("0.2");
        assertThat(settings.of("34", "PROTECTION")).isEqualByComparingTo("0.1");
        assertThat(settings.of("34", "REMOVAL")).isEqualByComparingTo("0.05");
    }
}
