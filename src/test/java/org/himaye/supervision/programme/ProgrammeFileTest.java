package org.himaye.supervision.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The programme as it is shipped: every indicator of Tables 7 and 10 with its printed figures. */
class ProgrammeFileTest {

    private final Programme programme = ProgrammeFile.shipped();

    @Test
    void bothTablesAreThereWithEveryIndicator() {
        assertThat(programme.tables()).extracting(Programme.Table::number).containsExactly(7, 10);
        assertThat(programme.tables())
                .extracting(table -> table.indicators().size())
                .containsExactly(15, 7);
        assertThat(programme.year()).isEqualTo(2021);
    }

    @Test
    void figuresAreThoseThatArePrinted() {
        Indicator.Planned residence = programme.find("7.1").orElseThrow().planned();

        assertThat(List.of(
                        residence.actual2019(),
                        residence.plan2020(),
                        residence.estimate2020(),
                        residence.target2021(),
                        residence.forecast2022(),
                        residence.forecast2023()))
                .extracting(Object::toString)
                .containsExactly("1101030", "1250000", "900000", "1300000", "1400000", "1500000");
        assertThat(programme.find("10.6").orElseThrow().aim(2021)).isEqualByComparingTo("75000");
        assertThat(programme.find("10.6").orElseThrow().aim(2019)).isNull();
        assertThat(programme.find("10.6").orElseThrow().aim(2026)).isNull();
    }

    @Test
    void ourCasesAnswerTheseAndFilesTheOthers() {
        assertThat(programme.indicators().stream().filter(Indicator::isOwn).map(Indicator::id))
                .containsExactly("7.4", "7.12", "10.1", "10.2", "10.3", "10.4", "10.5", "10.6", "10.7");
        assertThat(programme.indicators()).filteredOn(each -> !each.isOwn()).hasSize(13);
    }

    @Test
    void anEntryWithAFigureMissingStopsTheStartAndIsNamed() {
        assertThatThrownBy(() -> ProgrammeFile.read("wrong.yaml", new StringReader("""
                        year: 2021
                        authority: {tr: "A", en: "A"}
                        tables:
                          - number: 7
                            title: {tr: "T", en: "T"}
                            subprogramme: {tr: "S", en: "S"}
                            indicators:
                              - id: "7.1"
                                name: {tr: "N", en: "N"}
                                unit: NUMBER
                                source: IMPORT
                        """)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("wrong.yaml, line 8")
                .hasMessageContaining("actual2019");
    }
}
