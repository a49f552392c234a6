package org.himaye.supervision.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himaye.shared.Actor;
import org.himaye.shared.LegalTime;
import org.himaye.shared.Refusal;
import org.himaye.supervision.quality.BlindFile;
import org.himaye.supervision.quality.QualityReadings;
import org.himaye.supervision.quality.QualityResults;
import org.himaye.supervision.quality.ReadingAnswer;
import org.himaye.supervision.quality.ReadingInHand;
import org.himaye.supervision.quality.Readings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.ui.ExtendedModelMap;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** The pages of second readings are complete in both languages, and what is withheld is not on them. */
class QualityPagesRenderingTest {

    private static final Instant NOW = Instant.parse("2026-11-02T06:00:00Z");
    private static final UUID READING = UUID.fromString("c0000000-0000-4000-8000-000000000001");
    private static final Actor DIRECTOR =
            new Actor("van.provincial-director", Set.of("provincial-director"), Set.of("65"));

    private static final Actor AUDITOR = new Actor("merkez.auditor", Set.of("auditor"), Set.of("*"));

    private final QualityPages pages = pagesOf(DIRECTOR);

    @ParameterizedTest
    @ValueSource(strings = {"tr", "en"})
    void theResultsNameUnitsAndWithholdTheFew(String language) {
        ExtendedModelMap model = new ExtendedModelMap();

        String html = render(pages.results(2026, null, model), language, model);

        assertThat(html).doesNotContain("id=\"choose\"", "id=\"unit\"");
        assertThat(html).contains("10.2026", "id=\"points\"");
        assertThat(html).contains("Van", "65-2026-000045", "finding-" + READING, language.equals("tr") ? "%75" : "75%");
        assertThat(html).contains(language.equals("tr") ? "gizli" : "withheld");
        assertThat(html.split("id=\"finding-", -1)[1])
                .as("the point that was missed, in words")
                .contains(
                        language.equals("tr")
                                ? "<li>Güncel ve ilgili menşe ülke bilgisi kullanılmış mı?</li>"
                                : "<li>Was current and relevant country-of-origin information used?</li>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "en"})
    void theHeadquartersSeeWholeYearsUntilTheyChooseAUnit(String language) {
        ExtendedModelMap every = new ExtendedModelMap();
        ExtendedModelMap one = new ExtendedModelMap();

        String all = render(pagesOf(AUDITOR).results(2026, "", every), language, every);
        String van = render(pagesOf(AUDITOR).results(2026, "65", one), language, one);

        assertThat(all)
                .contains("id=\"choose\"", "/supervision/quality?year=2026&amp;unit=65", "unit=00", "120")
                .doesNotContain("10.2026", "id=\"points\"");
        assertThat(van)
                .contains("<option value=\"65\" selected=\"selected\">65 Van</option>", "10.2026", "id=\"points\"")
                .doesNotContain("id=\"choose\"", "unit=65");
        assertThatThrownBy(() -> pages.results(2026, "30", new ExtendedModelMap()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> pagesOf(AUDITOR).results(2026, "99", new ExtendedModelMap()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void answersAreThereAgainWhenSomethingIsMissing() {
        ExtendedModelMap model = new ExtendedModelMap();
        String page = pages.reading(READING, model);
        model.addAttribute("typed", Map.of("point.country-information", "NO"));

        String html = render(page, "tr", model);

        assertThat(html)
                .containsPattern("id=\"country-information-NO\"[^>]*checked=")
                .containsOnlyOnce("checked=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "en"})
    void theDeskShowsWhatIsInHand(String language) {
        ExtendedModelMap model = new ExtendedModelMap();

        String html = render(pages.desk(true, model), language, model);

        assertThat(html).contains("/supervision/quality/readings/" + READING, "16.11.2026", "badge bad", "id=\"none\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "en"})
    void theReadingAsksEveryPointOfTheChecklist(String language) {
        ExtendedModelMap model = new ExtendedModelMap();

        String html = render(pages.reading(READING, model), language, model);

        assertThat(html).contains("Başvuran dinlenmiştir", "YUKK 75", "name=\"point.country-information\"");
        assertThat(html.split("<fieldset", -1)).hasSize(8 + 1 + 1);
    }

    private static QualityPages pagesOf(Actor reader) {
        return new QualityPages(
                new Results(), new Desk(), Readings.catalogue(), () -> reader, Clock.fixed(NOW, LegalTime.ZONE));
    }

    private static String render(String page, String language, Map<String, Object> model) {
        var servletContext = new MockServletContext();
        var exchange = JakartaServletWebApplication.buildApplication(servletContext)
                .buildExchange(new MockHttpServletRequest(servletContext, "GET", "/"), new MockHttpServletResponse());
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages", "casefile/messages", "supervision/messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(messages);
        String html = engine.process(page, new WebContext(exchange, Locale.forLanguageTag(language), model));
        assertThat(html).doesNotContain("??").doesNotContain("th:");
        return html;
    }

    private static final class Results implements QualityResults {

        @Override
        public List<Row> of(int year, @Nullable String unit) {
            assertThat(unit).isEqualTo("65");
            return List.of(
                    new Row("65", "PROTECTION", LocalDate.of(2026, 10, 1), 120, 8, 8, 0, 6L),
                    new Row("65", "REMOVAL", LocalDate.of(2026, 10, 1), 60, 3, 3, 0, null),
                    new Row("65", "REMOVAL", null, 60, 3, 0, 1, null));
        }

        @Override
        public List<Row> wholeYear(int year) {
            return List.of(
                    new Row("00", "APPEAL", null, 40, 2, 2, 0, null),
                    new Row("65", "PROTECTION", null, 120, 8, 8, 0, 6L));
        }

        @Override
        public List<PointRow> points(int year, @Nullable String unit) {
            assertThat(unit).isEqualTo("65");
            return List.of(new PointRow("65", "PROTECTION", "country-information", 6, 2));
        }

        @Override
        public List<Finding> findings() {
            return List.of(new Finding(
                    READING,
                    "65",
                    "PROTECTION",
                    "65-UK-2026-000001",
                    "65-2026-000045",
                    "PROTECTION",
                    false,
                    "Gerekçe yeterli değildir.",
                    List.of("country-information"),
                    LocalDate.of(2026, 10, 20),
                    null,
                    null));
        }

        @Override
        public void note(UUID id, String measure) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Desk implements QualityReadings {

        @Override
        public List<ReadingInHand> inHand() {
            return List.of(new ReadingInHand(
                    READING, Readings.catalogue().get("PROTECTION"), "PROTECTION", LocalDate.of(2026, 11, 16), true));
        }

        @Override
        public Optional<UUID> take() {
            return Optional.empty();
        }

        @Override
        public BlindFile open(UUID id) {
            return new BlindFile(
                    id,
                    Readings.catalogue().get("PROTECTION"),
                    "PROTECTION",
                    "REFUSAL",
                    "Başvuran dinlenmiştir.",
                    "Gerekçe",
                    "YUKK 78",
                    LocalDate.of(2026, 11, 2),
                    LocalDate.of(2026, 11, 16),
                    List.of(event("APPLICATION_REGISTERED", null), event("DECISION_SIGNED", "YUKK 78")),
                    List.of(new BlindFile.Field(
                            "UserTask_HoldInterview", LocalDate.of(2026, 10, 20), "interpreterPresent", "true")));
        }

        private static BlindFile.Event event(String kind, @Nullable String article) {
            return new BlindFile.Event(kind, article, LocalDate.of(2026, 10, 20));
        }

        @Override
        public void record(UUID id, ReadingAnswer answer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void handBack(UUID id, String reason) {
            throw new UnsupportedOperationException();
        }
    }
}
