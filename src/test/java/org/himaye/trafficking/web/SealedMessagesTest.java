package org.himaye.trafficking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Every sentence of the pages of sealed files is there in Turkish and in English. */
class SealedMessagesTest {

    private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z.]+)[}(]");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(messages("tr").stringPropertyNames())
                .isEqualTo(messages("en").stringPropertyNames());
    }

    @Test
    void everythingAPageSaysIsThere() throws IOException {
        Set<String> said = new TreeSet<>();
        try (var pages = Files.list(Path.of("src/main/resources/templates/sealed"))) {
            for (Path page : pages.toList()) {
                Matcher key = KEY.matcher(Files.readString(page));
                while (key.find()) {
                    said.add(key.group(1));
                }
            }
        }

        assertThat(said).hasSizeGreaterThan(60);
        assertThat(messages("tr").stringPropertyNames()).containsAll(said);
    }

    private static Properties messages(String language) throws IOException {
        return PropertiesLoaderUtils.loadProperties(new EncodedResource(
                new ClassPathResource("trafficking/messages_" + language + ".properties"), StandardCharsets.UTF_8));
    }
}
