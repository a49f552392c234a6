package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every address of the application as one user: every endpoint and page, Tasklist and the engine's interface, searches,
 * exports and errors. What is asked for is the same each time; what is remembered is what came back.
 */
final class Crawl {

    /** What stands in the addresses: of a sealed file that exists, or of the same shape and of nothing. */
    record Names(
            String number, String file, String task, String instance, String letter, String person, String foreigner) {

        Map<String, String> tokens() {
            Map<String, String> tokens = new LinkedHashMap<>();
            tokens.put(number, "<number>");
            tokens.put(file, "<file>");
            tokens.put(task, "<task>");
            tokens.put(instance, "<instance>");
            tokens.put(letter, "<letter>");
            tokens.put(person, "<person>");
            tokens.put(foreigner, "<foreigner>");
            return tokens;
        }
    }

    private record Request(String method, String path, String type, String body) {}

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final List<String> ENGINE_READS = List.of(
            "/task",
            "/task/count",
            "/task?processInstanceBusinessKey={file}",
            "/task/count?processInstanceBusinessKey={file}",
            "/task?processInstanceId={instance}",
            "/task?processDefinitionKey=victim-identification",
            "/task/count?processDefinitionKey=victim-support",
            "/task/count?unassigned=true",
            "/task/{task}",
            "/task/{task}/form",
            "/task/{task}/deployed-form",
            "/task/{task}/form-variables",
            "/task/{task}/rendered-form",
            "/task/{task}/variables",
            "/task/{task}/identity-links",
            "/task/{task}/comment",
            "/filter",
            "/filter/count",
            "/process-definition",
            "/process-definition/count",
            "/process-definition/key/victim-support",
            "/process-definition/key/victim-support/xml",
            "/process-definition/key/victim-support/statistics",
            "/process-definition/statistics",
            "/process-instance",
            "/process-instance/count",
            "/process-instance/count?businessKey={file}",
            "/process-instance/{instance}",
            "/process-instance/{instance}/variables",
            "/process-instance/{instance}/activity-instances",
            "/execution",
            "/execution/count",
            "/variable-instance",
            "/variable-instance/count",
            "/variable-instance?processInstanceIdIn={instance}",
            "/event-subscription",
            "/event-subscription/count",
            "/job",
            "/job/count",
            "/job-definition",
            "/incident",
            "/incident/count",
            "/external-task/count",
            "/batch",
            "/deployment",
            "/deployment/count",
            "/decision-definition",
            "/decision-definition/key/victim-indication/xml",
            "/metrics",
            "/metrics/activity-instance-start/sum",
            "/history/process-instance/count",
            "/history/task/count",
            "/history/detail/count",
            "/history/identity-link-log",
            "/history/cleanup/job",
            "/authorization",
            "/authorization/count",
            "/user",
            "/user/count",
            "/user/van.trafficking-expert/profile",
            "/group",
            "/tenant",
            "/identity/groups?userId=van.trafficking-expert",
            "/engine",
            "/version",
            "/telemetry/data",
            "/schema/log",
            "/nothing");

    private final Names names;
    private final Caller browser;
    private final Caller machine;
    private final Map<String, String> heard = new TreeMap<>();
    private final Map<String, String> failures = new TreeMap<>();

    private Crawl(Office office, String account, Names names) {
        this.names = names;
        this.browser = Caller.browser(office, account);
        this.machine = Caller.basicBeside(browser, office, account);
    }

    /**
     * Returns what each address answers to a user, with every name of the case replaced by what it stands for. Whatever is
     * asked, and whoever asks it, no answer is a failure of the server.
     */
    static Map<String, String> as(Office office, String account, Names names, BeanFactory beans) {
        Crawl crawl = new Crawl(office, account, names);
        crawl.endpoints(beans.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
        crawl.searches();
        crawl.referrals(account);
        crawl.engine();
        crawl.tasklist();
        assertThat(crawl.failures)
                .as("failures of the server towards " + account)
                .isEmpty();
        return crawl.heard;
    }

    private void endpoints(RequestMappingHandlerMapping mappings) {
        for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
            for (String pattern : mapping.getPatternValues()) {
                if (isOfTheSession(pattern)) {
                    continue;
                }
                var methods = mapping.getMethodsCondition().getMethods();
                for (String path : filled(pattern)) {
                    for (RequestMethod method : methods.isEmpty() ? java.util.Set.of(RequestMethod.GET) : methods) {
                        boolean api = path.startsWith("/api/") || path.startsWith("/v3/");
                        String body = method == RequestMethod.GET ? null : api ? "{}" : "x=1";
                        send(
                                api && !path.startsWith("/v3/") ? machine : browser,
                                method.name(),
                                path,
                                api ? JSON : FORM,
                                body);
                    }
                }
            }
        }
        for (String path :
                List.of("/nothing", "/sealed-files/%00", "/emergency-access/x", "/actuator", "/actuator/health")) {
            send(browser, "GET", path, null, null);
        }
    }

    /** What signs in or out, moves the clock, or works off what others have left to do. */
    private static boolean isOfTheSession(String pattern) {
        return List.of(
                        "/login",
                        "/error",
                        "/api/demo/clock",
                        "/commission/distribution",
                        "/api/removal/liberty/reconciliation")
                .contains(pattern);
    }

    /** Each variable of an address stands once for what it is called in the file, and once for the file itself. */
    private List<String> filled(String pattern) {
        if (pattern.contains("/removal-guard")) {
            // Of the person alone it says that something stands, and never what: SealedReferralTest.
            return List.of(pattern.replace("{personId}", names.file()));
        }
        if (!pattern.contains("{")) {
            return List.of(pattern);
        }
        String byName = pattern.replaceAll("\\{(?:number|caseNumber)}", names.number())
                .replaceAll("\\{taskId}", names.task())
                .replaceAll("\\{letterId}", names.letter())
                .replaceAll("\\{personId}", names.person())
                .replaceAll("\\{[^}]*}", names.file());
        return List.of(byName, pattern.replaceAll("\\{[^}]*}", names.file())).stream()
                .distinct()
                .toList();
    }

    private void searches() {
        for (String text :
                List.of(names.number(), names.file(), names.foreigner(), "Karimova", "Nilufar", "MT", "65-MT")) {
            send(machine, "POST", "/api/search", JSON, "{\"text\":\"" + text + "\"}");
            hear("POST /search " + text, browser.searchPage(text));
        }
        for (String query :
                List.of("?province=65", "?page=1", "?print=true", "?year=2026", "?from=2026-01-01&to=2026-12-31")) {
            send(browser, "GET", "/supervision/liberty" + query, null, null);
            send(machine, "GET", "/api/removal/return-figures" + query, null, null);
            send(machine, "GET", "/api/removal/liberty/alarms" + query, null, null);
            send(machine, "GET", "/api/trafficking/indicators" + query, null, null);
        }
    }

    /** A referral is received in the same words whether or not the person has a file. */
    private void referrals(String account) {
        for (String foreigner : List.of("", ",\"foreignerNumber\":\"" + names.foreigner() + "\"")) {
            hear(
                    "POST /api/trafficking/referrals " + foreigner,
                    machine.post("/api/trafficking/referrals", """
                            {"reference":"%s","province":"65","source":"MIGRATION_OFFICE","receivedAt":"2026-11-02T08:00:00+03:00",
                             "facts":"Yardım istedi.","urgency":"URGENT","safety":"IN_DANGER","gender":"FEMALE","age":"ADULT",
                             "familyName":"Karimova","givenNames":"Nilufar"%s}""".formatted(
                                    "observer-" + account + "-" + java.util.UUID.randomUUID(), foreigner)));
        }
    }

    private void engine() {
        for (String path : ENGINE_READS) {
            send(machine, "GET", "/engine-rest" + filledIn(path), null, null);
            send(browser, "GET", "/camunda/api/engine/engine/default" + filledIn(path), null, null);
        }
        for (String path : List.of("/task/count", "/task/{task}", "/process-instance/count", "/history/task/count")) {
            send(machine, "GET", "/engine-rest/engine/default" + filledIn(path), null, null);
        }
        for (String root : List.of("/engine-rest", "/camunda/api/engine/engine/default")) {
            Caller caller = root.startsWith("/engine") ? machine : browser;
            send(caller, "POST", root + "/task", JSON, "{\"processInstanceBusinessKey\":\"" + names.file() + "\"}");
            send(caller, "POST", root + "/task/count", JSON, "{\"unassigned\":true}");
            send(
                    caller,
                    "POST",
                    root + "/variable-instance",
                    JSON,
                    "{\"processInstanceIdIn\":[\"" + names.instance() + "\"]}");
            send(caller, "POST", root + "/variable-instance/count", JSON, "{}");
            for (String step : List.of("claim", "unclaim", "submit-form", "complete", "assignee", "delegate")) {
                send(
                        caller,
                        "POST",
                        root + "/task/" + names.task() + "/" + step,
                        JSON,
                        step.equals("submit-form") ? "{\"variables\":{}}" : "{\"userId\":\"van.front-desk\"}");
            }
            send(caller, "DELETE", root + "/process-instance/" + names.instance(), null, null);
            send(
                    caller,
                    "POST",
                    root + "/message",
                    JSON,
                    "{\"messageName\":\"x\",\"businessKey\":\"" + names.file() + "\"}");
        }
    }

    /** The filters of Tasklist, as Tasklist asks for them. */
    private void tasklist() {
        send(browser, "GET", "/camunda/app/tasklist/default/", null, null);
        send(browser, "GET", "/camunda/api/admin/auth/user/default", null, null);
        send(browser, "GET", "/camunda/api/cockpit/plugin/base/default/process-definition/statistics", null, null);
        send(browser, "GET", "/camunda/api/cockpit/plugin/base/default/process-instance/count", null, null);
        String root = "/camunda/api/engine/engine/default/filter";
        browser.get(root + "?resourceType=Task").json().forEach(filter -> {
            String path = root + "/" + filter.path("id").asText();
            send(browser, "POST", path + "/list?firstResult=0&maxResults=200", JSON, "{}");
            send(browser, "GET", path + "/list", null, null);
            send(browser, "POST", path + "/count", JSON, "{}");
            send(browser, "GET", path, null, null);
        });
    }

    private String filledIn(String path) {
        return path.replace("{file}", names.file())
                .replace("{task}", names.task())
                .replace("{instance}", names.instance());
    }

    private void send(Caller caller, String method, String path, String type, String body) {
        Request request = new Request(method, path, type, body);
        String with = body == null || !FORM.equals(type) ? body : body + "&_csrf=" + Caller.encoded(caller.formToken());
        try {
            hear(
                    request.method() + " " + request.path() + (body == null ? "" : " " + body),
                    caller.send(method, path, body == null ? null : type, with));
        } catch (IllegalArgumentException notAnAddress) {
            throw new IllegalStateException(path, notAnAddress);
        }
    }

    private void hear(String asked, Caller.Answer answer) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.response().headers().map());
        headers.keySet().removeAll(List.of("date", "set-cookie", "etag", "last-modified", "content-length"));
        String body = answer.steadyBody()
                .replaceAll("(numarayı verin: |Quote this number: |<code>)[0-9a-f-]{36}", "$1<correlation>")
                .replaceAll("nonce=\"[^\"]+\"", "nonce")
                .replaceAll("\"receipt\":\"[^\"]+\"", "\"receipt\":\"<receipt>\"");
        String policy = headers.toString().replaceAll("'nonce-[^']+'", "'nonce'");
        String said = answer.status() + " " + policy + "\n" + body;
        String key = asked;
        for (Map.Entry<String, String> token : names.tokens().entrySet()) {
            said = said.replace(token.getKey(), token.getValue());
            key = key.replace(token.getKey(), token.getValue());
        }
        heard.put(machineOrBrowser(answer) + key, said);
        if (answer.status() >= 500) {
            failures.put(machineOrBrowser(answer) + key, said);
        }
    }

    private static String machineOrBrowser(Caller.Answer answer) {
        return answer.response().request().headers().firstValue("Authorization").isPresent() ? "machine " : "browser ";
    }
}
