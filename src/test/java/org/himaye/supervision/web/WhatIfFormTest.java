package org.himaye.supervision.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.himaye.shared.Province;
import org.himaye.supervision.forecast.domain.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The form of the what-if page: what may be asked, and what the reader is told otherwise. */
class WhatIfFormTest {

    private static final List<Province> VAN = List.of(new Province("65", "Van"));
    private static final Pattern KEY = Pattern.compile("#\\{(whatIf\\.[A-Za-z.]+[A-Za-z])");

    @Test
    void anEmptyFormAsksWhatComesIfNothingChanges() {
        WhatIfForm form = WhatIfForm.read(Map.of(), VAN);

        assertThat(form.isSound()).isTrue();
        assertThat(form.scenario()).isEqualTo(Scenario.unchanged(36));
        assertThat(form.province()).isNull();
        assertThat(form.typed()).containsEntry("interviewers", "0").containsEntry("acceleratedShare", "");
    }

    @Test
    void everyFieldIsTaken() {
        WhatIfForm form = WhatIfForm.read(
                Map.of(
                        "province", "65",
                        "interviewers", "20",
                        "deciders", "-10",
                        "inflow", "+5",
                        "acceleratedShare", "30",
                        "acceleratedWork", "60",
                        "months", "24"),
                VAN);

        assertThat(form.isSound()).isTrue();
        assertThat(form.scenario()).isEqualTo(new Scenario(20, -10, 5, 30, 60, 24));
        assertThat(form.province()).isEqualTo("65");
    }

    @ParameterizedTest
    @CsvSource({
        "interviewers, -101, out-of-range",
        "interviewers, 501, out-of-range",
        "deciders, 9999, out-of-range",
        "deciders, 1.5, not-a-number",
        "inflow, twelve, not-a-number",
        "inflow, 99999999999999, not-a-number",
        "acceleratedShare, 101, out-of-range",
        "acceleratedShare, -1, out-of-range",
        "acceleratedWork, 9, out-of-range",
        "acceleratedWork, 201, out-of-range",
        "months, 5, out-of-range",
        "months, 61, out-of-range",
        "province, 06, unknown",
        "province, Van, unknown",
    })
    void whatCannotBeAskedIsNamedWithItsField(String field, String typed, String code) {
        WhatIfForm form = WhatIfForm.read(Map.of(field, typed), VAN);

        assertThat(form.isSound()).isFalse();
        assertThat(form.problems()).containsOnlyKeys(field);
        assertThat(form.problems().get(field).code()).isEqualTo(code);
        assertThat(form.problems().get(field).message().tr()).isNotBlank();
        assertThat(form.problems().get(field).message().en()).isNotBlank().doesNotContain(typed);
        assertThat(form.typed()).containsEntry(field, typed);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThat(WhatIfForm.read(Map.of("months", "0", "inflow", "x"), VAN).problems())
                .containsOnlyKeys("months", "inflow");
    }

    @Test
    void bothLanguagesSayEverythingThatThePageSays() throws IOException {
        Set<String> used = new TreeSet<>();
        try (var page = new ClassPathResource("templates/supervision/what-if.html").getInputStream()) {
            KEY.matcher(new String(page.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .forEach(found -> used.add(found.group(1)));
        }
        for (String field :
                List.of("interviewers", "deciders", "inflow", "acceleratedShare", "acceleratedWork", "months")) {
            used.add("whatIf." + field);
            used.add("whatIf." + field + ".hint");
        }
        for (String step : List.of("queue", "pace", "futures", "band", "clearance", "limits")) {
            used.add("whatIf.method." + step);
        }

        assertThat(used).hasSizeGreaterThan(40);
        assertThat(messages("tr").stringPropertyNames()).containsAll(used);
        assertThat(messages("en").stringPropertyNames()).containsAll(used);
    }

    private static Properties messages(String language) throws IOException {
        return PropertiesLoaderUtils.loadProperties(new EncodedResource(
                new ClassPathResource("supervision/messages_" + language + ".properties"), StandardCharsets.UTF_8));
    }
}
