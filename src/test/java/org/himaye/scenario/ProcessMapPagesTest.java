package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.himaye.access.Acting;
import org.himaye.protection.application.Channel;
import org.himaye.shared.Actor;
import org.himaye.shared.OpenSteps;
import org.himaye.shared.OpenSteps.Count;
import org.himaye.supervision.map.MapMeasure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.jdbc.core.JdbcTemplate;

/** The process maps count each open case where it is, show a province its own cases only, and give no small number away. */
class ProcessMapPagesTest extends Scenario {

    private static final String PROCESS = "protection-application";
    private static final String REGISTER = "UserTask_RegisterApplication";
    private static final String SCREEN = "UserTask_ScreenApplication";
    private static final String MAP = "/supervision/map/" + PROCESS;
    private static final String CASES = MAP + "/cases?step=";
    private static final int MOST_STATEMENTS = 12;
    private static final Pattern KEY = Pattern.compile("#\\{(map\\.[A-Za-z_.]+[A-Za-z])");
    private static final Pattern CASE_NUMBER = Pattern.compile("[0-9]{2}-[A-Z]{2}-[0-9]{4}-[0-9]{6}");

    @Test
    void aCaseIsCountedAtTheStepAtWhichItIs() {
        Count before = count(Office.VAN, REGISTER);
        Count screenedBefore = count(Office.VAN, SCREEN);

        ProtectionCase van = office.lodged("2026-11-02T09:00");

        assertThat(count(Office.VAN, REGISTER).cases()).isEqualTo(before.cases() + 1);
        assertThat(count(Office.VAN, SCREEN).cases()).isEqualTo(screenedBefore.cases());

        van.registered();

        assertThat(count(Office.VAN, REGISTER).cases()).isEqualTo(before.cases());
        assertThat(count(Office.VAN, SCREEN).cases()).isEqualTo(screenedBefore.cases() + 1);
    }

    @Test
    void aCaseInAnotherProvinceIsNotCounted() {
        Count van = count(Office.VAN, REGISTER);
        Count all = count(Actor.EVERY_PROVINCE, REGISTER);

        office.lodged("2026-11-02T09:00", Office.ISTANBUL, Channel.PROVINCIAL_DIRECTORATE);

        assertThat(count(Office.VAN, REGISTER)).isEqualTo(van);
        assertThat(count(Actor.EVERY_PROVINCE, REGISTER).cases()).isEqualTo(all.cases() + 1);
    }

    @Test
    void aCaseIsOverdueOnceTheDueDayOfItsTaskIsOver() {
        long before = overdue("2026-11-02T09:00");
        office.lodged("2026-11-02T09:00");

        assertThat(overdue("2026-11-02T09:01")).isEqualTo(before);
        // Every task of registration is due within weeks.
        assertThat(overdue("2027-11-02T09:00")).isGreaterThan(before);
    }

    @Test
    void aCaseInACalledProcessIsCountedThereAndAtTheCall() {
        Count call = count(Office.VAN, "CallActivity_ProtectionInterview");
        long interview = cases(Office.VAN, "protection-interview", "UserTask_HoldInterview");

        office.lodged("2026-11-02T09:00").readyForExamination();

        assertThat(count(Office.VAN, "CallActivity_ProtectionInterview").cases())
                .isEqualTo(call.cases() + 1);
        assertThat(cases(Office.VAN, "protection-interview", "UserTask_HoldInterview"))
                .isEqualTo(interview + 1);
    }

    @Test
    void sealedFilesAreInNoCount() {
        VictimCase.referred(office);

        OpenSteps steps = office.bean(OpenSteps.class);
        Acting.as(director(Actor.EVERY_PROVINCE), () -> {
            assertThat(steps.casesByProcess(null)).doesNotContainKeys("victim-identification", "victim-support");
            assertThat(steps.counts("victim-identification", null, Office.instant("2026-11-02T09:00")))
                    .isEmpty();
            assertThat(steps.cases("victim-identification", "UserTask_SecurePerson", null, 0, 50))
                    .isEmpty();
        });
    }

    @Test
    void aDirectorFindsTheCasesOfTheOwnProvinceBehindAStepAndNoOthers() {
        ProtectionCase van = office.lodged("2026-11-02T09:00");
        ProtectionCase istanbul = office.lodged("2026-11-02T09:00", Office.ISTANBUL, Channel.PROVINCIAL_DIRECTORATE);
        Caller director = Caller.browser(office, "van.provincial-director");

        Set<String> own = caseNumbers(director, "");
        Caller.Answer asked = director.get(CASES + REGISTER + "&province=" + Office.ISTANBUL);

        assertThat(own).contains(van.number()).doesNotContain(istanbul.number());
        assertThat(own).allSatisfy(number -> assertThat(number).startsWith("65-UK-"));
        assertThat(asked.status()).isEqualTo(403);
        assertThat(asked.body()).doesNotContain(istanbul.number());
    }

    @Test
    void theHeadquartersFindTheCasesOfTheProvinceTheyAskFor() {
        ProtectionCase van = office.lodged("2026-11-02T09:00");
        ProtectionCase istanbul = office.lodged("2026-11-02T09:00", Office.ISTANBUL, Channel.PROVINCIAL_DIRECTORATE);
        Caller headquarters = Caller.browser(office, "merkez.hq-protection");

        assertThat(caseNumbers(headquarters, "&province=" + Office.ISTANBUL))
                .contains(istanbul.number())
                .doesNotContain(van.number());
    }

    @Test
    void theGeneralDirectorateForRemovalsFindsNoProtectionFiles() {
        office.lodged("2026-11-02T09:00");

        assertThat(caseNumbers(Caller.browser(office, "merkez.hq-irregular"), ""))
                .isEmpty();
    }

    @Test
    void statisticsSeeMapsAndNoCases() {
        office.lodged("2026-11-02T09:00");
        Caller statistics = Caller.browser(office, "merkez.kpi-analyst");

        Caller.Answer map = statistics.get(MAP + "?sheet=SubProcess_Registration");

        assertThat(map.status()).isEqualTo(200);
        assertThat(map.body()).contains("node-" + REGISTER).doesNotContain("/cases?step=");
        assertThat(statistics.get(CASES + REGISTER).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/supervision/map", MAP, CASES + REGISTER})
    void whoAnswersForNoProcedureSeesNothing(String address) {
        assertThat(Caller.browser(office, "van.protection-officer").get(address).status())
                .isEqualTo(403);
        assertThat(Caller.stranger(office).get(address).status()).isIn(302, 401);
    }

    @ParameterizedTest
    @CsvSource({
        "/supervision/map/no-such-process, 404",
        "/supervision/map/protection-application?sheet=SubProcess_No, 404",
        "/supervision/map/protection-application?measure=PINK, 400",
        "/supervision/map/protection-application/cases?step=UserTask_No, 404",
        "/supervision/map/protection-application/cases, 400",
        "/supervision/map/protection-application/cases?step=UserTask_RegisterApplication&page=x, 400",
        "/supervision/map/protection-application/cases?step=UserTask_RegisterApplication&page=2147483647, 200",
        "/supervision/map/victim-identification/cases?step=UserTask_SecurePerson, 404",
        "/supervision/map?province=99, 400",
        "/supervision/map?province=%27, 400"
    })
    void badInputIsAnsweredAsSuch(String address, int status) {
        assertThat(Caller.browser(office, "van.provincial-director")
                        .get(address)
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource(MapMeasure.class)
    void everyPageAsksAtMostTwelveStatements(MapMeasure measure) {
        office.lodged("2026-11-02T09:00");
        Caller director = Caller.browser(office, "van.provincial-director");

        for (String address : new String[] {
            "/supervision/map",
            MAP + "?measure=" + measure,
            MAP + "?sheet=SubProcess_Registration&measure=" + measure,
            "/supervision/map/victim-support?measure=" + measure,
            "/supervision/map/removal?measure=" + measure,
            CASES + REGISTER
        }) {
            Caller.Answer[] answer = new Caller.Answer[1];
            int statements = statements(() -> answer[0] = director.get(address));

            assertThat(answer[0].status()).as(address).isEqualTo(200);
            assertThat(answer[0].body()).as(address).doesNotContain("??");
            // A sealed process asks nothing.
            assertThat(statements).as(address).isBetween(address.contains("victim") ? 0 : 1, MOST_STATEMENTS);
        }
    }

    @Test
    void aSealedProcessIsDrawnWithoutFigures() {
        Caller director = Caller.browser(office, "van.provincial-director");

        String page = director.get("/supervision/map/victim-support").body();

        assertThat(page)
                .contains("Bu sürecin dosyaları gizlidir")
                .doesNotContain("class=\"map-pattern\"", "/cases?step=");
    }

    @Test
    void lookingAtCasesIsALineOfTheLedger() {
        office.lodged("2026-11-02T09:00");
        long before = linesOfTheLedger();

        Caller.browser(office, "van.provincial-director").get(CASES + REGISTER);

        assertThat(linesOfTheLedger()).isEqualTo(before + 1);
    }

    @Test
    void bothLanguagesSayEverythingThatThePagesSay() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String template : new String[] {"maps", "map", "map-cases"}) {
            try (var page = new ClassPathResource("templates/supervision/" + template + ".html").getInputStream()) {
                KEY.matcher(new String(page.readAllBytes(), StandardCharsets.UTF_8))
                        .results()
                        .forEach(found -> used.add(found.group(1)));
            }
        }
        for (MapMeasure measure : MapMeasure.values()) {
            used.add("map.definition." + measure);
        }

        assertThat(used).hasSizeGreaterThan(25);
        assertThat(messages("tr").stringPropertyNames()).containsAll(used);
        assertThat(messages("en").stringPropertyNames()).containsAll(used);
    }

    private Count count(String province, String step) {
        return counts(province, PROCESS, step);
    }

    private long cases(String province, String process, String step) {
        return counts(province, process, step).cases();
    }

    private Count counts(String province, String process, String step) {
        return Acting.call(
                director(province),
                () -> office.bean(OpenSteps.class).counts(process, null, Office.instant("2026-11-02T09:00")).stream()
                        .filter(count -> count.step().equals(step))
                        .findFirst()
                        .orElse(new Count(step, 0, 0)));
    }

    private long overdue(String localTime) {
        return Acting.call(
                director(Office.VAN),
                () -> office.bean(OpenSteps.class).counts(PROCESS, null, Office.instant(localTime)).stream()
                        .filter(count -> count.step().equals(REGISTER))
                        .mapToLong(Count::overdue)
                        .sum());
    }

    private long linesOfTheLedger() {
        return office.reading(() -> office.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("select count(*) from ledger_entry where action = 'CASES_AT_STEP_READ'")
                .query(Long.class)
                .single());
    }

    /** Reads all pages of the list. */
    private static Set<String> caseNumbers(Caller caller, String query) {
        Set<String> numbers = new HashSet<>();
        @Nullable String body = null;
        for (int page = 0; body == null || body.contains("rel=\"next\""); page++) {
            Caller.Answer answer = caller.get(CASES + REGISTER + query + "&page=" + page);
            assertThat(answer.status()).isEqualTo(200);
            body = answer.body();
            CASE_NUMBER.matcher(body).results().forEach(found -> numbers.add(found.group()));
        }
        return numbers;
    }

    private static Actor director(String province) {
        return new Actor("van.provincial-director", Set.of("provincial-director"), Set.of(province));
    }

    private static int statements(Runnable work) {
        Logger template = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Level former = template.getLevel();
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        template.addAppender(heard);
        template.setLevel(Level.DEBUG);
        boolean additive = template.isAdditive();
        template.setAdditive(false);
        try {
            work.run();
        } finally {
            template.setAdditive(additive);
            template.setLevel(former);
            template.detachAppender(heard);
        }
        int statements = (int) heard.list.stream()
                .filter(line -> line.getMessage().startsWith("Executing"))
                .filter(line -> line.getMessage().contains("["))
                .count();
        return statements;
    }

    private static Properties messages(String language) throws IOException {
        return PropertiesLoaderUtils.loadProperties(new EncodedResource(
                new ClassPathResource("supervision/messages_" + language + ".properties"), StandardCharsets.UTF_8));
    }
}
