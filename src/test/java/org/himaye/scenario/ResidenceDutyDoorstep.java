package org.himaye.scenario;

import static org.himaye.scenario.LibertyCase.form;

import java.util.Map;
import java.util.Optional;

/** Leads an applicant of Van before a form about residence and reporting. */
final class ResidenceDutyDoorstep {

    private ResidenceDutyDoorstep() {}

    /** Returns the doorstep of a form, or nothing if it is no form of this procedure. */
    static Optional<Doorstep> before(String form, Office office, ProtectionCase beside) {
        return Optional.ofNullable(
                switch (form) {
                    case "sign-residence-duties" ->
                        of(
                                beside,
                                ResidenceDutyCase.proposed(office),
                                "UserTask_SignResidenceDuties",
                                "governor-approver",
                                ResidenceDutyCase.signature());
                    case "record-reporting-day" -> {
                        ResidenceDutyCase file = ResidenceDutyCase.served(office);
                        office.at("2026-09-15T09:00");
                        yield of(
                                beside,
                                file,
                                "UserTask_RecordReportingDay",
                                "registration-officer",
                                form("outcome", "KEPT"));
                    }
                    case "assess-missed-report" ->
                        of(
                                beside,
                                ResidenceDutyCase.served(office).missed("2026-09-15T09:00"),
                                "UserTask_AssessMissedReport",
                                "protection-officer",
                                ResidenceDutyCase.assessment());
                    default -> null;
                });
    }

    private static Doorstep of(
            ProtectionCase beside, ResidenceDutyCase file, String userTask, String group, Map<String, Object> form) {
        return new Doorstep(beside, file.id(), file.waiting(userTask), file.officer(group), form);
    }
}
