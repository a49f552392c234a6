package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.TestDatabase;
import org.himaye.engine.DraftExpiry;
import org.himaye.shared.Actor;
import org.himaye.shared.OfficerGroup;
import org.himaye.trafficking.compartment.TasksOfFormerMembers;
import org.himaye.trafficking.compartment.VictimTeams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an officer has typed into the form of a task is kept, is theirs alone, and goes with the task. */
class TaskDraftTest extends Scenario {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OFFICER = "van.registration-officer";
    private static final String MARKER = "Taslakmrk5";
    private static final String WINDOW = "0b6a5e0e-3c55-4b6e-9d0e-5b1f4a1c2d3e";
    private static final String OTHER_WINDOW = "1c7b6f1f-4d66-4c7f-8e1f-6c2a5b2d3e4f";

    private ProtectionCase file;
    private String task;
    private Caller officer;

    @BeforeEach
    void aTaskWaits() {
        file = office.lodged("2026-11-02T09:00");
        task = file.waiting().id();
        officer = Caller.basic(office, OFFICER);
    }

    @Test
    void whatWasTypedIsThereAgainInAnyWindow() {
        assertThat(opened(officer).path("fields").isNull()).isTrue();

        var saved = save(officer, 0, WINDOW, Map.of("familyName", "Çağlayan", "interpreterNeeded", true));

        assertThat(saved.status()).isEqualTo(200);
        var draft = opened(Caller.basic(office, OFFICER));
        assertThat(draft.path("fields").path("familyName").asText()).isEqualTo("Çağlayan");
        assertThat(draft.path("fields").path("interpreterNeeded").asBoolean()).isTrue();
        assertThat(draft.path("standing").path("savedAt").asText()).isEqualTo("2026-11-02T06:00:00Z");
        assertThat(draft.path("standing").path("version").asLong())
                .isPositive()
                .isEqualTo(saved.json().path("version").asLong());
    }

    @Test
    void aDraftGoesWithItsTask() throws SQLException {
        save(officer, 0, WINDOW, Map.of("familyName", "Ahmadi"));
        String before = rows(task);

        file.registered();

        assertThat(before).isEqualTo("1");
        assertThat(rows(task)).isEqualTo("0");
        assertThat(Tables.single("select count(*) from task_presence where task_id = ?", task))
                .isEqualTo("0");
        assertThat(officer.get(address(task)).status()).isEqualTo(404);
        assertThat(save(officer, 0, WINDOW, Map.of("familyName", "Ahmadi")).status())
                .as("a save that was still on its way")
                .isEqualTo(404);
        assertThat(rows(task)).isEqualTo("0");
    }

    @Test
    void aRefusedSubmissionLeavesTheDraft() {
        save(officer, 0, WINDOW, Map.of("familyName", "Ahmadi"));
        officer.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + OFFICER + "\"}");

        assertThat(officer.post("/engine-rest/task/" + task + "/submit-form", "{\"variables\":{}}")
                        .status())
                .isEqualTo(400);

        assertThat(opened(officer).path("fields").path("familyName").asText()).isEqualTo("Ahmadi");
    }

    @Test
    void aWindowThatKnowsAnOlderVersionIsToldAndBothAreKept() {
        long first = version(save(officer, 0, WINDOW, Map.of("familyName", "İlk")));
        version(save(officer, first, WINDOW, Map.of("familyName", "Birinci pencere")));

        var late = save(officer, first, OTHER_WINDOW, Map.of("familyName", "İkinci pencere"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("draft-changed");
        var draft = opened(officer);
        assertThat(draft.path("fields").path("familyName").asText()).isEqualTo("Birinci pencere");
        assertThat(draft.path("aside")).singleElement().satisfies(aside -> {
            assertThat(aside.path("id").asText()).isEqualTo(OTHER_WINDOW);
            assertThat(aside.path("fields").path("familyName").asText()).isEqualTo("İkinci pencere");
        });
    }

    @Test
    void whoTakesTheOtherVersionLosesNeither() {
        long first = version(save(officer, 0, WINDOW, Map.of("familyName", "Birinci pencere")));
        save(officer, 0, OTHER_WINDOW, Map.of("familyName", "İkinci pencere"));

        var chosen =
                officer.put(address(task), body(first, OTHER_WINDOW, true, Map.of("familyName", "İkinci pencere")));

        assertThat(chosen.status()).isEqualTo(200);
        var draft = opened(officer);
        assertThat(draft.path("fields").path("familyName").asText()).isEqualTo("İkinci pencere");
        assertThat(draft.path("aside"))
                .singleElement()
                .satisfies(aside -> assertThat(
                                aside.path("fields").path("familyName").asText())
                        .isEqualTo("Birinci pencere"));
    }

    @Test
    void aVersionThatWasDeletedIsNotTakenForALaterOne() {
        long first = version(save(officer, 0, WINDOW, Map.of("familyName", "Silinen")));
        assertThat(officer.send("DELETE", address(task), null, (String) null).status())
                .isEqualTo(204);
        save(officer, 0, WINDOW, Map.of("familyName", "Yeni"));

        assertThat(save(officer, first, OTHER_WINDOW, Map.of("familyName", "Eski"))
                        .status())
                .isEqualTo(409);

        assertThat(opened(officer).path("fields").path("familyName").asText()).isEqualTo("Yeni");
    }

    @Test
    void aColleagueSeesThatThereIsADraftAndNothingOfIt() {
        Actor colleague = new Staff(office).colleague(Office.VAN, "registration-officer");
        Caller other = Caller.basic(office, colleague.userId());
        save(officer, 0, WINDOW, Map.of("familyName", MARKER));

        var answer = other.get(address(task));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain(MARKER);
        assertThat(answer.json().path("fields").isNull()).isTrue();
        assertThat(answer.json().path("standing").path("others"))
                .singleElement()
                .satisfies(present -> {
                    assertThat(present.path("account").asText()).isEqualTo(OFFICER);
                    assertThat(present.path("open").asBoolean()).isTrue();
                    assertThat(present.path("draft").asBoolean()).isTrue();
                });
        assertThat(save(other, 0, OTHER_WINDOW, Map.of("familyName", "Başka")).status())
                .isEqualTo(200);
        assertThat(opened(officer).path("fields").path("familyName").asText()).isEqualTo(MARKER);
    }

    @Test
    void twoOfficersAtTheSameTaskSeeEachOther() {
        Actor colleague = new Staff(office).colleague(Office.VAN, "registration-officer");
        Caller other = Caller.basic(office, colleague.userId());

        officer.post(address(task) + "/presence", "");
        var standing = other.post(address(task) + "/presence", "").json();

        assertThat(others(standing)).containsExactly(OFFICER);
        assertThat(others(officer.post(address(task) + "/presence", "").json())).containsExactly(colleague.userId());
        assertThat(standing.path("others").get(0).path("draft").asBoolean()).isFalse();
    }

    @Test
    void aDraftIsHandedOverByItsAuthorToWhoeverHasClaimedTheTask() {
        Actor colleague = new Staff(office).colleague(Office.VAN, "registration-officer");
        Caller other = Caller.basic(office, colleague.userId());
        save(officer, 0, WINDOW, Map.of("familyName", "Devredilen"));
        assertThat(officer.post(address(task) + "/hand-over", "").problem()).isEqualTo("nothing-to-hand-over");
        new Staff(office).claims(colleague, task);
        assertThat(opened(other).path("aside")).as("before it is handed over").isEmpty();

        assertThat(officer.post(address(task) + "/hand-over", "").status()).isEqualTo(200);

        assertThat(opened(officer).path("fields").isNull()).isTrue();
        assertThat(opened(other).path("fields").isNull()).isTrue();
        assertThat(opened(other).path("aside")).singleElement().satisfies(aside -> {
            assertThat(aside.path("author").asText()).isEqualTo(OFFICER);
            assertThat(aside.path("fields").path("familyName").asText()).isEqualTo("Devredilen");
        });
        assertThat(other.post(address(task) + "/hand-over", "").problem()).isEqualTo("nothing-to-hand-over");
    }

    @Test
    void whoHasNoPartInTheTaskHearsThatThereIsNone() throws SQLException {
        save(officer, 0, WINDOW, Map.of("familyName", MARKER));
        Map<String, Integer> heard = new LinkedHashMap<>();

        for (String account : List.of(
                "istanbul.registration-officer",
                "van.interview-officer",
                "van.provincial-director",
                "merkez.auditor",
                "merkez.system-admin",
                "van.front-desk")) {
            Caller stranger = Caller.basic(office, account);
            heard.put(account + " reads", stranger.get(address(task)).status());
            heard.put(
                    account + " writes",
                    save(stranger, 0, WINDOW, Map.of("familyName", "x")).status());
            heard.put(
                    account + " deletes",
                    stranger.send("DELETE", address(task), null, (String) null).status());
            heard.put(
                    account + " is present",
                    stranger.post(address(task) + "/presence", "").status());
            heard.put(
                    account + " hands over",
                    stranger.post(address(task) + "/hand-over", "").status());
        }

        assertThat(heard).allSatisfy((who, status) -> assertThat(status).isEqualTo(404));
        assertThat(rows(task)).isEqualTo("1");
        String nothing = UUID.randomUUID().toString();
        assertThat(heardAbout(Caller.basic(office, "istanbul.registration-officer"), task))
                .isEqualTo(heardAbout(officer, nothing));
    }

    @Test
    void theDatabaseItselfKeepsOthersOut() {
        save(officer, 0, WINDOW, Map.of("familyName", MARKER));
        Actor own = Office.officer(Office.VAN, "registration-officer");

        assertThat(rowsSeenBy(own)).isEqualTo(1);
        assertThat(rowsSeenBy(new Actor("van.colleague", own.groups(), own.provinces())))
                .isZero();
        assertThat(rowsSeenBy(new Actor(own.userId(), own.groups(), Set.of(Office.ISTANBUL))))
                .as("who has moved to another province")
                .isZero();
    }

    @Test
    @Attacks(value = "INV-19", by = Way.REST)
    void theDraftOfASealedTaskExistsForItsTeamAlone() throws SQLException {
        VictimCase victim = VictimCase.referred(office);
        String sealed = victim.waiting("UserTask_SecurePerson").id();
        Caller expert = Caller.basic(office, SealedFile.EXPERT);
        Caller second = Caller.basic(office, victim.secondExpert().userId());
        String field = FormFields.of("secure-person").stream()
                .filter(FormFields.Field::isText)
                .findFirst()
                .orElseThrow()
                .key();

        assertThat(save(expert, sealed, 0, WINDOW, Map.of(field, MARKER)).status())
                .isEqualTo(200);

        assertThat(expert.get(address(sealed)).body()).contains(MARKER);
        assertThat(others(opened(second, sealed).path("standing"))).containsExactly(SealedFile.EXPERT);
        assertThat(second.get(address(sealed)).body()).doesNotContain(MARKER);
        for (String account : List.of(
                "istanbul.trafficking-expert",
                OFFICER,
                "van.provincial-director",
                "merkez.auditor",
                "merkez.system-admin")) {
            Caller stranger = Caller.basic(office, account);
            String nothing = UUID.randomUUID().toString();
            assertThat(heardAbout(stranger, sealed)).as(account).isEqualTo(heardAbout(stranger, nothing));
            assertThat(stranger.get(address(sealed)).status()).isEqualTo(404);
        }
        assertThat(Tables.holding(MARKER, "table_name not like 'pg\\_%'")).isEmpty();
    }

    @Test
    void whoHasLeftTheTeamDoesNotReachTheirDraft() {
        VictimCase victim = VictimCase.referred(office);
        String sealed = victim.waiting("UserTask_SecurePerson").id();
        Actor second = victim.secondExpert();
        Caller leaver = Caller.basic(office, second.userId());
        save(leaver, sealed, 0, WINDOW, Map.of());
        assertThat(rowsSeenBy(second, sealed)).isEqualTo(1);
        Actor headquarters = Office.officer(Office.VAN, "hq-protection");
        VictimTeams teams = office.bean(VictimTeams.class);
        try {
            SealedFile.as(office, headquarters, () -> {
                teams.dismiss(Office.VAN, second.userId(), OfficerGroup.TRAFFICKING_EXPERT);
                return true;
            });

            assertThat(rowsSeenBy(second, sealed)).isZero();
            assertThat(leaver.get(address(sealed)).status()).isEqualTo(404);
        } finally {
            SealedFile.as(office, headquarters, () -> {
                teams.appoint(Office.VAN, second.userId(), OfficerGroup.TRAFFICKING_EXPERT);
                return true;
            });
            SealedFile.as(office, Actor.SYSTEM, () -> {
                office.bean(TasksOfFormerMembers.class).takeAway();
                return true;
            });
        }
    }

    @Test
    void whatIsNoDraftOfThisFormIsRefusedAndNotStored() throws SQLException {
        Map<String, Integer> answers = new LinkedHashMap<>();
        String valid = body(0, WINDOW, false, Map.of("familyName", "Ahmadi"));

        for (String body : List.of(
                "",
                "{",
                "[]",
                "null",
                "{}",
                valid.replace("familyName", "password"),
                valid.replace("familyName", MARKER),
                valid.replace("\"Ahmadi\"", "[\"Ahmadi\"]"),
                valid.replace("\"Ahmadi\"", "{\"x\":1}"),
                valid.replace("\"version\":0", "\"version\":-1"),
                valid.replace("\"version\":0", "\"version\":\"0\""),
                valid.replace(WINDOW, "no-window"),
                valid.replaceFirst("\\}$", ",\"unknown\":1}"))) {
            answers.put(body, officer.put(address(task), body).status());
        }
        var unknown = officer.put(address(task), valid.replace("familyName", "password"));
        var tooLong = save(officer, 0, WINDOW, Map.of("familyName", "x".repeat(200_001)));

        assertThat(answers).allSatisfy((body, status) -> assertThat(status).isEqualTo(400));
        assertThat(unknown.fields()).containsExactly("password");
        assertThat(tooLong.status()).isEqualTo(413);
        assertThat(tooLong.problem()).isEqualTo("draft-too-large");
        assertThat(rows(task)).isEqualTo("0");
    }

    @Test
    void aBrowserThatSavesWithoutPauseIsSlowedDown() throws SQLException {
        officer.post(address(task) + "/presence", "");
        try (var owner = TestDatabase.asOwner();
                var calls = owner.prepareStatement("update task_presence set calls = 240 where task_id = ?")) {
            calls.setString(1, task);
            calls.executeUpdate();
        }

        var answer = save(officer, 0, WINDOW, Map.of("familyName", "Ahmadi"));

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.problem()).isEqualTo("too-many-requests");
        assertThat(rows(task)).isEqualTo("0");
    }

    @Test
    void whatNobodyHasTouchedForAMonthIsForgotten() throws SQLException {
        save(officer, 0, WINDOW, Map.of("familyName", "Ahmadi"));

        office.at("2026-12-02T08:59");
        expire();
        assertThat(rows(task)).isEqualTo("1");
        office.at("2026-12-02T09:01");
        expire();

        assertThat(rows(task)).isEqualTo("0");
    }

    @Test
    void aBrowserNeedsTheTokenThatComesWithTheDraft() throws SQLException {
        Caller browser = Caller.browser(office, OFFICER);

        var draft = browser.get(address(task));

        assertThat(draft.response().headers().firstValue("X-CSRF-TOKEN")).isPresent();
        assertThat(draft.response().headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
        assertThat(save(browser, 0, WINDOW, Map.of("familyName", "Ahmadi")).status())
                .as("without it")
                .isEqualTo(403);
        assertThat(rows(task)).isEqualTo("0");
    }

    private void expire() {
        office.bean(DraftExpiry.class).forgetExpired();
    }

    private List<String> heardAbout(Caller caller, String of) {
        List<String> heard = new ArrayList<>();
        heard.add(told(caller.get(address(of)), of));
        heard.add(told(save(caller, of, 0, WINDOW, Map.of()), of));
        heard.add(told(caller.send("DELETE", address(of), null, (String) null), of));
        heard.add(told(caller.post(address(of) + "/presence", ""), of));
        heard.add(told(caller.post(address(of) + "/hand-over", ""), of));
        return heard;
    }

    private static String told(Caller.Answer answer, String of) {
        return answer.status() + " " + answer.body().replace(of, "<task>");
    }

    private int rowsSeenBy(Actor actor) {
        return rowsSeenBy(actor, task);
    }

    private int rowsSeenBy(Actor actor, String of) {
        return SealedFile.as(
                office,
                actor,
                () -> office.bean(JdbcClient.class)
                        .sql("select count(*) from task_draft where task_id = :task")
                        .param("task", of)
                        .query(Integer.class)
                        .single());
    }

    private static String rows(String of) throws SQLException {
        return Tables.single("select count(*) from task_draft where task_id = ?", of);
    }

    private static List<String> others(JsonNode standing) {
        return StreamSupport.stream(standing.path("others").spliterator(), false)
                .map(other -> other.path("account").asText())
                .toList();
    }

    private JsonNode opened(Caller caller) {
        return opened(caller, task);
    }

    private static JsonNode opened(Caller caller, String of) {
        var answer = caller.get(address(of));
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private static long version(Caller.Answer saved) {
        assertThat(saved.status()).isEqualTo(200);
        return saved.json().path("version").asLong();
    }

    private Caller.Answer save(Caller caller, long known, String window, Map<String, Object> fields) {
        return save(caller, task, known, window, fields);
    }

    private static Caller.Answer save(Caller caller, String of, long known, String window, Map<String, Object> fields) {
        return caller.put(address(of), body(known, window, false, fields));
    }

    private static String body(long known, String window, boolean instead, Map<String, Object> fields) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("version", known);
        body.put("window", window);
        body.put("instead", instead);
        body.put("fields", fields);
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String address(String of) {
        return "/api/tasks/" + of + "/draft";
    }
}
