package org.himaye.deadlines.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.servlet.ServletException;
import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import org.himaye.deadlines.catalogue.CatalogueFiles;
import org.himaye.deadlines.wiring.ShippedLaw;
import org.himaye.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class DeadlineRuleControllerTest {

    private final MockMvc http = MockMvcBuilders.standaloneSetup(
                    new DeadlineRuleController(CatalogueFiles.shipped(), ShippedLaw.periods()))
            .setMessageConverters(new MappingJackson2HttpMessageConverter(Jackson2ObjectMapperBuilder.json()
                    .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build()))
            .build();

    @Test
    void explanationOfRemovalAppealNamesRepublicDay() throws Exception {
        http.perform(get(URI.create("/api/deadlines/rules/DL-RM-03/explain?start=2026-10-22T14:10")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.ruleId").value("DL-RM-03"))
                .andExpect(jsonPath("$.citation").value("YUKK 53/3"))
                .andExpect(jsonPath("$.amount").value(7))
                .andExpect(jsonPath("$.unit").value("DAYS"))
                .andExpect(jsonPath("$.clockClass").value("C1"))
                .andExpect(jsonPath("$.start").value("2026-10-22T14:10:00+03:00"))
                .andExpect(jsonPath("$.lastFilingDay").value("2026-10-30"))
                .andExpect(jsonPath("$.lastDay").doesNotExist())
                .andExpect(jsonPath("$.notifiedOn").doesNotExist())
                .andExpect(jsonPath("$.endsAt").value("2026-10-31T00:00:00+03:00"))
                .andExpect(jsonPath("$.steps[*].tr").value(hasItem(containsString("Cumhuriyet Bayramı"))))
                .andExpect(jsonPath("$.steps[*].en").value(hasItem(containsString("Republic Day"))))
                .andExpect(
                        jsonPath("$.steps[?(@.date == '2026-10-29')].article").value(hasItem(containsString("2429"))));
    }

    @Test
    void oldCaseGetsFifteenDays() throws Exception {
        http.perform(get(URI.create("/api/deadlines/rules/DL-RM-03/explain?start=2018-05-02")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.amount").value(15))
                .andExpect(jsonPath("$.lastFilingDay").value("2018-05-17"));
    }

    @ParameterizedTest(name = "start={0}")
    @CsvSource({
        "2026-10-22",
        "2026-10-22T14:10",
        "2026-10-22T14:10:30",
        "2026-10-22T14:10+03:00",
        "2026-10-22T14:10%2B03:00",
        "2026-10-22T11:10Z",
        "2026-10-21T23:10Z",
    })
    void startIsReadAsDayLocalTimeOrTimeWithOffset(String start) throws Exception {
        http.perform(get(URI.create("/api/deadlines/rules/DL-RM-03/explain?start=" + start)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lastFilingDay").value("2026-10-30"));
    }

    @Test
    void wayOfServiceIsTurnedIntoTheNotificationDateFirst() throws Exception {
        http.perform(get(URI.create("/api/deadlines/rules/DL-RM-03/explain?start=2026-11-12&way=ELECTRONIC")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.notifiedOn").value("2026-11-17"))
                .andExpect(jsonPath("$.lastFilingDay").value("2026-11-24"))
                .andExpect(jsonPath("$.steps[0].date").value("2026-11-12"))
                .andExpect(jsonPath("$.steps[0].article").value("7201 7/a"));
    }

    @Test
    void dutyShowsWhenToPlanIt() throws Exception {
        http.perform(get(URI.create("/api/deadlines/rules/DL-IP-08/explain?start=2026-11-02")))
                .andExpect(jsonPath("$.lastDay").value("2027-05-02"))
                .andExpect(jsonPath("$.plannedFor").value("2027-04-30"))
                .andExpect(jsonPath("$.lastFilingDay").doesNotExist());
    }

    @Test
    void listHoldsEveryWording() throws Exception {
        http.perform(get("/api/deadlines/rules"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()")
                        .value(CatalogueFiles.shipped().all().size()))
                .andExpect(jsonPath("$[?(@.ruleId == 'DL-RM-03')].amount").value(hasItem(15)))
                .andExpect(jsonPath("$[?(@.ruleId == 'DL-RM-03')].amount").value(hasItem(7)));
    }

    @ParameterizedTest(name = "{0} → {1}, field {2}")
    @CsvSource({
        "DL-XX-99/explain?start=2026-01-01, 404, id",
        "dl-rm-03/explain?start=2026-01-01, 404, id",
        "DL-RM-03/explain, 400, start",
        "DL-RM-03/explain?start=, 400, start",
        "DL-RM-03/explain?start=yesterday, 400, start",
        "DL-RM-03/explain?start=2026-02-30, 400, start",
        "DL-RM-03/explain?start=2026-10-22T25:00, 400, start",
        "DL-RM-03/explain?start=%2B999999999-12-31, 400, start",
        "DL-RM-03/explain?start=2013-01-01, 400, start",
        "DL-RM-03/explain?start=2029-01-01, 400, start",
        "DL-RM-01/explain?start=9999-01-01T00:00, 400, start",
        "DL-RM-03/explain?start=2026-01-01T10:00%00, 400, start",
        "DL-RM-03/explain?start=2099-12-31&way=ELECTRONIC, 400, start",
        "DL-RM-03/explain?start=2026-01-01&way=PIGEON, 400, way",
        "DL-RM-03/explain?start=2026-01-01&way=, 400, way",
        "DL-BD-05/explain?start=2026-01-01, 400, id",
    })
    void badInputIsRefusedWithFieldMessage(String path, int status, String field) {
        ServletException thrown = catchThrowableOfType(
                ServletException.class, () -> http.perform(get(URI.create("/api/deadlines/rules/" + path))));

        assertThat(thrown.getCause()).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.type().status()).isEqualTo(status);
            assertThat(refusal.fields()).singleElement().satisfies(problem -> {
                assertThat(problem.field()).isEqualTo(field);
                assertThat(problem.message().tr()).isNotBlank().doesNotContain("PIGEON", "yesterday");
                assertThat(problem.message().en()).isNotBlank().doesNotContain("PIGEON", "yesterday");
            });
        });
    }

    @Test
    void everyRuleAnswersOrRefusesForAnyDayOfTheCalendar() {
        CatalogueFiles.shipped()
                .ids()
                .forEach(id -> LocalDate.of(2017, 12, 1)
                        .datesUntil(LocalDate.of(2029, 2, 1), Period.ofDays(53))
                        .forEach(day -> {
                            String path = "/api/deadlines/rules/" + id + "/explain?start=" + day;
                            try {
                                assertThat(http.perform(get(URI.create(path)))
                                                .andReturn()
                                                .getResponse()
                                                .getStatus())
                                        .as(path)
                                        .isEqualTo(200);
                            } catch (Exception refused) {
                                assertThat(refused).as(path).hasCauseInstanceOf(Refusal.class);
                            }
                        }));
    }
}
