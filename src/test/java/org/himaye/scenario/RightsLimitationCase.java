package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.scenario.LibertyCase.form;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.himaye.access.Acting;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Decisions;
import org.himaye.engine.Desk.WaitingTask;
import org.himaye.protection.rights.ReportableChange;
import org.himaye.protection.rights.ReportedChanges;
import org.himaye.protection.rights.ReportedChanges.Change;
import org.himaye.protection.rights.ReportedChanges.Recorded;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;

/** Changes that somebody in Van reports or does not, and what follows, told in sentences. */
final class RightsLimitationCase {

    private final Office office;
    private final ProtectionCase claim;

    RightsLimitationCase(Office office, ProtectionCase claim) {
        this.office = office;
        this.claim = claim;
    }

    /** A registered applicant of 1 September 2026, a Tuesday. */
    static RightsLimitationCase applicant(Office office) {
        return new RightsLimitationCase(
                office, office.lodged("2026-09-01T09:00").readyForExamination());
    }

    /** A new address of 19 October, reported on 18 November 2026, one day late. */
    static RightsLimitationCase late(Office office) {
        RightsLimitationCase file = applicant(office);
        file.reported(ReportableChange.ADDRESS, "2026-10-19", "2026-11-18");
        return file;
    }

    /** A limitation of allowance and social assistance for 60 days, proposed on 19 November 2026. */
    static RightsLimitationCase proposed(Office office) {
        RightsLimitationCase file = late(office);
        office.at("2026-11-19T09:00");
        return file.assessed(Fields.asUsual());
    }

    /** A limitation of the allowance for 30 days, signed on 20 and served on 23 November 2026. */
    static RightsLimitationCase served(Office office) {
        RightsLimitationCase file = proposed(office);
        office.at("2026-11-20T09:00");
        file.signed(Fields.asUsual());
        office.at("2026-11-23T10:00");
        return file.limitationServed();
    }

    ProtectionCase claim() {
        return claim;
    }

    CaseId id() {
        return claim.id();
    }

    static Change change(ReportableChange kind, String changedOn) {
        return new Change(kind, LocalDate.parse(changedOn), "Yeni Mahalle 7, Edremit", "Kira sözleşmesi 2026/41");
    }

    /** Records on a day that the person reports a change. */
    Recorded reported(ReportableChange kind, String changedOn, String reportedOn) {
        office.at(reportedOn + "T11:00");
        return Acting.call(
                officer("front-desk"),
                () -> office.bean(ReportedChanges.class)
                        .reported(claim.number(), change(kind, changedOn), LocalDate.parse(reportedOn)));
    }

    /** Records at the moment that nobody has reported a change. */
    Recorded notReported(ReportableChange kind, String changedOn) {
        return Acting.call(
                officer("protection-officer"),
                () -> office.bean(ReportedChanges.class).notReported(claim.number(), change(kind, changedOn)));
    }

    static Map<String, Object> assessment() {
        return form(
                "excuseOffered",
                false,
                "excuseAccepted",
                false,
                "reasons",
                "Bir mazeret bildirmemiştir",
                "limitationProposed",
                true,
                "socialAssistance",
                true,
                "allowance",
                true,
                "accommodation",
                false,
                "limitedDays",
                60,
                "proportionality",
                "Yazılı uyarı sonuç vermemiştir; çalıştığı için geçimi etkilenmez");
    }

    /** The assessment of an excuse after which nothing is proposed. */
    static Fields nothingProposed() {
        return Fields.with("limitationProposed", false)
                .and("socialAssistance", false)
                .and("allowance", false)
                .and("limitedDays", null)
                .and("proportionality", null);
    }

    RightsLimitationCase assessed(Fields changes) {
        return step("UserTask_AssessLateReport", officer("protection-officer"), assessment(), changes);
    }

    static Map<String, Object> signature() {
        return form(
                "decision",
                "LIMIT",
                "reasons",
                "Adresi bir ay bilinmemiş, tebligat yapılamamıştır",
                "socialAssistance",
                false,
                "allowance",
                true,
                "accommodation",
                false,
                "limitedDays",
                30);
    }

    RightsLimitationCase signed(Fields changes) {
        return step("UserTask_SignRightsLimitation", officer("governor-approver"), signature(), changes);
    }

    RightsLimitationCase limitationServed() {
        return step(
                "UserTask_ServeDecision",
                officer("notification-officer"),
                Forms.serveDecision(office.now()),
                Fields.asUsual());
    }

    RightsLimitationCase step(String userTask, Actor officer, Map<String, Object> usual, Fields changes) {
        office.desk().complete(officer, waiting(userTask), new HashMap<>(changes.over(usual)));
        return this;
    }

    /** Puts a task back into the tray from which a refused officer had taken it. */
    RightsLimitationCase putBack(String userTask) {
        office.bean(TaskService.class).setAssignee(waiting(userTask).id(), null);
        return this;
    }

    Actor officer(String group) {
        return Office.officer(Office.VAN, group);
    }

    /** Returns the open tasks of {@code rights-limitation}. */
    List<String> tasks() {
        return office
                .bean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(id().toString())
                .processDefinitionKey("rights-limitation")
                .list()
                .stream()
                .map(Task::getTaskDefinitionKey)
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

    /** Returns the decision that limits rights. */
    Decision decision() {
        return office.reading(() -> office.bean(Decisions.class).of(id())).stream()
                .filter(one -> one.kind().equals("LIMITATION_OF_RIGHTS"))
                .findFirst()
                .orElseThrow();
    }

    UUID report() throws SQLException {
        return UUID.fromString(
                Tables.single("select id::text from change_report where case_id = ? and followed", id().value()));
    }

    /** Returns the rights that are limited on a day. */
    String limited(String day) throws SQLException {
        return Tables.single("select array_to_string(rights_limited(?, date '" + day + "'), ',')", id().value());
    }

    /** Returns the acts of this procedure in the ledger, in their order, with their articles. */
    String ledger() throws SQLException {
        return Tables.single(
                "select string_agg(action || ' ' || article, '; ' order by sequence_number) from ledger_entry"
                        + " where case_id = ? and (action like 'CHANGE\\_%' or action like 'LATE\\_REPORT\\_%'"
                        + " or action like 'RIGHTS\\_%')",
                id().value());
    }
}
