package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.scenario.LibertyCase.form;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.himaye.access.Acting;
import org.himaye.casefile.CaseFiles;
import org.himaye.deadlines.ClockState;
import org.himaye.deadlines.RunningClock;
import org.himaye.deadlines.RunningClocks;
import org.himaye.engine.Desk.WaitingTask;
import org.himaye.letter.Letters;
import org.himaye.letter.StoredLetter;
import org.himaye.protection.detention.ApplicantDetentionEnding;
import org.himaye.protection.detention.ApplicantPetitions;
import org.himaye.protection.detention.DetentionConsideration;
import org.himaye.removal.LibertyRegister;
import org.himaye.removal.LibertyRegister.Held;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.PersonId;

/** The liberty of an applicant for protection in Van, told in sentences. */
final class ApplicantDetentionCase {

    static final String GOVERNOR = "van.governor-approver";

    private final Office office;
    private final ProtectionCase claim;

    ApplicantDetentionCase(Office office, ProtectionCase claim) {
        this.office = office;
        this.claim = claim;
    }

    /** A registered applicant in Van whose detention the protection desk considers. */
    static ApplicantDetentionCase considered(Office office, String localTime) {
        return new ApplicantDetentionCase(office, office.lodged(localTime).readyForExamination()).considered();
    }

    /** An applicant of Van who is detained because the identity is doubtful and nothing lighter suffices. */
    static ApplicantDetentionCase detained(Office office, String localTime) {
        return considered(office, localTime).assessed(Fields.asUsual()).signed(Fields.asUsual());
    }

    ProtectionCase claim() {
        return claim;
    }

    CaseId id() {
        return claim.id();
    }

    PersonId person() {
        return claim.file().personId();
    }

    ApplicantDetentionCase considered() {
        Acting.call(
                officer("protection-officer"),
                () -> office.bean(DetentionConsideration.class).consider(claim.number()));
        return this;
    }

    ApplicantDetentionCase assessed(Fields changes) {
        return step("UserTask_AssessDetentionNeed", officer("protection-officer"), assessment(), changes);
    }

    static Map<String, Object> assessment() {
        return form(
                "reason",
                "LISTED_GROUND",
                "identityDoubtful",
                true,
                "individualReasons",
                "Üç ayrı kimlik beyan etmiştir",
                "health",
                "Bilinen hastalığı yoktur",
                "family",
                "Yalnızdır",
                "residenceConsidered",
                true,
                "reportingConsidered",
                true,
                "otherMeasureConsidered",
                true,
                "measuresReasons",
                "Bildirim yükümlülüğü kimliğin tespitine yetmez");
    }

    ApplicantDetentionCase signed(Fields changes) {
        return signedBy(officer("governor-approver"), changes);
    }

    ApplicantDetentionCase signedBy(Actor officer, Fields changes) {
        return step("UserTask_SignApplicantDetention", officer, signature(), changes);
    }

    static Map<String, Object> signature() {
        return form("decision", "DETAIN", "reasons", "Kimliği tespit edilene kadar gözetim zorunludur");
    }

    static Fields measures() {
        return Fields.with("decision", "IMPOSE_MEASURES").and("reportingEveryDays", 7);
    }

    ApplicantDetentionCase served() {
        return step(
                "UserTask_ServeDecision",
                officer("notification-officer"),
                Forms.serveDecision(office.now()),
                Fields.asUsual());
    }

    ApplicantDetentionCase admitted() {
        return step(
                "UserTask_AdmitApplicant",
                officer("removal-centre-staff"),
                LibertyCase.admission(office),
                Fields.asUsual());
    }

    ApplicantDetentionCase notNeeded(Fields changes) {
        return step(
                "UserTask_EndApplicantDetention",
                officer("protection-officer"),
                form("because", "GROUND_GONE", "reasons", "Kimliği konsoloslukça doğrulanmıştır"),
                changes);
    }

    ApplicantDetentionCase petitioned() {
        Acting.call(
                officer("removal-centre-staff"),
                () -> office.bean(ApplicantPetitions.class)
                        .receive(claim.number(), Office.instant(office.now().toString())));
        return this;
    }

    ApplicantDetentionCase forwarded() {
        return step(
                "UserTask_ForwardApplicantPetition",
                officer("removal-centre-staff"),
                form("forwardedAt", office.now(), "judgeship", "Van 1. Sulh Ceza Hâkimliği"),
                Fields.asUsual());
    }

    ApplicantDetentionCase judged(String outcome) {
        return step(
                "UserTask_RecordApplicantJudgment",
                officer("removal-centre-staff"),
                form("outcome", outcome, "decidedAt", office.now(), "reference", "2026/100 D. İş"),
                Fields.asUsual());
    }

    ApplicantDetentionCase liftedDirectly() {
        Acting.as(
                officer("legal-counsel"),
                () -> office.bean(ApplicantPetitions.class)
                        .liftedByJudge(
                                claim.number(), Office.instant(office.now().toString()), "2026/101 D. İş"));
        return this;
    }

    ApplicantDetentionCase foundToBeChild() {
        Acting.as(
                officer("child-protection-liaison"),
                () -> office.bean(ApplicantDetentionEnding.class).foundToBeChild(claim.number()));
        return this;
    }

    ApplicantDetentionCase releaseConfirmed() {
        return step(
                "UserTask_ConfirmApplicantRelease",
                officer("removal-centre-staff"),
                form("freedAt", office.now(), "belongingsReturned", true),
                Fields.asUsual());
    }

    ApplicantDetentionCase waitedUntil(String localTime) {
        office.at(localTime);
        office.desk().runDueJobs();
        return this;
    }

    ApplicantDetentionCase step(String userTask, Actor officer, Map<String, Object> usual, Fields changes) {
        office.desk().complete(officer, waiting(userTask), new HashMap<>(changes.over(usual)));
        return this;
    }

    Actor officer(String group) {
        return Office.officer(Office.VAN, group);
    }

    /** Returns the open tasks of {@code applicant-detention}, sorted. */
    List<String> tasks() {
        return office
                .bean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(id().toString())
                .processDefinitionKey("applicant-detention")
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

    /** Returns how the one register of liberty shows the person; empty if nobody of this file is held. */
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
    String detention(String column) throws SQLException {
        return Tables.single(
                "select " + column
                        + " from applicant_detention_standing where case_id = ? order by decided_at desc limit 1",
                id().value());
    }

    UUID considerationId() throws SQLException {
        return UUID.fromString(Tables.single(
                "select id from applicant_detention_consideration where case_id = ? order by opened_at desc limit 1",
                id().value()));
    }

    /** Tells whether the file is closed. */
    boolean closed() {
        return office.reading(() -> office.bean(CaseFiles.class).get(id())).closedAt() != null;
    }
}
