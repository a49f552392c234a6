package org.himaye.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileCopyUtils;

/** Tasklist speaks Turkish completely: an update of the web application that adds a text fails here. */
class TasklistLocaleTest {

    private static final String TASKLIST = "META-INF/resources/webjars/camunda/app/tasklist/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|%[sd]");

    /** Signs, date patterns and the few words that are spelt alike in both languages. */
    private static final Set<String> SAME_IN_BOTH = Set.of(
            "/dateLocales/calendar/sameElse",
            "/dateLocales/longDateFormat/LL",
            "/dateLocales/longDateFormat/LLL",
            "/dateLocales/longDateFormat/LT",
            "/dateLocales/monthsShort/2",
            "/dateLocales/monthsShort/4",
            "/dateLocales/week/dow",
            "/dateLocales/week/doy",
            "/labels/CAM_WIDGET_VARIABLES_TABLE_NULL",
            "/labels/CAM_WIDGET_VARIABLE_NULL",
            "/labels/FORM",
            "/labels/NO_TASK_FORM",
            "/labels/SEARCH_LESS_THAN",
            "/labels/SEARCH_LESS_THAN_EQUALS",
            "/labels/SEARCH_GREATER_THAN",
            "/labels/SEARCH_GREATER_THAN_EQUALS");

    private final Map<String, String> english = texts("locales/en.json");
    private final Map<String, String> turkish = texts("locales/tr.json");

    @Test
    void everyTextOfTheWebApplicationExistsInTurkishAndNoOther() {
        assertThat(english).hasSizeGreaterThan(400);
        assertThat(turkish.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void onlyTheListedTextsAreTheSameInBothLanguages() {
        var same = new TreeSet<String>();
        english.forEach((key, text) -> {
            if (text.equals(turkish.get(key))) {
                same.add(key);
            }
        });
        assertThat(same).isEqualTo(new TreeSet<>(SAME_IN_BOTH));
    }

    @Test
    void turkishTextsAreEmptyOnlyWhereTheEnglishOnesAre() {
        var missing = new TreeSet<String>();
        turkish.forEach((key, text) -> {
            if (text.isBlank() && !english.getOrDefault(key, "").isBlank()) {
                missing.add(key);
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void placeholdersAreTheSameInBothLanguages() {
        var expected = new TreeMap<String, List<String>>();
        var actual = new TreeMap<String, List<String>>();
        english.forEach((key, text) -> expected.put(key, placeholders(text)));
        turkish.forEach((key, text) -> actual.put(key, placeholders(text)));
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void theNameOfTheVendorIsReadByNobody() {
        assertThat(turkish.get("/labels/APP_VENDOR")).isEqualTo("Himaye");
        assertThat(turkish.get("/labels/BANNER_CE_EOL_TEXT")).doesNotContain("<a ");
    }

    @Test
    void ourConfigurationAndStylesWinOverThoseOfTheWebApplication() {
        assertThat(read("scripts/config.js")).contains("vendor: 'Himaye'", "disableWelcomeMessage: true");
        assertThat(read("scripts/himaye.js")).contains("tasklist.login");
        assertThat(read("styles/user-styles.css"))
                .contains(".ce-eol-banner", ".createCommentLink", ".create-task-action", "ng-click^=\"save(\"");
    }

    @Test
    void whatTheStylesHideStillHasTheSameNamesInTheWebApplication() {
        assertThat(read("camunda-tasklist-bootstrap.js"))
                .contains(
                        "class=\"ce-eol-banner\"",
                        "class=\"createCommentLink\"",
                        "ng-click=\"save($event)\"",
                        "class=\"followup-date\"",
                        "concat(i(),\".login\")",
                        "\"tasklist.navbar.action\"",
                        "\"tasklist.task.action\"");
        assertThat(readFrom("META-INF/resources/plugin/tasklist/app/plugin.js")).contains("create-task-action");
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(TasklistLocaleTest::name)
                .sorted()
                .toList();
    }

    private static String name(MatchResult placeholder) {
        return placeholder.group(1) == null ? placeholder.group() : placeholder.group(1);
    }

    private static Map<String, String> texts(String file) {
        // The web application's file starts with a byte order mark.
        String json = read(file).replace("\uFEFF", "");
        var texts = new TreeMap<String, String>();
        try {
            collect(new ObjectMapper().readTree(json), "", texts);
        } catch (IOException e) {
            throw new AssertionError(file + " is not JSON", e);
        }
        return texts;
    }

    private static void collect(JsonNode node, String path, Map<String, String> texts) {
        if (node.isObject()) {
            node.fields().forEachRemaining(field -> collect(field.getValue(), path + "/" + field.getKey(), texts));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), path + "/" + i, texts);
            }
        } else {
            texts.put(path, node.asText());
        }
    }

    private static String read(String file) {
        return readFrom(TASKLIST + file);
    }

    private static String readFrom(String path) {
        try (var reader = new InputStreamReader(new ClassPathResource(path).getInputStream(), StandardCharsets.UTF_8)) {
            return FileCopyUtils.copyToString(reader);
        } catch (IOException e) {
            throw new AssertionError(path + " cannot be read", e);
        }
    }
}
