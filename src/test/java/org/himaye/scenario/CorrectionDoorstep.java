package org.himaye.scenario;

import static org.himaye.scenario.LibertyCase.form;

import java.util.Map;
import java.util.Optional;

/** Leads an application of Van before a form about a correction. */
final class CorrectionDoorstep {

    private CorrectionDoorstep() {}

    /** Returns the doorstep of a form, or nothing if it is no form of corrections. */
    static Optional<Doorstep> before(String form, Office office, ProtectionCase beside) {
        return Optional.ofNullable(
                switch (form) {
                    case "decide-fact-correction" -> {
                        ProtectionCase file = served(office, "2026-11-27T10:00");
                        Corrections.of(office, file)
                                .proposed(Corrections.service(file.decision(), "2026-11-25T10:00", null));
                        yield of(
                                office,
                                beside,
                                file,
                                "UserTask_DecideFactCorrection",
                                "governor-approver",
                                form("decision", "APPROVE", "reasons", "Mazbata incelendi"));
                    }
                    case "decide-shorter-period" -> {
                        ProtectionCase file = served(office, "2026-11-27T10:00");
                        Corrections.of(office, file).correctedService(file.decision(), "2026-11-17T10:00");
                        yield of(
                                office,
                                beside,
                                file,
                                "UserTask_DecideShorterPeriod",
                                "legal-counsel",
                                form("decision", "KEEP", "reasons", "Kişiye bildirilen gün geçerlidir"));
                    }
                    case "settle-consequence" -> {
                        ProtectionCase file = served(office, "2026-11-27T10:00");
                        Corrections.of(office, file).correctedRegistration("2026-11-16T10:00");
                        yield of(
                                office,
                                beside,
                                file,
                                "UserTask_ReviewInterviewDate",
                                "interview-officer",
                                form(
                                        "outcome",
                                        "REMEDIED",
                                        "remedy",
                                        "DL-IP-08",
                                        "reasons",
                                        "Süre doğru tarihten işliyor"));
                    }
                    default -> null;
                });
    }

    private static ProtectionCase served(Office office, String now) {
        ProtectionCase file = office.lodged("2026-11-02T09:00")
                .readyForExamination()
                .interviewed("2026-11-10T10:00")
                .drafted("REFUSAL")
                .signedAtHeadquarters();
        office.at("2026-11-20T16:00");
        file.served();
        office.at(now);
        return file;
    }

    private static Doorstep of(
            Office office,
            ProtectionCase beside,
            ProtectionCase file,
            String userTask,
            String group,
            Map<String, Object> form) {
        return new Doorstep(
                beside,
                file.id(),
                Corrections.of(office, file).waiting(file.id(), userTask),
                Office.officer(Office.VAN, group),
                form);
    }
}
