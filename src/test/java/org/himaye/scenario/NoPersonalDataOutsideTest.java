package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himaye.protection.application.Channel;
import org.himaye.scenario.FormFields.Field;
import org.himaye.scenario.ProtectionCase.Onlooker;
import org.himaye.shared.CaseId;
import org.himaye.trafficking.compartment.VictimFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/**
 * What officers type stands in the case file and nowhere else: a marker in every text field of every form is found in no
 * table of the engine at any moment, in no line of the log and in no address.
 */
class NoPersonalDataOutsideTest extends Scenario {

    private static final String MARKER = "Mrkqz7";
    private static final String ENGINE_TABLES = "table_name like 'act\\_%'";
    private static final String SEALED_TABLES = "table_name like 'victim\\_%' or table_name like 'trafficking\\_%' or"
            + " table_name like 'identification\\_%' or table_name like 'sealed\\_%' or table_name like 'ledger\\_%'";

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void nothingWasLogged() {
        root().detachAppender(log);
        for (ILoggingEvent event : List.copyOf(log.list)) {
            assertThat(event.getFormattedMessage() + thrown(event.getThrowableProxy()))
                    .doesNotContainIgnoringCase(MARKER);
        }
    }

    static Stream<String> forms() {
        return FormFields.forms().stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyTextOfAFormIsKeptInTheCaseFileOnly(String form) throws SQLException {
        Set<String> filled = new TreeSet<>();
        ProtectionCase file = office.lodged(
                        "2026-11-02T09:00",
                        Office.VAN,
                        form.equals("receive-referral") ? Channel.LAW_ENFORCEMENT : Channel.PROVINCIAL_DIRECTORATE,
                        MARKER)
                .watchedBy(new Marking(filled));

        Doorstep doorstep = Doorstep.before(form, office, file);
        Marking marking = new Marking(filled);
        office.desk().complete(doorstep.officer(), doorstep.task(), marking.filled(form, doorstep.form()));
        marking.submitted(form);

        assertThat(filled).contains(form);
        String sealed = sealedSubmissions(doorstep.caseId());
        String kept = submissions(file.id()) + submissions(doorstep.caseId()) + sealed;
        for (String each : filled) {
            for (Field field : FormFields.of(each)) {
                if (field.isText() && !field.patterned()) {
                    assertThat(kept).contains(marked(each, field.key()));
                }
            }
        }
        if (sealed.isEmpty()) {
            assertThat(Tables.holding(MARKER, "table_name in ('case_submission', 'person')"))
                    .containsExactlyInAnyOrder("case_submission", "person");
        } else {
            assertThat(submissions(doorstep.caseId())).isEqualTo("null");
            assertThat(Tables.holding(MARKER, SEALED_TABLES)).isEmpty();
        }
    }

    @Test
    void theSearchLooksIntoTheTextAndTheBytesOfTheEngine() throws SQLException {
        ProtectionCase file = office.lodged("2026-11-02T09:00");

        assertThat(Tables.holding(file.id().toString(), ENGINE_TABLES)).contains("act_ru_execution");
        assertThat(Tables.holding(file.number(), ENGINE_TABLES)).contains("act_ru_variable");
        assertThat(Tables.holding("UserTask_RegisterApplication", ENGINE_TABLES))
                .contains("act_ru_task", "act_ge_bytearray");
    }

    @Test
    void whatDoesNotFitAnAddressIsRefusedAndNotLogged() {
        Caller director = Caller.browser(office, "van.provincial-director");

        assertThat(director.get("/supervision/deadlines?page=" + MARKER).status())
                .isEqualTo(400);
    }

    @Test
    void aDraftCanBeReadInNoTableAtAll() throws SQLException {
        Doorstep doorstep = Doorstep.before("register-application", office);
        Caller officer = Caller.basic(office, doorstep.account());
        String draft = "/api/tasks/" + doorstep.task().id() + "/draft";
        String body = "{\"version\":0,\"window\":\"" + UUID.randomUUID() + "\",\"fields\":{\"familyName\":\"" + MARKER
                + "\"}}";

        assertThat(officer.put(draft, body).status()).isEqualTo(200);
        assertThat(officer.put(draft, body).status()).as("set aside").isEqualTo(409);
        assertThat(officer.put(draft, body.replace("\"familyName\"", "\"" + MARKER + "\""))
                        .status())
                .isEqualTo(400);
        assertThat(officer.put(draft, body.replace("\"" + MARKER + "\"", "[\"" + MARKER + "\"]"))
                        .status())
                .isEqualTo(400);

        assertThat(officer.get(draft).body()).contains(MARKER);
        assertThat(Tables.holding(MARKER, ENGINE_TABLES)).isEmpty();
        assertThat(Tables.holding(MARKER, "table_name like 'task\\_%' or table_name like '%ledger%'"))
                .isEmpty();
    }

    /** Fills every text field and looks into the engine's tables after every form. */
    private record Marking(Set<String> filled) implements Onlooker {

        @Override
        public Map<String, Object> filled(String form, Map<String, Object> fields) {
            Map<String, Object> marked = new HashMap<>(fields);
            for (Field field : FormFields.of(form)) {
                if (field.isText() && !field.patterned()) {
                    marked.put(field.key(), marked(form, field.key()));
                }
            }
            return marked;
        }

        @Override
        public void submitted(String form) {
            filled.add(form);
            try {
                assertThat(Tables.holding(MARKER, ENGINE_TABLES))
                        .as("after " + form)
                        .isEmpty();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    @Test
    void noAddressCarriesAName() {
        // Of those with the mark alone there are more than a page of the search.
        String name = MARKER + "Adres";
        ProtectionCase file = office.lodged("2026-11-02T09:00", Office.VAN, Channel.PROVINCIAL_DIRECTORATE, name);
        Caller browser = Caller.browser(office, "van.registration-officer");
        List<Caller.Answer> answers = new ArrayList<>();

        answers.add(Caller.basic(office, "van.front-desk")
                .post("/api/protection/applications", LodgingBodies.valid().replace("Ahmadi", name)));
        answers.add(Caller.basic(office, "van.front-desk").post("/api/search", "{\"text\":\"" + name + "\"}"));
        answers.add(browser.get("/cases/by-task/" + file.waiting().id()));
        answers.add(browser.searchPage(name));

        assertThat(answers).extracting(Caller.Answer::status).containsExactly(201, 200, 302, 200);
        assertThat(answers.get(3).body()).contains(file.number());
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.location()).doesNotContainIgnoringCase(MARKER);
            assertThat(answer.response().uri().toString()).doesNotContainIgnoringCase(MARKER);
        });
        assertThat(answers.get(3).body()).doesNotContainPattern("href=\"[^\"]*(?i)" + MARKER);
    }

    @Test
    void refusedInputIsNeitherLoggedNorStored() throws SQLException {
        Doorstep doorstep = Doorstep.before("register-application", office);
        Caller officer = Caller.basic(office, doorstep.account());
        String task = "/engine-rest/task/" + doorstep.task().id();
        officer.post(task + "/claim", "{\"userId\":\"" + doorstep.account() + "\"}");
        String marker = "\"" + MARKER + "\"";

        for (Field field : FormFields.of("register-application")) {
            String value = field.isText() ? "[" + marker + "]" : marker;
            assertThat(officer.post(
                                    task + "/submit-form",
                                    "{\"variables\":{\"" + field.key() + "\":{\"value\":" + value + "}}}")
                            .status())
                    .isEqualTo(400);
        }
        for (String body : List.of(
                "{\"variables\":{" + marker + ":{\"value\":1}}}",
                "{\"variables\":{\"familyName\":{\"value\":" + marker + ",\"type\":\"Integer\"}}}",
                "{\"variables\":{\"familyName\":" + marker + "}}",
                "{\"" + MARKER + "\":1}",
                "{\"variables\":" + marker,
                marker)) {
            assertThat(officer.post(task + "/submit-form", body).status())
                    .as(body)
                    .isEqualTo(400);
        }
        Caller desk = Caller.basic(office, "van.front-desk");
        for (String field : List.of("channel", "lodgedAt", "sex", "birthDate", "nationality", "reference\":1,\"x")) {
            String body =
                    LodgingBodies.valid().replaceAll("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":" + marker);
            assertThat(desk.post("/api/protection/applications", body.replaceFirst("\\}$", ",\"" + MARKER + "\":1}"))
                            .status())
                    .isEqualTo(400);
        }
        assertThat(desk.get("/api/cases/" + MARKER).status()).isEqualTo(400);
        assertThat(desk.get("/api/letters/" + MARKER).status()).isEqualTo(400);
        assertThat(desk.get("/api/deadlines/rules/DL-IP-14/explain?start=" + MARKER)
                        .status())
                .isEqualTo(400);

        assertThat(Tables.holding(MARKER, ENGINE_TABLES)).isEmpty();
    }

    private static String submissions(CaseId caseId) throws SQLException {
        return Tables.single(
                "select string_agg(content::text, ' ') from case_submission where case_id = ?",
                UUID.fromString(caseId.toString()));
    }

    /** Returns what a sealed file keeps of its forms, decrypted; empty text for every other file. */
    private String sealedSubmissions(CaseId caseId) {
        return office
                .reading(() -> office.bean(VictimFiles.class).all(caseId, "FORM_SUBMITTED", JsonNode.class))
                .stream()
                .map(JsonNode::toString)
                .collect(Collectors.joining(" "));
    }

    private static String marked(String form, String field) {
        return MARKER + " " + form + "." + field + " " + MARKER;
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private static String thrown(IThrowableProxy failure) {
        StringBuilder text = new StringBuilder();
        for (IThrowableProxy cause = failure; cause != null; cause = cause.getCause()) {
            text.append(' ').append(cause.getClassName()).append(' ').append(cause.getMessage());
        }
        return text.toString();
    }
}
