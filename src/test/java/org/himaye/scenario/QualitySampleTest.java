package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.himaye.TestDatabase;
import org.himaye.ledger.LedgerEntry;
import org.himaye.ledger.LedgerFilter;
import org.himaye.ledger.LedgerReader;
import org.himaye.supervision.quality.Lots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A share of decisions is drawn by nobody and can be recomputed by everybody; their second readers do not learn who decided, are
 * neither the deciders nor under them, and change nothing; units learn what was found, and nobody is ranked.
 */
class QualitySampleTest extends Scenario {

    private static final String HAKKARI = "30";
    private static final String HATAY = "31";
    private static final String ISPARTA = "32";
    private static final String PAGE = "/supervision/quality";
    private static final String DESK = PAGE + "/readings";
    private static final String GROUNDS = "Gerekçede güncel menşe ülke bilgisine yer verilmemiştir.";

    @Autowired
    private ApplicationContext application;

    @BeforeEach
    void emptyUrn() throws SQLException {
        Lots.removeDecisions();
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        Lots.removeDecisions();
    }

    // The draw
    // ---------------------------------------------------------------------------------------------------------

    @Test
    void aTenthOfTwoThousandDecisionsIsDrawnAndAnybodyCanComputeWhichFromTheLedgerAlone() throws Exception {
        office.at("2026-11-02T09:00");
        Lots.decisions(HAKKARI, 2_000, "2026-11-02 10:00+03");

        assertThat(Lots.draw(application, "0.1")).isEqualTo(2_000);

        Set<String> computed = new TreeSet<>();
        try (var owner = TestDatabase.asOwner();
                var lines = owner.createStatement()
                        .executeQuery("select facts::jsonb ->> 'decision', entry_hash from ledger_entry"
                                + " where actor = 'lot.decider'")) {
            while (lines.next()) {
                MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
                sha256.update("himaye.quality.draw.1".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                long ticket = Integer.toUnsignedLong(
                        ByteBuffer.wrap(sha256.digest(lines.getBytes(2))).getInt());
                if (ticket < 0.1 * 4_294_967_296.0) {
                    computed.add(lines.getString(1));
                }
            }
        }
        assertThat(drawn(HAKKARI)).isEqualTo(computed);
        // Four standard deviations of a fair draw are 54.
        assertThat(computed.size()).isBetween(200 - 54, 200 + 54);
        LedgerEntry held = lines("QUALITY_DRAW_HELD").get(0);
        assertThat(held.actor()).isEqualTo("himaye");
        assertThat(held.facts()).containsKeys("decisions", "drawn", "firstLine", "lastLine", "digest");
        assertThat(lines("QUALITY_SAMPLE_DRAWN").get(0).facts())
                .containsEntry("share", "0.10000000")
                .containsEntry("unit", HAKKARI)
                .containsEntry("dueOn", "2026-11-16")
                .containsKeys("lineHash", "ticket", "line", "reading");
    }

    @Test
    void theNarrowestShareHoldsForAUnitAndItsProcedure() throws SQLException {
        office.at("2026-11-02T09:00");
        Lots.decisions(HAKKARI, 60, "2026-11-02 10:00+03");
        Lots.decisions(HATAY, 60, "2026-11-02 10:00+03");
        Lots.decisions(ISPARTA, 60, "2026-11-02 10:00+03");

        Lots.draw(
                application,
                "0.5",
                Map.of(
                        "protection",
                        BigDecimal.ZERO,
                        HATAY,
                        BigDecimal.ONE,
                        ISPARTA,
                        BigDecimal.ZERO,
                        ISPARTA + "-protection",
                        BigDecimal.ONE));

        assertThat(drawn(HAKKARI)).isEmpty();
        assertThat(drawn(HATAY)).hasSize(60);
        assertThat(drawn(ISPARTA)).hasSize(60);
    }

    @Test
    void everySignedDecisionGoesThroughTheDrawOnce() throws SQLException {
        ProtectionCase file = inadmissible();

        assertThat(Lots.draw(application, "1")).isPositive();

        assertThat(drawn(Office.VAN)).contains(file.decision().decisionNumber());
        assertThat(Lots.draw(application, "1")).isZero();
    }

    @Test
    void neitherTheApplicationNorAnOfficerDrawsAnythingElse() throws SQLException {
        office.at("2026-11-02T09:00");
        Lots.decisions(HAKKARI, 1, "2026-11-02 10:00+03");

        for (String attempt : List.of(
                "select * from pending_quality_draws(10)",
                "select leave_out_of_quality_draw(1)",
                "select * from draw_quality_sample(1, 'PROTECTION', 0, '2026-12-01', gen_random_uuid())")) {
            assertThatThrownBy(() -> sql("van.protection-decider", "65", attempt))
                    .as(attempt)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("nobody draws but Himaye");
        }
        for (String attempt : List.of(
                "delete from quality_pending",
                "insert into quality_pending values (1, false)",
                "update quality_draw set share = 0",
                "select * from quality_draw",
                "select * from quality_reading",
                "select * from quality_result")) {
            assertThatThrownBy(() -> sql("himaye", "*", attempt))
                    .as(attempt)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aSealedFileIsNeverDrawn() throws SQLException {
        office.at("2026-11-02T09:00");
        VictimCase.referred(office).asFarAs("NOT_IDENTIFIED");

        Lots.draw(application, "1");

        assertThat(Tables.single("select count(*) from quality_draw where unit <> ?", "xx"))
                .isEqualTo("0");
        assertThat(Tables.single("select count(*) from quality_pending where sequence_number > ?", 0L))
                .isEqualTo("0");
    }

    // Blindness
    // --------------------------------------------------------------------------------------------------------

    @Test
    void theReaderSeesTheDecisionAndTheFormsButNobodyWhoMadeThem() throws SQLException {
        ProtectionCase file = inadmissible();
        Lots.draw(application, "1");
        Caller reader = Caller.browser(office, "istanbul.protection-decider");

        String reading = takenBy(reader);
        String page = reader.get(reading).body();

        assertThat(page).contains("Başvuran dinlenmiştir", "Tebliğ edildi", "YUKK 78");
        assertThat(page)
                .doesNotContain(
                        file.number(),
                        file.decision().decisionNumber(),
                        file.decision().authority())
                .doesNotContain("van.", "merkez.", "Zeynep", "Ahmadi");
    }

    @Test
    void whileSomebodyReadsTheFileIsClosedToThemOnEveryOtherWay() throws SQLException {
        ProtectionCase file = inadmissible();
        String letter = file.letters().get(0).letterId().toString();
        Lots.draw(application, "1");
        Caller auditor = Caller.browser(office, "merkez.auditor");
        Caller machine = Caller.basic(office, "merkez.auditor");

        String reading = takenBy(auditor);

        String api = "/api/cases/" + file.number();
        for (String path :
                List.of(api, api + "/timeline", api + "/deadlines", api + "/documents", "/api/letters/" + letter)) {
            assertThat(machine.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(auditor.get("/cases/" + file.number()).status()).isEqualTo(404);
        assertThat(machine.post("/api/search", "{\"text\":\"" + file.number() + "\"}")
                        .body())
                .doesNotContain(file.id().toString(), "Ahmadi");
        for (String path : List.of(
                "/engine-rest/task?processInstanceBusinessKey=" + file.id(),
                "/engine-rest/history/task?processInstanceBusinessKey=" + file.id(),
                "/engine-rest/history/user-operation",
                "/engine-rest/history/identity-link-log",
                "/engine-rest/process-instance?businessKey=" + file.id(),
                "/engine-rest/variable-instance")) {
            assertThat(machine.get(path).body()).as(path).doesNotContain("van.protection-decider");
        }
        assertThat(auditor.get(PAGE).body()).doesNotContain(file.number(), "van.");
        for (String table : List.of("case_decision", "case_event", "case_submission", "letter", "ledger_entry")) {
            assertThat(sql("merkez.auditor", "*", "select 1 from " + table + " where case_id = '" + file.id() + "'"))
                    .as(table)
                    .isEmpty();
        }
        assertThat(sql("merkez.auditor", "*", "select 1 from case_file where id = '" + file.id() + "'"))
                .isEmpty();
        assertThat(sql("merkez.hq-protection", "*", "select 1 from case_file where id = '" + file.id() + "'"))
                .hasSize(1);

        assertThat(auditor.posted(reading, reading, answers(true)).status()).isEqualTo(302);
        assertThat(machine.get(api).status()).isEqualTo(200);
    }

    @Test
    void nobodyOpensAReadingThatSomebodyElseHolds() throws SQLException {
        inadmissible();
        Lots.draw(application, "1");
        Caller reader = Caller.browser(office, "istanbul.protection-decider");
        String reading = takenBy(reader);
        String id = reading.substring(reading.lastIndexOf('/') + 1);
        Caller other = Caller.browser(office, "merkez.auditor");

        assertThat(other.get(reading).status()).isEqualTo(404);
        assertThat(other.posted(DESK, reading, answers(true)).status()).isEqualTo(404);
        assertThat(other.posted(DESK, reading + "/return", "reason=" + Caller.encoded(GROUNDS))
                        .status())
                .isEqualTo(404);
        for (String function : List.of("quality_decision", "quality_events", "quality_form_fields")) {
            assertThat(sql("merkez.auditor", "*", "select 1 from " + function + "('" + id + "')"))
                    .as(function)
                    .isEmpty();
        }
        assertThat(sql(
                        "merkez.auditor",
                        "*",
                        "select 1 from record_quality_result('" + id + "', true, 'x', array['a'], array['YES'])"))
                .isEmpty();
    }

    // Who reads
    // --------------------------------------------------------------------------------------------------------

    @Test
    void neitherTheDeciderNorTheirProvinceNorWhoHasSeenTheFileReads() throws SQLException {
        ProtectionCase file = inadmissible();
        Caller.basic(office, "merkez.auditor").get("/api/cases/" + file.number());
        Lots.draw(application, "1");

        for (String account : List.of("van.protection-decider", "van.protection-decider-2", "merkez.auditor")) {
            assertThat(taken(Caller.browser(office, account))).as(account).endsWith("none=true");
            assertThat(sql(
                            account,
                            account.startsWith("merkez") ? "*" : "65",
                            "select 1 from take_quality_reading(array['PROTECTION'], array['PROTECTION'], 5)"))
                    .as(account)
                    .isEmpty();
        }
        for (String account : List.of("merkez.hq-irregular", "van.protection-officer", "van.provincial-director")) {
            String answer = taken(Caller.browser(office, account));
            assertThat(answer).as(account).isIn("403", DESK + "?none=true");
        }
        assertThat(taken(Caller.browser(office, "istanbul.protection-decider"))).startsWith(DESK + "/");
    }

    @Test
    void whatTheHeadquartersDecidedIsReadByAColleagueOrAnInspectorAndNobodyWhoDecidedItOrWorksUnderThem()
            throws SQLException {
        ProtectionCase file = office.lodged("2026-11-02T09:00").readyForExamination();
        file.interviewed("2026-11-20T10:00").drafted("REFUSAL").signedAtHeadquarters();
        Lots.draw(application, "1");

        for (String account : List.of("merkez.hq-protection", "merkez.hq-irregular", "istanbul.protection-decider")) {
            assertThat(taken(Caller.browser(office, account))).as(account).endsWith("none=true");
        }
        assertThat(sql(
                        "istanbul.protection-decider",
                        "34",
                        "select 1 from take_quality_reading(array['PROTECTION'], array['PROTECTION'], 5)"))
                .isEmpty();
        Caller colleague = Caller.browser(office, "merkez.hq-protection-2");
        String reading = takenBy(colleague);
        colleague.posted(
                reading, reading + "/return", "reason=" + Caller.encoded("Başvuranı önceki görevimden tanıyorum."));
        Caller auditor = Caller.browser(office, "merkez.auditor");
        String page = auditor.get(takenBy(auditor)).body();
        assertThat(page).contains("Başvuran dinlendi", "Tercüman hazır bulundu");
        assertThat(page).doesNotContain(file.number(), "Zeynep", "van.", "merkez.hq");
    }

    @Test
    void nobodyHoldsMoreThanFiveAndWhatIsHandedBackGoesToSomebodyElse() throws SQLException {
        office.at("2026-11-02T09:00");
        Lots.decisions(HAKKARI, 6, "2026-11-02 10:00+03");
        Lots.draw(application, "1");
        Caller reader = Caller.browser(office, "istanbul.protection-decider");
        List<String> held = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            held.add(takenBy(reader));
        }

        assertThat(taken(reader)).isEqualTo("409");
        assertThat(sql("istanbul.protection-decider", "34", "select count(*) from quality_readings_in_hand()"))
                .containsExactly("5");
        assertThat(reader.posted(held.get(0), held.get(0) + "/return", "reason=" + Caller.encoded("Kısa"))
                        .status())
                .isEqualTo(400);
        assertThat(reader.posted(
                                held.get(0),
                                held.get(0) + "/return",
                                "reason=" + Caller.encoded("Başvuranı önceki görevimden tanıyorum."))
                        .status())
                .isEqualTo(302);

        assertThat(takenBy(reader)).isNotIn(held);
        assertThat(takenBy(Caller.browser(office, "ankara.protection-decider"))).isEqualTo(held.get(0));
        assertThat(lines("QUALITY_READING_HANDED_BACK")).isNotEmpty();
    }

    // What comes of it
    // -------------------------------------------------------------------------------------------------

    @Test
    void aResultNeedsEveryPointAndGroundsAndStandsForEver() throws SQLException {
        inadmissible();
        Lots.draw(application, "1");
        Caller reader = Caller.browser(office, "istanbul.protection-decider");
        String reading = takenBy(reader);

        for (String incomplete : List.of(
                "",
                answers(true).replace("&agrees=true", ""),
                answers(true).replace("point.service=YES", "point.service=MAYBE"),
                answers(true).replace("grounds=" + Caller.encoded(GROUNDS), "grounds=ok"))) {
            var refused = reader.posted(reading, reading, incomplete);
            assertThat(refused.status()).as(incomplete).isEqualTo(400);
            assertThat(refused.body()).contains("class=\"error\"");
        }
        assertThat(reader.posted(reading, reading, answers(true)).status()).isEqualTo(302);

        assertThat(reader.get(reading).status()).isEqualTo(404);
        assertThat(lines("QUALITY_RESULT_RECORDED").get(0).facts())
                .containsEntry("agrees", "true")
                .containsEntry("unit", Office.VAN)
                .containsEntry("missed", "country-information")
                .doesNotContainValue(GROUNDS);
        try (var owner = TestDatabase.asOwner();
                var statement = owner.createStatement()) {
            for (String change : List.of(
                    "update quality_result set agrees = false",
                    "delete from quality_answer",
                    "delete from quality_draw")) {
                assertThatThrownBy(() -> statement.execute(change))
                        .as(change)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("append-only");
            }
        }
    }

    @Test
    void whatIsFoundWrongChangesNoDecisionButTellsTheSupervisorOfTheUnit() throws SQLException {
        ProtectionCase file = inadmissible();
        Lots.draw(application, "1");
        Caller reader = Caller.browser(office, "istanbul.protection-decider");
        String reading = takenBy(reader);
        var before = file.decision();
        List<String> events = file.events();

        reader.posted(reading, reading, answers(false));

        assertThat(file.decision()).isEqualTo(before);
        assertThat(file.events()).isEqualTo(events);
        Caller director = Caller.browser(office, "van.provincial-director");
        String page = director.get(PAGE).body();
        assertThat(page).contains(before.decisionNumber(), file.number(), GROUNDS);
        assertThat(page).doesNotContain("protection-decider", "istanbul.");
        for (String stranger :
                List.of("ankara.provincial-director", "merkez.hq-protection", "merkez.commission-chair")) {
            assertThat(Caller.browser(office, stranger).get(PAGE).body())
                    .as(stranger)
                    .doesNotContain(before.decisionNumber(), GROUNDS);
        }
        String finding = PAGE + "/findings" + reading.substring(reading.lastIndexOf('/'));
        String measure = "measure=" + Caller.encoded("Ekim eğitiminde menşe ülke bilgisi işlenecek.");
        assertThat(Caller.browser(office, "ankara.provincial-director")
                        .posted(PAGE, finding, measure)
                        .status())
                .isEqualTo(404);
        assertThat(director.posted(PAGE, finding, "measure=ok").status()).isEqualTo(400);
        assertThat(director.posted(PAGE, finding, measure).status()).isEqualTo(302);
        assertThat(director.posted(PAGE, finding, measure).status()).isEqualTo(404);
        assertThat(director.get(PAGE).body()).contains("Bilgi alındı");
        assertThat(lines("QUALITY_FINDING_NOTED").get(0).actor()).isEqualTo("van.provincial-director");
    }

    @Test
    void agreementOfAFewIsWithheldAndCannotBeComputedFromTheYear() throws SQLException {
        office.at("2026-11-02T09:00");
        Lots.decisions(HAKKARI, 9, "2026-09-02 10:00+03");
        Lots.decisions(HATAY, 12, "2026-10-02 10:00+03");
        Lots.draw(application, "1");
        Lots.results(HAKKARI, "2026-09-01", 4, 1);
        Lots.results(HATAY, "2026-10-01", 8, 2);

        var answer = Caller.basic(office, "merkez.kpi-analyst")
                .get("/api/supervision/quality/results?year=2026")
                .json();

        List<String> few = new ArrayList<>();
        List<String> many = new ArrayList<>();
        answer.path("results").forEach(row -> {
            String seen = row.path("month").asText() + " " + row.path("decided").asText() + " "
                    + row.path("read").asText() + " " + row.path("agreed").asText();
            if (row.path("unit").asText().equals(HAKKARI)) {
                few.add(seen);
            } else if (row.path("unit").asText().equals(HATAY)) {
                many.add(seen);
            }
        });
        assertThat(few).containsExactly("2026-09-01 9 4 null", "null 9 4 null");
        assertThat(many).containsExactly("2026-10-01 12 8 6", "null 12 8 6");
        assertThat(answer.path("points").findValuesAsText("unit"))
                .contains(HATAY)
                .doesNotContain(HAKKARI);
        assertThat(answer.toString()).doesNotContain("lot.decider", "lot.reader", "LOT-");
    }

    @Test
    void aDirectorSeesTheirOwnUnitAndNobodyAsksByPerson() throws SQLException {
        office.at("2026-11-02T09:00");
        Lots.decisions(HAKKARI, 6, "2026-10-02 10:00+03");
        Lots.decisions(Office.VAN, 6, "2026-10-02 10:00+03");
        Lots.draw(application, "1");
        Lots.results(HAKKARI, "2026-10-01", 6, 1);
        Lots.results(Office.VAN, "2026-10-01", 6, 1);
        Caller director = Caller.basic(office, "van.provincial-director");

        var answer = director.get("/api/supervision/quality/results?year=2026");

        assertThat(answer.json().findValuesAsText("unit")).containsOnly(Office.VAN);
        assertThat(director.get("/api/supervision/quality/results?year=2026&decidedBy=lot.decider")
                        .json())
                .isEqualTo(answer.json());
        assertThat(director.get("/api/supervision/quality/results?year=1900").status())
                .isEqualTo(400);
        assertThat(director.get("/api/supervision/quality/results?year=x").status())
                .isEqualTo(400);
        assertThat(director.get("/api/supervision/quality/results").status()).isEqualTo(400);
        assertThat(Caller.basic(office, "van.protection-officer")
                        .get("/api/supervision/quality/results?year=2026")
                        .status())
                .isEqualTo(403);
        assertThat(sql("himaye", "*", """
                select p.proname from pg_proc p, unnest(p.proargnames) as argument
                where p.proname like 'quality\\_%' and argument ~ 'decided_by|recorded_by|reader|officer|account|actor'""")).isEmpty();
    }

    // -------------------------------------------------------------------------------------------------------------------

    /** A decision that the governorate of Van has signed and served. */
    private ProtectionCase inadmissible() {
        return inadmissible(Fields.with("proposal", "INADMISSIBLE"));
    }

    private ProtectionCase inadmissible(Fields draft) {
        ProtectionCase file = office.lodged("2026-11-02T09:00")
                .registered()
                .screened(Fields.with("sameClaimAsEarlier", true))
                .identityIssued();
        office.at("2026-11-04T10:00");
        return file.drafted(draft).signedByProvince().served();
    }

    private static String takenBy(Caller reader) {
        String taken = taken(reader);
        assertThat(taken).startsWith(DESK + "/");
        return taken;
    }

    /** Returns where somebody who asks for the next decision is led, or the status of the refusal. */
    private static String taken(Caller reader) {
        var answer = reader.send(
                "POST", DESK, "application/x-www-form-urlencoded", "_csrf=" + Caller.encoded(reader.formToken()));
        if (answer.status() != 302) {
            return String.valueOf(answer.status());
        }
        String location = answer.location();
        return location.substring(location.indexOf(DESK));
    }

    private static String answers(boolean agrees) {
        StringBuilder form = new StringBuilder();
        for (String point : List.of(
                "facts-complete",
                "interview-sufficient",
                "interpreter",
                "credibility-reasoned",
                "articles-cited",
                "special-needs",
                "service")) {
            form.append("point.").append(point).append("=YES&");
        }
        return form + "point.country-information=NO&grounds=" + Caller.encoded(GROUNDS) + "&agrees=" + agrees;
    }

    private static Set<String> drawn(String unit) throws SQLException {
        Set<String> numbers = new TreeSet<>();
        try (var owner = TestDatabase.asOwner();
                var statement = owner.prepareStatement("select d.decision_number from quality_reading r"
                        + " join case_decision d on d.id = r.decision_id where r.unit = ?")) {
            statement.setString(1, unit);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    numbers.add(rows.getString(1));
                }
            }
        }
        return numbers;
    }

    private List<LedgerEntry> lines(String action) {
        return office.reading(() -> office.bean(LedgerReader.class)
                .page(LedgerFilter.everything().action(action), LedgerReader.NEWEST, 10));
    }

    /** Asks as the application's own role, for somebody, and rolls back. */
    private static List<String> sql(String actor, String provinces, String question) throws SQLException {
        try (var connection = TestDatabase.asApplication()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("select set_config('himaye.actor', '" + actor
                        + "', true), set_config('himaye.provinces', '" + provinces + "', true)");
                List<String> answers = new ArrayList<>();
                if (statement.execute(question)) {
                    try (var rows = statement.getResultSet()) {
                        while (rows.next()) {
                            answers.add(rows.getString(1));
                        }
                    }
                }
                return answers;
            } finally {
                connection.rollback();
            }
        }
    }
}
