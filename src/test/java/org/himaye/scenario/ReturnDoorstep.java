package org.himaye.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.himaye.access.Acting;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.Sex;
import org.himaye.engine.Desk.WaitingTask;
import org.himaye.removal.readmission.Evidence;
import org.himaye.removal.readmission.NewReadmissionRequest;
import org.himaye.removal.readmission.NewReadmissionRequest.Declared;
import org.himaye.removal.readmission.NewReadmissionRequest.Direction;
import org.himaye.removal.readmission.ReadmissionRequests;
import org.himaye.shared.Actor;

/** Leads a return of an applicant, or an incoming readmission request, in Van before a form. */
final class ReturnDoorstep {

    private static final Actor DESK = Office.officer(Office.VAN, "readmission-desk");

    private ReturnDoorstep() {}

    /** Returns the doorstep of a form, or nothing if it is no form of these procedures. */
    static Optional<Doorstep> before(String form, Office office, ProtectionCase file) {
        return Optional.ofNullable(
                switch (form) {
                    case "counsel-return" ->
                        of(file, declared(office, file), ReturnCase.COUNSELLOR, ReturnCase.counselling(office));
                    case "decide-return-support" ->
                        of(
                                file,
                                declared(office, file).counselled(Fields.with("support", "CASH")),
                                ReturnCase.HEADQUARTERS,
                                ReturnCase.form("granted", "CASH", "amount", 100, "reasons", "İhtiyacı var."));
                    case "plan-return-journey" ->
                        of(
                                file,
                                declared(office, file).counselled(),
                                ReturnCase.COUNSELLOR,
                                ReturnCase.form(
                                        "travelsAt",
                                        "2026-11-03T10:00",
                                        "borderGate",
                                        "Kapıköy",
                                        "documentReady",
                                        true));
                    case "record-return-exit" -> beforeTheGate(office, file);
                    case "record-readmission-reply", "record-readmission-document", "record-readmission-transfer" ->
                        beforeReadmission(form, office, file);
                    default -> null;
                });
    }

    private static Doorstep beforeTheGate(Office office, ProtectionCase file) {
        ReturnCase returning = declared(office, file).counselled().journeyPlanned("2026-11-03T10:00");
        office.at("2026-11-03T10:00");
        return of(
                file,
                returning,
                ReturnCase.BORDER,
                ReturnCase.form("outcome", "DEPARTED", "exitedAt", office.now().toString(), "borderGate", "Kapıköy"));
    }

    private static Doorstep beforeReadmission(String form, Office office, ProtectionCase beside) {
        var requested = Acting.call(
                DESK,
                () -> office.bean(ReadmissionRequests.class)
                        .request(new NewReadmissionRequest(
                                Office.reference(),
                                Direction.INCOMING,
                                "EU",
                                "DEU",
                                false,
                                List.of(Evidence.PASSPORT),
                                Office.instant("2026-10-01T10:00"),
                                Office.instant(office.now().toString()),
                                null,
                                Office.VAN,
                                new Declared("Khan", "Omar", Sex.MALE, LocalDate.of(1991, 3, 4), "PAK"))));
        String request = requested.id().toString();
        Map<String, Object> reply =
                ReturnCase.form("answer", "ACCEPTED", "repliedAt", office.now().toString(), "reasons", "İncelendi.");
        Map<String, Object> document =
                ReturnCase.form("kind", "PASSPORT", "issuedOn", "2026-11-01", "validUntil", "2027-11-01");
        Map<String, Object> fields = reply;
        if (!form.equals("record-readmission-reply")) {
            office.desk().complete(DESK, waiting(office, request), reply);
            fields = document;
        }
        if (form.equals("record-readmission-transfer")) {
            office.desk().complete(DESK, waiting(office, request), document);
            fields = ReturnCase.form(
                    "outcome", "EXTENDED",
                    "obstacle", "LEGAL",
                    "extendedUntil", "2027-03-01T10:00",
                    "borderGate", "Kapıkule",
                    "reasons", "Duruşma bekleniyor.");
        }
        var caseId = office.reading(() ->
                office.bean(CaseFiles.class).byNumber(requested.caseNumber()).id());
        return new Doorstep(beside, caseId, waiting(office, request), DESK, fields);
    }

    private static WaitingTask waiting(Office office, String subject) {
        var task = office.bean(TaskService.class)
                .createTaskQuery()
                .processVariableValueEquals("subjectId", subject)
                .singleResult();
        return new WaitingTask(task.getId(), task.getTaskDefinitionKey(), Instant.EPOCH);
    }

    private static ReturnCase declared(Office office, ProtectionCase file) {
        return ReturnCase.declared(office, file.file(), "AFG");
    }

    private static Doorstep of(ProtectionCase file, ReturnCase returning, Actor officer, Map<String, Object> form) {
        return new Doorstep(file, file.id(), returning.waiting().orElseThrow(), officer, form);
    }
}
