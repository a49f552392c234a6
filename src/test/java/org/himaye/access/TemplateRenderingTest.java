package org.himaye.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The pages everybody meets can be read in both languages, by people and by screen readers. */
class TemplateRenderingTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("tr"), Locale.ENGLISH);

    private final SpringTemplateEngine engine = engine();

    static Stream<Arguments> pages() {
        Map<String, Object> nobody = Map.of();
        Map<String, Object> demo = Map.of(
                "demoUsers",
                List.of(
                        new DemoUser("van.kayit", "Elif Kaya", "Kayıt görevlisi", "Van"),
                        new DemoUser("van.mulakat", "Deniz Arslan", "Mülakat görevlisi", "Van")),
                "demoPassword",
                "deneme-2026");
        Map<String, Object> officer = Map.of(
                "signedInAs",
                "Elif Kaya",
                "displayName",
                "Elif Kaya",
                "groupLabels",
                List.of("Kayıt görevlisi", "İGİM ön büro"),
                "tiles",
                List.of(new Tile("Görevler", "Size ve grubunuza düşen işler", "/camunda/app/tasklist/")),
                "population",
                new Population(1200, 5000, false));
        Map<String, Object> newcomer = Map.of(
                "signedInAs", "Elif Kaya", "displayName", "Elif Kaya", "groupLabels", List.of(), "tiles", List.of());
        return LANGUAGES.stream()
                .flatMap(language -> Stream.of(
                        Arguments.of(language, "login", nobody),
                        Arguments.of(language, "login", demo),
                        Arguments.of(language, "home", officer),
                        Arguments.of(language, "home", newcomer),
                        Arguments.of(language, "error", Map.of("status", 403, "signedInAs", "Elif Kaya")),
                        Arguments.of(language, "error", Map.of("status", 404)),
                        Arguments.of(language, "error", Map.of("status", 400)),
                        Arguments.of(language, "error", Map.of("status", 500, "correlationId", "4f1c2a"))));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("pages")
    void everyTextIsThereAndThePageIsWellFormed(Locale language, String page, Map<String, Object> model)
            throws Exception {
        String html = render(page, language, model, Map.of());

        assertThat(html).doesNotContain("??").doesNotContain("th:");
        Document document = parse(html);
        assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo(language.getLanguage());
        assertThat(elements(document, "title"))
                .singleElement()
                .satisfies(title -> assertThat(title.getTextContent()).endsWith(" · Himaye"));
        assertThat(elements(document, "main")).hasSize(1);
        assertThat(elements(document, "h1")).hasSize(1);
        assertThat(elements(document, "footer")).hasSize(1);
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("pages")
    void everyFieldHasItsLabelAndEveryIdIsUnique(Locale language, String page, Map<String, Object> model)
            throws Exception {
        Document document = parse(render(page, language, model, Map.of()));

        var ids = elements(document, "*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        var labelled = elements(document, "label").stream()
                .map(label -> label.getAttribute("for"))
                .toList();
        assertThat(labelled)
                .containsAll(elements(document, "input").stream()
                        .map(input -> input.getAttribute("id"))
                        .toList());
        assertThat(elements(document, "th"))
                .allSatisfy(header -> assertThat(header.getAttribute("scope")).isIn("col", "row"));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("pages")
    void nothingInThePageNeedsAWeakerContentSecurityPolicy(Locale language, String page, Map<String, Object> model)
            throws Exception {
        Document document = parse(render(page, language, model, Map.of()));

        assertThat(elements(document, "style")).isEmpty();
        assertThat(elements(document, "script")).allSatisfy(script -> {
            assertThat(script.getAttribute("src")).startsWith("/");
            assertThat(script.getTextContent()).isBlank();
        });
        assertThat(elements(document, "*")).allSatisfy(element -> {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String attribute = element.getAttributes().item(i).getNodeName();
                assertThat(attribute).isNotEqualTo("style").doesNotStartWith("on");
            }
        });
    }

    @Test
    void demonstrationUsersAreOfferedOnlyWhenThereAreSome() {
        Locale turkish = LANGUAGES.get(0);
        var users = List.of(new DemoUser("van.kayit", "Elif Kaya", "Kayıt görevlisi", "Van"));

        assertThat(render("login", turkish, Map.of(), Map.of())).doesNotContain("<table", "login.js");
        assertThat(render("login", turkish, Map.of("demoUsers", users, "demoPassword", "deneme-2026"), Map.of()))
                .contains("data-user=\"van.kayit\"", "data-password=\"deneme-2026\"", "login.js");
    }

    @Test
    void failedSignOnIsSaidAndNothingElse() {
        Locale turkish = LANGUAGES.get(0);

        assertThat(render("login", turkish, Map.of(), Map.of("error", ""))).contains("Giriş yapılamadı");
        assertThat(render("login", turkish, Map.of(), Map.of("logout", ""))).contains("Oturumunuz kapatıldı");
        assertThat(render("login", turkish, Map.of(), Map.of()))
                .doesNotContain("Giriş yapılamadı", "Oturumunuz kapatıldı");
    }

    @Test
    void errorPageShowsTheNumberAndNeverTheFailure() {
        Map<String, Object> model = Map.of(
                "status", 500, "correlationId", "4f1c2a", "message", "column ad_soyad", "trace", "at org.himaye");

        assertThat(render("error", Locale.ENGLISH, model, Map.of()))
                .contains("4f1c2a", "Something went wrong")
                .doesNotContain("ad_soyad", "org.himaye");
    }

    @Test
    void progressDisappearsWhenTheDemonstrationIsReady() {
        Map<String, Object> running =
                Map.of("displayName", "Elif Kaya", "population", new Population(1200, 5000, false));
        Map<String, Object> ready = Map.of("displayName", "Elif Kaya", "population", new Population(5000, 5000, true));

        assertThat(render("home", LANGUAGES.get(0), running, Map.of()))
                .contains("5.000 dosyadan 1.200 tanesi", "value=\"1200\"", "data-reload-seconds");
        assertThat(render("home", LANGUAGES.get(0), ready, Map.of()))
                .doesNotContain("<progress", "data-reload-seconds");
    }

    @Test
    void bothLanguagesHaveTheSameMessages() throws IOException {
        assertThat(messages("tr").stringPropertyNames())
                .isNotEmpty()
                .isEqualTo(messages("en").stringPropertyNames());
    }

    private String render(String page, Locale language, Map<String, Object> model, Map<String, String> parameters) {
        var servletContext = new MockServletContext();
        var request = new MockHttpServletRequest(servletContext, "GET", "/" + page);
        request.setParameters(parameters);
        var exchange = JakartaServletWebApplication.buildApplication(servletContext)
                .buildExchange(request, new MockHttpServletResponse());
        return keep(page, language, engine.process(page, new WebContext(exchange, language, model)));
    }

    /** Keeps the page where a browser can open it, when -Dhimaye.pages=directory asks for it. */
    private static String keep(String page, Locale language, String html) {
        String directory = System.getProperty("himaye.pages");
        if (directory != null) {
            try {
                int number = Math.floorMod(html.hashCode(), 1000);
                Files.writeString(Path.of(directory, page + "-" + language + "-" + number + ".html"), html);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        return html;
    }

    private static Document parse(String html) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Properties messages(String language) throws IOException {
        var resource = new ClassPathResource("messages_" + language + ".properties");
        return PropertiesLoaderUtils.loadProperties(new EncodedResource(resource, StandardCharsets.UTF_8));
    }

    private static SpringTemplateEngine engine() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(messages);
        return engine;
    }

    public record DemoUser(String userId, String displayName, String groupLabel, String provinceName) {}

    public record Tile(String title, String text, String href) {}

    public record Population(int done, int total, boolean finished) {}
}
