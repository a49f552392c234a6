package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.himaye.access.Acting;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.Sex;
import org.himaye.casefile.TimelineEntry;
import org.himaye.casefile.Timelines;
import org.himaye.deadlines.RunningClock;
import org.himaye.deadlines.RunningClocks;
import org.himaye.engine.Desk.WaitingTask;
import org.himaye.letter.Letters;
import org.himaye.letter.StoredLetter;
import org.himaye.removal.decision.Apprehension;
import org.himaye.removal.decision.OpeningReason;
import org.himaye.removal.decision.RemovalOpenings;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One removal file on its way through the engine, told in sentences; times not given are the present of the office. */
final class RemovalCase {

    static final String OFFICER = "removal-officer";
    static final String GOVERNOR = "governor-approver";

    private final Office office;
    private final CaseFile opened;

    private RemovalCase(Office office, CaseFile opened) {
        this.office = office;
        this.opened = opened;
    }

    /** Somebody from Iraq is apprehended in Van and the governorate told at once. */
    static RemovalCase apprehended(Office office, String localTime) {
        office.at(localTime);
        return opened(office, OpeningReason.APPREHENSION, "IRQ", null);
    }

    /** A file without an apprehension, for somebody from Iraq whom nobody has recorded. */
    static RemovalCase considered(Office office, String localTime, OpeningReason reason) {
        office.at(localTime);
        return opened(office, reason, "IRQ", null);
    }

    /** A file without an apprehension, for a person who is known by number. */
    static RemovalCase about(Office office, String localTime, String foreignerNumber) {
        office.at(localTime);
        return opened(office, OpeningReason.PROTECTION_ENDED, "IRQ", foreignerNumber);
    }

    private static RemovalCase opened(
            Office office, OpeningReason reason, String nationality, @Nullable String foreignerNumber) {
        boolean apprehension = reason == OpeningReason.APPREHENSION;
        Instant now = Office.instant(office.now().toString());
        var person = new Apprehension.Declared("Kerim", "Azad", Sex.MALE, LocalDate.of(1990, 1, 2), nationality, "AR");
        var request = new Apprehension(
                Office.reference(),
                Office.VAN,
                reason,
                apprehension ? now : null,
                apprehension ? "Kapıköy hattı" : null,
                foreignerNumber,
                foreignerNumber == null ? person : null);
        return new RemovalCase(
                office,
                Acting.call(
                        Office.officer(Office.VAN, OFFICER),
                        () -> office.bean(RemovalOpenings.class).open(request)));
    }

    /** A file that somebody else has opened, by its number. */
    static RemovalCase numbered(Office office, String caseNumber) {
        return new RemovalCase(
                office, office.reading(() -> office.bean(CaseFiles.class).byNumber(caseNumber)));
    }

    // What can be seen of it ------------------------------------------------------------------------------------------

    CaseId id() {
        return opened.id();
    }

    String number() {
        return opened.caseNumber();
    }

    CaseFile file() {
        return office.reading(() -> office.bean(CaseFiles.class).get(id()));
    }

    List<String> tasks() {
        return office
                .bean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(id().toString())
                .list()
                .stream()
                .map(task -> task.getTaskDefinitionKey())
                .sorted()
                .toList();
    }

    /** Tells whether no process of the file runs any more. */
    boolean isOver() {
        return office.bean(RuntimeService.class)
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(id().toString())
                        .count()
                == 0;
    }

    /** Returns the legal steps: the kinds of the events that rest on an article, oldest first. */
    List<String> events() {
        return timeline().stream().map(TimelineEntry::kind).toList();
    }

    TimelineEntry event(String kind) {
        return timeline().stream()
                .filter(entry -> entry.kind().equals(kind))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("No " + kind + " in " + events()));
    }

    private List<TimelineEntry> timeline() {
        return office.reading(() -> office.bean(Timelines.class).of(id())).stream()
                .filter(entry -> entry.article() != null)
                .toList();
    }

    RunningClock clock(String rule) {
        return office.reading(() -> office.bean(RunningClocks.class).of(id())).stream()
                .filter(clock -> clock.ruleId().equals(rule))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("No clock " + rule));
    }

    List<Decision> decisions() {
        return office.reading(() -> office.bean(Decisions.class).of(id()));
    }

    Decision decision(String kind) {
        return decisions().stream()
                .filter(decision -> decision.kind().equals(kind))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("No decision " + kind));
    }

    List<String> letterIds() {
        return office.reading(() -> office.bean(Letters.class).of(id())).stream()
                .map(StoredLetter::documentId)
                .toList();
    }

    /** Returns one column of the file's row; null as "null". */
    String column(String column) {
        return row("select " + column + "::text from removal_case where case_id = ?");
    }

    /** Returns the first column of one row about the file; null, or no row, as "null". */
    String row(String sql) {
        return office.reading(() -> String.valueOf(office.bean(JdbcClient.class)
                .sql(sql)
                .param(id().value())
                .query((result, number) -> String.valueOf(result.getString(1)))
                .optional()
                .orElse(null)));
    }

    // What officers do with it ----------------------------------------------------------------------------------------

    RemovalCase assessed() {
        return assessed(Fields.asUsual());
    }

    RemovalCase assessed(Fields changes) {
        return step("UserTask_AssessRemoval", OFFICER, RemovalForms.assess(), changes);
    }

    RemovalCase drafted() {
        return drafted(Fields.asUsual());
    }

    RemovalCase drafted(Fields changes) {
        return step("UserTask_DraftRemovalDecision", OFFICER, RemovalForms.draft(), changes);
    }

    RemovalCase signed() {
        return step("UserTask_SignRemovalDecision", GOVERNOR, RemovalForms.approve(), Fields.asUsual());
    }

    RemovalCase returned() {
        return step("UserTask_SignRemovalDecision", GOVERNOR, RemovalForms.returned(), Fields.asUsual());
    }

    RemovalCase noRemovalSigned(Fields changes) {
        return step("UserTask_SignNoRemovalDecision", GOVERNOR, RemovalForms.approve(), changes);
    }

    RemovalCase childHandedOver(Fields changes) {
        return step(
                "UserTask_HandOverChildForRemoval",
                "child-protection-liaison",
                RemovalForms.handOverChild(office.now()),
                changes);
    }

    RemovalCase served() {
        return served(Fields.asUsual());
    }

    RemovalCase served(Fields changes) {
        return step("UserTask_ServeDecision", "notification-officer", Forms.serveDecision(office.now()), changes);
    }

    /** Assessment, draft, signature and service, all now. */
    RemovalCase decidedAndServed() {
        return assessed().drafted().signed().served();
    }

    RemovalCase registryChecked() {
        return registryChecked(Fields.asUsual());
    }

    RemovalCase registryChecked(Fields changes) {
        return step("UserTask_CheckRemovalRegistry", "legal-counsel", RemovalForms.registry(office.now()), changes);
    }

    RemovalCase suitFound(String number, String filedOn) {
        return registryChecked(
                Fields.with("suitFound", true).and("registryNumber", number).and("filedOn", filedOn));
    }

    RemovalCase judged(String outcome, String day) {
        return step(
                "UserTask_RecordRemovalJudgment",
                "legal-counsel",
                RemovalForms.judgment(LocalDate.parse(day)),
                Fields.with("outcome", outcome));
    }

    RemovalCase booked(String travelsAt) {
        return booked(travelsAt, Fields.asUsual());
    }

    RemovalCase booked(String travelsAt, Fields changes) {
        return step("UserTask_BookRemoval", OFFICER, RemovalForms.book(LocalDateTime.parse(travelsAt)), changes);
    }

    RemovalCase executed() {
        return executed(Fields.asUsual());
    }

    RemovalCase executed(Fields changes) {
        return step("UserTask_ExecuteRemoval", OFFICER, RemovalForms.execute(office.now()), changes);
    }

    RemovalCase notExecuted(String reason) {
        return step(
                "UserTask_ExecuteRemoval",
                OFFICER,
                RemovalForms.form("executed", false, "notExecutedReason", reason),
                Fields.asUsual());
    }

    RemovalCase banDecided(Fields changes) {
        return step("UserTask_DecideEntryBan", GOVERNOR, RemovalForms.ban(), changes);
    }

    RemovalCase banDecidedAtHeadquarters(Fields changes) {
        return step("UserTask_DecideEntryBanAtHeadquarters", "hq-irregular", RemovalForms.ban(), changes);
    }

    /** Lets time pass up to a moment and the engine do what is due then. */
    RemovalCase waitedUntil(String localTime) {
        office.at(localTime);
        office.desk().runDueJobs();
        return this;
    }

    /** Lets the engine do what waits for it now. */
    RemovalCase settled() {
        office.desk().runDueJobs();
        return this;
    }

    /** Sends a request about the file as a demo user, and expects it to be accepted. */
    RemovalCase told(String account, String path, String json) {
        var answer = Caller.basic(office, account).post("/api/removal/cases/" + number() + path, json);
        assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
        return this;
    }

    /** Records at the registry what legal counsel learns of a court. */
    RemovalCase courtEvent(String kind, String number, String day) {
        var answer = Caller.basic(office, "merkez.legal-counsel")
                .post(
                        "/api/cases/" + number() + "/court-events",
                        "{\"kind\":\"" + kind + "\",\"registryNumber\":\"" + number + "\",\"occurredOn\":\"" + day
                                + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        return this;
    }

    RemovalCase putBack() {
        var tasks = office.bean(TaskService.class);
        tasks.createTaskQuery()
                .processInstanceBusinessKey(id().toString())
                .list()
                .forEach(task -> tasks.setAssignee(task.getId(), null));
        return this;
    }

    WaitingTask waiting(String userTask) {
        return office
                .bean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(id().toString())
                .taskDefinitionKey(userTask)
                .list()
                .stream()
                .findFirst()
                .map(task -> new WaitingTask(
                        task.getId(),
                        task.getTaskDefinitionKey(),
                        task.getDueDate().toInstant()))
                .orElseThrow(() -> new AssertionError("No " + userTask + " but " + tasks()));
    }

    private RemovalCase step(String userTask, String group, Map<String, Object> usual, Fields changes) {
        return step(userTask, Office.officer(Office.VAN, group), usual, changes);
    }

    /** Completes a waiting task as anybody. */
    RemovalCase step(String userTask, Actor officer, Map<String, Object> usual, Fields changes) {
        office.desk().complete(officer, waiting(userTask), new HashMap<>(changes.over(usual)));
        return this;
    }

    /** Returns an account with several groups in Van, for those who try. */
    static Actor everything(String... groups) {
        return new Actor("van.everything", Set.of(groups), Set.of(Office.VAN));
    }
}
