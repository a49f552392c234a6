package org.himaye.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The words of the case page, the search and the printed bundle, in both languages. */
class CaseMessagesTest {

    private static final Pattern KEY = Pattern.compile("(?:#\\{|'|\")(case\\.[A-Za-z_.]+[A-Za-z_])[}('\"]");
    private static final Path SOURCES = Path.of("src/main");

    @Test
    void bothLanguagesHaveTheSameMessages() throws IOException {
        assertThat(messages("tr").stringPropertyNames())
                .isNotEmpty()
                .isEqualTo(messages("en").stringPropertyNames());
    }

    @Test
    void everyMessageOfThePagesAndOfTheBundleIsThereAndUsed() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String file : List.of(
                "resources/templates/cases/case.html",
                "resources/templates/cases/refused.html",
                "resources/templates/cases/search.html",
                "resources/reports/case-bundle.html",
                "java/org/himaye/casefile/web/Countdown.java")) {
            KEY.matcher(Files.readString(SOURCES.resolve(file))).results().forEach(found -> used.add(found.group(1)));
        }

        assertThat(used).hasSizeGreaterThan(100);
        assertThat(messages("tr").stringPropertyNames()).containsAll(used);
        assertThat(messages("tr").stringPropertyNames().stream()
                        .filter(key -> key.matches("case\\.(bundle|next|linked|countdown|clocks)(\\..*)?"))
                        .toList())
                .isNotEmpty()
                .isSubsetOf(used);
    }

    private static Properties messages(String language) throws IOException {
        return PropertiesLoaderUtils.loadProperties(new EncodedResource(
                new ClassPathResource("casefile/messages_" + language + ".properties"), StandardCharsets.UTF_8));
    }
}
