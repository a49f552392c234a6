package org.himaye.appeal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.himaye.appeal.application.Commissions.AbsenceReason;
import org.himaye.appeal.application.Deliberations.VoteChoice;
import org.himaye.appeal.application.Deliberations.VoteOutcome;
import org.himaye.appeal.application.Seat;
import org.himaye.appeal.application.Standing;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class CommissionMessagesTest {

    private static final Pattern KEY = Pattern.compile("#\\{(commission\\.[A-Za-z.]+[A-Za-z])");

    @Test
    void bothLanguagesHaveTheSameMessages() throws IOException {
        assertThat(messages("tr").stringPropertyNames())
                .isNotEmpty()
                .isEqualTo(messages("en").stringPropertyNames());
    }

    @Test
    void everyMessageOfThePagesIsThere() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> pages = Files.list(Path.of("src/main/resources/templates/commission"))) {
            for (Path page : pages.toList()) {
                KEY.matcher(Files.readString(page)).results().forEach(found -> used.add(found.group(1)));
            }
        }

        assertThat(used).hasSizeGreaterThan(100);
        assertThat(messages("tr").stringPropertyNames()).containsAll(used);
    }

    @Test
    void everyCodeHasAName() throws IOException {
        assertThat(messages("tr").stringPropertyNames())
                .containsAll(names("commission.seat.", Seat.values()))
                .containsAll(names("commission.standing.", Standing.values()))
                .containsAll(names("commission.choice.", VoteChoice.values()))
                .containsAll(names("commission.outcome.", VoteOutcome.values()))
                .containsAll(names("commission.absence.", AbsenceReason.values()));
    }

    private static Set<String> names(String family, Enum<?>[] codes) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(codes).forEach(code -> names.add(family + code.name()));
        return names;
    }

    private static Properties messages(String language) throws IOException {
        return PropertiesLoaderUtils.loadProperties(new EncodedResource(
                new ClassPathResource("appeal/messages_" + language + ".properties"), StandardCharsets.UTF_8));
    }
}
