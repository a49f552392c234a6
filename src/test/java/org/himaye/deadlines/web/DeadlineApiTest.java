package org.himaye.deadlines.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import org.himaye.HimayeTest;
import org.himaye.access.Acting;
import org.himaye.deadlines.RunningClock;
import org.himaye.deadlines.RunningClocks;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.LegalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@HimayeTest
class DeadlineApiTest {

    private static final Actor IN_VAN = new Actor("van.registration-officer", Set.of(), Set.of("65"));
    private static final Actor IN_ANKARA = new Actor("ankara.registration-officer", Set.of(), Set.of("06"));

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private RunningClocks clocks;

    @Test
    void signedInUserGetsTheExplanation() {
        ResponseEntity<JsonNode> answer = get("DL-RM-03/explain?start=2026-10-22T14:10");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody().path("lastFilingDay").asText()).isEqualTo("2026-10-30");
        assertThat(answer.getBody().path("endsAt").asText()).isEqualTo("2026-10-31T00:00:00+03:00");
        assertThat(answer.getBody().path("steps").toString()).contains("Cumhuriyet Bayramı", "Republic Day");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "DL-XX-99/explain?start=2026-01-01, 404",
        "DL-RM-03/explain, 400",
        "DL-RM-03/explain?start=dün, 400",
        "DL-RM-03/explain?start=2031-01-01, 400",
    })
    void badInputIsAnsweredWithProblem(String path, int status) {
        ResponseEntity<JsonNode> answer = get(path);

        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getBody().path("type").asText()).startsWith("urn:himaye:problem:");
    }

    @Test
    void clockOfCaseIsKeptInTheDatabaseOfTheApplication() {
        CaseId caseId = CaseId.random();

        Instant notified =
                LocalDateTime.of(2026, 10, 22, 14, 10).atZone(LegalTime.ZONE).toInstant();

        RunningClock started = Acting.call(IN_VAN, () -> clocks.start(caseId, "65", "DL-RM-03", notified));

        assertThat(Acting.call(IN_VAN, () -> clocks.history(caseId, "DL-RM-03")))
                .containsExactly(started);
        assertThat(Acting.call(IN_ANKARA, () -> clocks.history(caseId, "DL-RM-03")))
                .isEmpty();
    }

    private ResponseEntity<JsonNode> get(String path) {
        return http.withBasicAuth("van.registration-officer", "himaye")
                .getForEntity(URI.create(http.getRootUri() + "/api/deadlines/rules/" + path), JsonNode.class);
    }
}
