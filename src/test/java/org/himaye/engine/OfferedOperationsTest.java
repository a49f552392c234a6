package org.himaye.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of the engine's interface only that is open which an officer's work needs, under each of its addresses. */
class OfferedOperationsTest {

    private static final String[] ROOTS = {
        "/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/task",
                "/task/count",
                "/task/5b1d/form",
                "/task/5b1d/deployed-form",
                "/filter",
                "/filter/5b1d/list",
                "/process-definition/removal:1:5b1d",
                "/process-definition/removal:1:5b1d/xml",
                "/variable-instance",
                "/user/van.front-desk/profile"
            })
    void whatTasklistReadsIsOpen(String operation) {
        for (String root : ROOTS) {
            assertThat(OfferedOperations.contain("GET", root + operation, false))
                    .as(root)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/process-definition/statistics",
                "/process-definition/key/victim-support/statistics",
                "/process-definition/removal:1:5b1d/statistics",
                "/process-definition/%73tatistics",
                "/process-instance",
                "/process-instance/count",
                "/execution/count",
                "/event-subscription",
                "/metrics/activity-instance-start/sum",
                "/history/process-instance/count",
                "/history/task",
                "/deployment",
                "/deployment/count",
                "/job",
                "/job/count",
                "/incident/count",
                "/external-task/count",
                "/batch",
                "/decision-definition",
                "/authorization",
                "/task/../metrics",
                "/task/report/candidate-group-count",
                "/telemetry/data",
                "/nothing"
            })
    void whatCountsWithoutAskingForRightsIsClosedToEverybody(String operation) {
        for (String root : ROOTS) {
            for (String method : new String[] {"GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE"}) {
                for (boolean administrator : new boolean[] {true, false}) {
                    assertThat(OfferedOperations.contain(method, root + operation, administrator))
                            .as(method + " " + root)
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/camunda/api/cockpit/plugin/base/default/process-instance/count",
                "/camunda/api/engine/engine/other/task",
                "/camunda/api/admin/plugin/adminPlugins/default/metrics"
            })
    void theWebApplicationsOwnDataAreClosed(String path) {
        assertThat(OfferedOperations.contain("GET", path, true)).isFalse();
        assertThat(OfferedOperations.contain("POST", path, true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/user", "/user/van.front-desk", "/group/count", "/tenant", "/authorization/check"})
    void usersAreForWhoAdministersThem(String operation) {
        assertThat(OfferedOperations.contain("GET", "/engine-rest" + operation, true))
                .isTrue();
        assertThat(OfferedOperations.contain("PUT", "/engine-rest" + operation, true))
                .isTrue();
        assertThat(OfferedOperations.contain("GET", "/engine-rest" + operation, false))
                .isFalse();
    }

    @Test
    void aCountOfTasksIsNoTask() {
        assertThat(OfferedOperations.task("/engine-rest/task/count")).isEmpty();
        assertThat(OfferedOperations.task("/engine-rest/task/5b1d/form")).containsExactly("5b1d");
    }
}
