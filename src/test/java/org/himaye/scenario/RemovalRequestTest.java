package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.himaye.casefile.Persons;
import org.himaye.protection.application.Channel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the endpoints of removal accept, from whom, and what they tell. */
class RemovalRequestTest extends Scenario {

    private static final String APPREHENSIONS = "/api/removal/apprehensions";

    @BeforeEach
    void afterwards() {
        office.at("2026-11-02T12:00");
    }

    private static String body(String reference) {
        return """
                {"reference":"%s","province":"65","apprehendedAt":"2026-11-02T11:17:30+03:00","place":"Kapıköy hattı",\
                "person":{"familyName":"Kerim","givenNames":"Azad","sex":"MALE","birthDate":"1990-01-02",\
                "nationality":"IRQ","language":"AR"}}""".formatted(reference);
    }

    private static String known(String number) {
        return """
                {"reference":"%s","province":"65","apprehendedAt":"2026-11-02T11:17:30+03:00","place":"Kapıköy hattı",\
                "foreignerNumber":"%s"}""".formatted(Office.reference(), number);
    }

    private Caller police() {
        return Caller.basic(office, "van.law-enforcement-liaison");
    }

    @Test
    void anApprehensionOpensOneFileWithItsExactTimeHoweverOftenItIsTold() {
        String body = body(Office.reference());

        var first = police().post(APPREHENSIONS, body);
        var second = police().post(APPREHENSIONS, body);
        var other = police().post(APPREHENSIONS, body.replace("Azad", "Baran"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json()).isEqualTo(second.json());
        assertThat(first.location())
                .isEqualTo("/api/cases/" + first.json().path("caseNumber").asText());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.problem()).isEqualTo("removal-reference-conflict");
        RemovalCase file =
                RemovalCase.numbered(office, first.json().path("caseNumber").asText());
        assertThat(file.clock("DL-RM-01").endsAt()).isEqualTo(Office.instant("2026-11-04T11:17:30"));
        assertThat(file.tasks()).containsExactly("UserTask_AssessRemoval");
    }

    @Test
    void twoWhoTellOfTheSameApprehensionAtTheSameMomentOpenOneFile() throws Exception {
        String body = body(Office.reference());
        List<Caller> officers = List.of(police(), Caller.basic(office, "van.removal-officer"));

        ExecutorService desks = Executors.newFixedThreadPool(officers.size());
        List<Caller.Answer> answers;
        try {
            answers = desks
                    .invokeAll(officers.stream()
                            .map(officer -> (Callable<Caller.Answer>) () -> officer.post(APPREHENSIONS, body))
                            .toList())
                    .stream()
                    .map(RemovalRequestTest::answer)
                    .toList();
        } finally {
            desks.shutdown();
        }

        assertThat(answers).extracting(Caller.Answer::status).contains(201).isSubsetOf(201, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201)
                .extracting(answer -> answer.json().path("caseNumber").asText())
                .containsOnly(police().post(APPREHENSIONS, body)
                        .json()
                        .path("caseNumber")
                        .asText());
    }

    private static Caller.Answer answer(Future<Caller.Answer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void aKnownPersonOfAnotherProvinceIsFoundByNumberAndNothingElseIsTold() {
        ProtectionCase claim = office.lodged("2026-11-02T08:00", Office.ISTANBUL, Channel.PROVINCIAL_DIRECTORATE);
        String number = office.reading(() -> office.bean(Persons.class)
                .get(claim.file().personId())
                .foreignerNumber()
                .value());
        office.at("2026-11-02T12:00");

        var answer = police().post(APPREHENSIONS, known(number));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("personId").asText())
                .isEqualTo(claim.file().personId().toString());
        assertThat((Iterable<String>) () -> answer.json().fieldNames())
                .containsExactlyInAnyOrder("caseNumber", "personId");
        assertThat(answer.body()).doesNotContain("Ahmadi");
    }

    @ParameterizedTest
    @CsvSource({"99000000000,400", "98123456789,400", "x,400"})
    void anUnknownNumberOpensNothing(String number, int status) {
        var answer = police().post(APPREHENSIONS, known(number));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.fields()).containsExactly("foreignerNumber");
    }

    @ParameterizedTest
    @CsvSource({
        "van.law-enforcement-liaison,201",
        "van.border-police,201",
        "van.removal-officer,201",
        "istanbul.removal-officer,403",
        "van.governor-approver,403",
        "van.front-desk,403",
        "merkez.auditor,403",
        "merkez.system-admin,403"
    })
    void onlyTheseTellOfAnApprehension(String account, int status) {
        assertThat(Caller.basic(office, account)
                        .post(APPREHENSIONS, body(Office.reference()))
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02T11:17:30+03:00,2026-11-02T12:00:01+03:00,apprehendedAt",
        "2026-11-02T11:17:30+03:00,2014-04-10T12:00:00+03:00,apprehendedAt",
        "1990-01-02,1899-12-31,person.birthDate",
        "1990-01-02,2026-11-03,person.birthDate",
        "IRQ,XYZ,person.nationality",
        "\"65\",\"82\",province",
        "MALE,NOBODY,person.sex"
    })
    void whatCannotBeIsRefusedByField(String usual, String bad, String field) {
        var answer = police().post(APPREHENSIONS, body(Office.reference()).replace(usual, bad));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fields()).contains(field);
    }

    @Test
    void aPersonIsEitherKnownOrDeclared() {
        var both = police().post(
                        APPREHENSIONS,
                        body(Office.reference())
                                .replace("\"person\"", "\"foreignerNumber\":\"99123456789\",\"person\""));
        var neither = police().post(APPREHENSIONS, known("x").replace(",\"foreignerNumber\":\"x\"", ""));

        assertThat(both.fields()).containsExactly("person");
        assertThat(neither.fields()).containsExactly("person");
    }

    @Test
    void anotherTriggerOpensAFileWithoutFortyEightHours() {
        String body = """
                {"reference":"%s","province":"65","trigger":"CAME_FORWARD","person":{"familyName":"Kerim",\
                "givenNames":"Azad","sex":"MALE","birthDate":"1990-01-02","nationality":"IRQ","language":"AR"}}""".formatted(Office.reference());

        var answer = Caller.basic(office, "van.removal-officer").post("/api/removal/cases", body);
        var police = police().post("/api/removal/cases", body);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(police.status()).isEqualTo(403);
        RemovalCase file = RemovalCase.numbered(
                        office, answer.json().path("caseNumber").asText())
                .waitedUntil("2026-11-10T12:00");
        assertThat(file.events()).containsExactly("REMOVAL_CONSIDERED");
        assertThat(file.column("released_at")).isEqualTo("null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"departure", "lifting", "screenings", "registry-checks", "medical-holds", "entry-ban/relief"})
    void aFileOfAnotherProvinceDoesNotExist(String path) {
        String number = RemovalCase.apprehended(office, "2026-11-02T10:00").number();
        String body = switch (path) {
            case "departure" -> "{\"leftAt\":\"2026-11-02T10:00:00+03:00\",\"borderGate\":\"Kapıköy\"}";
            case "lifting" -> "{\"reasons\":\"x\"}";
            case "screenings" -> "{\"destination\":\"IRQ\",\"safe\":true,\"reasons\":\"x\"}";
            case "registry-checks" -> "{\"checkedAt\":\"2026-11-02T10:00:00+03:00\"}";
            case "medical-holds" -> "{}";
            default -> "{\"relief\":\"LIFTED\",\"reasons\":\"x\"}";
        };
        String account = path.equals("lifting") ? "istanbul.governor-approver" : "istanbul.removal-officer";

        var answer = Caller.basic(office, account).post("/api/removal/cases/" + number + "/" + path, body);

        assertThat(answer.status()).isIn(403, 404);
        if (!List.of("registry-checks", "entry-ban/relief").contains(path)) {
            assertThat(answer.status()).isEqualTo(404);
        }
    }

    @Test
    void beforeADecisionThereIsNothingToLiftOrToLeave() {
        RemovalCase file = RemovalCase.apprehended(office, "2026-11-02T10:00");

        var lifted = Caller.basic(office, "van.governor-approver")
                .post("/api/removal/cases/" + file.number() + "/lifting", "{\"reasons\":\"x\"}");
        var departed = Caller.basic(office, "van.border-police")
                .post(
                        "/api/removal/cases/" + file.number() + "/departure",
                        "{\"leftAt\":\"2026-11-02T10:00:00+03:00\",\"borderGate\":\"Kapıköy\"}");

        assertThat(List.of(lifted.status(), departed.status())).containsExactly(409, 409);
        assertThat(lifted.problem()).isEqualTo("removal-step-not-possible");
    }

    @Test
    void aMedicalHoldBarsTheBookingUntilItEnds() {
        RemovalCase file = RemovalCase.considered(
                        office, "2026-11-02T09:00", org.himaye.removal.decision.OpeningReason.CAME_FORWARD)
                .decidedAndServed()
                .waitedUntil("2026-11-10T09:00")
                .registryChecked()
                .waitedUntil("2026-11-18T09:00")
                .registryChecked();
        var hold = Caller.basic(office, "van.removal-officer")
                .post("/api/removal/cases/" + file.number() + "/medical-holds", "{}");
        assertThat(hold.status()).isEqualTo(201);

        assertThat(Refusals.refusalOf(() -> file.booked("2026-11-18T18:00"))
                        .type()
                        .code())
                .isEqualTo("removal-barred");

        file.putBack()
                .told(
                        "van.removal-officer",
                        "/medical-holds/" + hold.json().path("holdId").asText() + "/end",
                        "")
                .booked("2026-11-18T18:00");
        assertThat(file.tasks()).containsExactly("UserTask_ExecuteRemoval");
    }
}
