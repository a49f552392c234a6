package org.himaye.supervision.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himaye.casefile.CaseType;
import org.himaye.engine.ShippedDiagrams;
import org.himaye.shared.ProcessDiagram.Node;
import org.himaye.supervision.map.StageCatalogue.StagesOfProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the catalogue says of the steps agrees with the models and with the code that moves cases. */
class StageCatalogueTest {

    private static final StageCatalogue CATALOGUE = new StageCatalogue();

    static Stream<StagesOfProcess> processes() {
        return CATALOGUE.all().stream();
    }

    @Test
    void theProceduresThatFollowStagesAreAllThere() {
        assertThat(CATALOGUE.all())
                .extracting(StagesOfProcess::process)
                .containsExactlyInAnyOrder(
                        "protection-application",
                        "protection-interview",
                        "commission-appeal",
                        "removal",
                        "notify-decision");
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyStepIsInTheModelAndInOnePlaceOnly(StagesOfProcess process) {
        List<String> model = ShippedDiagrams.read()
                .of(process.process())
                .orElseThrow()
                .nodes()
                .map(Node::id)
                .toList();
        List<String> steps = process.groups().stream()
                .flatMap(group -> group.steps().stream())
                .toList();

        assertThat(model).containsAll(steps).containsAll(process.returns().keySet());
        assertThat(steps).doesNotHaveDuplicates();
        assertThat(process.procedures())
                .allSatisfy(type -> assertThat(CaseType.of(type)).isPresent());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyStageAndEveryEventIsWrittenByTheCode(StagesOfProcess process) throws IOException {
        String code = codeOfTheProcedures();

        assertThat(process.groups())
                .flatExtracting(StageCatalogue.Group::stages)
                .allSatisfy(stage -> assertThat(code).contains("\"" + stage + "\""));
        assertThat(process.returns().values())
                .flatMap(events -> events)
                .allSatisfy(event -> assertThat(code).contains("\"" + event + "\""));
    }

    private static String codeOfTheProcedures() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/himaye"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("supervision"))
                    .map(StageCatalogueTest::read)
                    .collect(Collectors.joining());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
