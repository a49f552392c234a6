package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.himaye.access.Acting;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.TimelineEntry;
import org.himaye.casefile.Timelines;
import org.himaye.engine.Desk.WaitingTask;
import org.himaye.letter.Letters;
import org.himaye.letter.StoredLetter;
import org.himaye.removal.departure.NewReturnDeclaration;
import org.himaye.removal.departure.NewReturnDeclaration.SignedBy;
import org.himaye.removal.departure.ReturnDeclaration;
import org.himaye.removal.departure.ReturnDeclarations;
import org.himaye.shared.Actor;

/** One voluntary return on its way, told in sentences; times not given are the present of the office. */
final class ReturnCase {

    static final Actor COUNSELLOR = Office.officer(Office.VAN, "return-counsellor");
    static final Actor BORDER = Office.officer(Office.VAN, "border-police");
    static final Actor HEADQUARTERS = new Actor("merkez.hq-irregular", Set.of("hq-irregular"), Set.of("*"));

    private final Office office;
    private final CaseFile file;
    private final ReturnDeclaration declaration;

    private ReturnCase(Office office, CaseFile file, ReturnDeclaration declaration) {
        this.office = office;
        this.file = file;
        this.declaration = declaration;
    }

    /** The person declares now, with everything the law asks for. */
    static ReturnCase declared(Office office, CaseFile file, String destination) {
        return declared(office, file, usual(office, file, destination));
    }

    static ReturnCase declared(Office office, CaseFile file, NewReturnDeclaration content) {
        return new ReturnCase(
                office,
                file,
                Acting.call(
                        COUNSELLOR, () -> office.bean(ReturnDeclarations.class).declare(content)));
    }

    static NewReturnDeclaration usual(Office office, CaseFile file, String destination) {
        return new NewReturnDeclaration(
                Office.reference(),
                file.caseNumber(),
                null,
                destination,
                Office.instant(office.now().toString()),
                "AR",
                "Tercüman Zeynep",
                "Tanık Mehmet",
                true,
                true,
                true,
                SignedBy.SIGNATURE);
    }

    UUID declarationId() {
        return declaration.id();
    }

    ReturnDeclaration declaration() {
        return declaration;
    }

    /** Returns the user task of this return that waits; empty text if none does. */
    String nextTask() {
        return waiting().map(WaitingTask::userTask).orElse("");
    }

    boolean isRunning() {
        return office.bean(RuntimeService.class)
                        .createProcessInstanceQuery()
                        .processDefinitionKey("voluntary-return")
                        .variableValueEquals("subjectId", declaration.id().toString())
                        .count()
                > 0;
    }

    /** Returns the task of this return that waits, if one does. */
    Optional<WaitingTask> waiting() {
        return office
                .bean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(file.id().toString())
                .processVariableValueEquals("subjectId", declaration.id().toString())
                .list()
                .stream()
                .map(task -> new WaitingTask(task.getId(), task.getTaskDefinitionKey(), Instant.EPOCH))
                .findFirst();
    }

    List<String> events() {
        return office.reading(() -> office.bean(Timelines.class).of(file.id())).stream()
                .map(TimelineEntry::kind)
                .toList();
    }

    List<String> letterIds() {
        return office.reading(() -> office.bean(Letters.class).of(file.id())).stream()
                .map(StoredLetter::documentId)
                .toList();
    }

    ReturnCase counselled() {
        return counselled(Fields.asUsual());
    }

    ReturnCase counselled(Fields changes) {
        return step("UserTask_CounselReturn", COUNSELLOR, counselling(office), changes);
    }

    static Map<String, Object> counselling(Office office) {
        return form(
                "counselledAt", office.now().toString(),
                "countryInformation", true,
                "risk", "NONE_FOUND",
                "riskReasons", "Ülke bilgisi ve anlatımı incelendi.",
                "wish", "STANDS",
                "support", "NONE");
    }

    ReturnCase supportDecided(String granted, int amount) {
        Map<String, Object> fields = form("granted", granted, "reasons", "İhtiyaç belgelenmiştir.");
        if (amount > 0) {
            fields.put("amount", amount);
        }
        return step("UserTask_DecideReturnSupport", HEADQUARTERS, fields, Fields.asUsual());
    }

    ReturnCase journeyPlanned(String travelsAt) {
        return step(
                "UserTask_PlanReturnJourney",
                COUNSELLOR,
                form("travelsAt", travelsAt, "borderGate", "Kapıköy", "documentReady", true),
                Fields.asUsual());
    }

    ReturnCase atTheGate(String outcome) {
        return atTheGate(BORDER, outcome);
    }

    ReturnCase atTheGate(Actor officer, String outcome) {
        Map<String, Object> fields = form("outcome", outcome);
        if (outcome.equals("DEPARTED")) {
            fields.put("exitedAt", office.now().toString());
            fields.put("borderGate", "Kapıköy");
        }
        return step("UserTask_RecordReturnExit", officer, fields, Fields.asUsual());
    }

    /** The person takes the declaration back now. */
    ReturnCase revoked() {
        Acting.as(
                COUNSELLOR,
                () -> office.bean(ReturnDeclarations.class)
                        .revoke(declaration.id(), Office.instant(office.now().toString())));
        return this;
    }

    private ReturnCase step(String userTask, Actor officer, Map<String, Object> usual, Fields changes) {
        WaitingTask task = waiting().orElseThrow();
        assertThat(task.userTask()).isEqualTo(userTask);
        office.bean(TaskService.class).setAssignee(task.id(), null);
        office.desk().complete(officer, task, new HashMap<>(changes.over(usual)));
        return this;
    }

    static Map<String, Object> form(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            fields.put((String) namesAndValues[index], namesAndValues[index + 1]);
        }
        return fields;
    }
}
