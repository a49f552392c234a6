package org.himaye.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Nobody takes everything out of the engine with one request, however they spell it. */
class LimitedResultsTest {

    @ParameterizedTest
    @CsvSource({
        ", maxResults=200",
        "'', maxResults=200",
        "maxResults=15&firstResult=30, maxResults=15&firstResult=30",
        "firstResult=0&maxResults=100000, maxResults=200&firstResult=0",
        "max%52esults=100000, maxResults=200",
        "maxResults=5&maxResults=100000, maxResults=5",
        "maxResults=-1, maxResults=200",
        "maxResults=99999999999, maxResults=200",
        "maxResults, maxResults=200",
        "maxResults=, maxResults=200",
        "maxResults=all, maxResults=all",
        "maxResults=100000&maxResults=all, maxResults=all",
        "maxResults=all&maxResults=100000, maxResults=all",
        "assignee=a%20b, maxResults=200&assignee=a%20b",
        "x=%zz, maxResults=200&x=%zz",
    })
    void thereIsOneLimitAndItComesFirst(String asked, String passedOn) {
        assertThat(LimitedResults.limited(asked)).isEqualTo(passedOn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/task/",
                "/engine-rest/engine/default/task",
                "/engine-rest/variable-instance",
                "/camunda/api/engine/engine/default/filter/5b1d/list",
                "/camunda/api/engine/engine/default/task"
            })
    void everyListIsLimited(String path) {
        var request = new MockHttpServletRequest("GET", path);

        assertThat(LimitedResults.of(request).getQueryString()).isEqualTo("maxResults=200");
    }

    @Test
    void oneTaskIsReadAsItWasAskedFor() {
        var request = new MockHttpServletRequest("GET", "/engine-rest/task/5b1d/form");

        assertThat(LimitedResults.of(request)).isSameAs(request);
    }
}
