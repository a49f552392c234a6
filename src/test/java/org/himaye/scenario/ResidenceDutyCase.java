package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.scenario.LibertyCase.form;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.himaye.access.Acting;
import org.himaye.engine.Desk.WaitingTask;
import org.himaye.protection.application.WithdrawalGrounds;
import org.himaye.protection.application.WithdrawalGrounds.Circumstance;
import org.himaye.protection.application.WithdrawalGrounds.Ground;
import org.himaye.protection.residence.ResidenceDuties;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;

/** Residence and reporting of an applicant of Van, and what follows if they are not kept, told in sentences. */
final class ResidenceDutyCase {

    private final Office office;
    private final ProtectionCase claim;

    ResidenceDutyCase(Office office, ProtectionCase claim) {
        this.office = office;
        this.claim = claim;
    }

    /** A registered applicant whose duties are proposed on 1 September 2026, a Tuesday. */
    static ResidenceDutyCase proposed(Office office) {
        return new ResidenceDutyCase(office, office.lodged("2026-09-01T09:00").readyForExamination()).proposed();
    }

    /** Duties that were served on 3 September: to report every seven days from Monday 14 September on. */
    static ResidenceDutyCase served(Office office) {
        ResidenceDutyCase file = proposed(office).signed(Fields.asUsual());
        office.at("2026-09-03T10:00");
        return file.dutiesServed();
    }

    /** Two reporting days missed without excuse, 14 and 21 September. */
    static ResidenceDutyCase missedTwice(Office office) {
        return served(office)
                .missed("2026-09-15T09:00")
                .assessed(false, false)
                .missed("2026-09-22T09:00")
                .assessed(false, false);
    }

    ProtectionCase claim() {
        return claim;
    }

    CaseId id() {
        return claim.id();
    }

    ResidenceDutyCase proposed() {
        Acting.call(
                officer("protection-officer"),
                () -> office.bean(ResidenceDuties.class).propose(claim.number(), "İkameti bilinmelidir"));
        return this;
    }

    static Map<String, Object> signature() {
        return form(
                "decision",
                "IMPOSE",
                "reasons",
                "Sabit adresi yoktur; dosyasının izlenmesi gerekir",
                "residenceProvince",
                65,
                "residence",
                "Van Kabul ve Barınma Merkezi",
                "reportingEveryDays",
                7,
                "reportingPlace",
                "Van İl Göç İdaresi Müdürlüğü",
                "firstReportOn",
                "2026-09-14");
    }

    ResidenceDutyCase signed(Fields changes) {
        return step("UserTask_SignResidenceDuties", officer("governor-approver"), signature(), changes);
    }

    ResidenceDutyCase dutiesServed() {
        return step(
                "UserTask_ServeDecision",
                officer("notification-officer"),
                Forms.serveDecision(office.now()),
                Fields.asUsual());
    }

    /** Records at a moment that the person stayed away on the next reporting day. */
    ResidenceDutyCase missed(String localTime) {
        return recorded(localTime, "MISSED");
    }

    /** Records at a moment what happened on the next reporting day. */
    ResidenceDutyCase recorded(String localTime, String outcome) {
        office.at(localTime);
        return step(
                "UserTask_RecordReportingDay",
                officer("registration-officer"),
                form("outcome", outcome),
                Fields.asUsual());
    }

    ResidenceDutyCase assessed(boolean accepted, boolean proposed) {
        return step(
                "UserTask_AssessMissedReport",
                officer("protection-officer"),
                assessment(),
                Fields.with("excuseOffered", accepted)
                        .and("excuseAccepted", accepted)
                        .and("withdrawalProposed", proposed));
    }

    static Map<String, Object> assessment() {
        return form(
                "excuseOffered",
                false,
                "excuseAccepted",
                false,
                "reasons",
                "Bir mazeret bildirmemiştir",
                "withdrawalProposed",
                false);
    }

    /** Proposes a deemed withdrawal for something that happened at a moment. */
    int happened(Ground ground, String at) {
        return Acting.call(
                officer("protection-officer"),
                () -> office.bean(WithdrawalGrounds.class)
                        .propose(
                                claim.number(),
                                ground,
                                new Circumstance(Office.instant(at), "Tutanak 2026/17", false, false)));
    }

    /** The decider concludes the proposed withdrawal, for which the person declared nothing. */
    ResidenceDutyCase concluded() {
        return concludedBy(officer("protection-decider"));
    }

    ResidenceDutyCase concludedBy(Actor officer) {
        return step("UserTask_ConcludeWithdrawal", officer, conclusion(), Fields.asUsual());
    }

    static Map<String, Object> conclusion() {
        return form(
                "declaredInWriting",
                false,
                "interpreterPresent",
                false,
                "proposalRefused",
                false,
                "reasons",
                "Kişi önceden bilgilendirilmiş, mazeret göstermemiştir");
    }

    /** The decider refuses the proposed withdrawal. */
    ResidenceDutyCase withdrawalRefused() {
        return step(
                "UserTask_ConcludeWithdrawal",
                officer("protection-decider"),
                conclusion(),
                Fields.with("proposalRefused", true).and("reasons", "Ayrıldığı kanıtlanamamıştır"));
    }

    ResidenceDutyCase step(String userTask, Actor officer, Map<String, Object> usual, Fields changes) {
        office.desk().complete(officer, waiting(userTask), new HashMap<>(changes.over(usual)));
        return this;
    }

    Actor officer(String group) {
        return Office.officer(Office.VAN, group);
    }

    /** Puts a task back into the tray from which a refused officer had taken it. */
    ResidenceDutyCase putBack(String userTask) {
        office.bean(TaskService.class).setAssignee(waiting(userTask).id(), null);
        return this;
    }

    /** Returns the open tasks of {@code residence-and-reporting}. */
    List<String> tasks() {
        return office
                .bean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(id().toString())
                .processDefinitionKey("residence-and-reporting")
                .list()
                .stream()
                .map(org.camunda.bpm.engine.task.Task::getTaskDefinitionKey)
                .toList();
    }

    WaitingTask waiting(String userTask) {
        var task = office.bean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(id().toString())
                .taskDefinitionKey(userTask)
                .list();
        assertThat(task).as(userTask + " among " + tasks()).isNotEmpty();
        return new WaitingTask(
                task.get(0).getId(), userTask, task.get(0).getDueDate().toInstant());
    }

    int inARow() throws SQLException {
        return Integer.parseInt(Tables.single("select consecutive_absences(?, 'REPORT')::text", id().value()));
    }

    UUID dutyDecision() throws SQLException {
        return UUID.fromString(
                Tables.single("select decision_id::text from residence_duty where case_id = ?", id().value()));
    }
}
