package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The endpoints of return and readmission, called with what they must not accept. */
class ReturnRequestTest extends Scenario {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RETURNS = "/api/removal/returns";
    private static final String READMISSIONS = "/api/removal/readmission-requests";
    private static final List<String> NEVER = List.of(
            "[[]]",
            "{\"x\":1}",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"   \"",
            "\"" + "x".repeat(200_000) + "\"",
            "-1.5");
    private static final List<String> NO_TIMES =
            List.of("\"+999999999-12-31T23:59:59Z\"", "\"-999999999-01-01T00:00:00Z\"", "\"2026-11-02\"");

    @Test
    void noBadFieldOfADeclarationIsTaken() throws SQLException, JsonProcessingException {
        office.at("2026-10-19T09:00");
        RemovalFile file = RemovalFile.opened(office);
        office.at("2026-10-21T10:00");

        assertRefused(RETURNS, "van.return-counsellor", declaration(file));
        assertThat(Caller.basic(office, "van.return-counsellor")
                        .post(RETURNS, declaration(file))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aBlankInterpreterIsNone() throws SQLException {
        office.at("2026-10-19T09:00");
        RemovalFile file = RemovalFile.opened(office);
        office.at("2026-10-21T10:00");

        var answer = Caller.basic(office, "van.return-counsellor")
                .post(RETURNS, declaration(file).replace("\"AR\"", "\"TR\"").replace("\"Zeynep\"", "\"  \""));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(Tables.single(
                        "select (interpreter is null)::text from return_declaration where case_id = ?",
                        file.file().id().value()))
                .isEqualTo("true");
    }

    @Test
    void noBadFieldOfAnIncomingRequestIsTaken() throws SQLException, JsonProcessingException {
        office.at("2026-11-02T10:00");

        assertRefused(READMISSIONS, "van.readmission-desk", incoming("REF-A"));
        var answer = Caller.basic(office, "van.readmission-desk").post(READMISSIONS, incoming("REF-A"));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(Caller.basic(office, "van.readmission-desk")
                        .post(READMISSIONS, incoming("REF-A"))
                        .json()
                        .path("id"))
                .isEqualTo(answer.json().path("id"));
        assertThat(Caller.basic(office, "van.readmission-desk")
                        .post(READMISSIONS, incoming("REF-A").replace("PASSPORT", "VISA"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void theFiguresTellTheYearAndNothingElse() {
        office.at("2026-11-02T10:00");
        Caller headquarters = Caller.basic(office, "merkez.hq-irregular");

        assertThat(headquarters
                        .get("/api/removal/return-figures?year=2031")
                        .json()
                        .path("answeredPercent")
                        .isNull())
                .isTrue();
        for (String bad : new String[] {"", "?year=x", "?year=1", "?year=99999999999"}) {
            assertThat(headquarters.get("/api/removal/return-figures" + bad).status())
                    .as(bad)
                    .isEqualTo(400);
        }
        assertThat(Caller.basic(office, "van.front-desk")
                        .get("/api/removal/return-figures?year=2026")
                        .status())
                .isEqualTo(403);
    }

    private void assertRefused(String address, String account, String valid)
            throws SQLException, JsonProcessingException {
        Caller caller = Caller.basic(office, account);
        Map<String, String> before = Tables.fingerprints();
        List<String> wrong = new ArrayList<>();
        Iterator<String> fields = JSON.readTree(valid).fieldNames();
        while (fields.hasNext()) {
            String field = fields.next();
            List<String> bad = new ArrayList<>(NEVER);
            bad.add("null");
            bad.addAll(field.endsWith("At") ? NO_TIMES : List.of());
            for (String value : bad) {
                ObjectNode tree = (ObjectNode) JSON.readTree(valid);
                String body = JSON.writeValueAsString((JsonNode) tree.put(field, "HOLE"))
                        .replace("\"HOLE\"", value);
                int status = caller.post(address, body).status();
                if (status < 400 || status >= 500) {
                    wrong.add(field + ": " + value.substring(0, Math.min(40, value.length())) + " -> " + status);
                }
            }
        }
        for (String body : new String[] {"", "{", "[]", "null", "5", "{}"}) {
            if (caller.post(address, body).status() != 400) {
                wrong.add(body);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(Tables.fingerprints()).isEqualTo(before);
    }

    private static String declaration(RemovalFile file) {
        return """
                {"reference":"R-%s","caseNumber":"%s","destination":"IRQ","declaredAt":"2026-10-21T10:00:00+03:00",\
                "language":"AR","interpreter":"Zeynep","witness":"Mehmet","informationGiven":true,"freeWill":true,\
                "rightToRevokeTold":true,"signedBy":"FINGERPRINT"}""".formatted(file.file().caseNumber(), file.file().caseNumber());
    }

    private static String incoming(String reference) {
        return """
                {"reference":"%s","direction":"INCOMING","agreement":"EU","partner":"DEU","accelerated":false,\
                "evidence":["PASSPORT"],"knownAt":"2026-10-01T10:00:00+03:00","receivedAt":"2026-11-02T09:00:00+03:00",\
                "province":"65","person":{"familyName":"Khan","givenNames":"Omar","sex":"MALE","birthDate":"1991-03-04",\
                "nationality":"PAK"}}""".formatted(reference);
    }
}
