package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.himaye.casefile.CaseState;
import org.junit.jupiter.api.Test;

/** Every endpoint, called with what it must not accept. */
class BadRequestTest extends Scenario {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LODGINGS = "/api/protection/applications";
    private static final String TWO_MEGABYTES = "\"" + "x".repeat(2 * 1024 * 1024) + "\"";

    /** Texts in which a bad value is put for a quoted word, because not all of it can be a JSON tree. */
    private static final String HOLE = "HOLE-FOR-A-BAD-VALUE";

    private static final List<String> NEVER = List.of(
            "[\"x\"]",
            "{\"x\":1}",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\"",
            "\"   \"",
            TWO_MEGABYTES,
            "\"' or 1=1 --\\u0007\"");

    @Test
    void everyBadFieldOfALodgingIsNamedAndOpensNoCase() throws SQLException, JsonProcessingException {
        office.at("2026-11-02T09:00");
        Caller desk = Caller.basic(office, "van.front-desk");
        Map<String, String> before = Tables.fingerprints();
        List<String> wrong = new ArrayList<>();

        for (String pointer : leaves(JSON.readTree(LodgingBodies.valid()), "")) {
            for (String bad : badFor(pointer)) {
                String body = withHole(pointer).replace("\"" + HOLE + "\"", bad);
                var answer = desk.post(LODGINGS, body);
                String field =
                        pointer.substring(1).replaceAll("/([0-9]+)", "[$1]").replace('/', '.');
                if (answer.status() != 400 || !names(answer, field)) {
                    wrong.add(field + ": " + shortened(bad) + " -> " + answer.status() + " " + answer.fields());
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(Tables.fingerprints()).isEqualTo(before);
        assertThat(desk.post(LODGINGS, LodgingBodies.valid()).status()).isEqualTo(201);
    }

    @Test
    void whatIsNoLodgingAtAllOpensNoCase() throws SQLException {
        office.at("2026-11-02T09:00");
        Caller desk = Caller.basic(office, "van.front-desk");
        String valid = LodgingBodies.valid();
        String member = valid.substring(valid.indexOf("\"family\":[") + 10, valid.lastIndexOf("]}"));
        Map<String, String> before = Tables.fingerprints();
        Map<String, Integer> answers = new LinkedHashMap<>();

        for (String body : List.of(
                "",
                "{",
                "[]",
                "null",
                "5",
                "\"x\"",
                "{}",
                "{\"\\u0000\":1}",
                valid.substring(0, valid.length() - 1),
                valid.replaceFirst("\\}$", ",\"unknown\":1}"),
                valid.replace("\"familyName\"", "\"FamilyName\""),
                valid.replace(member, (member + ",").repeat(30) + member),
                valid.replace(member, "null"),
                valid.replace("\"consentedAt\":\"2026-11-02T08:30:00+03:00\"", "\"consentedAt\":null"),
                valid.replace("\"province\":\"65\"", "\"province\":\"34\",\"province\":null"),
                "[".repeat(5_000),
                "{\"applicant\":".repeat(2_000))) {
            answers.put(shortened(body), desk.post(LODGINGS, body).status());
        }

        assertThat(answers).allSatisfy((body, status) -> assertThat(status).isEqualTo(400));
        assertThat(desk.post(LODGINGS, "{").json().path("errors"))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.path("field").asText()).isEqualTo("body");
                    assertThat(error.path("tr").asText()).isEqualTo("Geçerli bir JSON değil.");
                    assertThat(error.path("en").asText()).isEqualTo("It is not valid JSON.");
                });
        assertThat(desk.send("POST", LODGINGS, "text/plain", valid).status()).isEqualTo(415);
        assertThat(desk.post(LODGINGS, valid.replace("\"65\"", "\"34\"")).status())
                .isEqualTo(403);
        assertThat(Caller.basic(office, "van.interview-officer")
                        .post(LODGINGS, valid)
                        .status())
                .isEqualTo(403);
        assertThat(Tables.fingerprints()).isEqualTo(before);
    }

    @Test
    void aRepeatedReferenceIsTheSameCaseAndNeverAnother() {
        office.at("2026-11-02T09:00");
        Caller desk = Caller.basic(office, "van.front-desk");
        String body = LodgingBodies.valid();

        var first = desk.post(LODGINGS, body);
        var again = desk.post(LODGINGS, body);
        var other = desk.post(LODGINGS, body.replace("Ali", "Veli"));

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.problem()).isEqualTo("lodging-conflict");
    }

    @Test
    void namesThatLookLikeCodeAreTakenAsTheyAre() {
        office.at("2026-11-02T09:00");
        String name = "O'Neill; DROP TABLE person; --<img src=x onerror=alert(1)>";

        var answer = Caller.basic(office, "van.front-desk")
                .post(LODGINGS, LodgingBodies.valid().replaceFirst("Ahmadi", name));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(Caller.basic(office, "van.registration-officer")
                        .get(answer.location())
                        .json()
                        .findValue("familyName")
                        .asText())
                .isEqualTo(name);
    }

    @Test
    void everyBadAddressOrQueryIsRefusedAndNothingChanges() throws SQLException {
        ProtectionCase file = office.lodged("2026-11-02T09:00");
        Caller officer = Caller.basic(office, "van.registration-officer");
        Map<String, String> before = Tables.fingerprints();
        Map<String, Integer> wrong = new LinkedHashMap<>();

        for (String number : List.of(
                "x",
                "65-UK-2026-1",
                "65-XX-2026-000001",
                "%00",
                "%ED%A0%80",
                "a".repeat(2000),
                "65-UK-99999-000001",
                "'%20or%201=1--",
                "%3Cscript%3E")) {
            for (String part : List.of("", "/timeline", "/deadlines", "/documents")) {
                expect(wrong, 400, officer, "GET", "/api/cases/" + number + part, null);
            }
            expect(wrong, 400, officer, "POST", LODGINGS + "/" + number + "/withdrawal", "");
        }
        for (String letter : List.of("x", "%00", "00000000-0000-0000-0000-00000000000g", "1-1-1-1-1x")) {
            expect(wrong, 400, officer, "GET", "/api/letters/" + letter, null);
        }
        for (String query : List.of(
                "",
                "?start=",
                "?start=x",
                "?start=2026-02-30",
                "?start=2026-11-02T25:00",
                "?start=%2B999999999-12-31",
                "?start=-999999999-01-01",
                "?start=%00",
                "?start=1066-10-14",
                "?start=" + "9".repeat(5000),
                "?start=2026-11-02&way=NOPE",
                "?start=2026-11-02&way=",
                "?start=2026-11-02&way=%00",
                "?start=2026-11-02&way=" + "x".repeat(5000))) {
            expect(wrong, 400, officer, "GET", "/api/deadlines/rules/DL-IP-14/explain" + query, null);
        }
        for (String rule : List.of("x", "DL-IP-99", "' or 1=1".replace(" ", "%20"))) {
            expect(wrong, 404, officer, "GET", "/api/deadlines/rules/" + rule + "/explain?start=2026-11-02", null);
        }
        for (String body : List.of(
                "",
                "{",
                "null",
                "[]",
                "{}",
                "{\"text\":null}",
                "{\"text\":5}",
                "{\"text\":[\"x\"]}",
                "{\"text\":\"\"}",
                "{\"text\":\"  \"}",
                "{\"text\":\"a\"}",
                "{\"text\":\"99000000019\"}",
                "{\"text\":" + TWO_MEGABYTES + "}",
                "{\"text\":\"Ahmadi\",\"page\":-1}",
                "{\"text\":\"Ahmadi\",\"page\":99999999999}",
                "{\"text\":\"Ahmadi\",\"page\":\"x\"}",
                "{\"text\":\"Ahmadi\",\"page\":1.5}",
                "{\"text\":\"Ahmadi\",\"unknown\":1}")) {
            expect(wrong, 400, officer, "POST", "/api/search", body);
        }
        for (String now : List.of(
                "",
                "{",
                "null",
                "{}",
                "{\"now\":null}",
                "{\"now\":\"x\"}",
                "{\"now\":[]}",
                "{\"now\":\"2026-11-02T10:00\"}",
                "{\"now\":\"+999999999-12-31T23:59:59Z\"}",
                "{\"now\":\"-999999999-01-01T00:00:00Z\"}",
                "{\"now\":\"1899-12-31T00:00:00Z\"}",
                "{\"now\":1e300}",
                "{\"now\":" + TWO_MEGABYTES + "}",
                "{\"now\":\"2026-11-02T10:00:00Z\",\"unknown\":1}")) {
            expect(wrong, 400, officer, "PUT", "/api/demo/clock", now);
        }

        assertThat(wrong).isEmpty();
        assertThat(Tables.fingerprints()).isEqualTo(before);
        assertThat(office.now()).isEqualTo("2026-11-02T09:00");
        assertThat(file.file().state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    void badQueriesOfTheEngineAreRefusedWithoutQuotingThem() throws SQLException {
        office.lodged("2026-11-02T09:00");
        Caller officer = Caller.basic(office, "van.registration-officer");
        Map<String, String> before = Tables.fingerprints();
        Map<String, Integer> wrong = new LinkedHashMap<>();

        for (String path : List.of(
                "/engine-rest/task?maxResults=Mrkbadq",
                "/engine-rest/task?sortBy=Mrkbadq&sortOrder=asc",
                "/engine-rest/task?createdAfter=Mrkbadq")) {
            var answer = officer.get(path);
            if (answer.status() != 400 && answer.status() != 404
                    || answer.body().contains("Mrkbadq")) {
                wrong.put(path + " " + shortened(answer.body()), answer.status());
            }
        }
        for (String body : List.of("", "{", "[]", "{\"unknown\":1}", "{\"maxResults\":\"x\"}")) {
            var answer = officer.post("/engine-rest/task", body);
            if (answer.status() >= 500) {
                wrong.put(body, answer.status());
            }
        }
        for (String body : List.of("", "{", "[]", "{\"userId\":5}", "{\"userId\":\"\\u0000\"}", "{\"userId\":null}")) {
            var answer = officer.post("/engine-rest/task/no-such-task/claim", body);
            if (answer.status() >= 500) {
                wrong.put(body, answer.status());
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(Tables.fingerprints()).isEqualTo(before);
    }

    private static void expect(
            Map<String, Integer> wrong, int status, Caller caller, String method, String path, String body) {
        var answer = caller.send(method, path, body == null ? null : "application/json", body);
        boolean fromTheServer =
                answer.body().startsWith("<!doctype html><html lang=\"en\"><head><title>HTTP Status 400");
        if (answer.status() != status || !fromTheServer && answer.problem().isEmpty()) {
            wrong.put(method + " " + shortened(path) + " " + shortened(String.valueOf(body)), answer.status());
        }
    }

    private static List<String> badFor(String pointer) {
        List<String> bad = new ArrayList<>(NEVER);
        String field = pointer.substring(pointer.lastIndexOf('/') + 1);
        boolean optional =
                List.of("language", "removalDecisionNumber", "consentedAt").contains(field);
        if (!optional) {
            bad.add("null");
        }
        switch (field) {
            case "familyName", "givenNames" -> {
                bad.add("\"" + "x".repeat(81) + "\"");
                bad.add("5");
                bad.add("true");
            }
            case "lodgedAt", "consentedAt" ->
                bad.addAll(List.of(
                        "\"x\"",
                        "\"2026-11-02\"",
                        "\"2026-11-02T10:00\"",
                        "\"2026-02-30T10:00:00Z\"",
                        "\"2026-11-02T10:00:00Z\"",
                        "\"2014-04-10T00:00:00Z\"",
                        "\"+999999999-12-31T23:59:59Z\"",
                        "\"-999999999-01-01T00:00:00Z\"",
                        "1e300",
                        "true"));
            case "birthDate" ->
                bad.addAll(List.of(
                        "\"x\"",
                        "\"1990-02-30\"",
                        "\"1899-12-31\"",
                        "\"2026-11-03\"",
                        "\"+999999999-12-31\"",
                        "\"-999999999-01-01\"",
                        "5",
                        "true"));
            case "reference", "removalDecisionNumber" ->
                bad.addAll(List.of("\"" + "x".repeat(61) + "\"", "\"a b\"", "\"<b>\"", "5"));
            case "province" -> bad.addAll(List.of("\"00\"", "\"82\"", "\"6\"", "\"065\"", "\"Van\"", "65"));
            default -> bad.addAll(List.of("\"NOPE\"", "\"nope\"", "0", "true"));
        }
        return bad;
    }

    private static String withHole(String pointer) throws JsonProcessingException {
        JsonNode tree = JSON.readTree(LodgingBodies.valid());
        int last = pointer.lastIndexOf('/');
        ((ObjectNode) tree.at(pointer.substring(0, last))).put(pointer.substring(last + 1), HOLE);
        return JSON.writeValueAsString(tree);
    }

    private static List<String> leaves(JsonNode node, String pointer) {
        List<String> leaves = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            object.fields()
                    .forEachRemaining(field -> leaves.addAll(leaves(field.getValue(), pointer + "/" + field.getKey())));
        } else if (node instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                leaves.addAll(leaves(array.get(index), pointer + "/" + index));
            }
        } else {
            leaves.add(pointer);
        }
        return leaves;
    }

    private static boolean names(Caller.Answer answer, String field) {
        return answer.fields().contains(field) && !answer.problem().isEmpty();
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(120, text.length()));
    }
}
