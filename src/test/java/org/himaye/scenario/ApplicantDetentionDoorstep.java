package org.himaye.scenario;

import static org.himaye.scenario.LibertyCase.form;

import java.util.Map;
import java.util.Optional;

/** Leads an applicant of Van before a form about their detention. */
final class ApplicantDetentionDoorstep {

    private ApplicantDetentionDoorstep() {}

    /** Returns the doorstep of a form, or nothing if it is no form of this procedure. */
    static Optional<Doorstep> before(String form, Office office, ProtectionCase beside) {
        return Optional.ofNullable(
                switch (form) {
                    case "assess-detention-need" ->
                        of(
                                beside,
                                considered(office),
                                "UserTask_AssessDetentionNeed",
                                "protection-officer",
                                ApplicantDetentionCase.assessment());
                    case "sign-applicant-detention" ->
                        of(
                                beside,
                                considered(office).assessed(Fields.asUsual()),
                                "UserTask_SignApplicantDetention",
                                "governor-approver",
                                ApplicantDetentionCase.measures()
                                        .and("address", "Van, Örnek Mahallesi")
                                        .over(ApplicantDetentionCase.signature()));
                    case "admit-applicant" ->
                        of(
                                beside,
                                detained(office).served(),
                                "UserTask_AdmitApplicant",
                                "removal-centre-staff",
                                LibertyCase.admission(office));
                    case "end-applicant-detention" ->
                        of(
                                beside,
                                detained(office),
                                "UserTask_EndApplicantDetention",
                                "protection-officer",
                                form(
                                        "because",
                                        "MEASURES_SUFFICE",
                                        "reasons",
                                        "Bildirim yeterlidir",
                                        "address",
                                        "Van, Örnek Mahallesi",
                                        "reportingEveryDays",
                                        7));
                    case "forward-applicant-petition" ->
                        of(
                                beside,
                                detained(office).petitioned(),
                                "UserTask_ForwardApplicantPetition",
                                "removal-centre-staff",
                                form("forwardedAt", office.now(), "judgeship", "Van 1. Sulh Ceza Hâkimliği"));
                    case "record-applicant-judgment" ->
                        of(
                                beside,
                                detained(office).petitioned().forwarded(),
                                "UserTask_RecordApplicantJudgment",
                                "removal-centre-staff",
                                form("outcome", "REJECTED", "decidedAt", office.now(), "reference", "2026/100 D. İş"));
                    case "confirm-applicant-release" ->
                        of(
                                beside,
                                detained(office).notNeeded(Fields.asUsual()),
                                "UserTask_ConfirmApplicantRelease",
                                "removal-centre-staff",
                                form("freedAt", office.now(), "belongingsReturned", true));
                    default -> null;
                });
    }

    private static ApplicantDetentionCase considered(Office office) {
        return ApplicantDetentionCase.considered(office, "2026-11-02T09:00");
    }

    private static ApplicantDetentionCase detained(Office office) {
        return ApplicantDetentionCase.detained(office, "2026-11-02T09:00");
    }

    private static Doorstep of(
            ProtectionCase beside,
            ApplicantDetentionCase file,
            String userTask,
            String group,
            Map<String, Object> form) {
        return new Doorstep(beside, file.id(), file.waiting(userTask), file.officer(group), form);
    }
}
