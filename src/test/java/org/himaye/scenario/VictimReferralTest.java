package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.TestDatabase;
import org.himaye.casefile.Persons;
import org.himaye.shared.CaseId;
import org.himaye.trafficking.ReferralSource;
import org.himaye.trafficking.TraffickingReferrals;
import org.himaye.trafficking.compartment.VictimFile.Stage;
import org.himaye.trafficking.referral.VictimReferrals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /api/trafficking/referrals}: everybody may speak, and nobody learns anything (law note 4.a, step 1; INV-15). */
class VictimReferralTest extends Scenario {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/api/trafficking/referrals";

    @BeforeEach
    void aTuesdayInNovember() {
        office.at("2026-11-10T10:00");
    }

    @Test
    void theAnswerIsTheSameWhetherOrNotThePersonIsKnownOrHasAFile() {
        RemovalFile known = RemovalFile.clear(office);
        String number = numberOf(known);
        List<Caller.Answer> answers = new ArrayList<>();
        answers.add(sent(body()));
        answers.add(sent(with("foreignerNumber", number)));
        VictimCase.takenIn(office);
        answers.add(sent(with("foreignerNumber", number)));
        answers.add(sent(with("foreignerNumber", "99000000134")));

        Set<String> receipts = new HashSet<>();
        for (Caller.Answer answer : answers.subList(0, 3)) {
            assertThat(answer.status()).isEqualTo(202);
            assertThat(answer.location()).isEmpty();
            String receipt = answer.json().path("receipt").asText();
            assertThat(receipt).matches("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");
            receipts.add(receipt);
            assertThat(answer.body().replace(receipt, ""))
                    .isEqualTo(answers.get(0)
                            .body()
                            .replace(answers.get(0).json().path("receipt").asText(), ""));
            assertThat(answer.response().headers().map().keySet())
                    .isEqualTo(answers.get(0).response().headers().map().keySet());
        }
        assertThat(receipts).hasSize(3);
        // Mistyped, whoever it may belong to.
        assertThat(answers.get(3).status()).isEqualTo(400);
        assertThat(answers.get(3).fields()).containsExactly("foreignerNumber");
    }

    @Test
    @Attacks(value = "INV-15", by = Way.REST)
    void theGuardHoldsAtOnceAndBeforeAnyFileExists() {
        RemovalFile file = RemovalFile.clear(office);
        assertThat(file.obstacles()).isEmpty();

        sent(with("foreignerNumber", numberOf(file)));

        assertThat(file.obstacles()).containsExactly("other-lawful-obstacle");
        VictimCase.takenIn(office);
        assertThat(file.obstacles()).containsExactly("other-lawful-obstacle");
    }

    @Test
    @Attacks(value = "INV-15", by = Way.DOMAIN)
    void whoIsRecognisedLaterIsProtectedFromThatMoment() {
        RemovalFile known = RemovalFile.clear(office);
        VictimCase file = VictimCase.referred(office);
        assertThat(known.obstacles()).isEmpty();

        file.secured(Fields.with("foreignerNumber", numberOf(known)));

        assertThat(known.obstacles()).containsExactly("other-lawful-obstacle");
        file.interviewed().decidedAndServed("NOT_IDENTIFIED");
        assertThat(known.obstacles()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "facts, Bambaşka bir olay.",
        "nationality, KGZ",
        "province, 34",
        "source, HOTLINE",
        "receivedAt, 2026-11-10T09:30:00.000001+03:00"
    })
    void sendingTheSameTwiceMakesOneReferralAndSomethingElseIsRefused(String field, String value) {
        // Of the headquarters, which may refer to every province.
        Caller sender = Caller.basic(office, "merkez.hq-protection");
        Map<String, Object> body = body();
        Map<String, Object> again = new HashMap<>(body);
        again.put("receivedAt", "2026-11-10T06:30:00Z");
        Map<String, Object> other = new HashMap<>(body);
        other.put(field, value);

        String first = sender.post(PATH, json(body)).json().path("receipt").asText();

        assertThat(first).isNotEmpty();
        assertThat(sender.post(PATH, json(again)).json().path("receipt").asText())
                .as("the same moment in other words")
                .isEqualTo(first);
        var refused = sender.post(PATH, json(other));
        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("referral-reference-in-use");
        // The reference of another office is nobody else's business.
        var elsewhere = Caller.basic(office, "van.front-desk").post(PATH, json(body));
        assertThat(elsewhere.status()).isEqualTo(202);
        assertThat(elsewhere.json().path("receipt").asText()).isNotEqualTo(first);
    }

    @Test
    void sentTwiceAtTheSameMomentItIsStillOneReferral() throws Exception {
        Map<String, Object> body = body();
        List<Callable<String>> both = List.of(
                () -> sent(body).json().path("receipt").asText(),
                () -> sent(body).json().path("receipt").asText());
        var pool = Executors.newFixedThreadPool(2);
        try {
            Set<String> receipts = new HashSet<>();
            for (Future<String> answer : pool.invokeAll(both)) {
                receipts.add(answer.get());
            }
            assertThat(receipts).hasSize(1);
        } finally {
            pool.shutdown();
        }
    }

    /** As somebody could do who has the tables but not the key: what was said of one stands beside another. */
    @Test
    void whatWasSaidInOneReferralIsNotReadAsAnother() throws SQLException {
        VictimCase file = VictimCase.referred(office);
        String moved = copied(file);
        String next = VictimCase.received(
                office, VictimCase.referral(office, Office.VAN, ReferralSource.HOTLINE, VictimCase.adult(null)));

        VictimCase.takenIn(office);

        assertThat(VictimCase.fileOf(next)).as("no other is held up").isPresent();
        assertThat(Tables.single(
                        "select count(*)::text from victim_file_referral where referral_id = cast(? as uuid)", moved))
                .isEqualTo("0");
        linked(moved, file);
        assertThatThrownBy(() -> file.as(
                        file.expert(), () -> office.bean(VictimReferrals.class).of(file.id())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not where it was written");
    }

    /** Writes, as the owner of the tables, a referral that says the same as the one of a file. */
    private static String copied(VictimCase file) throws SQLException {
        return owner(
                "insert into trafficking_referral (id, province, source, received_at, received_by, recorded_at, reference,"
                        + " receipt, content) select gen_random_uuid(), r.province, r.source, r.received_at, r.received_by,"
                        + " r.recorded_at, r.reference || '-2', 'MOVE-' || right(r.receipt, 9), r.content"
                        + " from trafficking_referral r join victim_file_referral l on l.referral_id = r.id where l.file_id = '"
                        + file.id() + "' returning id::text");
    }

    private static void linked(String referral, VictimCase file) throws SQLException {
        owner("insert into victim_file_referral (referral_id, file_id, linked_at) values ('" + referral + "', '"
                + file.id() + "', now()) returning file_id::text");
    }

    private static String owner(String sql) throws SQLException {
        try (var owner = TestDatabase.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    @Test
    void severalReferralsOfOnePersonMeetInOneFile() {
        RemovalFile known = RemovalFile.clear(office);
        RemovalFile duplicate = RemovalFile.opened(office);
        known.doing(() -> office.bean(Persons.class).merge(duplicate.person(), known.person(), "Parmak izi"));
        VictimCase file = VictimCase.referred(office, numberOf(known));

        CaseId second = VictimCase.referred(office, numberOf(known)).id();
        known.doing(() -> office.bean(TraffickingReferrals.class)
                .receive(
                        duplicate.person(),
                        Office.VAN,
                        ReferralSource.MIGRATION_OFFICE,
                        Office.instant("2026-11-10T10:00")));
        VictimCase.takenIn(office);

        assertThat(second).isEqualTo(file.id());
        assertThat(file.events().stream().filter("REFERRAL_RECEIVED"::equals)).hasSize(3);
        assertThat(file.letterIds()).containsExactly("DOC-25", "DOC-25", "DOC-25");
        file.waitingFor("UserTask_SecurePerson");
    }

    @Test
    void aReferralDuringTheSupportJoinsTheFileAndAfterARefusalOpensAnother() {
        RemovalFile known = RemovalFile.clear(office);
        VictimCase file = VictimCase.referred(office, numberOf(known)).asFarAs("IDENTIFIED");
        assertThat(VictimCase.referred(office, numberOf(known)).id()).isEqualTo(file.id());
        assertThat(file.file().stage()).isEqualTo(Stage.SUPPORT);

        RemovalFile refused = RemovalFile.clear(office);
        VictimCase closed =
                VictimCase.referred(office, numberOf(refused)).secured().interviewed();
        closed.assessed(List.of()).proposed("NOT_IDENTIFIED").seconded().decided("NOT_IDENTIFIED");
        assertThat(refused.obstacles()).isEmpty();
        VictimCase another = VictimCase.referred(office, numberOf(refused));
        assertThat(another.id()).isNotEqualTo(closed.id());
        assertThat(refused.obstacles()).containsExactly("other-lawful-obstacle");
        closed.served();
        assertThat(closed.file().stage()).isEqualTo(Stage.CLOSED);
        assertThat(refused.obstacles()).containsExactly("other-lawful-obstacle");
    }

    @Test
    void whatWasInterruptedIsTakenInByTheNextRoundAndByOneNodeOnly() throws Exception {
        List<String> receipts = new ArrayList<>();
        for (int count = 0; count < 6; count++) {
            receipts.add(VictimCase.received(
                    office, VictimCase.referral(office, Office.VAN, ReferralSource.HOTLINE, VictimCase.adult(null))));
        }
        assertThat(receipts).allMatch(receipt -> VictimCase.fileOf(receipt).isEmpty());

        var pool = Executors.newFixedThreadPool(3);
        try {
            Callable<Integer> node = () -> VictimCase.takenIn(office);
            int taken = 0;
            for (Future<Integer> count : pool.invokeAll(List.of(node, node, node))) {
                taken += count.get();
            }
            assertThat(taken).isGreaterThanOrEqualTo(receipts.size());
        } finally {
            pool.shutdown();
        }
        assertThat(receipts.stream().map(receipt -> VictimCase.fileOf(receipt).orElseThrow()))
                .doesNotHaveDuplicates();
        assertThat(VictimCase.takenIn(office)).isZero();
        for (String receipt : receipts) {
            assertThat(Tables.single(
                            "select count(*)::text from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_"
                                    + " where e.business_key_ = ?",
                            VictimCase.fileOf(receipt).orElseThrow().toString()))
                    .isEqualTo("1");
        }
    }

    @Test
    void nobodyButHimayeTakesReferralsIn() {
        String receipt = VictimCase.received(
                office, VictimCase.referral(office, Office.VAN, ReferralSource.HOTLINE, VictimCase.adult(null)));

        int taken = org.himaye.access.Acting.call(
                Office.officer(Office.VAN, "trafficking-expert"),
                () -> office.bean(org.himaye.trafficking.identification.ReferralIntake.class)
                        .takeIn());

        assertThat(taken).isZero();
        assertThat(VictimCase.fileOf(receipt)).isEmpty();
        VictimCase.takenIn(office);
        assertThat(VictimCase.fileOf(receipt)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "van.front-desk",
                "van.registration-officer",
                "van.interview-officer",
                "van.law-enforcement-liaison",
                "van.border-police",
                "van.removal-centre-staff",
                "van.child-protection-liaison",
                "van.trafficking-expert",
                "merkez.hq-protection"
            })
    void everyOfficeThatMayMeetAVictimMayRefer(String account) {
        assertThat(Caller.basic(office, account).post(PATH, json(body())).status())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "van.interpreter",
                "van.notification-officer",
                "merkez.kpi-analyst",
                "merkez.commission-secretariat"
            })
    void othersMayNot(String account) {
        var answer = Caller.basic(office, account).post(PATH, json(body()));

        assertThat(answer.status()).isIn(401, 403);
    }

    @Test
    void nobodyRefersToAnotherProvince() {
        var answer = sent(with("province", Office.ISTANBUL));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("forbidden");
    }

    @ParameterizedTest
    @CsvSource({
        "reference, '', reference",
        "reference, '<b>', reference",
        "province, 99, province",
        "province, 00, province",
        "province, 85, province",
        "source, NOBODY, source",
        "receivedAt, 2026-11-10T10:01:00+03:00, receivedAt",
        "receivedAt, yesterday, receivedAt",
        "facts, '', facts",
        "facts, '  ', facts",
        "urgency, SOON, urgency",
        "safety, , safety",
        "gender, OTHER, gender",
        "age, YOUNG, age",
        "birthYear, 1899, birthYear",
        "birthYear, 2027, birthYear",
        "language, uzbek, language",
        "nationality, UZ, nationality",
        "foreignerNumber, 123, foreignerNumber",
        "foreignerNumber, 99123456789, foreignerNumber"
    })
    void aBadFieldIsNamedInBothLanguagesAndNothingChanges(String field, String value, String wrong)
            throws SQLException {
        Map<String, Object> body = body();
        body.put(field, value);
        Map<String, String> before = Tables.fingerprints();

        var answer = sent(body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.fields()).containsOnly(wrong);
        assertThat(answer.json().path("errors").findValuesAsText("tr")).allMatch(text -> !text.isBlank());
        assertThat(answer.json().path("errors").findValuesAsText("en")).allMatch(text -> !text.isBlank());
        if (value != null && value.length() > 4) {
            assertThat(answer.body()).doesNotContain(value);
        }
        assertThat(Tables.fingerprints()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "5", "{}", "{\"unknown\":1}", "{\"facts\":{}}"})
    void whatIsNoReferralIsRefusedAndNothingChanges(String body) throws SQLException {
        Map<String, String> before = Tables.fingerprints();

        var answer = Caller.basic(office, "van.law-enforcement-liaison").post(PATH, body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(Tables.fingerprints()).isEqualTo(before);
    }

    private Caller.Answer sent(Map<String, Object> body) {
        return Caller.basic(office, "van.law-enforcement-liaison").post(PATH, json(body));
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> body = body();
        body.put(field, value);
        return body;
    }

    private static Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("reference", Office.reference());
        body.put("province", Office.VAN);
        body.put("source", "LAW_ENFORCEMENT");
        body.put("receivedAt", "2026-11-10T09:30:00+03:00");
        body.put("facts", "Atölyede kilitli tutulduğunu söyledi.\nBelgeleri yok.");
        body.put("urgency", "URGENT");
        body.put("safety", "IN_DANGER");
        body.put("gender", "FEMALE");
        body.put("age", "ADULT");
        body.put("birthYear", 1999);
        body.put("language", "UZ");
        body.put("nationality", "UZB");
        body.put("familyName", "Karimova");
        return body;
    }

    private String numberOf(RemovalFile file) {
        return office.reading(() ->
                office.bean(Persons.class).get(file.person()).foreignerNumber().value());
    }

    private static String json(Map<String, Object> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
