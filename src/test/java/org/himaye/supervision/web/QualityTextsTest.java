package org.himaye.supervision.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.himaye.supervision.quality.ReadingAnswer;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Pages of second readings say everything in both languages, and only whom the data names may read. */
class QualityTextsTest {

    private static final Pattern KEY = Pattern.compile("#\\{((?:quality|reading)\\.[A-Za-z.]+[A-Za-z])");

    @Test
    void bothLanguagesSayEverythingThatThePagesSay() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String page : List.of("quality", "quality-readings", "quality-reading")) {
            try (var template = new ClassPathResource("templates/supervision/" + page + ".html").getInputStream()) {
                KEY.matcher(new String(template.readAllBytes(), StandardCharsets.UTF_8))
                        .results()
                        .forEach(found -> used.add(found.group(1)));
            }
        }
        for (ReadingAnswer.Point answer : ReadingAnswer.Point.values()) {
            used.add("reading.answer." + answer);
        }
        used.remove("reading.answer");

        assertThat(used).hasSizeGreaterThan(50);
        assertThat(messages("tr").stringPropertyNames()).containsAll(used);
        assertThat(messages("en").stringPropertyNames())
                .isEqualTo(messages("tr").stringPropertyNames());
    }

    private static Properties messages(String language) throws IOException {
        return PropertiesLoaderUtils.loadProperties(new EncodedResource(
                new ClassPathResource("supervision/messages_" + language + ".properties"), StandardCharsets.UTF_8));
    }
}
