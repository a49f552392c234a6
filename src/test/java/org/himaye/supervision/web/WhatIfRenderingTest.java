package org.himaye.supervision.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.himaye.shared.Actor;
import org.himaye.shared.LegalTime;
import org.himaye.supervision.forecast.InventedHistory;
import org.himaye.supervision.forecast.WhatIf;
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

/** The what-if page can be read in both languages: with an answer, without one, and with mistakes in the form. */
class WhatIfRenderingTest {

    private static final Instant NOW = Instant.parse("2022-01-15T09:00:00Z");
    private static final Actor DIRECTOR =
            new Actor("van.provincial-director", Set.of("provincial-director"), Set.of("65"));
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern LABELLED = Pattern.compile("<(?:input|select)[^>]* id=\"([^\"]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"tr", "en"})
    void anAnswerHasChartsAndTheirNumbers(String language) throws IOException {
        String page = render(language, Map.of("deciders", "100", "months", "24"), 30);

        assertWhole(page);
        assertThat(page)
                .contains("id=\"clearance\"", "id=\"chart\"", "id=\"months-table\"", "id=\"back-test-table\"")
                .contains("<polygon class=\"band\" points=\"");
        assertThat(page.split("<polyline class=\"compared\"", -1)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "en"})
    void nothingIsComparedWhereNothingChanges(String language) throws IOException {
        String page = render(language, Map.of(), 30);

        assertWhole(page);
        assertThat(page).doesNotContain("<polyline class=\"compared\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 6, 11, 12})
    void aShortPastGivesWhatItCan(int months) throws IOException {
        String page = render("en", Map.of(), months);

        assertWhole(page);
        assertThat(page.contains("id=\"too-little\"")).isEqualTo(months < 7);
        assertThat(page.contains("id=\"back-test\"")).isEqualTo(months >= 12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "en"})
    void mistakesStandAtTheirFields(String language) throws IOException {
        String page = render(language, Map.of("deciders", "<b>", "months", "600", "province", "06"), 30);

        assertWhole(page);
        assertThat(page)
                .contains("id=\"deciders-problem\"", "id=\"months-problem\"", "id=\"province-problem\"")
                .contains("value=\"&lt;b&gt;\"")
                .doesNotContain("id=\"clearance\"");
    }

    private static void assertWhole(String page) {
        assertThat(page).doesNotContain("??", "th:", "style=", "NaN", "Infinity");
        assertThat(page).endsWith("</html>\n");
        List<String> ids =
                ID.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(ids).doesNotHaveDuplicates();
        for (MatchResult field : LABELLED.matcher(page).results().toList()) {
            assertThat(page).contains("<label for=\"" + field.group(1) + "\"");
        }
    }

    private static String render(String language, Map<String, String> sent, int months) throws IOException {
        WhatIf whatIf = InventedHistory.whatIf(months, Clock.fixed(NOW, LegalTime.ZONE));
        ExtendedModelMap model = new ExtendedModelMap();
        new WhatIfPage(whatIf, () -> DIRECTOR).page(sent, model, new MockHttpServletResponse());
        Map<String, Object> variables = new HashMap<>(model);
        variables.put("signedInAs", "Elif Kaya");
        var servletContext = new MockServletContext();
        var exchange = JakartaServletWebApplication.buildApplication(servletContext)
                .buildExchange(
                        new MockHttpServletRequest(servletContext, "GET", "/supervision/what-if"),
                        new MockHttpServletResponse());
        String html = engine().process(
                        "supervision/what-if", new WebContext(exchange, Locale.forLanguageTag(language), variables));
        String directory = System.getProperty("himaye.pages");
        if (directory != null) {
            Files.writeString(
                    Path.of(directory, "what-if-" + language + "-" + months + "-" + sent.size() + ".html"), html);
        }
        return html;
    }

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages", "casefile/messages", "supervision/messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(messages);
        engine.setEnableSpringELCompiler(false);
        return engine;
    }
}
