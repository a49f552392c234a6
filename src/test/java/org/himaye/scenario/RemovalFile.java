package org.himaye.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.himaye.access.Acting;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseType;
import org.himaye.casefile.CourtEvent;
import org.himaye.casefile.CourtEvents;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.NewDecision;
import org.himaye.casefile.PersonalData;
import org.himaye.casefile.Persons;
import org.himaye.casefile.Sex;
import org.himaye.deadlines.NotificationFiction;
import org.himaye.deadlines.RunningClock;
import org.himaye.deadlines.RunningClocks;
import org.himaye.deadlines.ServiceWay;
import org.himaye.engine.EngineClock;
import org.himaye.guard.GuardAnswer;
import org.himaye.guard.Obstacle;
import org.himaye.guard.RemovalGuard;
import org.himaye.guard.RemovalQuestion.Purpose;
import org.himaye.shared.Actor;
import org.himaye.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The facts of one removal file in Van, written down one by one, so that a test can leave one out. It knows nothing of the
 * removal process: the guard answers from facts only.
 */
final class RemovalFile {

    static final String IRAQ = "IRQ";
    static final String IRAN = "IRN";

    /** Records an exit: id, booking, case, person, destination, exit, answer, record. */
    static final String EXECUTION =
            "insert into removal_execution (id, booking_id, case_id, province, person_id, destination, exited_at, border_gate,"
                    + " guard_answer_id, executed_by, recorded_at) values (?, ?, ?, '65', ?, ?, cast(? as timestamptz),"
                    + " 'Kapıköy', ?, 'van.removal-officer', cast(? as timestamptz))";

    /** Writes down facts in Van. */
    static final Actor OFFICER = Office.officer(Office.VAN, "removal-officer");

    private final Office office;
    private final CaseFile file;
    private Decision decision;

    private RemovalFile(Office office, CaseFile file) {
        this.office = office;
        this.file = file;
    }

    /** Opens a file for an adult from Iraq whom nobody has recorded before. */
    static RemovalFile opened(Office office) {
        return opened(office, "1990-01-02");
    }

    static RemovalFile opened(Office office, String birthDate) {
        return opened(office, birthDate, "IRQ");
    }

    static RemovalFile opened(Office office, String birthDate, String nationality) {
        return in(office, () -> {
            var data = new PersonalData(
                    "Kerim",
                    "Azad",
                    Sex.MALE,
                    LocalDate.parse(birthDate),
                    null,
                    null,
                    null,
                    nationality,
                    "AR",
                    null,
                    null);
            var person = office.bean(Persons.class).register(data, null, "TEST");
            CaseFile file = office.bean(CaseFiles.class)
                    .open(
                            CaseType.REMOVAL,
                            Office.VAN,
                            person.id(),
                            Office.instant(office.now().toString()));
            office.bean(JdbcClient.class)
                    .sql(
                            "insert into removal_case (case_id, province, person_id, reference, request_sha256, opened_for)"
                                    + " values (?, '65', ?, ?, 'x', 'CAME_FORWARD')")
                    .param(file.id().value())
                    .param(person.id().value())
                    .param(Office.reference())
                    .update();
            return new RemovalFile(office, file);
        });
    }

    /**
     * A file against which nothing stands on 10 November 2026 at 10:00: decided on 19 October, served on 20 October, and
     * looked up in the court registry a moment ago.
     */
    static RemovalFile clear(Office office) {
        office.at("2026-10-19T09:00");
        RemovalFile file = opened(office).assessed().screened(IRAQ, true).decided();
        office.at("2026-10-20T09:00");
        file.served();
        office.at("2026-11-10T10:00");
        return file.registryChecked(false);
    }

    /** The same facts, written by any thread while the clock of everybody else stands at 10 November 2026, 10:00. */
    static RemovalFile clearAside(Office office) {
        EngineClock clock = office.bean(EngineClock.class);
        RemovalFile[] file = new RemovalFile[1];
        clock.during(
                Office.instant("2026-10-19T09:00"),
                () -> file[0] = opened(office).assessed().screened(IRAQ, true).decided());
        clock.during(Office.instant("2026-10-20T09:00"), () -> file[0].served());
        return file[0].registryChecked(false);
    }

    PersonId person() {
        return file.personId();
    }

    CaseFile file() {
        return file;
    }

    Decision decision() {
        return decision;
    }

    RemovalFile assessed() {
        return assessed("{}", null, false, false, false);
    }

    RemovalFile assessed(String prohibitions, String until, boolean serious, boolean wish, boolean indication) {
        return write(
                "insert into removal_assessment (id, case_id, province, person_id, grounds, prohibitions, prohibited_until,"
                        + " serious_threat, protection_wish, trafficking_indication, assessed_by, assessed_at) values (?, ?,"
                        + " '65', ?, array['h'], cast(? as text[]), cast(? as date), ?, ?, ?, 'van.removal-officer', cast(? as"
                        + " timestamptz))",
                UUID.randomUUID(),
                file.id().value(),
                person().value(),
                prohibitions,
                until,
                serious,
                wish,
                indication,
                moment());
    }

    RemovalFile screened(String destination, boolean safe) {
        return write(
                "insert into removal_screening (id, case_id, province, person_id, destination, safe, reasons, screened_by,"
                        + " screened_at) values (?, ?, '65', ?, ?, ?, 'Ülke bilgisi incelendi.', 'van.removal-officer',"
                        + " cast(? as timestamptz))",
                UUID.randomUUID(),
                file.id().value(),
                person().value(),
                destination,
                safe,
                moment());
    }

    RemovalFile decided() {
        if (!isAssessed()) {
            assessed();
        }
        decision = in(office, () -> {
            Decision signed = office.bean(Decisions.class)
                    .record(new NewDecision(
                            file.id(),
                            "REMOVAL",
                            "REMOVAL",
                            "Düzensiz giriş tespit edildi.",
                            "Girişi kanuna aykırıdır.",
                            "YUKK 54/1-h",
                            "Van Valiliği",
                            List.of("DL-RM-03"),
                            "van.governor-approver",
                            Office.instant(office.now().toString())));
            office.bean(JdbcClient.class)
                    .sql("update removal_case set decision_id = ?, destination = 'IRQ' where case_id = ?")
                    .param(signed.id().value())
                    .param(file.id().value())
                    .update();
            return signed;
        });
        return this;
    }

    private boolean isAssessed() {
        return in(
                office,
                () -> office.bean(JdbcClient.class)
                        .sql("select exists (select 1 from removal_assessment where case_id = ?)")
                        .param(file.id().value())
                        .query(Boolean.class)
                        .single());
    }

    RemovalFile markedServed() {
        return doing(() -> office.bean(Decisions.class)
                .markServed(decision.id(), Office.instant(office.now().toString())));
    }

    RemovalFile served() {
        return markedServed().filingPeriodStarted();
    }

    RemovalFile filingPeriodStarted() {
        return doing(() -> office.bean(RunningClocks.class)
                .start(
                        file.id(),
                        Office.VAN,
                        "DL-RM-03",
                        NotificationFiction.dateOf(
                                ServiceWay.HAND_DELIVERY,
                                Office.instant(office.now().toString()))));
    }

    RemovalFile registryChecked(boolean suitFound) {
        return write(
                "insert into removal_registry_check (id, case_id, province, suit_found, checked_at, checked_by, recorded_at)"
                        + " values (?, ?, '65', ?, cast(? as timestamptz), 'merkez.legal-counsel', cast(? as timestamptz))",
                UUID.randomUUID(),
                file.id().value(),
                suitFound,
                moment(),
                moment());
    }

    RemovalFile atCourt(CourtEvent.Kind kind, String number) {
        return doing(() -> office.bean(CourtEvents.class)
                .record(new CourtEvent(
                        file.id(),
                        kind,
                        "Van İdare Mahkemesi",
                        number,
                        office.now().toLocalDate())));
    }

    /** Books the journey to Iraq as the procedure does: guard and booking in one transaction. */
    UUID booked() {
        return in(office, this::book);
    }

    /** Books within the running transaction. */
    UUID book() {
        UUID booking = UUID.randomUUID();
        UUID answer = office.bean(RemovalGuard.class)
                .require(person(), IRAQ, Purpose.BOOKING)
                .id();
        office.bean(JdbcClient.class)
                .sql(
                        "insert into removal_booking (id, case_id, province, person_id, destination, travels_at, border_gate,"
                                + " escorts, cost_rule, guard_answer_id, booked_by, booked_at) values (?, ?, '65', ?, 'IRQ', cast(? as"
                                + " timestamptz), 'Kapıköy', 2, 'HEADQUARTERS_PAYS', ?, 'van.removal-officer', cast(? as timestamptz))")
                .params(booking, file.id().value(), person().value(), moment(), answer, moment())
                .update();
        return booking;
    }

    /** Takes the person across the border as the procedure does. */
    void executed(UUID booking) {
        doing(() -> execute(booking));
    }

    /** Takes the person across the border within the running transaction. */
    void execute(UUID booking) {
        UUID answer = office.bean(RemovalGuard.class)
                .require(person(), IRAQ, Purpose.EXECUTION)
                .id();
        office.bean(JdbcClient.class)
                .sql(EXECUTION)
                .params(
                        UUID.randomUUID(),
                        booking,
                        file.id().value(),
                        person().value(),
                        IRAQ,
                        moment(),
                        answer,
                        moment())
                .update();
    }

    /** Declares, as the person, to want to return to Iraq. */
    UUID returnDeclared() {
        UUID declaration = UUID.randomUUID();
        write(
                "insert into return_declaration (id, case_id, province, person_id, reference, request_sha256, article,"
                        + " destination, declared_at, language, interpreter, witness, information_given, free_will,"
                        + " right_to_revoke_told, signed_by, received_by, recorded_at) values (?, ?, '65', ?, ?, 'x', 'YUKK"
                        + " 60/A', 'IRQ', cast(? as timestamptz), 'AR', 'Tercüman', 'Tanık', true, true, true, 'SIGNATURE',"
                        + " 'van.removal-officer', cast(? as timestamptz))",
                declaration,
                file.id().value(),
                person().value(),
                Office.reference(),
                moment(),
                moment());
        return declaration;
    }

    RemovalFile returnRevoked(UUID declaration) {
        return write(
                "insert into return_declaration_revocation (declaration_id, province, because, revoked_at, received_by,"
                        + " recorded_at) values (?, '65', 'TAKEN_BACK', cast(? as timestamptz), 'van.removal-officer', cast(?"
                        + " as timestamptz))",
                declaration,
                moment(),
                moment());
    }

    RunningClock filingPeriod() {
        return clock("DL-RM-03");
    }

    RunningClock clock(String rule) {
        return office.reading(() -> office.bean(RunningClocks.class).of(file.id())).stream()
                .filter(clock -> clock.ruleId().equals(rule))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** Writes a fact as the officer in Van, as the application. */
    RemovalFile write(String sql, Object... values) {
        return doing(() -> {
            var statement = office.bean(JdbcClient.class).sql(sql);
            for (Object value : values) {
                statement = statement.param(value);
            }
            statement.update();
        });
    }

    RemovalFile doing(Runnable work) {
        in(office, () -> {
            work.run();
            return Boolean.TRUE;
        });
        return this;
    }

    GuardAnswer asked(String destination) {
        return asked(destination, Purpose.QUESTION);
    }

    GuardAnswer asked(String destination, Purpose purpose) {
        return in(office, () -> office.bean(RemovalGuard.class).ask(person(), destination, purpose));
    }

    /** Returns the codes of what stands against the removal to Iraq. */
    List<String> obstacles() {
        return obstacles(Purpose.QUESTION);
    }

    List<String> obstacles(Purpose purpose) {
        return asked(IRAQ, purpose).obstacles().stream().map(Obstacle::code).toList();
    }

    /** Returns the only obstacle of the removal to Iraq. */
    Obstacle obstacle() {
        List<Obstacle> all = asked(IRAQ).obstacles();
        if (all.size() != 1) {
            throw new AssertionError(all);
        }
        return all.get(0);
    }

    /** Returns the present of the office as PostgreSQL reads it. */
    String moment() {
        return office.now() + "+03:00";
    }

    static <T> T in(Office office, Supplier<T> work) {
        return in(office, OFFICER, work);
    }

    static <T> T in(Office office, Actor actor, Supplier<T> work) {
        var transaction = new TransactionTemplate(office.bean(PlatformTransactionManager.class));
        return Acting.call(actor, () -> transaction.execute(status -> work.get()));
    }
}
