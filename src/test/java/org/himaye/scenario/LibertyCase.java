package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.himaye.access.Acting;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseType;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.NewDecision;
import org.himaye.casefile.Person;
import org.himaye.casefile.Persons;
import org.himaye.casefile.SampleCases;
import org.himaye.casefile.TimelineEntry;
import org.himaye.casefile.Timelines;
import org.himaye.deadlines.ClockState;
import org.himaye.deadlines.RunningClock;
import org.himaye.deadlines.RunningClocks;
import org.himaye.engine.Desk.WaitingTask;
import org.himaye.letter.Letters;
import org.himaye.letter.StoredLetter;
import org.himaye.removal.LibertyRegister;
import org.himaye.removal.LibertyRegister.Held;
import org.himaye.removal.RemovalDecisionEnded;
import org.himaye.removal.alternatives.AlternativeObligations;
import org.himaye.removal.alternatives.AlternativeObligations.Imposition;
import org.himaye.removal.alternatives.ObligationKind;
import org.himaye.removal.detention.DetentionGround;
import org.himaye.removal.detention.DetentionOrders;
import org.himaye.removal.detention.DetentionOrders.DetentionOrder;
import org.himaye.removal.detention.LibertyPetitions;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A removal file with a decision that stands, and what happens to the person's liberty; told in sentences. */
final class LibertyCase {

    static final String GOVERNOR = "van.governor-approver";

    private final Office office;
    private final CaseFile file;
    private final UUID removalDecision;

    private LibertyCase(Office office, CaseFile file, UUID removalDecision) {
        this.office = office;
        this.file = file;
        this.removalDecision = removalDecision;
    }

    /** A removal decision in Van, signed at a local time. */
    static LibertyCase decidedToRemove(Office office, String localTime) {
        office.at(localTime);
        Instant at = Office.instant(localTime);
        return office.reading(() -> {
            Person person = office.bean(Persons.class)
                    .register(SampleCases.person(SampleCases.uniqueName(), "Ali"), null, "test");
            return opened(office, person.id(), at);
        });
    }

    /** A removal decision in Van about somebody who is known already. */
    static LibertyCase decidedToRemove(Office office, String localTime, PersonId person) {
        office.at(localTime);
        return office.reading(() -> opened(office, person, Office.instant(localTime)));
    }

    private static LibertyCase opened(Office office, PersonId person, Instant at) {
        CaseFile file = office.bean(CaseFiles.class).open(CaseType.REMOVAL, Office.VAN, person, at);
        JdbcClient sql = office.bean(JdbcClient.class);
        sql.sql("insert into removal_case (case_id, province, person_id, reference, request_sha256, opened_for)"
                        + " values (?, '65', ?, ?, 'x', 'CAME_FORWARD')")
                .param(file.id().value())
                .param(person.value())
                .param(UUID.randomUUID().toString())
                .update();
        sql.sql(
                        "insert into removal_assessment (id, case_id, province, person_id, grounds, prohibitions, serious_threat,"
                                + " protection_wish, trafficking_indication, assessed_by, assessed_at)"
                                + " values (?, ?, '65', ?, array['d'], '{}', false, false, false, 'van.removal-officer', ?)")
                .param(UUID.randomUUID())
                .param(file.id().value())
                .param(person.value())
                .param(Timestamp.from(at))
                .update();
        sql.sql(
                        "insert into removal_screening (id, case_id, province, person_id, destination, safe, reasons, screened_by,"
                                + " screened_at) values (?, ?, '65', ?, 'PAK', true, 'x', 'van.removal-officer', ?)")
                .param(UUID.randomUUID())
                .param(file.id().value())
                .param(person.value())
                .param(Timestamp.from(at))
                .update();
        Decision decision = office.bean(Decisions.class)
                .record(new NewDecision(
                        file.id(),
                        "REMOVAL",
                        "REMOVAL",
                        "Kamu düzeni için tehdittir",
                        "Başka kalma hakkı yoktur",
                        "YUKK 54/1-d",
                        "Van Valiliği",
                        List.of("DL-RM-03"),
                        GOVERNOR,
                        at));
        sql.sql("update removal_case set decision_id = ?, destination = 'PAK' where case_id = ?")
                .param(decision.id().value())
                .param(file.id().value())
                .update();
        return new LibertyCase(office, file, decision.id().value());
    }

    /** The liberty of somebody whose removal file was decided in the procedure itself. */
    static LibertyCase of(Office office, CaseId caseId) {
        return office.reading(() -> new LibertyCase(
                office,
                office.bean(CaseFiles.class).get(caseId),
                office.bean(Decisions.class).of(caseId).stream()
                        .filter(decision -> decision.kind().equals("REMOVAL"))
                        .findFirst()
                        .orElseThrow()
                        .id()
                        .value()));
    }

    /** A detention ordered in Van at a local time, under a removal decision of the same moment. */
    static LibertyCase detained(Office office, String localTime) {
        return decidedToRemove(office, localTime).ordered(localTime);
    }

    CaseId id() {
        return file.id();
    }

    String number() {
        return file.caseNumber();
    }

    PersonId person() {
        return file.personId();
    }

    UUID removalDecision() {
        return removalDecision;
    }

    // What is done --------------------------------------------------------------------------------------------------

    LibertyCase ordered(String localTime) {
        office.at(localTime);
        order(new DetentionOrder(
                id(),
                removalDecision,
                Set.of(DetentionGround.ABSCONDING_RISK),
                "Adresi yoktur, daha önce kaçmıştır",
                GOVERNOR,
                Office.instant(localTime)));
        return this;
    }

    UUID order(DetentionOrder order) {
        return Acting.call(
                officer("governor-approver"),
                () -> office.bean(DetentionOrders.class).order(order));
    }

    UUID impose(String until, ObligationKind... kinds) {
        Set<ObligationKind> all = EnumSet.noneOf(ObligationKind.class);
        all.addAll(List.of(kinds));
        Instant now = Office.instant(office.now().toString());
        Imposition imposition = new Imposition(
                id(),
                removalDecision,
                all,
                "Yükümlülük yeterlidir",
                all.contains(ObligationKind.RESIDENCE) ? "Van, Örnek Mahallesi" : null,
                all.contains(ObligationKind.REPORTING) ? 7 : null,
                all.contains(ObligationKind.GUARANTEE) ? 5000L : null,
                LocalDate.parse(until),
                GOVERNOR,
                now);
        return Acting.call(
                officer("governor-approver"),
                () -> office.bean(AlternativeObligations.class).impose(imposition));
    }

    /** Serves the decision that waits, now. */
    LibertyCase served() {
        return step("UserTask_ServeDecision", "notification-officer", Forms.serveDecision(office.now()));
    }

    LibertyCase admitted(Fields changes) {
        return step("UserTask_AdmitDetainee", officer("removal-centre-staff"), admission(office), changes);
    }

    static Map<String, Object> admission(Office office) {
        return form("centre", "kurubas", "arrivedAt", office.now(), "handedOverBy", "Van İl Jandarma Komutanlığı");
    }

    LibertyCase admitted() {
        return admitted(Fields.asUsual());
    }

    LibertyCase servicesRecorded(Fields changes) {
        return step("UserTask_RecordServices", officer("removal-centre-staff"), services(), changes);
    }

    static Map<String, Object> services() {
        return form(
                "health",
                true,
                "lawyer",
                true,
                "notary",
                true,
                "legalRepresentative",
                true,
                "phone",
                true,
                "consulate",
                true,
                "unhcr",
                true,
                "visitors",
                true);
    }

    LibertyCase reviewed(Fields changes) {
        return step("UserTask_ReviewDetention", officer("detention-reviewer"), review(), changes);
    }

    static Map<String, Object> review() {
        return form(
                "result",
                "CONTINUE",
                "necessity",
                "Kaçma riski sürmektedir",
                "removalProspects",
                "Seyahat belgesi beklenmektedir",
                "alternativesConsidered",
                "Adresi olmadığından yükümlülük yetmez");
    }

    static Fields ends() {
        return Fields.with("result", "END")
                .and("residence", true)
                .and("address", "Van, Örnek Mahallesi")
                .and("obligationsUntil", "2027-01-31");
    }

    LibertyCase extended(Fields changes) {
        return step("UserTask_DecideExtension", officer("governor-approver"), extension(), changes);
    }

    static Map<String, Object> extension() {
        return form(
                "extended",
                true,
                "reason",
                "NON_COOPERATION",
                "evidence",
                "CONSULATE_ANSWER",
                "reasons",
                "Konsolosluk görüşmesine katılmamıştır");
    }

    /** Hands a petition in at the centre, now. */
    LibertyCase petitioned() {
        Acting.call(
                officer("removal-centre-staff"),
                () -> office.bean(LibertyPetitions.class)
                        .receiveAgainstDetention(
                                id(), Office.instant(office.now().toString())));
        return this;
    }

    LibertyCase forwarded() {
        return step(
                "UserTask_ForwardPetition",
                "removal-centre-staff",
                form("forwardedAt", office.now(), "judgeship", "Van 1. Sulh Ceza Hâkimliği"));
    }

    LibertyCase judged(String outcome) {
        return step(
                "UserTask_RecordJudgment",
                "removal-centre-staff",
                form("outcome", outcome, "decidedAt", office.now(), "reference", "2026/100 D. İş"));
    }

    LibertyCase releaseConfirmed() {
        return step(
                "UserTask_ConfirmRelease",
                "removal-centre-staff",
                form("freedAt", office.now(), "belongingsReturned", true));
    }

    LibertyCase decisionEnded(String because) {
        return decisionEnded(because, office.now().toString());
    }

    LibertyCase decisionEnded(String because, String localTime) {
        Acting.as(officer("removal-officer"), () -> {
            var transaction = new org.springframework.transaction.support.TransactionTemplate(
                    office.bean(org.springframework.transaction.PlatformTransactionManager.class));
            transaction.executeWithoutResult(status -> office.events()
                    .publishEvent(new RemovalDecisionEnded(id(), removalDecision, because, Office.instant(localTime))));
        });
        return this;
    }

    LibertyCase waitedUntil(String localTime) {
        office.at(localTime);
        office.desk().runDueJobs();
        return this;
    }

    LibertyCase step(String userTask, String group, Map<String, Object> fields) {
        return step(userTask, officer(group), fields, Fields.asUsual());
    }

    LibertyCase step(String userTask, Actor officer, Map<String, Object> usual, Fields changes) {
        office.desk().complete(officer, waiting(userTask), new HashMap<>(changes.over(usual)));
        return this;
    }

    // What can be seen ----------------------------------------------------------------------------------------------

    Actor officer(String group) {
        return Office.officer(Office.VAN, group);
    }

    List<String> tasks() {
        return office
                .bean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(id().toString())
                .list()
                .stream()
                .map(org.camunda.bpm.engine.task.Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    WaitingTask waiting(String userTask) {
        var task = office.bean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(id().toString())
                .taskDefinitionKey(userTask)
                .orderByTaskCreateTime()
                .asc()
                .list();
        assertThat(task).as(userTask + " among " + tasks()).isNotEmpty();
        return new WaitingTask(
                task.get(0).getId(), userTask, task.get(0).getDueDate().toInstant());
    }

    List<String> events() {
        return office.reading(() -> office.bean(Timelines.class).of(id())).stream()
                .filter(entry -> entry.article() != null)
                .map(TimelineEntry::kind)
                .toList();
    }

    TimelineEntry event(String kind) {
        return office.reading(() -> office.bean(Timelines.class).of(id())).stream()
                .filter(entry -> entry.kind().equals(kind))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("No " + kind + " in " + events()));
    }

    Optional<RunningClock> running(String rule) {
        return office.reading(() -> office.bean(RunningClocks.class).of(id())).stream()
                .filter(clock -> clock.ruleId().equals(rule) && clock.state() == ClockState.RUNNING)
                .findFirst();
    }

    List<String> letterIds() {
        return office.reading(() -> office.bean(Letters.class).of(id())).stream()
                .map(StoredLetter::documentId)
                .toList();
    }

    Decision decision(String kind) {
        return office.reading(() -> office.bean(Decisions.class).of(id())).stream()
                .filter(decision -> decision.kind().equals(kind))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** Returns how the register shows the person; empty if nobody of this file is held. */
    Optional<Held> held() {
        return office
                .reading(() -> office.bean(LibertyRegister.class)
                        .held(new LibertyRegister.Filter(Office.VAN, null, null, 0, 200)))
                .stream()
                .filter(held -> held.caseId().equals(id()))
                .findFirst();
    }

    /** Returns what the nightly comparison finds in this file. */
    List<String> discrepancies() {
        return office.reading(() -> office.bean(LibertyRegister.class).reconcile()).stream()
                .filter(found -> found.caseId().equals(id()))
                .map(LibertyRegister.Discrepancy::code)
                .toList();
    }

    /** Returns one value of the latest detention as the owner of the tables sees it. */
    String detention(String column) throws java.sql.SQLException {
        return Tables.single(
                "select " + column + " from detention_standing where case_id = ? order by decided_at desc limit 1",
                id().value());
    }

    UUID detentionId() throws java.sql.SQLException {
        return UUID.fromString(detention("id"));
    }

    static Map<String, Object> form(Object... namesAndValues) {
        Map<String, Object> fields = new HashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            Object value = namesAndValues[index + 1];
            boolean text = value instanceof LocalDate || value instanceof LocalDateTime;
            fields.put((String) namesAndValues[index], text ? value.toString() : value);
        }
        return fields;
    }
}
