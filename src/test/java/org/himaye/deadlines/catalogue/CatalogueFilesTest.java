package org.himaye.deadlines.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueFilesTest {

    private static final String ENTRY = """
            # one entry
            - id: DL-XX-01
              name: {tr: "Ad", en: "Name"}
              citation: "YUKK 1"
              start: {tr: "Olay", en: "Fact"}
              amount: 7
              unit: DAYS
              clockClass: C1
              validFrom: 2014-04-11
              responsible: {tr: "Kişi", en: "Person"}
              lapse: {tr: "Sonuç", en: "Effect"}
              source: "S1"
              confidence: "H"
            """;

    @Test
    void entryIsReadWithItsDefaults() {
        var rules = CatalogueFiles.read("test.yaml", new StringReader(ENTRY));

        assertThat(rules).singleElement().satisfies(rule -> {
            assertThat(rule.id()).isEqualTo("DL-XX-01");
            assertThat(rule.validTo()).isNull();
            assertThat(rule.inIyuk()).isFalse();
        });
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "clockClass: C1 | clockClass: C9 | unknown clockClass C9",
                "unit: DAYS | unit: WEEKS | unknown unit WEEKS",
                "amount: 7 | amount: seven | amount is no whole number",
                "amount: 7 | amount: -7 | the amount is negative",
                "unit: DAYS | unit: HOURS | a filing period needs days",
                "clockClass: C1 | clockClas: C1 | unknown field clockClas",
                "amount: 7 | unit: DAYS | field unit twice",
                "validFrom: 2014-04-11 | validFrom: 11.04.2014 | validFrom is no date",
                "amount: 7 | amount: 7¶validTo: 2013-01-01 | validTo is before validFrom",
                "confidence: \"H\" | confidence: sure | unknown confidence sure",
                "en: \"Name\" | en: \"\" | name.en is missing or no text",
                "DL-XX-01 | RM-3 | the id is not of the form",
            })
    void oneWrongFieldIsNamedWithItsPlace(String right, String wrong, String complaint) {
        String broken = ENTRY.replace(right, wrong.replace("¶", "\n  "));

        assertThatThrownBy(() -> CatalogueFiles.read("test.yaml", new StringReader(broken)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("test.yaml, line 2")
                .hasMessageContaining(complaint);
    }

    @Test
    void missingFieldIsNamed() {
        String broken = ENTRY.replace("  citation: \"YUKK 1\"\n", "");

        assertThatThrownBy(() -> CatalogueFiles.read("test.yaml", new StringReader(broken)))
                .hasMessage("test.yaml, line 2, DL-XX-01: citation is missing or no text");
    }
}
