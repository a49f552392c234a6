package org.himaye.scenario;

import java.util.Map;
import java.util.Optional;

/** Leads somebody in Van before a form about a late report. */
final class RightsLimitationDoorstep {

    private RightsLimitationDoorstep() {}

    /** Returns the doorstep of a form, or nothing if it is no form of this procedure. */
    static Optional<Doorstep> before(String form, Office office, ProtectionCase beside) {
        return Optional.ofNullable(
                switch (form) {
                    case "assess-late-report" ->
                        of(
                                beside,
                                RightsLimitationCase.late(office),
                                "UserTask_AssessLateReport",
                                "protection-officer",
                                RightsLimitationCase.assessment());
                    case "sign-rights-limitation" ->
                        of(
                                beside,
                                RightsLimitationCase.proposed(office),
                                "UserTask_SignRightsLimitation",
                                "governor-approver",
                                RightsLimitationCase.signature());
                    default -> null;
                });
    }

    private static Doorstep of(
            ProtectionCase beside, RightsLimitationCase file, String userTask, String group, Map<String, Object> form) {
        return new Doorstep(beside, file.id(), file.waiting(userTask), file.officer(group), form);
    }
}
