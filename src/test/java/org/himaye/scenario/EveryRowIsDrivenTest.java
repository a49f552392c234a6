package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/**
 * A row of DT-01 to DT-07 without a scenario from lodging to finality fails the build, and so does an outcome of a step of an
 * application (YUKK 65-80) without one.
 */
class EveryRowIsDrivenTest {

    /** Rows of the law note that stand for what no rule of the table can hold. */
    private static final Map<String, List<String>> BESIDE_THE_TABLE =
            Map.of("inadmissibility", List.of("DT-01/6"), "accelerated-procedure", List.of("DT-02/8"));

    /** What each step of an application may lead to, and the scenario that shows it. */
    private static final List<Outcome> OUTCOMES = List.of(
            outcome(1, "the police pass a request on", "ApplicationOutcomesTest#step1A"),
            outcome(1, "who comes in person is registered", "StatusRowsTest#rows2To6"),
            outcome(2, "registered", "StatusRowsTest#rows2To6"),
            outcome(2, "personal data refused", "WithdrawalRowsTest#row6"),
            outcome(3, "child", "SpecialNeedRowsTest#aChildAlone"),
            outcome(3, "inadmissible", "InadmissibilityRowsTest#rows1To3"),
            outcome(3, "accelerated", "AcceleratedRowsTest#rows1To7"),
            outcome(3, "detention", "ApplicantDetentionRowsTest#row5"),
            outcome(3, "regular examination", "InadmissibilityRowsTest#row6"),
            outcome(4, "a child, handed over", "AcceleratedRowsTest#row0"),
            outcome(4, "an adult", "ApplicationOutcomesTest#step4"),
            outcome(5, "identity issued", "StatusRowsTest#rows2To6"),
            outcome(5, "duties notified", "WithdrawalRowsTest#row4"),
            outcome(6, "detained for thirty days at most", "ApplicantDetentionRowsTest#row5"),
            outcome(6, "another measure", "ApplicantDetentionRowsTest#row4"),
            outcome(6, "lifted by the judge", "ApplicationOutcomesTest#step6"),
            outcome(7, "decided by the province, court only", "InadmissibilityRowsTest#rows1To3"),
            outcome(7, "transferred", "InadmissibilityRowsTest#rows4And5"),
            outcome(7, "the country refuses", "ApplicationOutcomesTest#step7"),
            outcome(8, "decided in five days", "AcceleratedRowsTest#rows1To7"),
            outcome(8, "taken out of the track", "AcceleratedRowsTest#row8"),
            outcome(9, "held", "StatusRowsTest#rows2To6"),
            outcome(9, "a new date after ten days, and a further interview", "ApplicationOutcomesTest#step9"),
            outcome(9, "three times absent", "WithdrawalRowsTest#row2"),
            outcome(10, "drafted", "StatusRowsTest#rows2To6"),
            outcome(10, "excluded", "ExclusionRowsTest#rows1To5"),
            outcome(10, "safe elsewhere in the country", "StatusRowsTest#rows2To6"),
            outcome(11, "a status or a refusal of the headquarters", "StatusRowsTest#rows2To6"),
            outcome(11, "exclusion", "StatusRowsTest#row1"),
            outcome(11, "decided by a delegated province", "ApplicationOutcomesTest#step11"),
            outcome(12, "a status that is not contested", "StatusRowsTest#rows2To6"),
            outcome(12, "objection rejected", "ContestedOutcomesTest#step12ARejected"),
            outcome(12, "objection accepted", "ContestedOutcomesTest#step12AnAccepted"),
            outcome(12, "suit dismissed", "ContestedOutcomesTest#step12ASuit"),
            outcome(12, "decision annulled", "ContestedOutcomesTest#step12ACourt"),
            outcome(13, "ceased or cancelled", "OutcomesAfterFinalityTest#step13"),
            outcome(14, "removal", "OutcomesAfterFinalityTest#step14After"),
            outcome(14, "humanitarian permit", "OutcomesAfterFinalityTest#step14Who"));

    private record Outcome(int step, String what, String scenarios, String scenario) {}

    private static Outcome outcome(int step, String what, String scenario) {
        String[] parts = scenario.split("#");
        return new Outcome(step, what, parts[0], parts[1]);
    }

    static List<Class<?>> tables() {
        return List.of(
                InadmissibilityRowsTest.class,
                AcceleratedRowsTest.class,
                ExclusionRowsTest.class,
                SpecialNeedRowsTest.class,
                WithdrawalRowsTest.class,
                StatusRowsTest.class,
                ApplicantDetentionRowsTest.class);
    }

    @Test
    void everyTableOfTheProcedureHasItsScenarios() throws Exception {
        try (Stream<java.nio.file.Path> models =
                java.nio.file.Files.list(java.nio.file.Path.of("processes/protection"))) {
            assertThat(models.map(model -> model.getFileName().toString())
                            .filter(name -> name.endsWith(".dmn"))
                            .map(name -> name.substring(0, name.length() - ".dmn".length())))
                    .containsExactlyInAnyOrderElementsOf(
                            tables().stream().map(EveryRowIsDrivenTest::table).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyRowOfATableIsDrivenOnceAndNoOther(Class<?> scenarios) throws Exception {
        List<String> rows = Stream.concat(
                        rules(table(scenarios)).stream(),
                        BESIDE_THE_TABLE.getOrDefault(table(scenarios), List.of()).stream())
                .toList();

        assertThat(driven(scenarios)).containsExactlyInAnyOrderElementsOf(rows);
    }

    @Test
    void everyOutcomeOfEveryStepHasItsScenario() throws ClassNotFoundException {
        assertThat(OUTCOMES)
                .extracting(Outcome::step)
                .containsAll(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14));
        for (Outcome outcome : OUTCOMES) {
            Class<?> scenarios = Class.forName(getClass().getPackageName() + "." + outcome.scenarios());
            assertThat(Arrays.stream(scenarios.getDeclaredMethods())
                            .filter(method -> method.isAnnotationPresent(Test.class)
                                    || method.isAnnotationPresent(ParameterizedTest.class))
                            .filter(method -> method.getName().startsWith(outcome.scenario())))
                    .as(outcome.toString())
                    .hasSize(1);
        }
    }

    private static String table(Class<?> scenarios) {
        return scenarios.getAnnotation(Row.OfTable.class).value();
    }

    private static List<String> rules(String table) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var rules = factory.newDocumentBuilder()
                .parse(java.nio.file.Path.of("processes/protection/" + table + ".dmn")
                        .toFile())
                .getElementsByTagNameNS("*", "rule");
        return Stream.iterate(0, index -> index < rules.getLength(), index -> index + 1)
                .map(index -> ((Element) rules.item(index)).getAttribute("id"))
                .toList();
    }

    private static List<String> driven(Class<?> scenarios) {
        return Arrays.stream(scenarios.getDeclaredMethods())
                .flatMap(EveryRowIsDrivenTest::rowsOf)
                .toList();
    }

    /** Returns the rows that JUnit hands to a scenario. */
    private static Stream<String> rowsOf(Method scenario) {
        if (scenario.isAnnotationPresent(Test.class)) {
            return Stream.of(scenario.getAnnotation(Row.class).value());
        }
        CsvSource lines = scenario.getAnnotation(CsvSource.class);
        return lines == null ? Stream.empty() : Arrays.stream(lines.value()).map(line -> line.split(",")[0].strip());
    }
}
