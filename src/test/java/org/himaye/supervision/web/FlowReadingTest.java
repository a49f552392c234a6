package org.himaye.supervision.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.himaye.ledger.RecordingLedger;
import org.himaye.shared.Actor;
import org.himaye.shared.LegalTime;
import org.himaye.shared.Refusal;
import org.himaye.supervision.figures.FigureCatalogue;
import org.himaye.supervision.figures.FigureDefinition;
import org.himaye.supervision.figures.FigureProcedure;
import org.himaye.supervision.figures.FigureQuestion;
import org.himaye.supervision.figures.FigureUnit;
import org.himaye.supervision.figures.Figures;
import org.himaye.supervision.quality.QualityResults;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The flow page asks a handful of questions, reckons shares exactly and withholds what could point to a person. */
class FlowReadingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Actor DIRECTOR =
            new Actor("van.provincial-director", Set.of("provincial-director"), Set.of("65"));
    private static final Pattern KEY = Pattern.compile("#\\{((?:flow|figures|supervision)\\.[A-Za-z.]+[A-Za-z])");

    private final List<FigureQuestion> questions = new ArrayList<>();
    private final RecordingLedger ledger = new RecordingLedger();

    @Test
    void thePageAsksSixQuestionsAndLeavesALine() {
        view(null);

        assertThat(questions).hasSize(6);
        assertThat(ledger.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.action()).isEqualTo("FIGURES_READ"));
    }

    @Test
    void withoutAChoiceTwelveMonthsEndToday() {
        FlowView view = view(null);

        assertThat(questions).allSatisfy(question -> {
            assertThat(question.from()).isEqualTo(LocalDate.of(2025, 12, 1));
            assertThat(question.until()).isEqualTo(LocalDate.of(2026, 11, 23));
        });
        assertThat(view.lastMonth()).isEqualTo(YearMonth.of(2026, 11));
        assertThat(view.provinces()).extracting(province -> province.plate()).containsExactly("65");
    }

    @Test
    void aMonthThatIsChosenIsShownWhole() {
        view(YearMonth.of(2026, 6));

        assertThat(questions.get(0).until()).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void theTimeOfAHandfulOfFilesIsWithheld() {
        FlowView view = view(null);

        assertThat(view.stages())
                .containsExactly(
                        new FlowView.Stage("ASSESSMENT", 0, 0, 40, 4, null, null),
                        new FlowView.Stage("EXAMINATION", 7, 3, 160, 5, 15, 60));
    }

    @Test
    void sharesAreReckonedFromTheOutcomesThatTheDefinitionNames() {
        FlowView view = view(null);

        assertThat(view.waitingShare()).isEqualTo(0.3);
        FlowView.Unit van = view.units().get(0);
        // Seven on the merits, two of them granted; the inadmissible one is below no line.
        assertThat(van.decided()).isEqualTo(8);
        assertThat(van.merits()).isEqualTo(7);
        assertThat(van.grantRate()).isEqualTo(2.0 / 7);
        assertThat(van.settled()).isEqualTo(4);
        assertThat(van.overturnRate()).as("of four only").isNull();
        assertThat(view.changeRate()).isEqualTo(0.5);
    }

    @Test
    void aProvinceThatIsNoneAndAMonthBeforeTheLawAreRefused() {
        assertThatThrownBy(() -> reading().view(FigureProcedure.PROTECTION, "99", null, null))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> view(YearMonth.of(-999999999, 1))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> reading().view(FigureProcedure.PROTECTION, null, null, LocalDate.MAX))
                .isInstanceOf(Refusal.class);
        assertThat(questions).isEmpty();
    }

    @Test
    void everyFigureIsDefinedInBothLanguages() {
        assertThat(new FigureCatalogue().all()).hasSizeGreaterThan(10).allSatisfy((FigureDefinition figure) -> {
            assertThat(figure.name().tr())
                    .isNotBlank()
                    .isNotEqualTo(figure.name().en());
            assertThat(figure.definition().tr()).isNotBlank();
            assertThat(figure.definition().en()).isNotBlank();
        });
    }

    @Test
    void bothLanguagesSayEverythingThatThePagesSay() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String page : List.of("flow", "figures", "navigation")) {
            try (var template = new ClassPathResource("templates/supervision/" + page + ".html").getInputStream()) {
                KEY.matcher(new String(template.readAllBytes(), StandardCharsets.UTF_8))
                        .results()
                        .forEach(found -> used.add(found.group(1)));
            }
        }
        for (FigureProcedure procedure : FigureProcedure.values()) {
            used.add("flow.procedure." + procedure);
        }
        for (FigureUnit unit : FigureUnit.values()) {
            used.add("figures.unit." + unit);
        }

        assertThat(used).hasSizeGreaterThan(40);
        assertThat(messages("tr").stringPropertyNames()).containsAll(used);
        assertThat(messages("en").stringPropertyNames())
                .isEqualTo(messages("tr").stringPropertyNames());
    }

    private FlowView view(@Nullable YearMonth month) {
        return reading().view(FigureProcedure.PROTECTION, null, month, null);
    }

    private FlowReading reading() {
        return new FlowReading(
                figures(),
                new FigureCatalogue(),
                new NothingReadAgain(),
                ledger,
                () -> DIRECTOR,
                Clock.fixed(NOW, LegalTime.ZONE),
                5);
    }

    private static Properties messages(String language) throws IOException {
        return PropertiesLoaderUtils.loadProperties(new EncodedResource(
                new ClassPathResource("supervision/messages_" + language + ".properties"), StandardCharsets.UTF_8));
    }

    private Figures figures() {
        return new Figures() {
            @Override
            public List<Counted> counted(FigureQuestion question, List<String> measures) {
                throw new AssertionError("not asked");
            }

            @Override
            public List<CountedByOrigin> countedByOrigin(FigureQuestion question, List<String> measures) {
                throw new AssertionError("not asked");
            }

            @Override
            public List<MonthOfFlow> flow(FigureQuestion question) {
                questions.add(question);
                return List.of(new MonthOfFlow(LocalDate.of(2026, 11, 1), 10, 4, 3, 6));
            }

            @Override
            public List<AgeBand> backlogByAge(FigureQuestion question) {
                questions.add(question);
                return List.of(new AgeBand("UK", 0, 90, 6));
            }

            @Override
            public List<StageTime> stageTimes(FigureQuestion question) {
                questions.add(question);
                return List.of(
                        new StageTime("UK", "EXAMINATION", 5, 15, 60), new StageTime("UK", "ASSESSMENT", 4, 10, 11));
            }

            @Override
            public List<Waiting> waiting(FigureQuestion question) {
                questions.add(question);
                return List.of(
                        new Waiting("UK", "EXAMINATION", "INTERPRETER", 3, 60),
                        new Waiting("UK", "EXAMINATION", "WORK", 4, 100),
                        new Waiting("UK", "ASSESSMENT", "WORK", 0, 40));
            }

            @Override
            public List<PeriodKept> periodsKept(FigureQuestion question) {
                throw new AssertionError("not asked");
            }

            @Override
            public List<UnitDecisions> decisionsByUnit(FigureQuestion question) {
                questions.add(question);
                return List.of(
                        new UnitDecisions("65", "UK", "PROTECTION", "INADMISSIBLE", 1, 0, 0),
                        new UnitDecisions("65", "UK", "PROTECTION", "REFUSAL", 5, 3, 1),
                        new UnitDecisions("65", "UK", "PROTECTION", "SUBSIDIARY_PROTECTION", 2, 0, 0));
            }

            @Override
            public List<TrackChange> trackChanges(FigureQuestion question) {
                questions.add(question);
                return List.of(new TrackChange("REGULAR", "ACCELERATED", 5));
            }
        };
    }

    private static final class NothingReadAgain implements QualityResults {

        @Override
        public List<Row> of(int year, @Nullable String unit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Row> wholeYear(int year) {
            return List.of();
        }

        @Override
        public List<PointRow> points(int year, @Nullable String unit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Finding> findings() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void note(UUID id, String measure) {
            throw new UnsupportedOperationException();
        }
    }
}
