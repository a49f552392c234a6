package org.himaye.supervision.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.himaye.shared.Actor;
import org.himaye.supervision.export.ExportCatalogue.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be exported is data that contradicts nothing, least of all the protection of persons. */
class ExportCatalogueTest {

    private static final Set<String> NAMES = Set.of(
            "person", "family_name", "given_names", "birth_date", "phone", "address", "foreigner_number", "person_id");

    @Test
    void noDatasetHasAColumnAboutAPersonAndAnalystsGetNoLists() throws IOException {
        ExportCatalogue shipped = read(shipped());
        Actor analyst = new Actor("merkez.kpi-analyst", Set.of("kpi-analyst"), Set.of("*"));

        assertThat(shipped.datasets())
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(
                        dataset -> assertThat(dataset.columns()).noneMatch(column -> NAMES.contains(column.name())));
        assertThat(shipped.of(analyst))
                .isNotEmpty()
                .allSatisfy(dataset -> assertThat(dataset.columns())
                        .noneMatch(column -> column.name().equals("case_number"))
                        .anyMatch(column -> column.kind() == Kind.COUNT));
    }

    @ParameterizedTest
    @CsvSource({
        "view: export_flow, view: case_file",
        "name: month, name: month; drop table",
        "'within: [month, province]', 'colour: blue'",
        "period: month, period: year",
        "'order: [month, province, procedure]', 'order: [mouth]'",
        "id: flow, id: backlog",
        "'PDF: 1000', 'PDF: 0'",
        "kpi-analyst], everybody]",
    })
    void oneWrongEntryKeepsHimayeFromStarting(String right, String wrong) throws IOException {
        String shipped = shipped();
        assertThat(shipped).contains(right);

        assertThatThrownBy(() -> read(shipped.replace(right, wrong))).isInstanceOf(IllegalArgumentException.class);
    }

    private static ExportCatalogue read(String yaml) {
        return ExportConfiguration.read(new StringReader(yaml));
    }

    private static String shipped() throws IOException {
        try (var file = ExportCatalogueTest.class.getResourceAsStream("/supervision/exports.yaml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
