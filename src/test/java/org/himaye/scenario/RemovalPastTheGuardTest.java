package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.TestDatabase;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseType;
import org.himaye.casefile.CourtEvent.Kind;
import org.himaye.trafficking.ReferralSource;
import org.himaye.trafficking.TraffickingReferrals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who writes SQL as the application, knows every table and forges the guard's answer (INV-01, 02, 03, 11 … 15). */
class RemovalPastTheGuardTest extends Scenario {

    private static final List<String> REFUSALS = List.of("23514", "23503", "23505", "42501");

    /** What stands against a removal, by the name it has in the refusal. */
    record Bar(String code, Consumer<RemovalFile> fact) {

        @Override
        public String toString() {
            return code;
        }
    }

    static Stream<Bar> bars() {
        return Stream.of(
                new Bar("suit-pending", file -> file.atCourt(Kind.SUIT_FILED, "2026/1")),
                new Bar("court-measure", file -> file.atCourt(Kind.INTERIM_MEASURE, "AYM 2026/9")),
                new Bar("court-measure", file -> file.atCourt(Kind.STAY_OF_EXECUTION, "2026/1")),
                new Bar("screening-forbids", file -> file.screened(RemovalFile.IRAQ, false)),
                new Bar("prohibition-55", file -> file.assessed("{a}", null, false, false, false)),
                new Bar("other-lawful-obstacle", file -> file.assessed("{ç}", null, false, false, false)),
                new Bar("other-lawful-obstacle", file -> file.assessed("{}", null, false, false, true)),
                new Bar("protection-claim-open", file -> file.assessed("{}", null, false, true, false)),
                new Bar(
                        "stateless",
                        file -> file.write(
                                "update removal_case set stateless = true where case_id = ?",
                                file.file().id().value())),
                new Bar(
                        "unaccompanied-child",
                        file -> file.write(
                                "update removal_case set unaccompanied_child = true where case_id = ?",
                                file.file().id().value())),
                new Bar(
                        "no-standing-decision",
                        file -> file.write(
                                "insert into case_decision_state (decision_id, case_id, province, state, occurred_at,"
                                        + " recorded_by, recorded_at) values (?, ?, '65', 'ANNULLED', now(), 'x', now())",
                                file.decision().id().value(),
                                file.file().id().value())),
                new Bar(
                        "medical-hold",
                        file -> file.write(
                                "insert into medical_hold (id, case_id, province, person_id, recorded_by, recorded_at)"
                                        + " values (gen_random_uuid(), ?, '65', ?, 'x', now())",
                                file.file().id().value(),
                                file.person().value())));
    }

    @ParameterizedTest
    @MethodSource("bars")
    @Attacks(value = "INV-01", by = Way.SQL)
    @Attacks(value = "INV-02", by = Way.SQL)
    @Attacks(value = "INV-03", by = Way.SQL)
    @Attacks(value = "INV-11", by = Way.SQL)
    @Attacks(value = "INV-15", by = Way.SQL)
    void aForgedAnswerOpensNoBar(Bar bar) throws SQLException {
        RemovalFile file = RemovalFile.clear(office);
        UUID booking = file.booked();
        bar.fact().accept(file);

        assertThat(refusal(() -> forged(file, booking, "2026-11-10T10:00+03:00", "read committed")))
                .contains(bar.code());
        assertThat(refusal(() -> forgedBooking(file))).contains(bar.code());
    }

    @Test
    @Attacks(value = "INV-02", by = Way.SQL)
    void aForgedAnswerOpensNoClaimOfAnotherProvince() throws SQLException {
        RemovalFile file = RemovalFile.clear(office);
        UUID booking = file.booked();
        RemovalFile.in(
                office,
                Office.officer(Office.ISTANBUL, "front-desk"),
                () -> office.bean(CaseFiles.class)
                        .open(CaseType.PROTECTION, Office.ISTANBUL, file.person(), Office.instant("2026-11-10T10:00")));

        assertThat(refusal(() -> forged(file, booking, "2026-11-10T10:00+03:00", "read committed")))
                .contains("protection-claim-open");
    }

    @Test
    @Attacks(value = "INV-14", by = Way.SQL)
    @Attacks(value = "INV-15", by = Way.SQL)
    void aForgedAnswerOpensNoSealedFileAndTheRefusalDoesNotSayWhichOne() throws SQLException {
        RemovalFile file = RemovalFile.clear(office);
        UUID booking = file.booked();
        file.doing(() -> office.bean(TraffickingReferrals.class)
                .receive(file.person(), Office.VAN, ReferralSource.HOTLINE, Office.instant("2026-11-10T10:00")));

        assertThat(refusal(() -> forged(file, booking, "2026-11-10T10:00+03:00", "read committed")))
                .contains("other-lawful-obstacle")
                .doesNotContainIgnoringCase("traffick");
    }

    @Test
    void withoutAnyBarTheForgeryIsAllThatIsLeftToNotice() throws SQLException {
        RemovalFile file = RemovalFile.clear(office);

        // Proves that the refusals above come from the bars and not from a mistake in the forged rows.
        assertThat(forged(file, file.booked(), "2026-11-10T10:00+03:00", "read committed"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"repeatable read", "serializable"})
    void anOldSnapshotIsRefused(String isolation) {
        RemovalFile file = RemovalFile.clear(office);
        UUID booking = file.booked();

        assertThat(refusal(() -> forged(file, booking, "2026-11-10T10:00+03:00", isolation)))
                .contains("arrived meanwhile");
    }

    @Test
    @Attacks(value = "INV-01", by = Way.SQL)
    void inEarnestAForgedTimeEndsNoFilingPeriod() throws SQLException {
        office.at("2026-11-10T10:00");
        RemovalFile file = RemovalFile.clear(office);
        UUID booking = file.booked();
        try {
            trainingClock(false);
            for (String moment : List.of("2026-11-10T10:00", "2049-01-01T10:00")) {
                office.at(moment);
                assertThat(refusal(() -> forged(file, booking, moment + "+03:00", "read committed")))
                        .as(moment)
                        .contains("clock of the database");
            }
            assertThat(refusal(() -> {
                        try (Connection application = acting("read committed")) {
                            return update(
                                    application,
                                    "insert into removal_registry_check (id, case_id, province, suit_found, checked_at,"
                                            + " checked_by, recorded_at) values (gen_random_uuid(), ?, '65', false, now() +"
                                            + " interval '6 minutes', 'x', now())",
                                    file.file().id().value());
                        }
                    }))
                    .contains("clock of the database");
            assertThat(refusal(() -> {
                        try (Connection application = acting("read committed")) {
                            return update(application, "update training_clock set allowed = true");
                        }
                    }))
                    .contains("training_clock");
        } finally {
            trainingClock(true);
        }
    }

    private static void trainingClock(boolean allowed) throws SQLException {
        try (Connection owner = TestDatabase.asOwner()) {
            update(owner, "update training_clock set allowed = ?", allowed);
        }
    }

    @Test
    @Attacks(value = "INV-01", by = Way.SQL)
    void anExitInTheFilingPeriodBeforeTheBookingOrInTheFutureIsRefused() {
        RemovalFile file = RemovalFile.clear(office);
        UUID booking = file.booked();

        assertThat(refusal(() -> forged(file, booking, "2026-10-26T10:00+03:00", "read committed")))
                .contains("filing period");
        assertThat(refusal(() -> forged(file, booking, "2026-11-10T10:01+03:00", "read committed")))
                .contains("future");
        assertThat(refusal(() -> forged(file, booking, "2026-11-10T09:59+03:00", "read committed")))
                .contains("before the booking");
    }

    @Test
    void anAnswerOfAnEarlierTransactionIsWorthNothing() throws SQLException {
        RemovalFile file = RemovalFile.clear(office);
        UUID booking = file.booked();
        UUID answer = file.asked(RemovalFile.IRAQ, org.himaye.guard.RemovalQuestion.Purpose.EXECUTION)
                .id();

        assertThat(refusal(() -> {
                    try (Connection application = acting("read committed")) {
                        return execute(application, file, booking, RemovalFile.IRAQ, "2026-11-10T10:00+03:00", answer);
                    }
                }))
                .contains("no clear answer");
    }

    @Test
    void anAnswerForAnotherPurposeCountryOrPersonIsWorthNothing() throws SQLException {
        RemovalFile file = RemovalFile.clear(office);
        UUID booking = file.booked();
        RemovalFile other = RemovalFile.clear(office);

        for (Object[] forgery : new Object[][] {
            {file, "BOOKING", "IRQ", true}, {file, "EXECUTION", "IRN", true}, {other, "EXECUTION", "IRQ", true}
        }) {
            assertThat(refusal(() -> {
                        try (Connection application = acting("read committed")) {
                            UUID answer = answer(
                                    application, (RemovalFile) forgery[0], (String) forgery[1], (String) forgery[2]);
                            return execute(
                                    application, file, booking, RemovalFile.IRAQ, "2026-11-10T10:00+03:00", answer);
                        }
                    }))
                    .contains("no clear answer");
        }
    }

    @Test
    void anotherPersonsFileCarriesNoRemoval() throws SQLException {
        RemovalFile file = RemovalFile.clear(office);
        RemovalFile other = RemovalFile.clear(office);
        UUID booking = other.booked();

        assertThat(refusal(() -> {
                    try (Connection application = acting("read committed")) {
                        UUID answer = answer(application, file, "EXECUTION", "IRQ");
                        return update(
                                application,
                                RemovalFile.EXECUTION,
                                UUID.randomUUID(),
                                booking,
                                other.file().id().value(),
                                file.person().value(),
                                "IRQ",
                                "2026-11-10T10:00+03:00",
                                answer,
                                "2026-11-10T10:00+03:00");
                    }
                }))
                .contains("no removal decision stands in this file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from court_event",
                "update court_event set kind = 'JUDGMENT_UPHELD'",
                "delete from removal_screening",
                "delete from removal_guard_answer",
                "update removal_guard_answer set clear = true",
                "update removal_execution set exited_at = now()",
                "delete from removal_assessment",
                "delete from medical_hold",
                "update trafficking_referral set person_id = gen_random_uuid()",
                "delete from trafficking_referral",
                "select * from trafficking_referral",
                "select * from trafficking_outcome",
                "delete from return_declaration_revocation",
                "alter table removal_execution disable trigger all",
                "drop trigger removal_execution_guarded on removal_execution",
                "create or replace function removal_bars(of_person uuid, to_country text, for_purpose text, at_moment"
                        + " timestamptz) returns setof removal_obstacle language sql as 'select null::removal_obstacle where"
                        + " false'",
                "create schema pg_shadowing",
                "set session_replication_role = replica"
            })
    void factsAndDefencesCannotBeTakenAway(String sql) throws SQLException {
        RemovalFile.clear(office).atCourt(Kind.SUIT_FILED, "2026/1");

        assertThat(refusal(() -> {
                    try (Connection application = acting("read committed")) {
                        return update(application, sql);
                    }
                }))
                .isNotEmpty();
    }

    @Test
    @Attacks(value = "INV-12", by = Way.SQL)
    void aReturnNeedsADeclarationThatStands() throws SQLException {
        RemovalFile file = RemovalFile.clear(office);
        UUID declaration = file.returnDeclared();
        office.at("2026-11-10T10:05");
        assertThat(exited(file, declaration)).isEqualTo(1);

        file.atCourt(Kind.INTERIM_MEASURE, "AYM 2026/9");
        assertThat(refusal(() -> exited(file, declaration))).contains("court-measure");
        file.atCourt(Kind.INTERIM_MEASURE_LIFTED, "AYM 2026/9").returnRevoked(declaration);
        assertThat(refusal(() -> exited(file, declaration))).isNotEmpty();
    }

    // As the application, with effects taken back ---------------------------------------------------------------------

    private int exited(RemovalFile file, UUID declaration) throws SQLException {
        try (Connection application = acting("read committed")) {
            UUID answer = answer(application, file, "RETURN", "IRQ");
            return update(
                    application,
                    "insert into return_exit (id, declaration_id, case_id, province, person_id, destination, exited_at,"
                            + " border_gate, guard_answer_id, recorded_by, recorded_at) values (gen_random_uuid(), ?, ?, '65',"
                            + " ?, 'IRQ', cast(? as timestamptz), 'Habur', ?, 'van.removal-officer', cast(? as timestamptz))",
                    declaration,
                    file.file().id().value(),
                    file.person().value(),
                    file.moment(),
                    answer,
                    file.moment());
        }
    }

    private int forged(RemovalFile file, UUID booking, String exitedAt, String isolation) throws SQLException {
        try (Connection application = acting(isolation)) {
            UUID answer = answer(application, file, "EXECUTION", "IRQ");
            return execute(application, file, booking, "IRQ", exitedAt, answer);
        }
    }

    private int forgedBooking(RemovalFile file) throws SQLException {
        try (Connection application = acting("read committed")) {
            UUID answer = answer(application, file, "BOOKING", "IRQ");
            return update(
                    application,
                    "insert into removal_booking (id, case_id, province, person_id, destination, travels_at, border_gate,"
                            + " escorts, cost_rule, guard_answer_id, booked_by, booked_at) values (gen_random_uuid(), ?, '65',"
                            + " ?, 'IRQ', now(), 'Kapıköy', 2, 'HEADQUARTERS_PAYS', ?, 'x', now())",
                    file.file().id().value(),
                    file.person().value(),
                    answer);
        }
    }

    private static int execute(
            Connection application, RemovalFile file, UUID booking, String destination, String exitedAt, UUID answer)
            throws SQLException {
        return update(
                application,
                RemovalFile.EXECUTION,
                UUID.randomUUID(),
                booking,
                file.file().id().value(),
                file.person().value(),
                destination,
                exitedAt,
                answer,
                "2026-11-10T10:00+03:00");
    }

    /** Forges the guard's clear answer. */
    private static UUID answer(Connection application, RemovalFile file, String purpose, String destination)
            throws SQLException {
        UUID id = UUID.randomUUID();
        update(
                application,
                "insert into removal_guard_answer (id, person_id, destination, purpose, clear, obstacles, asked_by, asked_at)"
                        + " values (?, ?, ?, ?, true, '[]', 'van.removal-officer', cast(? as timestamptz))",
                id,
                file.person().value(),
                destination,
                purpose,
                file.moment());
        return id;
    }

    private static Connection acting(String isolation) throws SQLException {
        Connection application = TestDatabase.asApplication();
        application.setAutoCommit(false);
        try (var statement = application.createStatement()) {
            statement.execute("set transaction isolation level " + isolation);
            statement.execute("select set_config('himaye.actor', 'van.removal-officer', true),"
                    + " set_config('himaye.provinces', '*', true)");
        }
        return application;
    }

    private static int update(Connection application, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = application.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            statement.execute();
            return statement.getUpdateCount();
        }
    }

    /** Returns the words of the refusal, which must be one. */
    private static String refusal(Callable<Integer> attempt) {
        SQLException refused = catchThrowableOfType(SQLException.class, attempt::call);
        assertThat((Throwable) refused).as("a refusal").isNotNull();
        assertThat(refused.getSQLState()).as(refused.getMessage()).isIn(REFUSALS);
        return refused.getMessage();
    }
}
