package org.himaye.scenario;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.appeal.application.Appeal;
import org.himaye.appeal.application.AppealReceipts;
import org.himaye.appeal.application.Appeals;
import org.himaye.appeal.application.Capacity;
import org.himaye.appeal.application.Commissions;
import org.himaye.appeal.application.Deliberations;
import org.himaye.appeal.application.Docket;
import org.himaye.appeal.application.Petition;
import org.himaye.appeal.application.Seat;
import org.himaye.appeal.application.Sessions;
import org.himaye.appeal.application.Standing;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.TimelineEntry;
import org.himaye.casefile.Timelines;
import org.himaye.deadlines.RunningClock;
import org.himaye.deadlines.RunningClocks;
import org.himaye.engine.Desk.WaitingTask;
import org.himaye.letter.Letters;
import org.himaye.letter.StoredLetter;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.LegalTime;

/** One appeal on its way, told in sentences; each step is done by the officer or member whose task it is. */
final class AppealCase {

    private static final String RAPPORTEUR = "merkez.commission-member-expert";

    static final String GROUNDS = "Anlatımım değerlendirilmemiştir.";

    private final Office office;
    private final CaseId id;
    private final String number;

    private AppealCase(Office office, CaseId id, String number) {
        this.office = office;
        this.id = id;
        this.number = number;
    }

    /** A petition of the person concerned, handed in at a desk in İstanbul at a time. */
    static AppealCase against(Office office, Decision decision, String receivedAt) {
        return received(office, petition(decision, receivedAt));
    }

    /** An appeal that somebody else has handed in. */
    static AppealCase known(Office office, CaseFile file) {
        return new AppealCase(office, file.id(), file.caseNumber());
    }

    static Petition petition(Decision decision, String receivedAt) {
        return new Petition(
                Office.reference(),
                decision.decisionNumber(),
                Capacity.SELF,
                null,
                Office.instant(receivedAt),
                Office.ISTANBUL,
                GROUNDS,
                false,
                false);
    }

    static AppealCase received(Office office, Petition petition) {
        office.at(LocalDateTime.ofInstant(petition.receivedAt(), LegalTime.ZONE).toString());
        return arrived(office, petition);
    }

    /** A petition that arrives now, having been handed in at another time. */
    static AppealCase arrived(Office office, Petition petition) {
        var receipt = Acting.call(
                Office.officer(Office.ISTANBUL, "front-desk"),
                () -> office.bean(AppealReceipts.class).receive(petition));
        var file = office.reading(() -> office.bean(CaseFiles.class).byNumber(receipt.caseNumber()));
        return new AppealCase(office, file.id(), file.caseNumber());
    }

    // What can be seen of it ------------------------------------------------------------------------------------------

    CaseId id() {
        return id;
    }

    String number() {
        return number;
    }

    CaseFile file() {
        return office.reading(() -> office.bean(CaseFiles.class).get(id));
    }

    Appeal appeal() {
        return office.reading(() -> office.bean(Appeals.class).get(id));
    }

    List<String> tasks() {
        return waiting().stream().map(Task::getTaskDefinitionKey).sorted().toList();
    }

    private List<Task> waiting() {
        return office.bean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(id.toString())
                .list();
    }

    String nextTask() {
        return office.desk().next(id).map(WaitingTask::userTask).orElse("");
    }

    List<String> events() {
        return office.reading(() -> office.bean(Timelines.class).of(id)).stream()
                .map(TimelineEntry::kind)
                .toList();
    }

    RunningClock clock(String rule) {
        return office.reading(() -> office.bean(RunningClocks.class).of(id)).stream()
                .filter(clock -> clock.ruleId().equals(rule))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    Decision decision() {
        return office.reading(() -> office.bean(Decisions.class).of(id)).get(0);
    }

    /** Returns the content of the last letter of a kind as it is stored for ever. */
    String letter(String documentId) throws SQLException {
        StoredLetter letter = office.reading(() -> office.bean(Letters.class).of(id)).stream()
                .filter(one -> one.documentId().equals(documentId))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return Tables.single("select source from letter where letter_id = ?", letter.letterId());
    }

    List<String> letterIds() {
        return office.reading(() -> office.bean(Letters.class).of(id)).stream()
                .map(StoredLetter::documentId)
                .sorted()
                .toList();
    }

    // What happens to it ----------------------------------------------------------------------------------------------

    AppealCase examined() {
        return examined(Fields.asUsual());
    }

    AppealCase examined(Fields changes) {
        return step("UserTask_ExamineAppeal", officer("commission-secretariat"), changes);
    }

    AppealCase answered() {
        return step("UserTask_AnswerWithoutJurisdiction", officer("commission-secretariat"), Fields.asUsual());
    }

    AppealCase refusalSigned() {
        return step("UserTask_SignRefusalWithoutExamination", officer("commission-chair"), Fields.asUsual());
    }

    AppealCase fileSent() {
        return step("UserTask_SendFile", Office.officer(Office.VAN, "protection-officer"), Fields.asUsual());
    }

    AppealCase distributed() {
        Docket docket = office.bean(Docket.class);
        Acting.as(Actor.SYSTEM, docket::distribute);
        // Other tests have commissions of their own, whose members cannot sign in.
        if (!assignment().rapporteur().equals(RAPPORTEUR)) {
            Acting.as(officer("commission-secretariat"), () -> docket.transfer(id, RAPPORTEUR, "Raportörün iş yükü"));
        }
        return this;
    }

    AppealCase reported(String proposal) {
        return step(
                "UserTask_ReportAppeal",
                member(assignment().rapporteur(), Seat.EXPERT),
                Fields.with("proposal", proposal));
    }

    /** Examined, file sent, distributed and reported. */
    AppealCase readyForSession() {
        return examined().fileSent().distributed().reported("REJECT");
    }

    /** Convenes a session of the commission, opens it with all principals and calls this appeal. */
    AppealCase putToVote() {
        UUID session = convened();
        var chair = seated(Seat.CHAIR);
        Acting.as(chair, () -> office.bean(Deliberations.class).putToVote(session, id));
        return this;
    }

    /** Like {@link #putToVote()}, in a session that was convened under other rules than the configured ones. */
    AppealCase putToVoteUnder(int quorum, String majority, String tie) throws SQLException {
        UUID session = called();
        try (var owner = TestDatabase.asOwner();
                var rules = owner.prepareStatement(
                        "update commission_session set quorum = ?, majority = ?, tie = ? where id = ?")) {
            rules.setInt(1, quorum);
            rules.setString(2, majority);
            rules.setString(3, tie);
            rules.setObject(4, session);
            rules.executeUpdate();
        }
        attended(session);
        Acting.as(seated(Seat.CHAIR), () -> office.bean(Deliberations.class).putToVote(session, id));
        return this;
    }

    /** Returns an open session with all principals. */
    UUID convened() {
        return attended(called());
    }

    private UUID called() {
        return Acting.call(
                officer("commission-secretariat"),
                () -> office.bean(Sessions.class).convene(assignment().commission(), office.now()));
    }

    private UUID attended(UUID session) {
        Sessions sessions = office.bean(Sessions.class);
        Acting.as(seated(Seat.CHAIR), () -> sessions.open(session));
        for (Seat seat : List.of(Seat.JUSTICE, Seat.FOREIGN_AFFAIRS, Seat.EXPERT)) {
            Acting.as(seated(seat), () -> sessions.arrive(session));
        }
        return session;
    }

    AppealCase voted(Seat seat, String choice) {
        String task = Map.of(
                        Seat.CHAIR, "UserTask_VoteAsChair",
                        Seat.JUSTICE, "UserTask_VoteForJustice",
                        Seat.FOREIGN_AFFAIRS, "UserTask_VoteForForeignAffairs",
                        Seat.EXPERT, "UserTask_VoteAsExpert")
                .get(seat);
        return step(
                task,
                seated(seat),
                Fields.with("choice", choice).and("reasons", "Oyumun gerekçesi budur, " + seat + "."));
    }

    AppealCase votedUnanimously(String choice) {
        for (Seat seat : Seat.values()) {
            voted(seat, choice);
        }
        return this;
    }

    AppealCase opened() {
        return step("UserTask_OpenVotes", seated(Seat.CHAIR), Fields.asUsual());
    }

    AppealCase signed() {
        return signed(Fields.asUsual());
    }

    AppealCase signed(Fields changes) {
        return step("UserTask_SignCommissionDecision", seated(Seat.CHAIR), changes);
    }

    AppealCase decided(String choice) {
        return readyForSession().putToVote().votedUnanimously(choice).opened();
    }

    AppealCase served() {
        return step("UserTask_ServeDecision", Office.officer(Office.VAN, "notification-officer"), Fields.asUsual());
    }

    AppealCase waitedUntil(String localTime) {
        office.at(localTime);
        office.desk().runDueJobs();
        return this;
    }

    AppealCase registryChecked(Fields changes) {
        return step("UserTask_CheckCommissionRegistry", officer("legal-counsel"), changes);
    }

    AppealCase courtEvent(String event, String day) {
        return step(
                "UserTask_RecordCourtEvent",
                officer("legal-counsel"),
                Fields.with("event", event).and("occurredOn", day));
    }

    Docket.Assignment assignment() {
        return office.reading(() -> office.bean(Docket.class).of(id)).orElseThrow();
    }

    /** Tells whether every seat of the commission that has the appeal is filled today. */
    boolean isCommissionComplete() {
        return Stream.of(Seat.values()).allMatch(seat -> principal(seat).isPresent());
    }

    /** Returns the principal in a seat of the commission that has the appeal. */
    Actor seated(Seat seat) {
        return principal(seat).orElseThrow();
    }

    private Optional<Actor> principal(Seat seat) {
        return office
                .reading(() -> office.bean(Commissions.class)
                        .mandates(assignment().commission(), office.now().toLocalDate()))
                .stream()
                .filter(mandate -> mandate.seat() == seat && mandate.standing() == Standing.PRINCIPAL)
                .map(mandate -> member(mandate.userId(), seat))
                .findFirst();
    }

    private static Actor member(String userId, Seat seat) {
        return new Actor(userId, Set.of(seat.group().id()), Set.of("*"));
    }

    private static Actor officer(String group) {
        return Office.officer(Office.VAN, group);
    }

    /** Returns the usual fields of a task's form, now. */
    Map<String, Object> usual(String userTask) {
        return switch (userTask) {
            case "UserTask_ExamineAppeal" -> fields("standing", "SHOWN");
            case "UserTask_AnswerWithoutJurisdiction" ->
                fields("handedOverAt", office.now(), "recipientName", "Ali Ahmadi", "explained", true);
            case "UserTask_SendFile" -> fields("sentAt", office.now(), "complete", true);
            case "UserTask_ReportAppeal" ->
                fields(
                        "proposal", "REJECT",
                        "facts", "Dosyadaki bilgi ve belgeler incelenmiştir.",
                        "reasons", "Gerekçe raporda ayrıntılı olarak gösterilmiştir.");
            case "UserTask_OpenVotes" -> fields("confirmed", true);
            case "UserTask_ServeDecision" -> Forms.serveDecision(office.now());
            case "UserTask_CheckCommissionRegistry" -> fields("checkedAt", office.now(), "finding", "NOTHING_FOUND");
            case "UserTask_RecordCourtEvent" ->
                fields(
                        "event", "JUDGMENT_UPHELD",
                        "occurredOn", office.now().toLocalDate().toString(),
                        "number", "2027/15 K.");
            default ->
                userTask.startsWith("UserTask_Vote")
                        ? fields("choice", "REJECT", "reasons", "Rapordaki gerekçeye katılıyorum.")
                        : fields("signed", true);
        };
    }

    WaitingTask waiting(String userTask) {
        return waiting().stream()
                .filter(waiting -> waiting.getTaskDefinitionKey().equals(userTask))
                .map(waiting -> new WaitingTask(waiting.getId(), userTask, Instant.EPOCH))
                .findFirst()
                .orElseThrow(() -> new AssertionError(userTask + " does not wait, but " + tasks()));
    }

    AppealCase step(String userTask, Actor officer, Fields changes) {
        office.desk().complete(officer, waiting(userTask), changes.over(usual(userTask)));
        return this;
    }

    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            Object value = namesAndValues[index + 1];
            fields.put((String) namesAndValues[index], value instanceof LocalDateTime time ? time.toString() : value);
        }
        return new HashMap<>(fields);
    }
}
