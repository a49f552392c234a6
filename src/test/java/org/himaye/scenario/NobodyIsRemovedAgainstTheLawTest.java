package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.himaye.scenario.Refusals.refusalOf;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.access.Acting;
import org.himaye.casefile.ForeignerNumber;
import org.himaye.casefile.Persons;
import org.himaye.removal.decision.BookRemovalSubmission;
import org.himaye.removal.decision.ExecuteRemovalSubmission;
import org.himaye.removal.decision.RemovalExecutions;
import org.himaye.shared.Actor;
import org.himaye.shared.Refusal;
import org.himaye.trafficking.ReferralSource;
import org.himaye.trafficking.TraffickingReferrals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A removal is booked in the running procedure, then something arrives. Whoever tries to carry it out all the same, by form,
 * by the engine's interface, by a call of the domain or by letting time pass, fails, and the attempt is on record.
 */
class NobodyIsRemovedAgainstTheLawTest extends Scenario {

    /** What arrives, and what the guard then says. */
    private enum Arrival {
        STALE_REGISTRY("registry-not-checked"),
        SUIT("suit-pending"),
        STAY("court-measure"),
        INTERIM_MEASURE("court-measure"),
        CLAIM_OF_THE_PERSON("protection-claim-open"),
        CLAIM_THAT_COVERS_THE_PERSON("protection-claim-open"),
        UNSAFE_COUNTRY("screening-forbids"),
        STATELESSNESS("stateless"),
        REFERRAL("other-lawful-obstacle"),
        IDENTIFICATION("other-lawful-obstacle"),
        MEDICAL_HOLD("medical-hold");

        private final String obstacle;

        Arrival(String obstacle) {
            this.obstacle = obstacle;
        }
    }

    private static final Actor OFFICER = Office.officer(Office.VAN, "removal-officer");

    static Stream<Arrival> arrivals() {
        return Stream.of(Arrival.values());
    }

    @ParameterizedTest
    @MethodSource("arrivals")
    @Attacks(value = "INV-01", by = Way.FORM)
    @Attacks(value = "INV-02", by = Way.FORM)
    @Attacks(value = "INV-03", by = Way.FORM)
    @Attacks(value = "INV-11", by = Way.FORM)
    @Attacks(value = "INV-14", by = Way.FORM)
    @Attacks(value = "INV-15", by = Way.FORM)
    void theFormOfTheExitIsRefused(Arrival arrival) throws SQLException {
        RemovalCase file = booked();
        arrives(arrival, file);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> file.executed(Fields.asUsual()));

        assertBarred(refusal, arrival);
        assertStays(file);
        assertThat(ledger(file)).contains("GUARD_ANSWERED", "STEP_REFUSED");
    }

    @ParameterizedTest
    @MethodSource("arrivals")
    @Attacks(value = "INV-01", by = Way.REST)
    @Attacks(value = "INV-02", by = Way.REST)
    @Attacks(value = "INV-03", by = Way.REST)
    @Attacks(value = "INV-11", by = Way.REST)
    @Attacks(value = "INV-14", by = Way.REST)
    @Attacks(value = "INV-15", by = Way.REST)
    void theEnginesInterfaceIsRefused(Arrival arrival) throws SQLException {
        RemovalCase file = booked();
        arrives(arrival, file);
        String task =
                "/engine-rest/task/" + file.waiting("UserTask_ExecuteRemoval").id();
        Caller officer = Caller.basic(office, OFFICER.userId());
        assertThat(officer.post(task + "/claim", "{\"userId\":\"" + OFFICER.userId() + "\"}")
                        .status())
                .isEqualTo(204);

        var answer = officer.post(
                task + "/submit-form",
                "{\"variables\":{\"executed\":{\"value\":true},\"exitedAt\":{\"value\":\"" + office.now()
                        + "\"},\"borderGate\":{\"value\":\"Kapıköy\"}}}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("removal-barred");
        assertThat(answer.json().path("errors").findValuesAsText("code")).contains(arrival.obstacle);
        assertThat(answer.body()).doesNotContainIgnoringCase("traffick").doesNotContainIgnoringCase("ticaret");
        assertThat(officer.post(task + "/complete", "{}").status()).isGreaterThanOrEqualTo(400);
        assertStays(file);
    }

    @ParameterizedTest
    @MethodSource("arrivals")
    @Attacks(value = "INV-01", by = Way.DOMAIN)
    @Attacks(value = "INV-02", by = Way.DOMAIN)
    @Attacks(value = "INV-03", by = Way.DOMAIN)
    @Attacks(value = "INV-11", by = Way.DOMAIN)
    @Attacks(value = "INV-14", by = Way.DOMAIN)
    @Attacks(value = "INV-15", by = Way.DOMAIN)
    void callsOfTheDomainAreRefused(Arrival arrival) throws SQLException {
        RemovalCase file = booked();
        arrives(arrival, file);
        RemovalExecutions executions = office.bean(RemovalExecutions.class);

        for (Actor actor : List.of(OFFICER, Actor.SYSTEM)) {
            assertBarred(
                    catchThrowableOfType(
                            Refusal.class,
                            () -> Acting.as(
                                    actor,
                                    () -> executions.execute(
                                            file.id(),
                                            new ExecuteRemovalSubmission(true, office.now(), "Kapıköy", null)))),
                    arrival);
            assertBarred(
                    catchThrowableOfType(
                            Refusal.class,
                            () -> Acting.as(
                                    actor,
                                    () -> executions.book(
                                            file.id(),
                                            new BookRemovalSubmission(
                                                    false,
                                                    LocalDateTime.parse("2026-12-30T10:00"),
                                                    "Kapıköy",
                                                    2,
                                                    true,
                                                    true,
                                                    BookRemovalSubmission.Means.NONE,
                                                    false)))),
                    arrival);
        }
        assertStays(file);
    }

    @ParameterizedTest
    @MethodSource("arrivals")
    @Attacks(value = "INV-01", by = Way.TIMER)
    @Attacks(value = "INV-02", by = Way.TIMER)
    @Attacks(value = "INV-03", by = Way.TIMER)
    @Attacks(value = "INV-11", by = Way.TIMER)
    @Attacks(value = "INV-14", by = Way.TIMER)
    @Attacks(value = "INV-15", by = Way.TIMER)
    void noTimerRemovesAnybody(Arrival arrival) throws SQLException {
        RemovalCase file = booked();
        arrives(arrival, file);

        file.waitedUntil("2026-12-31T10:00").waitedUntil("2027-06-30T10:00").waitedUntil("2028-01-31T10:00");

        assertStays(file);
    }

    @Test
    @Attacks(value = "INV-15", by = Way.FORM)
    void anIndicationOfTraffickingIsReferredAndSuspendsTheDecision() throws SQLException {
        RemovalCase file = RemovalCase.apprehended(office, "2026-10-19T09:00")
                .assessed(Fields.with("traffickingIndication", true))
                .drafted();

        Refusal refusal = catchThrowableOfType(Refusal.class, file::signed);

        assertThat(refusal.type().code()).isEqualTo("removal-barred");
        assertThat(refusal.detail().en()).doesNotContainIgnoringCase("traffick");
        assertThat(Tables.single(
                        "select count(*)::text from trafficking_referral r join case_file f using (person_id) where f.id = ?",
                        file.id().value()))
                .isEqualTo("1");
        assertThat(file.decisions()).isEmpty();
        file.waitedUntil("2026-10-21T09:00");
        assertThat(file.column("released_at"))
                .as("free after forty-eight hours")
                .isNotEqualTo("null");
    }

    @Test
    @Attacks(value = "INV-07", by = Way.DOMAIN)
    @Attacks(value = "INV-07", by = Way.REST)
    void anUnservedDecisionIsNeitherCarriedOutNorServedWithoutExplanation() {
        RemovalCase file = RemovalCase.apprehended(office, "2026-10-19T09:00")
                .assessed()
                .drafted()
                .signed();
        String task =
                "/engine-rest/task/" + file.waiting("UserTask_ServeDecision").id();
        Caller server = Caller.basic(office, "van.notification-officer");
        assertThat(server.post(task + "/claim", "{\"userId\":\"van.notification-officer\"}")
                        .status())
                .isEqualTo(204);
        StringBuilder fields = new StringBuilder();
        Fields.with("routesExplained", false)
                .and("hasLawyer", false)
                .over(Forms.serveDecision(office.now()))
                .forEach((name, value) -> fields.append(fields.isEmpty() ? "" : ",")
                        .append("\"" + name + "\":{\"value\":")
                        .append(value == null || value instanceof Boolean ? value : "\"" + value + "\"")
                        .append('}'));

        var answer = server.post(task + "/submit-form", "{\"variables\":{" + fields + "}}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.fields()).contains("routesExplained");
        assertThat(file.row("select count(*)::text from running_clock where rule_id = 'DL-RM-03' and case_id = ?"))
                .isEqualTo("0");
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> Acting.as(
                        OFFICER,
                        () -> office.bean(RemovalExecutions.class)
                                .book(
                                        file.id(),
                                        new BookRemovalSubmission(
                                                false,
                                                LocalDateTime.parse("2026-12-30T10:00"),
                                                "Kapıköy",
                                                2,
                                                true,
                                                true,
                                                BookRemovalSubmission.Means.NONE,
                                                false))));
        assertThat(refusal.fields()).extracting(field -> field.code()).contains("service-missing");
    }

    @Test
    @Attacks(value = "INV-13", by = Way.FORM)
    @Attacks(value = "INV-13", by = Way.SQL)
    void noDecisionIsTakenAgainstAnIdentifiedVictim() {
        RemovalCase file =
                RemovalCase.apprehended(office, "2026-10-19T09:00").assessed().drafted();
        referred(file, true);

        assertThat(catchThrowableOfType(Refusal.class, file::signed).type().code())
                .isEqualTo("removal-barred");
        assertThat(catchThrowable(() -> write(
                        "insert into case_decision (id, case_id, province, decision_number, kind, outcome, facts, reasons,"
                                + " legal_basis, authority, remedies, decided_by, decided_at, recorded_by, recorded_at) select"
                                + " gen_random_uuid(), id, province, 'X-' || id, 'REMOVAL', 'REMOVAL', 'x', 'x', 'x', 'x',"
                                + " '{}', 'somebody', now(), 'somebody', now() from case_file where id = ?",
                        file.id().value())))
                .rootCause()
                .hasMessageContaining("the removal is barred: other-lawful-obstacle");
    }

    @Test
    @Attacks(value = "INV-01", by = Way.FORM)
    void inTheFilingPeriodThereIsNoTaskToBookAndNoCallThatBooks() {
        RemovalCase file = RemovalCase.apprehended(office, "2026-10-19T09:00")
                .assessed()
                .drafted()
                .signed()
                .served();
        assertThat(file.tasks()).doesNotContain("UserTask_BookRemoval", "UserTask_ExecuteRemoval");

        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> Acting.as(
                        OFFICER,
                        () -> office.bean(RemovalExecutions.class)
                                .book(
                                        file.id(),
                                        new BookRemovalSubmission(
                                                false,
                                                LocalDateTime.parse("2026-12-30T10:00"),
                                                "Kapıköy",
                                                2,
                                                true,
                                                true,
                                                BookRemovalSubmission.Means.NONE,
                                                false))));

        assertThat(refusal.fields())
                .extracting(field -> field.code())
                .containsExactlyInAnyOrder("filing-window-open", "registry-not-checked");
    }

    @Test
    @Attacks(value = "INV-01", by = Way.FORM)
    void anExitInTheFilingPeriodIsRefusedHoweverLateItIsRecorded() {
        RemovalCase file = booked();

        var refusal = refusalOf(() -> file.executed(Fields.with("exitedAt", "2026-10-22T10:00")));

        assertThat(refusal.article()).isEqualTo("YUKK 53/3");
        assertThat(refusal.fields()).extracting(field -> field.code()).containsExactly("too-early", "window-open");
    }

    @Test
    void aSuitFoundWithoutItsNumberIsNotTakenForNone() {
        RemovalCase file = booked();
        Caller counsel = Caller.basic(office, "merkez.legal-counsel");
        String address = "/api/removal/cases/" + file.file().caseNumber() + "/registry-checks";
        String found = "{\"checkedAt\":\"2026-11-10T10:00:00+03:00\",\"filedOn\":\"2026-10-22\"%s}";

        assertThat(counsel.post(address, found.formatted("")).status()).isEqualTo(400);
        assertThat(counsel.post(address, found.formatted(",\"registryNumber\":\" \""))
                        .status())
                .isEqualTo(400);
        assertThat(counsel.post(address, found.formatted(",\"registryNumber\":\"2026/1\""))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void withoutAnArrivalTheSameFormTakesThePersonAcross() {
        RemovalCase file = booked().executed();

        assertThat(file.column("outcome")).isEqualTo("REMOVED");
        assertThat(file.row("select count(*)::text from removal_execution where case_id = ?"))
                .isEqualTo("1");
    }

    /** A file decided on 19 October 2026 whose journey of 10 November is booked; it is 11:00 on that day. */
    private RemovalCase booked() {
        RemovalCase file = RemovalCase.apprehended(office, "2026-10-19T09:00")
                .decidedAndServed()
                .waitedUntil("2026-11-10T09:00");
        while (file.tasks().contains("UserTask_CheckRemovalRegistry")) {
            file.registryChecked().settled();
        }
        file.booked("2026-11-10T11:00");
        office.at("2026-11-10T11:00");
        return file;
    }

    private void arrives(Arrival arrival, RemovalCase file) {
        switch (arrival) {
            case STALE_REGISTRY -> office.at("2026-11-11T09:01");
            // As a node writes it that does not know the procedure; else the task would be gone.
            case SUIT ->
                write(
                        "insert into court_event (case_id, province, kind, registry_number, occurred_on, recorded_by,"
                                + " recorded_at) values (?, '65', 'SUIT_FILED', '2026/1', '2026-11-10', 'x', now())",
                        file.id().value());
            case STAY -> file.courtEvent("STAY_OF_EXECUTION", "2026/1", "2026-11-10");
            case INTERIM_MEASURE -> file.courtEvent("INTERIM_MEASURE", "AYM 2026/9", "2026-11-10");
            case CLAIM_OF_THE_PERSON -> lodged(file, false);
            case CLAIM_THAT_COVERS_THE_PERSON -> lodged(file, true);
            case UNSAFE_COUNTRY ->
                file.told(
                        OFFICER.userId(),
                        "/screenings",
                        "{\"destination\":\"IRQ\",\"safe\":false,\"reasons\":\"Durum değişti.\"}");
            case STATELESSNESS ->
                write(
                        "update removal_case set stateless = true where case_id = ?",
                        file.id().value());
            case REFERRAL -> referred(file, false);
            case IDENTIFICATION -> referred(file, true);
            case MEDICAL_HOLD ->
                write(
                        "insert into medical_hold (id, case_id, province, person_id, recorded_by, recorded_at) select"
                                + " gen_random_uuid(), id, province, person_id, 'x', now() from case_file where id = ?",
                        file.id().value());
        }
    }

    /** The person, or a member of the family, asks for protection in İstanbul and gives the person's number. */
    private void lodged(RemovalCase file, boolean asMember) {
        ForeignerNumber number = office.reading(
                () -> office.bean(Persons.class).get(file.file().personId()).foreignerNumber());
        String known =
                "{\"familyName\":\"Kerim\",\"givenNames\":\"Azad\",\"sex\":\"MALE\",\"birthDate\":\"1990-01-02\","
                        + "\"nationality\":\"IRQ\",\"foreignerNumber\":\"" + number.value() + "\"}";
        String other =
                "{\"familyName\":\"Kerim\",\"givenNames\":\"Leyla\",\"sex\":\"FEMALE\",\"birthDate\":\"1991-01-02\","
                        + "\"nationality\":\"IRQ\"}";
        var answer = Caller.basic(office, "istanbul.front-desk")
                .post(
                        "/api/protection/applications",
                        "{\"reference\":\"" + Office.reference()
                                + "\",\"province\":\"34\",\"channel\":\"PROVINCIAL_DIRECTORATE\",\"lodgedAt\":\""
                                + office.now() + ":00+03:00\",\"applicant\":" + (asMember ? other : known)
                                + ",\"family\":["
                                + (asMember
                                        ? "{\"person\":" + known
                                                + ",\"relation\":\"SPOUSE\",\"consentedAt\":\"2026-11-10T10:00:00+03:00\"}"
                                        : "")
                                + "]}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private void referred(RemovalCase file, boolean identified) {
        var referral = Acting.call(
                OFFICER,
                () -> office.bean(TraffickingReferrals.class)
                        .receive(
                                file.file().personId(),
                                Office.VAN,
                                ReferralSource.HOTLINE,
                                Office.instant(office.now().toString())));
        if (identified) {
            VictimCase.of(office, referral).asFarAs("IDENTIFIED");
        }
    }

    private void write(String sql, Object value) {
        RemovalFile.in(
                office,
                () -> office.bean(JdbcClient.class).sql(sql).param(value).update());
    }

    private static void assertBarred(Refusal refusal, Arrival arrival) {
        assertThat((Throwable) refusal).as("a refusal").isNotNull();
        assertThat(refusal.type().code()).isEqualTo("removal-barred");
        assertThat(refusal.fields()).extracting(field -> field.code()).contains(arrival.obstacle);
    }

    private void assertStays(RemovalCase file) {
        assertThat(file.row("select count(*)::text from removal_execution where case_id = ?"))
                .isEqualTo("0");
        assertThat(file.column("outcome")).isEqualTo("null");
        assertThat(office.bean(TaskService.class)
                        .createTaskQuery()
                        .processInstanceBusinessKey(file.id().toString())
                        .count())
                .isPositive();
    }

    /** Returns what the ledger says about refused steps of the file and answers that were not clear. */
    private static String ledger(RemovalCase file) throws SQLException {
        return Tables.single(
                        "select string_agg(distinct action, ' ') from ledger_entry where action = 'STEP_REFUSED' and case_id = ?",
                        file.id().value())
                + Tables.single(
                        "select string_agg(distinct action, ' ') from ledger_entry where action = 'GUARD_ANSWERED' and facts"
                                + " like '%\"clear\":\"false\"%' and person_id = (select person_id from case_file where id = ?)",
                        file.id().value());
    }
}
