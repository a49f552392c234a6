package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Petitions as desks send them: {@code POST /api/appeals} and the page {@code /appeals/new}. */
class PetitionRequestTest extends Scenario {

    private static final String APPEALS = "/api/appeals";
    private static final String MARKER = "Zqxmarker";

    @Test
    void anyDeskReceivesAndARepeatedReferenceIsTheSameAppeal() throws SQLException {
        ProtectionCase contested = refused();
        office.at("2026-11-25T10:00");
        Caller desk = Caller.basic(office, "istanbul.front-desk");
        String body = body(contested.decision().decisionNumber());

        var first = desk.post(APPEALS, body);
        var again = desk.post(APPEALS, body);
        var other = desk.post(APPEALS, body.replace("SELF", "LEGAL_REPRESENTATIVE"));

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(first.json().path("caseNumber").asText()).startsWith("65-IT-2026-");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(409);
        assertThat(Tables.single(
                        "select count(*) from appeal where contested_decision_id = ?",
                        contested.decision().id().value()))
                .isEqualTo("1");
        assertThat(desk.get("/api/cases/" + first.json().path("caseNumber").asText())
                        .status())
                .as("the desk sees nothing of another province")
                .isEqualTo(404);
    }

    @Test
    void everyBadFieldIsNamedInBothLanguagesAndChangesNothing() throws SQLException {
        ProtectionCase contested = refused();
        office.at("2026-11-25T10:00");
        Caller desk = Caller.basic(office, "istanbul.front-desk");
        String number = contested.decision().decisionNumber();
        Map<String, String> before = Tables.fingerprints();
        Map<String, List<String>> bad = new LinkedHashMap<>();
        bad.put("reference", List.of("null", "\"\"", "\"a b\"", "\"" + "x".repeat(61) + "\"", "5.5", "[]"));
        bad.put("decisionNumber", List.of("null", "\"x\"", "\"65-2026-999999\"", "\"' or 1=1\""));
        bad.put("capacity", List.of("null", "\"UNCLE\"", "\"LAWYER\""));
        bad.put(
                "receivedAt",
                List.of(
                        "null",
                        "\"2026-11-25T10:01:00+03:00\"",
                        "\"2026-11-19T10:00:00+03:00\"",
                        "\"yesterday\"",
                        "\"2026-11-25\""));
        bad.put("province", List.of("null", "\"82\"", "\"x\""));
        bad.put(
                "grounds",
                List.of(
                        "null",
                        "\"\"",
                        "\"   \"",
                        "\"<script>alert(1)</script>\"",
                        "\"a <b>bold</b> claim\"",
                        "\"\\u0000\"",
                        "\"" + "x".repeat(20_001) + "\"",
                        "[\"x\"]"));
        bad.put("observerConsent", List.of("\"perhaps\""));
        bad.put("detained", List.of("{}"));
        List<String> wrong = new ArrayList<>();

        bad.forEach((field, values) -> values.forEach(value -> {
            var answer = desk.post(
                    APPEALS,
                    body(number)
                            .replaceFirst(
                                    "\"" + field + "\":(\"[^\"]*\"|true|false)",
                                    java.util.regex.Matcher.quoteReplacement("\"" + field + "\":" + value)));
            String named = value.equals("\"LAWYER\"") ? "powerOfAttorneyNumber" : field;
            boolean forbidden = field.equals("province") && value.equals("\"82\"") && answer.status() == 403;
            if (!forbidden && (answer.status() != 400 || !answer.fields().contains(named) || !isBilingual(answer))) {
                wrong.add(field + "=" + value.substring(0, Math.min(30, value.length())) + " -> " + answer.status()
                        + " " + answer.fields());
            }
        }));
        for (String none : List.of("", "{", "[]", "null", "{}", body(number).replaceFirst("\\}$", ",\"x\":1}"))) {
            if (desk.post(APPEALS, none).status() != 400) {
                wrong.add(none);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(Tables.fingerprints()).isEqualTo(before);
        assertThat(desk.post(APPEALS, body(number)).status()).isEqualTo(201);
    }

    @Test
    void whoHasNoDeskReceivesNothing() throws SQLException {
        ProtectionCase contested = refused();
        office.at("2026-11-25T10:00");
        String body = body(contested.decision().decisionNumber());
        Map<String, String> before = Tables.fingerprints();

        assertThat(Caller.basic(office, "istanbul.interview-officer")
                        .post(APPEALS, body)
                        .status())
                .isEqualTo(403);
        assertThat(Caller.basic(office, "van.front-desk").post(APPEALS, body).status())
                .as("not for another province")
                .isEqualTo(403);
        assertThat(Caller.stranger(office).post(APPEALS, body).status()).isIn(401, 403);
        assertThat(Caller.browser(office, "istanbul.front-desk")
                        .send("POST", "/appeals/new", "application/x-www-form-urlencoded", "reference=x")
                        .status())
                .as("without the token of the page")
                .isEqualTo(403);
        assertThat(Tables.fingerprints()).isEqualTo(before);
    }

    @Test
    void thePageReceivesAsTheInterfaceDoes() throws SQLException {
        ProtectionCase contested = refused();
        office.at("2026-11-25T10:00");
        Caller desk = Caller.browser(office, "istanbul.front-desk");
        String page = desk.get("/appeals/new").body();
        assertThat(page).contains("İtiraz dilekçesi al").contains("2026-11-25T10:00");
        String token = page.replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");

        var wrong = post(desk, token, "65-2026-999999", "Haklıyım");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("Bu sayıda bir karar yok.").contains("Haklıyım");
        var markup = post(desk, token, contested.decision().decisionNumber(), "<b>" + MARKER + "</b>");
        assertThat(markup.status()).isEqualTo(400);
        assertThat(markup.body()).contains("&lt;b&gt;" + MARKER).doesNotContain("<b>" + MARKER);
        var received = post(desk, token, contested.decision().decisionNumber(), "دلایل من درست است");

        assertThat(received.status()).as(received.body()).isEqualTo(200);
        assertThat(received.body()).contains("65-IT-2026-");
        assertThat(contested.file().stage()).isEqualTo("CONTESTED");
    }

    @Test
    void theWordsOfAPetitionStayInTheirTable() throws SQLException {
        ProtectionCase contested = refused();
        office.at("2026-11-25T10:00");
        var answer = Caller.basic(office, "istanbul.front-desk")
                .post(APPEALS, body(contested.decision().decisionNumber()).replace("Haklıyım", MARKER));
        assertThat(answer.status()).isEqualTo(201);

        assertThat(Tables.holding(MARKER, "table_name like 'act\\_%'")).isEmpty();
        assertThat(Tables.holding(MARKER, "table_name not like 'act\\_%'")).containsExactly("appeal_petition");
        assertThat(Tables.single(
                        "select contested_by[1] = (select case_id from appeal where contested_case_id = a.case_id)"
                                + " from protection_application a where case_id = ?",
                        UUID.fromString(contested.id().toString())))
                .isEqualTo("t");
    }

    private static Caller.Answer post(Caller desk, String token, String decisionNumber, String grounds) {
        return desk.send(
                "POST",
                "/appeals/new",
                "application/x-www-form-urlencoded",
                "_csrf=" + Caller.encoded(token)
                        + "&reference=" + Caller.encoded(Office.reference())
                        + "&decisionNumber=" + decisionNumber
                        + "&capacity=SELF&powerOfAttorneyNumber=&province=34&receivedAt=2026-11-25T09%3A30"
                        + "&grounds=" + Caller.encoded(grounds));
    }

    private static String body(String decisionNumber) {
        return "{\"reference\":\"" + Office.reference() + "\",\"decisionNumber\":\"" + decisionNumber
                + "\",\"capacity\":\"SELF\",\"receivedAt\":\"2026-11-25T10:00:00+03:00\",\"province\":\"34\","
                + "\"grounds\":\"Haklıyım\",\"observerConsent\":true,\"detained\":false}";
    }

    private static boolean isBilingual(Caller.Answer answer) {
        var errors = answer.json().path("errors");
        for (var error : errors) {
            if (error.path("tr").asText().isBlank() || error.path("en").asText().isBlank()) {
                return false;
            }
        }
        return !errors.isEmpty();
    }

    private ProtectionCase refused() {
        return office.lodged("2026-11-02T09:00")
                .readyForExamination()
                .interviewed("2026-11-20T10:00")
                .drafted("REFUSAL")
                .signedAtHeadquarters()
                .served();
    }
}
