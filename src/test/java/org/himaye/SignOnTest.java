package org.himaye;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

@HimayeTest
class SignOnTest {

    @Autowired
    private TestRestTemplate http;

    @Test
    void withoutSignOnEverythingIsRefusedButTheSignOnPage() {
        assertThat(http.getForEntity("/engine-rest/task", String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(http.getForEntity("/api/deadlines/rules", String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(http.getForEntity("/camunda/api/engine/engine/default/task", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void oneSignOnServesTheEnginesRestInterface() {
        var tasks = http.withBasicAuth("van.registration-officer", "himaye")
                .getForEntity("/engine-rest/task/count", String.class);

        assertThat(tasks.getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void aWrongPasswordIsRefused() {
        var answer = http.withBasicAuth("van.registration-officer", "wrong")
                .getForEntity("/engine-rest/task/count", String.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void writingOperationsThatNobodyNeedsAreNotOffered() {
        var headers = new HttpHeaders();
        headers.add(HttpHeaders.CONTENT_TYPE, "application/json");
        var answer = http.withBasicAuth("van.registration-officer", "himaye")
                .exchange(
                        "/engine-rest/task/create",
                        HttpMethod.POST,
                        new HttpEntity<>("{\"name\":\"x\"}", headers),
                        String.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(answer.getBody()).contains("urn:himaye:problem:not-offered");
    }
}
