package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Everything needs a sign-on but the sign-on page, the error page and the sign of life. */
class SignOnRequiredTest extends Scenario {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private static final Set<String> OPEN = Set.of("/login", "/error");

    @Test
    void everyMappingOfTheApplicationAsksForASignOn() {
        Map<String, String> open = new TreeMap<>();
        Set<String> asked = new TreeSet<>();

        for (Map.Entry<RequestMappingInfo, HandlerMethod> mapping :
                mappings.getHandlerMethods().entrySet()) {
            Set<RequestMethod> methods = mapping.getKey().getMethodsCondition().getMethods();
            for (String pattern : mapping.getKey().getPatternValues()) {
                String path = pattern.replaceAll("\\{[^}]*}", "x").replace("**", "x");
                for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                    if (!OPEN.contains(path)) {
                        var answer = Caller.withTokenOnly(office).send(method.name(), path, "application/json", "{}");
                        asked.add(method + " " + pattern);
                        boolean refused = path.startsWith("/api/")
                                ? answer.status() == 401 && "unauthenticated".equals(answer.problem())
                                : answer.status() == 302 && answer.location().endsWith("/login");
                        if (!refused) {
                            open.put(method + " " + pattern, answer.status() + " " + answer.location());
                        }
                    }
                }
            }
        }

        assertThat(open).isEmpty();
        assertThat(asked)
                .contains(
                        "POST /api/protection/applications",
                        "POST /api/protection/applications/{caseNumber}/withdrawal",
                        "GET /api/cases/{caseNumber}",
                        "GET /api/cases/{caseNumber}/corrections",
                        "POST /api/cases/{caseNumber}/corrections/registration",
                        "POST /api/cases/{caseNumber}/corrections/service",
                        "POST /api/search",
                        "PUT /api/demo/clock",
                        "GET /api/letters/{letterId}",
                        "GET /api/deadlines/rules/{id}/explain",
                        "GET /cases/{caseNumber}",
                        "GET /cases/{caseNumber}/bundle.pdf",
                        "GET /cases/by-task/{taskId}");
    }

    @Test
    void theEngineAndItsPagesAskForASignOn() {
        Caller stranger = Caller.stranger(office);

        for (String path : new String[] {"/engine-rest/task", "/engine-rest/engine", "/engine-rest/user"}) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(401);
        }
        for (String path : new String[] {
            "/camunda/app/tasklist/default/", "/camunda/app/admin/default/", "/camunda/app/cockpit/default/"
        }) {
            var answer = stranger.get(path);
            assertThat(answer.status()).as(path).isEqualTo(302);
            assertThat(answer.location()).as(path).endsWith("/login");
        }
    }

    @Test
    void onlyTheSignOfLifeOfTheActuatorIsOpen() {
        Caller stranger = Caller.stranger(office);

        assertThat(stranger.get("/actuator/health").status()).isEqualTo(200);
        for (String path : new String[] {"/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/loggers"}) {
            assertThat(stranger.get(path).location()).as(path).endsWith("/login");
        }
    }

    @Test
    void aWritingRequestOfABrowserNeedsTheTokenOfItsPage() {
        Caller browser = Caller.browser(office, "van.front-desk");

        assertThat(browser.post("/api/search", "{\"text\":\"Ahmadi\"}").status())
                .isEqualTo(403);
    }
}
