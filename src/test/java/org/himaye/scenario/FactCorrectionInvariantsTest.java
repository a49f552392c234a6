package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.himaye.scenario.Office.instant;
import static org.himaye.scenario.Refusals.assertRefused;
import static org.himaye.scenario.Refusals.refusalOf;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.correction.application.CorrectionProblem;
import org.himaye.correction.application.CorrectionReason;
import org.himaye.correction.application.DecideFactCorrectionSubmission;
import org.himaye.correction.application.DecideFactCorrectionSubmission.Choice;
import org.himaye.correction.application.FactCorrections;
import org.himaye.correction.application.FactCorrections.Proposal;
import org.himaye.deadlines.RunningClock;
import org.himaye.shared.Actor;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.FieldProblem;
import org.junit.jupiter.api.Test;

/** Attempts to correct a fact alone, without a reason, into the future or past every rule (INV-50). */
class FactCorrectionInvariantsTest extends Scenario {

    private static final String CHECK_VIOLATION = "23514";
    private static final String NOT_ALLOWED = "42501";
    private static final String DIRECTOR = "van.provincial-director";
    private static final String PROPOSAL =
            "insert into fact_correction (id, case_id, province, fact, former_value, corrected_value, former_clock_start,"
                    + " corrected_clock_start, reason, explanation, document, proposed_by, proposed_at) values"
                    + " (gen_random_uuid(), '%s', '65', 'REGISTRATION', '2026-11-05T10:00+03', '%s', '2026-11-05T10:00+03',"
                    + " '%s', 'CLERICAL_ERROR', '%s', 'Belge', 'x', '2026-11-06T10:00+03')";
    private static final String VERDICT =
            "insert into fact_correction_verdict (correction_id, case_id, province, approved, reasons, decided_by,"
                    + " decided_at) values ('%s', '%s', '65', true, 'x', '%s', '2026-11-06T10:00+03')";

    @Test
    @Attacks(
            value = "INV-50",
            by = {Way.FORM, Way.DOMAIN, Way.REST, Way.SQL})
    void whoProposesNeverApproves() throws SQLException {
        ProtectionCase file = registered();
        Caller director = Caller.basic(office, DIRECTOR);
        assertThat(director.post(path(file, "registration"), body("2026-11-03T10:00", "CLERICAL_ERROR", "Hata"))
                        .status())
                .isEqualTo(201);
        UUID correction = correction(file);
        Corrections corrections = Corrections.of(office, file);
        Actor proposer = Office.officer(Office.VAN, "provincial-director");

        assertThat(refusalOf(() -> corrections.decided("APPROVE", proposer)).type())
                .isEqualTo(CorrectionProblem.SECOND_PERSON_NEEDED);
        assertThat(refusalOf(() -> Acting.call(
                                proposer,
                                () -> office.bean(FactCorrections.class)
                                        .decide(
                                                correction,
                                                new DecideFactCorrectionSubmission(Choice.APPROVE, "Uygun"))))
                        .article())
                .isEqualTo("proje kuralı");
        String task = "/engine-rest/task/"
                + corrections
                        .waiting(file.id(), "UserTask_DecideFactCorrection")
                        .id();
        var claimed = director.post(task + "/claim", "{\"userId\":\"" + DIRECTOR + "\"}");
        var submitted = director.post(
                task + "/submit-form",
                "{\"variables\":{\"decision\":{\"value\":\"APPROVE\"},\"reasons\":{\"value\":\"Uygun\"}}}");
        assertThat(submitted.status()).as(claimed.body() + submitted.body()).isEqualTo(409);
        assertThat(submitted.problem()).isEqualTo("correction-needs-second-person");
        assertThat(submitted.body()).contains("Whoever proposed", "Düzeltmeyi öneren");
        assertThat(sql(VERDICT.formatted(correction, file.id(), DIRECTOR))).isEqualTo(CHECK_VIOLATION);
        assertThat(sql(VERDICT.formatted(correction, file.id(), "van.governor-approver")))
                .isEmpty();
        assertThat(file.clock("DL-IP-04").lastDay()).isEqualTo(LocalDate.of(2026, 12, 5));
    }

    @Test
    @Attacks(
            value = "INV-50",
            by = {Way.FORM, Way.SQL})
    void whoProposesNeverSettlesWhatFollows() throws SQLException {
        ProtectionCase file = served();
        Actor proposer = Office.officer(Office.VAN, "legal-counsel");
        Corrections corrections = Corrections.of(office, file);
        corrections.proposedBy(proposer, Corrections.registration("2026-11-16T10:00"));
        corrections.decided("APPROVE", Office.officer(Office.VAN, "governor-approver"));

        assertThat(refusalOf(() -> corrections.settled(
                                file.id(),
                                "UserTask_ReviewInterviewDate",
                                new Actor(proposer.userId(), Set.of("interview-officer"), Set.of("65"))))
                        .type())
                .isEqualTo(CorrectionProblem.SECOND_PERSON_NEEDED);
        assertThat(sql("insert into fact_correction_settlement (consequence_id, case_id, province, settlement, reasons,"
                        + " settled_by, settled_at) select id, case_id, province, 'NOT_AFFECTED', 'x', '"
                        + proposer.userId()
                        + "', now() from fact_correction_consequence where case_id = '" + file.id() + "' limit 1"))
                .isEqualTo(CHECK_VIOLATION);
        assertThat(sql("insert into fact_correction_settlement (consequence_id, case_id, province, settlement, reasons,"
                        + " settled_by, settled_at) select id, case_id, province, 'APPLIED', 'x', 'y', now()"
                        + " from fact_correction_consequence where case_id = '" + file.id() + "' limit 1"))
                .isEqualTo(CHECK_VIOLATION);
    }

    @Test
    @Attacks(
            value = "INV-50",
            by = {Way.DOMAIN, Way.REST, Way.SQL})
    void nothingIsCorrectedWithoutReasonExplanationAndProof() throws SQLException {
        ProtectionCase file = registered();
        Corrections corrections = Corrections.of(office, file);
        Proposal whole = Corrections.registration("2026-11-03T10:00");

        assertRefused(
                () -> corrections.proposed(with(whole, null, "Hata", "Belge")), "reason", "required", "proje kuralı");
        assertRefused(
                () -> corrections.proposed(with(whole, CorrectionReason.CLERICAL_ERROR, " ", "Belge")),
                "explanation",
                "required",
                "proje kuralı");
        assertRefused(
                () -> corrections.proposed(with(whole, CorrectionReason.CLERICAL_ERROR, "Hata", null)),
                "document",
                "required",
                "proje kuralı");
        Caller desk = Caller.basic(office, "van.registration-officer");
        var answer = desk.post(path(file, "registration"), "{\"correctedTo\":\"2026-11-03T10:00\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.fields()).contains("reason", "explanation", "document");
        assertThat(desk.post(path(file, "registration"), body("2026-11-03T10:00", "BECAUSE", "Hata"))
                        .status())
                .isEqualTo(400);
        assertThat(sql(PROPOSAL.formatted(file.id(), "2026-11-03T10:00+03", "2026-11-03T10:00+03", " ")))
                .isEqualTo(CHECK_VIOLATION);
        assertThat(corrections.tasks()).isEmpty();
    }

    @Test
    @Attacks(
            value = "INV-50",
            by = {Way.DOMAIN, Way.REST, Way.SQL})
    void noFactLiesInTheFutureOrBeforeWhatItFollows() throws SQLException {
        ProtectionCase file = registered();
        Corrections corrections = Corrections.of(office, file);
        Caller desk = Caller.basic(office, "van.registration-officer");

        for (String impossible : new String[] {"2026-11-06T10:01", "2026-11-02T08:59", "0001-01-01T00:00"}) {
            var refusal = refusalOf(() -> corrections.proposed(Corrections.registration(impossible)));
            assertThat(refusal.fields()).extracting(FieldProblem::field).containsOnly("correctedTo");
            var answer = desk.post(path(file, "registration"), body(impossible, "CLERICAL_ERROR", "Hata"));
            assertThat(answer.status()).as(impossible).isEqualTo(400);
            assertThat(answer.fields()).containsOnly("correctedTo");
            assertThat(sql(PROPOSAL.formatted(file.id(), impossible + "+03", impossible + "+03", "Hata")))
                    .as(impossible)
                    .isEqualTo(CHECK_VIOLATION);
        }
        ProtectionCase served = served();
        assertThat(refusalOf(() -> Corrections.of(office, served)
                                .proposed(Corrections.service(served.decision(), "2026-11-10T09:59", null)))
                        .fields())
                .extracting(FieldProblem::field)
                .containsExactly("correctedTo");
        assertThat(file.clock("DL-IP-04").version()).isEqualTo(1);
    }

    @Test
    @Attacks(value = "INV-50", by = Way.SQL)
    void noRowCorrectsAFactPastTheSecondPerson() throws SQLException {
        ProtectionCase file = served();
        RunningClock objection = file.clock("DL-IP-14");

        assertThat(sql("update protection_application set registered_at = '2026-11-03T10:00+03' where case_id = '"
                        + file.id() + "'"))
                .isEqualTo(CHECK_VIOLATION);
        assertThat(sql("update protection_application set registered_at = null where case_id = '" + file.id() + "'"))
                .isEqualTo(CHECK_VIOLATION);
        assertThat(sql(
                        "insert into case_decision_state (decision_id, case_id, province, state, occurred_at, recorded_by,"
                                + " recorded_at) values ('" + file.decision().id() + "', '" + file.id()
                                + "', '65', 'SERVED', '2026-11-18T10:00+03', 'x', now())"))
                .isEqualTo(CHECK_VIOLATION);
        assertThat(sql(version(objection, "2026-11-24T00:00+03", "2026-12-20T00:00+03")))
                .as("another start")
                .isEqualTo(CHECK_VIOLATION);
        assertThat(sql(version(objection, "2026-11-20T00:00+03", "2026-11-30T00:00+03")))
                .as("a shorter lock")
                .isEqualTo(CHECK_VIOLATION);
        assertThat(sql(version(objection, "2026-11-20T00:00+03", "2026-12-20T00:00+03")))
                .as("a longer lock")
                .isEmpty();
        Corrections.of(office, file).correctedService(file.decision(), "2026-11-25T10:00");
        for (String table : new String[] {"fact_correction", "fact_correction_verdict"}) {
            assertThat(sql("update " + table + " set case_id = case_id")).isEqualTo(NOT_ALLOWED);
            assertThat(sql("delete from " + table)).isEqualTo(NOT_ALLOWED);
        }
        assertThat(file.decision().servedAt()).isEqualTo(instant("2026-11-25T10:00"));
    }

    @Test
    void onlyDesksThatKnowTheFactProposeOnceAndInTheirProvince() throws SQLException {
        ProtectionCase file = served();
        String body = "{\"decision\":\"" + file.decision().decisionNumber()
                + "\",\"correctedTo\":\"2026-11-25T10:00\",\"reason\":\"PROOF_RECEIVED\",\"explanation\":\"Mazbata\","
                + "\"document\":\"2026/7\"}";
        Caller desk = Caller.basic(office, "van.notification-officer");

        assertThat(Caller.basic(office, "van.front-desk")
                        .post(path(file, "service"), body)
                        .status())
                .isEqualTo(403);
        assertThat(Caller.basic(office, "istanbul.notification-officer")
                        .post(path(file, "service"), body)
                        .status())
                .isEqualTo(404);
        assertThat(desk.post("/api/cases/65-UK-2020-999999/corrections/service", body)
                        .status())
                .isEqualTo(404);
        assertThat(desk.post(path(file, "service"), body.replace("2026-11-25T10:00", "2026-11-20T16:00"))
                        .problem())
                .isEqualTo("correction-changes-nothing");
        assertThat(desk.post(path(file, "service"), body.replaceFirst("65-2026-[0-9]+", "65-2026-999999"))
                        .problem())
                .isEqualTo("fact-not-recorded");
        assertThat(desk.post(path(file, "service"), body).status()).isEqualTo(201);
        assertThat(desk.post(path(file, "service"), body).problem()).isEqualTo("correction-pending");
        var list = Caller.basic(office, "van.provincial-director").get("/api/cases/" + file.number() + "/corrections");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.body()).contains("Mazbata", "2026/7", "PROOF_RECEIVED", "van.notification-officer");
        assertThat(Tables.single(
                        "select count(*) from ledger_entry where action = 'CORRECTIONS_READ' and case_id = ?",
                        file.id().value()))
                .isEqualTo("1");
        assertThat(Caller.basic(office, "van.front-desk")
                        .get("/api/cases/" + file.number() + "/corrections")
                        .status())
                .isEqualTo(403);
    }

    @Test
    @Attacks(
            value = "INV-44",
            by = {Way.DOMAIN, Way.REST})
    void aFileThatIsNotForTheReaderLooksAsIfItDidNotExist() throws SQLException {
        ProtectionCase file = served();
        String absent = "65-UK-2020-999999";
        String body = "{\"decision\":\"" + file.decision().decisionNumber()
                + "\",\"correctedTo\":\"2026-11-25T10:00\",\"reason\":\"PROOF_RECEIVED\",\"explanation\":\"Mazbata\","
                + "\"document\":\"2026/7\"}";
        Caller officer = Caller.basic(office, "van.removal-officer");
        String corrections = "/api/cases/%s/corrections";

        var read = officer.get(corrections.formatted(file.number()));
        var proposed = officer.post(corrections.formatted(file.number()) + "/service", body);

        assertThat(read.status()).isEqualTo(404);
        assertThat(read.body().replace(file.number(), "N"))
                .isEqualTo(officer.get(corrections.formatted(absent)).body().replace(absent, "N"));
        assertThat(proposed.status()).isEqualTo(404);
        assertThat(proposed.body().replace(file.number(), "N"))
                .isEqualTo(officer.post(corrections.formatted(absent) + "/service", body)
                        .body()
                        .replace(absent, "N"));
        assertThat(refusalOf(() -> Acting.call(
                                Office.officer(Office.VAN, "removal-officer"),
                                () -> office.bean(FactCorrections.class).of(file.number())))
                        .type())
                .isEqualTo(CommonProblem.NOT_FOUND);
        assertThat(Tables.single(
                        "select count(*) from ledger_entry where action = 'CORRECTIONS_READ' and case_id = ?",
                        file.id().value()))
                .isEqualTo("0");
    }

    @Test
    @Attacks(value = "INV-50", by = Way.SQL)
    void noRowShortensWhatThePersonWasToldOrMovesTheClockOfAnotherService() throws SQLException {
        ProtectionCase file = served();
        RunningClock objection = file.clock("DL-IP-14");
        Corrections.of(office, file).correctedService(file.decision(), "2026-11-17T10:00");
        String asTold = version(objection, "2026-11-17T00:00+03", "2026-12-01T00:00+03");
        assertThat(sql(asTold)).isEmpty();
        assertThat(sql(asTold.replace(" last_day, ends_at", " date '2026-11-29', ends_at")))
                .as("a day before the one that the person was told")
                .isEqualTo(CHECK_VIOLATION);
        AppealCase.against(office, file.decision(), "2026-11-27T11:00");
        for (String settlement : new String[] {"APPLIED", "KEPT"}) {
            assertThat(sql(
                            "insert into fact_correction_settlement (consequence_id, case_id, province, settlement, reasons,"
                                    + " settled_by, settled_at) select id, case_id, province, '" + settlement
                                    + "', 'x', 'y', '2026-11-27T12:00+03' from fact_correction_consequence where case_id = '"
                                    + file.id() + "' limit 1"))
                    .as(settlement)
                    .isEqualTo(settlement.equals("KEPT") ? "" : CHECK_VIOLATION);
        }
        ProtectionCase beside = Corrections.servedBesideDuties(office, "2026-11-20T10:00");
        office.at("2026-11-27T10:00");
        Corrections.of(office, beside).correctedService(beside.decision(), "2026-11-25T10:00");
        assertThat(sql(version(beside.clock("DL-IP-14"), "2026-11-25T00:00+03", "2026-12-08T00:00+03")))
                .as("a clock of two services")
                .isEqualTo(CHECK_VIOLATION);
        for (String function : new String[] {
            "recorded_fact('REGISTRATION', '%1$s', null)",
            "approved_correction('SERVICE', '%1$s', '%1$s')",
            "person_of_correction('%1$s')",
            "service_start('%1$s')"
        }) {
            assertThat(sql("select " + function.formatted(file.id())))
                    .as(function)
                    .isEqualTo(NOT_ALLOWED);
        }
    }

    private ProtectionCase registered() {
        ProtectionCase file = office.lodged("2026-11-02T09:00");
        office.at("2026-11-05T10:00");
        file.registered();
        office.at("2026-11-06T10:00");
        return file;
    }

    private ProtectionCase served() {
        ProtectionCase file = office.lodged("2026-11-02T09:00")
                .readyForExamination()
                .interviewed("2026-11-10T10:00")
                .drafted("REFUSAL")
                .signedAtHeadquarters();
        office.at("2026-11-20T16:00");
        file.served();
        office.at("2026-11-27T10:00");
        return file;
    }

    private static Proposal with(Proposal whole, CorrectionReason reason, String explanation, String document) {
        return new Proposal(whole.fact(), null, whole.correctedTo(), null, reason, explanation, document);
    }

    private static String path(ProtectionCase file, String fact) {
        return "/api/cases/" + file.number() + "/corrections/" + fact;
    }

    private static String body(String correctedTo, String reason, String explanation) {
        return String.format(
                Locale.ROOT,
                "{\"correctedTo\":\"%s\",\"reason\":\"%s\",\"explanation\":\"%s\",\"document\":\"2026/7\"}",
                correctedTo,
                reason,
                explanation);
    }

    private static UUID correction(ProtectionCase file) throws SQLException {
        return UUID.fromString(Tables.single(
                "select id from fact_correction where case_id = ?", file.id().value()));
    }

    /** The next version of a clock as somebody might write it by hand. */
    private static String version(RunningClock clock, String start, String lock) {
        return "insert into running_clock select case_id, rule_id, occurrence, version + 1, province, state, clock_class,"
                + " bound, '" + start + "', generous_start, amount, paused_days, last_day, ends_at, '" + lock
                + "', planned_for, happened_at, 'BY_HAND', kept_on_time, recorded_at, recorded_by from running_clock"
                + " where case_id = '" + clock.caseId() + "' and rule_id = '" + clock.ruleId() + "' and version = "
                + clock.version();
    }

    /** Returns how the database refuses a statement; empty if it would take it. Nothing stays. */
    private static String sql(String statement) throws SQLException {
        try (var connection = TestDatabase.asApplication();
                var prepared = connection.createStatement()) {
            connection.setAutoCommit(false);
            prepared.execute("set himaye.provinces = '*'");
            SQLException refused = catchThrowableOfType(
                    SQLException.class, () -> prepared.execute(statement + "; set constraints all immediate"));
            connection.rollback();
            return refused == null ? "" : refused.getSQLState();
        }
    }
}
