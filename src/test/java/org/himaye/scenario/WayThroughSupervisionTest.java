package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.himaye.TestDatabase;
import org.himaye.protection.application.Channel;
import org.himaye.supervision.quality.Lots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Each page of supervisors asks little of the database, and the way between the pages leads to every one that its reader may
 * open. Both are asked of what the application serves, so that no new page can be forgotten here.
 */
class WayThroughSupervisionTest extends Scenario {

    private static final int MOST_STATEMENTS = 12;
    private static final String SUPERVISION = "/supervision";
    private static final String DESK = "/supervision/quality/readings";
    private static final String EXPORTS = "/supervision/exports";

    /** Between them they may open everything; the auditor and the others read the country, the director one province. */
    private static final List<String> READERS =
            List.of("merkez.auditor", "merkez.hq-protection", "merkez.kpi-analyst", "van.provincial-director");

    /** What is asked of each page, of those with most to show; {id} is what the reader holds. */
    private static final Map<String, List<String>> QUESTIONS = Map.ofEntries(
            entry("/supervision", List.of("", "?year=2026&knownOn=2026-06-30")),
            entry("/supervision/programme/indicators/{id}", List.of("/supervision/programme/indicators/10.6")),
            entry("/supervision/programme/programme.pdf", List.of("")),
            entry("/supervision/programme/programme.xlsx", List.of("")),
            entry("/supervision/programme/import", List.of("")),
            entry(
                    "/supervision/deadlines",
                    List.of("", "?province=65", "?province=65&rule=DL-IP-04&lateness=OVERDUE", "?print=true")),
            entry("/supervision/capacity", List.of("", "?province=65")),
            entry(
                    "/supervision/flow",
                    List.of("", "?province=65", "?procedure=APPEAL", "?procedure=REMOVAL&knownOn=2026-10-01")),
            entry("/supervision/map", List.of("", "?province=65")),
            entry(
                    "/supervision/map/{process}",
                    List.of(
                            "/supervision/map/protection-application",
                            "/supervision/map/protection-application?measure=WAITING_TIME&province=65",
                            "/supervision/map/removal?sheet=SubProcess_Enforcement&measure=OVERDUE",
                            "/supervision/map/victim-support")),
            entry(
                    "/supervision/map/{process}/cases",
                    List.of("/supervision/map/protection-application/cases?step=UserTask_RegisterApplication")),
            entry("/supervision/what-if", List.of("", "?deciders=100&province=65")),
            entry("/supervision/quality", List.of("", "?year=2026")),
            entry(DESK, List.of("")),
            entry(DESK + "/{id}", List.of("{reading}")),
            entry("/supervision/liberty", List.of("", "?province=65&light=GREEN", "?print=true")),
            entry("/supervision/alerts", List.of("")),
            entry(EXPORTS, List.of("")),
            entry(EXPORTS + "/{id}/content", List.of("{export}")),
            entry("/supervision/open-work", List.of("", "?province=65", "?province=65&group=registration-officer")),
            entry("/supervision/open-work/absences", List.of("")),
            entry("/supervision/figures", List.of("")),
            entry("/supervision/figures/{code}", List.of("/supervision/figures/FLOW-GRANT")));

    /** Files, and pages to which another page leads. */
    private static final Set<String> BEHIND_ANOTHER = Set.of(
            "/supervision/programme/programme.pdf",
            "/supervision/programme/programme.xlsx",
            "/supervision/programme/import",
            "/supervision/open-work/absences");

    private static final Pattern WAY = Pattern.compile("<nav class=\"subnav\".*?</nav>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"( aria-current=\"page\")?");

    @Autowired
    private ApplicationContext application;

    @AfterEach
    void leaveNothing() throws SQLException {
        Lots.removeDecisions();
        withoutTriggers("delete from alert where province = '02'", "delete from alert_threshold where province = '02'");
    }

    @Test
    void noPageAsksMoreThanTwelveStatements() throws SQLException {
        office.at("2026-11-02T09:00");
        for (int number = 0; number <= MOST_STATEMENTS; number++) {
            office.lodged("2026-11-02T09:00", Office.VAN, Channel.PROVINCIAL_DIRECTORATE);
        }
        Lots.removeDecisions();
        for (String province : List.of("65", "30", "31")) {
            Lots.decisions(province, MOST_STATEMENTS + 1, "2026-10-02 10:00+03");
        }
        Lots.draw(application, "1");
        Lots.results("65", "2026-10-01", MOST_STATEMENTS, MOST_STATEMENTS);
        withoutTriggers(
                "insert into alert_threshold (id, province, measure, subject, days, raise_above, clear_at, set_by, set_at)"
                        + " select md5('way-' || n)::uuid, '02', 'BACKLOG_AGE', 'UK', n, 10, 9, 'test', now()"
                        + " from generate_series(1, 20) n",
                "insert into alert (id, threshold_id, province, raised_at, reading)"
                        + " select md5('way-' || n)::uuid, md5('way-' || n)::uuid, '02', now(), 12"
                        + " from generate_series(1, 20) n");
        office.at("2027-11-02T09:00");

        Map<String, Integer> most = new TreeMap<>();
        for (String account : READERS) {
            Caller reader = Caller.browser(office, account);
            String reading = taken(reader);
            String export = exported(reader);
            QUESTIONS.forEach((page, questions) -> {
                for (String question : questions) {
                    String address = question.replace("{reading}", reading).replace("{export}", export);
                    address = address.startsWith("/") ? address : page + address;
                    if (address.contains("{")) {
                        continue;
                    }
                    try (StatementCount statements = new StatementCount()) {
                        int status = reader.get(address).status();
                        assertThat(status).as("%s for %s", address, account).isIn(200, 403);
                        if (status == 200) {
                            most.merge(page, statements.ofRequest(), Math::max);
                            assertThat(statements.ofRequest())
                                    .as("%s for %s", address, account)
                                    .isLessThanOrEqualTo(MOST_STATEMENTS);
                        }
                    }
                }
            });
        }

        System.out.println("Statements of each page: " + most);
        assertThat(most.keySet()).as("pages that were asked").isEqualTo(served().keySet());
        // Definitions and the form are not in the database; everything else is.
        assertThat(most.entrySet().stream().filter(page -> page.getValue() == 0).map(Map.Entry::getKey))
                .isSubsetOf(
                        "/supervision/figures",
                        "/supervision/figures/{code}",
                        "/supervision/programme/indicators/{id}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "van.provincial-director",
                "van.governor-approver",
                "van.removal-centre-manager",
                "van.protection-decider",
                "van.registration-officer",
                "merkez.hq-protection",
                "merkez.hq-irregular",
                "merkez.kpi-analyst",
                "merkez.auditor",
                "merkez.commission-chair",
                "merkez.data-protection-officer"
            })
    void theWayLeadsToEveryPageThatTheReaderMayOpenAndToNoOther(String account) {
        office.at("2026-11-02T09:00");
        Caller reader = Caller.browser(office, account);
        Set<String> open = new TreeSet<>();
        Map<String, List<MatchResult>> ways = new LinkedHashMap<>();
        for (String page : entrances()) {
            Caller.Answer answer = reader.get(page);
            assertThat(answer.status()).as(page).isIn(200, 403);
            if (answer.status() == 200) {
                open.add(page);
                ways.put(page, links(answer.body()));
            }
        }

        assertThat(open.isEmpty()).as("nothing to supervise").isEqualTo(account.equals("van.registration-officer"));
        ways.forEach((page, links) -> {
            assertThat(links.stream().map(link -> link.group(1))).as(page).containsExactlyInAnyOrderElementsOf(open);
            assertThat(links.stream().filter(link -> link.group(2) != null).map(link -> link.group(1)))
                    .as("where one is")
                    .containsExactly(page);
        });
    }

    /** Returns what the application serves to supervisors who only look, by the pattern of its address. */
    private Map<String, Boolean> served() {
        Map<String, Boolean> pages = new TreeMap<>();
        application
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    for (String pattern : patterns(mapping)) {
                        pages.put(pattern, method.getReturnType().getParameterType() == String.class);
                    }
                });
        return pages;
    }

    private static List<String> patterns(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                ? mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.equals(SUPERVISION) || pattern.startsWith(SUPERVISION + "/"))
                        .toList()
                : List.of();
    }

    private List<String> entrances() {
        return served().entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .filter(page -> !page.contains("{") && !BEHIND_ANOTHER.contains(page))
                .toList();
    }

    private static List<MatchResult> links(String page) {
        return WAY.matcher(page)
                .results()
                .flatMap(way -> LINK.matcher(way.group()).results())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Takes a decision to read, and returns where it is; a place in braces if the reader gets none. */
    private static String taken(Caller reader) {
        String location = reader.posted(DESK, DESK, "").location();
        int path = location.indexOf(DESK + "/");
        return path < 0 ? "{none}" : location.substring(path);
    }

    /** Has an export made, and returns where it is; a place in braces if the reader gets none. */
    private static String exported(Caller reader) {
        reader.posted(
                EXPORTS,
                EXPORTS,
                "dataset=centres&format=CSV&purpose=UNIT_MANAGEMENT&province=65&purposeText="
                        + Caller.encoded("Doluluk toplantıda görüşülecek"));
        var address = Pattern.compile("href=\"(" + EXPORTS + "/[0-9a-f-]+/content)\"")
                .matcher(reader.get(EXPORTS).body());
        return address.find() ? address.group(1) : "{none}";
    }

    private static void withoutTriggers(String... statements) throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
