package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.himaye.scenario.BadValues.BadValue;
import org.himaye.scenario.FormFields.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of every form, filled with what it must not accept, as Tasklist would send it. */
class BadFormInputTest extends Scenario {

    private static final long SEED = Long.getLong("himaye.seed", System.nanoTime());
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<String> forms() {
        return FormFields.forms().stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyBadFieldIsNamedAndNothingChanges(String form) throws SQLException {
        System.out.println("Bad input for " + form + ", himaye.seed=" + SEED);
        BadValues bad = new BadValues(SEED);
        Doorstep doorstep = Doorstep.before(form, office);
        Caller officer = Caller.basic(office, doorstep.account());
        String task = "/engine-rest/task/" + doorstep.task().id();
        assertThat(officer.post(task + "/claim", "{\"userId\":\"" + doorstep.account() + "\"}")
                        .status())
                .isEqualTo(204);
        Map<String, String> before = Tables.fingerprints();
        List<String> wrong = new ArrayList<>();

        for (Field field : FormFields.of(form)) {
            for (BadValue value : bad.sample(field)) {
                Map<String, String> fields = json(doorstep.form());
                if (value.json().isEmpty()) {
                    fields.remove(field.key());
                } else {
                    fields.put(field.key(), value.json());
                }
                var answer = officer.post(task + "/submit-form", body(fields));
                if (answer.status() != 400
                        || !answer.problem().equals("invalid-request")
                        || !answer.fields().contains(field.key())
                        || !isBilingual(answer)) {
                    wrong.add(field.key() + ": " + value.what() + " -> " + answer.status() + " " + summary(answer));
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(Tables.fingerprints()).isEqualTo(before);
        // All of this was refused for the one bad field: the same form without it is accepted.
        assertThat(officer.post(task + "/submit-form", body(json(doorstep.form())))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void whatIsNoFormAtAllIsRefusedAndNothingChanges() throws SQLException {
        Doorstep doorstep = Doorstep.before("screen-application", office);
        Caller officer = Caller.basic(office, doorstep.account());
        String task = "/engine-rest/task/" + doorstep.task().id();
        officer.post(task + "/claim", "{\"userId\":\"" + doorstep.account() + "\"}");
        Map<String, String> before = Tables.fingerprints();
        List<String> wrong = new ArrayList<>();

        for (String body : List.of(
                "",
                "{",
                "[]",
                "null",
                "5",
                "\"x\"",
                "{\"variables\":5}",
                "{\"variables\":[]}",
                "{\"variables\":{\"note\":5}}",
                "{\"variables\":{\"note\":{\"value\":\"x\",\"type\":\"Integer\"}}}",
                "{\"variables\":{\"note\":{\"value\":\"x\",\"type\":\"Nonsense\"}}}",
                "{\"variables\":{\"note\":{\"value\":\"rO0ABQ==\",\"type\":\"Object\",\"valueInfo\":"
                        + "{\"objectTypeName\":\"java.util.HashMap\","
                        + "\"serializationDataFormat\":\"application/x-java-serialized-object\"}}}}",
                "{\"variables\":{\"note\":{\"value\":\"{}\",\"type\":\"Object\",\"valueInfo\":"
                        + "{\"objectTypeName\":\"java.util.HashMap\",\"serializationDataFormat\":\"application/json\"}}}}",
                "{\"variables\":{\"note\":{\"value\":\"YQ==\",\"type\":\"Bytes\"}}}",
                "{\"variables\":{\"note\":{\"value\":\"YQ==\",\"type\":\"File\",\"valueInfo\":{\"filename\":\"x\"}}}}",
                "{\"variables\":{\"nobodyKnowsThis\":{\"value\":\"x\"}}}",
                "{\"variables\":{\"track\":{\"value\":\"ACCELERATED\"}}}",
                "{\"variables\":{\"" + "x".repeat(100_000) + "\":{\"value\":\"x\"}}}",
                "{\"variables\":{\"\\u0000\":{\"value\":\"x\"}}}",
                "{\"variables\":{}}",
                "{}",
                "{\"unknown\":{}}",
                "[".repeat(5_000))) {
            for (String root : List.of("", "/engine/default")) {
                var answer = officer.post(task.replace("/engine-rest", "/engine-rest" + root) + "/submit-form", body);
                if (answer.status() != 400 || !answer.problem().equals("invalid-request")) {
                    wrong.add(shortened(body) + " -> " + answer.status() + " " + shortened(answer.body()));
                }
            }
        }
        for (String type : List.of("text/plain", "application/xml", "nonsense")) {
            int status = officer.send("POST", task + "/submit-form", type, "{}").status();
            if (status != 400 && status != 415) {
                wrong.add(type + " -> " + status);
            }
        }
        byte[] notUtf8 = {'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}'};
        int status = officer.send("POST", task + "/submit-form", "application/json", notUtf8)
                .status();
        if (status != 400) {
            wrong.add("not UTF-8 -> " + status);
        }

        assertThat(wrong).isEmpty();
        assertThat(Tables.fingerprints()).isEqualTo(before);
    }

    @Test
    void inABrowsersSessionTheSameHolds() throws SQLException {
        Doorstep doorstep = Doorstep.before("register-application", office);
        Caller browser = Caller.browser(office, doorstep.account());
        String task =
                "/camunda/api/engine/engine/default/task/" + doorstep.task().id();
        assertThat(browser.post(task + "/claim", "{\"userId\":\"" + doorstep.account() + "\"}")
                        .status())
                .isEqualTo(204);
        Map<String, String> before = Tables.fingerprints();
        Map<String, String> fields = json(doorstep.form());
        fields.put("familyName", "\"a\\u0000b\"");

        var answer = browser.post(task + "/submit-form", body(fields));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fields()).containsExactly("familyName");
        // Tasklist shows this property and no other.
        assertThat(answer.json().path("message").asText()).contains("Soyadı: ");
        assertThat(Tables.fingerprints()).isEqualTo(before);
    }

    @Test
    void whatLooksLikeCodeIsANameLikeAnyOther() throws SQLException {
        String sql = "Robert'); DROP TABLE person;--";
        String html = "<script>alert(1)</script>&<b onclick=\"x\">";
        String expression = "${execution.setVariable(1)} #{x} <%= 1 %> {{7*7}}";
        Doorstep doorstep = Doorstep.before("register-application", office);
        ProtectionCase file = doorstep.file();

        file.registered(Fields.with("familyName", sql).and("givenNames", html).and("reasonsForLeaving", expression));

        assertThat(Tables.single(
                        "select family_name || '|' || given_names from person where id = ?",
                        java.util.UUID.fromString(file.file().personId().toString())))
                .isEqualTo(sql + "|" + html);
        String page = Caller.browser(office, "van.registration-officer")
                .get("/cases/" + file.number())
                .body();
        assertThat(page)
                .contains("Robert&#39;); DROP TABLE person;--", "&lt;script&gt;alert(1)&lt;/script&gt;&amp;")
                .doesNotContain("<script>alert", "<b onclick");
        assertThat(page).contains("{{7*7}}").doesNotContain("49 ");
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

    private static String summary(Caller.Answer answer) {
        return answer.status() == 204 ? "accepted" : answer.problem() + " " + answer.fields();
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(160, text.length()));
    }

    private static Map<String, String> json(Map<String, Object> form) {
        Map<String, String> fields = new TreeMap<>();
        form.forEach((key, value) -> {
            try {
                fields.put(key, JSON.writeValueAsString(value));
            } catch (JsonProcessingException failure) {
                throw new IllegalStateException(failure);
            }
        });
        return fields;
    }

    private static String body(Map<String, String> fields) {
        StringBuilder body = new StringBuilder("{\"variables\":{");
        fields.forEach((key, value) -> body.append(body.charAt(body.length() - 1) == '{' ? "" : ",")
                .append('"')
                .append(key)
                .append("\":{\"value\":")
                .append(value)
                .append('}'));
        return body.append("}}").toString();
    }
}
