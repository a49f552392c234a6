package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.himaye.access.Acting;
import org.himaye.engine.Desk.WaitingTask;
import org.himaye.protection.application.Exclusions;
import org.himaye.protection.application.TrackChangeGround;
import org.himaye.protection.application.TrackChanges;
import org.himaye.shared.Actor;
import org.himaye.shared.PersonId;

/** What happens beside the examination of an application in Van: another track, a transfer, a notice; told in sentences. */
final class SideRoad {

    private final Office office;
    private final ProtectionCase claim;

    SideRoad(Office office, ProtectionCase claim) {
        this.office = office;
        this.claim = claim;
    }

    ProtectionCase claim() {
        return claim;
    }

    // Another track ---------------------------------------------------------------------------------------------------

    /** An accelerated application of Van, registered on the day it was made; the interview is set for two days later. */
    static SideRoad accelerated(Office office, String localTime) {
        var interview = java.time.LocalDateTime.parse(localTime).plusDays(2);
        return new SideRoad(
                office,
                office.lodged(localTime)
                        .registered(Fields.with("interviewAt", interview.toString()))
                        .screened(Fields.with("noProtectionReason", true))
                        .identityIssued());
    }

    UUID proposed(TrackChangeGround ground) {
        return proposedBy(officer("protection-officer"), ground);
    }

    UUID proposedBy(Actor actor, TrackChangeGround ground) {
        return Acting.call(
                actor,
                () -> office.bean(TrackChanges.class)
                        .propose(claim.number(), ground, "Yeni belgelerin incelenmesi zaman alacaktır"));
    }

    SideRoad trackDecided(Fields changes) {
        return step("UserTask_DecideTrackChange", officer("protection-decider"), Map.of("approved", true), changes);
    }

    // Exclusion of one person -----------------------------------------------------------------------------------------

    UUID exclusionConsidered(PersonId person) {
        return Acting.call(
                officer("protection-officer"),
                () -> office.bean(Exclusions.class).consider(claim.number(), person));
    }

    SideRoad exclusionRecorded(Fields changes) {
        return step("UserTask_RecordExclusion", officer("protection-officer"), publicDanger(), changes);
    }

    Map<String, Object> publicDanger() {
        return Map.of(
                "ground", "PUBLIC_DANGER", "facts", "Hakkında soruşturma vardır", "evidence", "Soruşturma yazısı");
    }

    // A country that protects -----------------------------------------------------------------------------------------

    /** An application of Van whose person comes from Germany, which protects; nothing is drafted yet. */
    static SideRoad fromCountry(Office office, String localTime, String ground) {
        return new SideRoad(
                office,
                office.lodged(localTime)
                        .registered()
                        .screened(Fields.with(ground, true).and("thirdCountry", "DEU"))
                        .identityIssued());
    }

    /** The same, found inadmissible by the headquarters and served, all now. */
    static SideRoad inadmissible(Office office, String localTime, String ground) {
        SideRoad road = fromCountry(office, localTime, ground);
        road.claim().drafted("INADMISSIBLE").signedAtHeadquarters().served();
        return road;
    }

    SideRoad transferRequested() {
        return step("UserTask_RequestTransfer", officer("hq-protection"), request(), Fields.asUsual());
    }

    Map<String, Object> request() {
        return Map.of("requestedAt", office.now().toString(), "reference", "E-2026/41");
    }

    SideRoad countryReplied(String reply) {
        return step("UserTask_RecordTransferReply", officer("hq-protection"), reply(reply), Fields.asUsual());
    }

    Map<String, Object> reply(String reply) {
        return Map.of("reply", reply, "repliedAt", office.now().toString(), "reference", "B-77");
    }

    SideRoad transferScreened(String finding) {
        return step("UserTask_ScreenTransfer", officer("hq-protection"), screening(finding), Fields.asUsual());
    }

    Map<String, Object> screening(String finding) {
        return Map.of("finding", finding, "reasons", "Ülke bilgisi ve kişilerin durumu birlikte incelenmiştir");
    }

    SideRoad transferFailed(String failure) {
        return step(
                "UserTask_CarryOutTransfer",
                officer("hq-protection"),
                Map.of(
                        "outcome",
                        "NOT_CARRIED_OUT",
                        "failure",
                        failure,
                        "explanation",
                        "Ülke yazısıyla kabulünden döndüğünü bildirmiştir"),
                Fields.asUsual());
    }

    /** Sends the persons of the file, after the country was screened if nobody has yet. */
    SideRoad transferCarriedOut() {
        if (tasks("transfer").contains("UserTask_ScreenTransfer")) {
            transferScreened("SAFE");
        }
        return step("UserTask_CarryOutTransfer", officer("removal-officer"), journey(), Fields.asUsual());
    }

    Map<String, Object> journey() {
        return Map.of(
                "outcome",
                "CARRIED_OUT",
                "leftAt",
                office.now().toString(),
                "borderGate",
                "İstanbul Havalimanı",
                "receivedBy",
                "Bundespolizei");
    }

    SideRoad headquartersInformed() {
        return step("UserTask_InformHeadquarters", officer("protection-officer"), notice(), Fields.asUsual());
    }

    Map<String, Object> notice() {
        return Map.of("informedAt", office.now().toString(), "reference", "E-2026/12");
    }

    /** An officer doubts the age and asks the hospital. */
    UUID ageDoubted(boolean unaccompanied) {
        return Acting.call(
                officer("interview-officer"),
                () -> office.bean(org.himaye.protection.application.AgeAssessments.class)
                        .request(claim.number(), "Van Devlet Hastanesi", unaccompanied, "Görünümü beyanına uymuyor"));
    }

    SideRoad ageReported(String result) {
        return step(
                "UserTask_RecordAgeReport",
                officer("child-protection-liaison"),
                Forms.recordAgeReport(office.now()),
                Fields.with("result", result));
    }

    /** The nightly look at identity documents comes to this case. */
    SideRoad identitiesLookedAt() {
        Acting.as(Actor.SYSTEM, () -> {
            office.bean(org.himaye.protection.application.IdentityDocuments.class)
                    .lookAt(claim.id());
        });
        return this;
    }

    /** The nightly look for whoever has come of age comes to this case. */
    SideRoad comingsOfAgeLookedAt() {
        Acting.as(Actor.SYSTEM, () -> {
            office.bean(org.himaye.protection.application.ComingsOfAge.class).lookAt(claim.id());
        });
        return this;
    }

    // What all share --------------------------------------------------------------------------------------------------

    SideRoad step(String userTask, Actor officer, Map<String, Object> usual, Fields changes) {
        office.desk().complete(officer, waiting(userTask), new HashMap<>(changes.over(usual)));
        return this;
    }

    SideRoad waitedUntil(String localTime) {
        claim.waitedUntil(localTime);
        return this;
    }

    /** Returns the open tasks of a process beside the application, sorted. */
    List<String> tasks(String process) {
        return office
                .bean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(claim.id().toString())
                .processDefinitionKey(process)
                .list()
                .stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    WaitingTask waiting(String userTask) {
        Task task = task(userTask);
        return new WaitingTask(task.getId(), userTask, task.getDueDate().toInstant());
    }

    /** Returns the groups in whose tray an open task lies. */
    List<String> seenBy(String userTask) {
        return office
                .bean(TaskService.class)
                .getIdentityLinksForTask(task(userTask).getId())
                .stream()
                .map(IdentityLink::getGroupId)
                .sorted()
                .toList();
    }

    private Task task(String userTask) {
        var found = office.bean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(claim.id().toString())
                .taskDefinitionKey(userTask)
                .list();
        assertThat(found).as(userTask).hasSize(1);
        return found.get(0);
    }

    /** Puts a task back into the tray from which a refused officer had taken it. */
    void putBack(String userTask) {
        office.bean(TaskService.class).setAssignee(task(userTask).getId(), null);
    }

    /** Sends a form by the engine's REST interface as an account; the answer is what a hand-made request gets. */
    Caller.Answer submitted(String userTask, String account, Map<String, Object> fields) throws Exception {
        String task = "/engine-rest/task/" + waiting(userTask).id();
        Caller officer = Caller.basic(office, account);
        officer.post(task + "/claim", "{\"userId\":\"" + account + "\"}");
        Map<String, Object> variables = new LinkedHashMap<>();
        fields.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        return officer.post(
                task + "/submit-form", new ObjectMapper().writeValueAsString(Map.of("variables", variables)));
    }

    Actor officer(String group) {
        return Office.officer(Office.VAN, group);
    }
}
