package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.scenario.LibertyCase.form;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.himaye.access.Acting;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.Decision;
import org.himaye.correction.application.CorrectedFact;
import org.himaye.correction.application.CorrectionReason;
import org.himaye.correction.application.FactCorrections;
import org.himaye.correction.application.FactCorrections.Proposal;
import org.himaye.deadlines.ServiceWay;
import org.himaye.engine.Desk.WaitingTask;
import org.himaye.guard.Obstacle;
import org.himaye.guard.RemovalGuard;
import org.himaye.guard.RemovalQuestion.Purpose;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.PersonId;

/** Corrections of the facts of a file in Van, told in sentences. */
final class Corrections {

    private final Office office;
    private final CaseFile file;

    Corrections(Office office, CaseFile file) {
        this.office = office;
        this.file = file;
    }

    static Corrections of(Office office, ProtectionCase claim) {
        return new Corrections(office, claim.file());
    }

    /**
     * A refusal of 12 November that is served on the 20th at 16:00, beside duties of residence of the same day that are served at
     * another moment before.
     */
    static ProtectionCase servedBesideDuties(Office office, String dutiesAt) {
        ProtectionCase file = office.lodged("2026-11-02T09:00")
                .readyForExamination()
                .interviewed("2026-11-10T10:00")
                .drafted("REFUSAL");
        office.at("2026-11-12T09:00");
        new ResidenceDutyCase(office, file).proposed().signed(Fields.with("firstReportOn", "2027-02-01"));
        office.at("2026-11-12T10:00");
        file.signedAtHeadquarters();
        office.at(dutiesAt);
        // The older of the two tasks is that of the duties.
        WaitingTask duties = office.desk().all(file.id()).stream()
                .filter(task -> task.userTask().equals("UserTask_ServeDecision"))
                .findFirst()
                .orElseThrow();
        office.desk()
                .complete(
                        Office.officer(Office.VAN, "notification-officer"),
                        duties,
                        new HashMap<>(Forms.serveDecision(office.now())));
        office.at("2026-11-20T16:00");
        return file.served();
    }

    /** Duties of residence imposed and served at a moment. */
    static void dutiesServed(Office office, ProtectionCase file, String localTime) {
        office.at(localTime);
        new ResidenceDutyCase(office, file)
                .proposed()
                .signed(Fields.with("firstReportOn", "2027-02-01"))
                .dutiesServed();
    }

    static Proposal registration(String correctedTo) {
        return new Proposal(
                CorrectedFact.REGISTRATION,
                null,
                LocalDateTime.parse(correctedTo),
                null,
                CorrectionReason.CLERICAL_ERROR,
                "Tutanaktaki tarih farklıdır",
                "Kayıt tutanağı 2026/7");
    }

    static Proposal service(Decision decision, String correctedTo, ServiceWay way) {
        return new Proposal(
                CorrectedFact.SERVICE,
                decision.decisionNumber(),
                LocalDateTime.parse(correctedTo),
                way,
                CorrectionReason.PROOF_RECEIVED,
                "Tebliğ mazbatası geldi",
                "Mazbata 2026/7");
    }

    UUID proposed(Proposal proposal) {
        return proposedBy(Office.officer(Office.VAN, "notification-officer"), proposal);
    }

    UUID proposedBy(Actor officer, Proposal proposal) {
        return Acting.call(officer, () -> office.bean(FactCorrections.class).propose(file.caseNumber(), proposal));
    }

    /** Proposed by one officer and approved by another. */
    Corrections corrected(Proposal proposal) {
        proposed(proposal);
        return decided("APPROVE", Office.officer(Office.VAN, "governor-approver"));
    }

    Corrections correctedRegistration(String correctedTo) {
        return corrected(registration(correctedTo));
    }

    Corrections correctedService(Decision decision, String correctedTo) {
        return corrected(service(decision, correctedTo, null));
    }

    Corrections decided(String decision, Actor officer) {
        return step(
                file.id(),
                "UserTask_DecideFactCorrection",
                officer,
                Fields.with("decision", decision).and("reasons", "Belge incelendi"));
    }

    /** Settles one of the waiting shorter periods, the one of a rule. */
    Corrections periodDecided(UUID consequence, String decision) {
        office.desk()
                .complete(
                        Office.officer(Office.VAN, "legal-counsel"),
                        waiting(waitingTasks(file.id()).stream()
                                .filter(task -> consequence
                                        .toString()
                                        .equals(office.bean(TaskService.class).getVariable(task.getId(), "subjectId")))
                                .findFirst()
                                .orElseThrow()),
                        new HashMap<>(form("decision", decision, "reasons", "Kişiye bildirilen gün incelendi")));
        return this;
    }

    /** Settles a consequence as one that does not matter on a closer look. */
    Corrections settled(CaseId caseId, String userTask, Actor officer) {
        return step(
                caseId,
                userTask,
                officer,
                Fields.with("outcome", "NOT_AFFECTED").and("reasons", "Kişi hakkını kullanmıştır"));
    }

    /** Settles a consequence by what put it right: the number of a decision or the id of a period. */
    Corrections remedied(CaseId caseId, String userTask, Actor officer, String remedy) {
        return step(
                caseId,
                userTask,
                officer,
                Fields.with("outcome", "REMEDIED").and("remedy", remedy).and("reasons", "Kişiye yeniden süre verildi"));
    }

    private Corrections step(CaseId caseId, String userTask, Actor officer, Fields fields) {
        office.desk().complete(officer, waiting(caseId, userTask), new HashMap<>(fields.over(form())));
        return this;
    }

    /** Returns the tasks that corrections have raised in a file, sorted. */
    List<String> tasks(CaseId caseId) {
        return waitingTasks(caseId).stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    List<String> tasks() {
        return tasks(file.id());
    }

    private List<Task> waitingTasks(CaseId caseId) {
        return office.bean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(caseId.toString())
                .processDefinitionKeyIn("fact-correction", "correction-consequence")
                .list();
    }

    WaitingTask waiting(CaseId caseId, String userTask) {
        var found = waitingTasks(caseId).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(userTask))
                .toList();
        assertThat(found).as(userTask + " among " + tasks(caseId)).isNotEmpty();
        return waiting(found.get(0));
    }

    private static WaitingTask waiting(Task task) {
        return new WaitingTask(
                task.getId(), task.getTaskDefinitionKey(), task.getDueDate().toInstant());
    }

    /** Returns what stands against removing a person to Iraq. */
    static List<String> obstacles(Office office, PersonId person) {
        return office
                .reading(() -> office.bean(RemovalGuard.class).ask(person, RemovalFile.IRAQ, Purpose.QUESTION))
                .obstacles()
                .stream()
                .map(Obstacle::code)
                .toList();
    }
}
