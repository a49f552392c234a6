package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.scenario.LibertyCase.form;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.himaye.access.Acting;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Decisions;
import org.himaye.engine.Desk.WaitingTask;
import org.himaye.protection.review.StatusReviewGround;
import org.himaye.protection.review.StatusReviews;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;

/** The review of a status held in Van, told in sentences. */
final class StatusReviewCase {

    static final String DRAFTER = "merkez.hq-protection";
    static final Actor SIGNER = new Actor("merkez.hq-protection-2", Set.of("hq-protection"), Set.of("*"));

    private final Office office;
    private final ProtectionCase claim;

    private StatusReviewCase(Office office, ProtectionCase claim) {
        this.office = office;
        this.claim = claim;
    }

    /** Somebody whose status became final on 02.03.2026. */
    static StatusReviewCase holder(Office office, String status) {
        return holder(office, office.lodged("2026-01-05T09:00").readyForExamination(), status);
    }

    /** Somebody registered in January 2026, whose status became final on 02.03.2026. */
    static StatusReviewCase holder(Office office, ProtectionCase registered, String status) {
        return holder(office, registered, Fields.asUsual(), status);
    }

    /** The same, heard in an interview that differs from the usual one. */
    static StatusReviewCase holder(Office office, ProtectionCase registered, Fields interview, String status) {
        office.at("2026-01-20T10:00");
        ProtectionCase claim = registered
                .interviewed(interview)
                .drafted(status)
                .signedAtHeadquarters()
                .served()
                .waitedUntil("2026-03-02T09:00")
                .registryChecked(Fields.asUsual());
        return new StatusReviewCase(office, claim);
    }

    /** A review that was opened on 01.04.2026. */
    static StatusReviewCase opened(Office office, String status, StatusReviewGround ground) {
        StatusReviewCase file = holder(office, status);
        office.at("2026-04-01T09:00");
        return file.opened(ground);
    }

    /** A review whose notice was served on 02.04.2026. */
    static StatusReviewCase noticed(Office office, String status, StatusReviewGround ground) {
        StatusReviewCase file = opened(office, status, ground).noticeIssued();
        office.at("2026-04-02T10:00");
        return file.served();
    }

    /** Leads a review from its opening on 01.04.2026 to the end of the status on 18.05.2026. */
    StatusReviewCase ended(StatusReviewGround ground) {
        office.at("2026-04-01T09:00");
        opened(ground).noticeIssued();
        office.at("2026-04-02T10:00");
        served();
        office.at("2026-04-10T10:00");
        answered(Fields.asUsual()).drafted(Fields.asUsual()).signed().served();
        return waitedUntil("2026-05-18T09:00").registryChecked(Fields.asUsual());
    }

    /** A review in which the holder answered on 10.04.2026. */
    static StatusReviewCase answered(Office office, String status, StatusReviewGround ground) {
        StatusReviewCase file = noticed(office, status, ground);
        office.at("2026-04-10T10:00");
        return file.answered(Fields.asUsual());
    }

    /** A review decided on 14.04.2026. */
    static StatusReviewCase decided(Office office, String status, StatusReviewGround ground, String outcome) {
        StatusReviewCase file = answered(office, status, ground);
        office.at("2026-04-13T10:00");
        file.drafted(Fields.with("outcome", outcome));
        office.at("2026-04-14T09:00");
        return file.signed();
    }

    ProtectionCase claim() {
        return claim;
    }

    CaseId id() {
        return claim.id();
    }

    CaseFile file() {
        return claim.file();
    }

    StatusReviewCase opened(StatusReviewGround ground) {
        Acting.call(
                officer("hq-protection"),
                () -> office.bean(StatusReviews.class)
                        .open(claim.number(), ground, "Kişinin ülkesine gidip yerleştiği öğrenilmiştir."));
        return this;
    }

    StatusReviewCase noticeIssued() {
        return step("UserTask_IssueReviewNotice", officer("hq-protection"), notice(), Fields.asUsual());
    }

    static Map<String, Object> notice() {
        return form("reasons", "Statünün dayandığı şartların sürüp sürmediği incelenecektir");
    }

    StatusReviewCase served() {
        return step(
                "UserTask_ServeDecision",
                officer("notification-officer"),
                Forms.serveDecision(office.now()),
                Fields.asUsual());
    }

    StatusReviewCase answered(Fields changes) {
        return step("UserTask_RecordHolderAnswer", officer("protection-officer"), answer(office.now()), changes);
    }

    /** Records that no answer came in time. */
    StatusReviewCase silent() {
        return step("UserTask_RecordHolderAnswer", officer("protection-officer"), noAnswer(), Fields.asUsual());
    }

    static Map<String, Object> noAnswer() {
        return form("manner", "NONE", "interpreterOffered", false);
    }

    static Map<String, Object> answer(LocalDateTime now) {
        return form(
                "manner",
                "ORAL",
                "answeredAt",
                now,
                "answer",
                "Yalnızca hasta annesini görmeye gitmiştir",
                "interpreterOffered",
                true);
    }

    StatusReviewCase drafted(Fields changes) {
        return draftedBy(officer("hq-protection"), changes);
    }

    StatusReviewCase draftedBy(Actor officer, Fields changes) {
        return step("UserTask_DraftReviewDecision", officer, draft(), changes);
    }

    static Map<String, Object> draft() {
        return form(
                "outcome",
                "CEASED",
                "lastingChange",
                true,
                "compellingReasons",
                false,
                "facts",
                "Giriş çıkış kayıtları incelenmiştir",
                "answerWeighed",
                "Ziyaret açıklaması kayıtlarla birlikte değerlendirilmiştir",
                "reasons",
                "Kayıtlar kesin bir sonuca götürmektedir");
    }

    StatusReviewCase signed() {
        return signedBy(SIGNER, Fields.asUsual());
    }

    StatusReviewCase signedBy(Actor officer, Fields changes) {
        return step("UserTask_SignReviewDecision", officer, form("approved", true), changes);
    }

    StatusReviewCase registryChecked(Fields changes) {
        return step(
                "UserTask_CheckReviewRegistry",
                officer("legal-counsel"),
                Forms.checkCourtRegistry(office.now()),
                changes);
    }

    StatusReviewCase outcomeRecorded(String outcome) {
        return step(
                "UserTask_RecordReviewAppealOutcome",
                officer("legal-counsel"),
                Forms.recordAppealOutcome(office.now().toLocalDate()),
                Fields.with("outcome", outcome));
    }

    /** Puts the only open task back into the tray from which a refused officer had taken it. */
    StatusReviewCase putBack() {
        office.bean(TaskService.class).setAssignee(waiting(tasks().get(0)).id(), null);
        return this;
    }

    StatusReviewCase waitedUntil(String localTime) {
        office.at(localTime);
        office.desk().runDueJobs();
        return this;
    }

    StatusReviewCase step(String userTask, Actor officer, Map<String, Object> usual, Fields changes) {
        office.desk().complete(officer, waiting(userTask), new HashMap<>(changes.over(usual)));
        return this;
    }

    Actor officer(String group) {
        return Office.officer(Office.VAN, group);
    }

    /** Returns the open tasks of the file, sorted. */
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

    /** Returns the groups that see the only open task. */
    List<String> groups() {
        TaskService tasks = office.bean(TaskService.class);
        return tasks.getIdentityLinksForTask(waiting(tasks().get(0)).id()).stream()
                .map(IdentityLink::getGroupId)
                .sorted()
                .toList();
    }

    WaitingTask waiting(String userTask) {
        assertThat(tasks()).containsExactly(userTask);
        return office.desk().next(id()).orElseThrow();
    }

    List<Decision> decisions() {
        return office.reading(() -> office.bean(Decisions.class).of(id()));
    }

    /** Returns the last decision of the file. */
    Decision decision() {
        return decisions().get(decisions().size() - 1);
    }

    UUID reviewId() throws SQLException {
        return UUID.fromString(Tables.single(
                "select id from status_review where case_id = ? order by opened_at desc limit 1", id().value()));
    }

    /** Tells whether the person holds a status, as the other procedures ask. */
    boolean holdsStatus() throws SQLException {
        return Tables.single("select has_protection(person_id)::text from case_file where id = ?", id().value())
                .equals("true");
    }

    /** Tells whether protection has come to a final end, which is a ground of removal (YUKK 54/1-i). */
    boolean protectionEnded() throws SQLException {
        return Tables.single(
                        "select is_finally_refused_protection(person_id)::text from case_file where id = ?",
                        id().value())
                .equals("true");
    }
}
