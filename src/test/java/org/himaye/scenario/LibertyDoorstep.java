package org.himaye.scenario;

import static org.himaye.scenario.LibertyCase.form;

import java.util.Map;
import java.util.Optional;
import org.himaye.removal.alternatives.ObligationKind;
import org.jspecify.annotations.Nullable;

/** Leads a new detention, or new obligations, in Van before a form about liberty. */
final class LibertyDoorstep {

    private LibertyDoorstep() {}

    /** Returns the doorstep of a form, or nothing if it is no form of these procedures. */
    static Optional<Doorstep> before(String form, Office office, ProtectionCase beside) {
        return Optional.ofNullable(
                switch (form) {
                    case "admit-detainee" ->
                        of(
                                beside,
                                detained(office).served(),
                                "UserTask_AdmitDetainee",
                                "removal-centre-staff",
                                LibertyCase.admission(office));
                    case "record-services" ->
                        of(
                                beside,
                                detained(office).served().admitted(),
                                "UserTask_RecordServices",
                                "removal-centre-staff",
                                LibertyCase.services());
                    case "review-detention" ->
                        of(
                                beside,
                                detained(office),
                                "UserTask_ReviewDetention",
                                "detention-reviewer",
                                LibertyCase.ends().over(LibertyCase.review()));
                    case "decide-extension" ->
                        of(
                                beside,
                                detained(office).reviewed(Fields.with("extensionProposed", true)),
                                "UserTask_DecideExtension",
                                "governor-approver",
                                LibertyCase.extension());
                    case "forward-petition" ->
                        of(
                                beside,
                                detained(office).petitioned(),
                                "UserTask_ForwardPetition",
                                "removal-centre-staff",
                                form("forwardedAt", office.now(), "judgeship", "Van 1. Sulh Ceza Hâkimliği"));
                    case "record-judgment" ->
                        of(
                                beside,
                                detained(office).petitioned().forwarded(),
                                "UserTask_RecordJudgment",
                                "removal-centre-staff",
                                form("outcome", "REJECTED", "decidedAt", office.now(), "reference", "2026/100 D. İş"));
                    case "confirm-release" ->
                        of(
                                beside,
                                detained(office).reviewed(LibertyCase.ends()),
                                "UserTask_ConfirmRelease",
                                "removal-centre-staff",
                                form("freedAt", office.now(), "belongingsReturned", true));
                    default -> beforeFormOfObligations(form, office, beside);
                });
    }

    private static @Nullable Doorstep beforeFormOfObligations(String form, Office office, ProtectionCase beside) {
        return switch (form) {
            case "impose-alternatives" ->
                of(
                        beside,
                        detained(office)
                                .petitioned()
                                .forwarded()
                                .judged("LIFTED")
                                .waitedUntil("2026-11-02T10:00"),
                        "UserTask_ImposeAlternatives",
                        "governor-approver",
                        form(
                                "residence",
                                true,
                                "address",
                                "Van, Örnek Mahallesi",
                                "obligationsUntil",
                                "2027-01-31",
                                "reasons",
                                "Yeterlidir"));
            case "record-report" ->
                of(
                        beside,
                        obliged(office, ObligationKind.REPORTING),
                        "UserTask_RecordReport",
                        "alternatives-supervisor",
                        form("reported", true, "reportedAt", office.now()));
            case "decide-on-breach" ->
                of(
                        beside,
                        obliged(office, ObligationKind.REPORTING)
                                .served()
                                .waitedUntil("2026-11-10T09:00")
                                .step("UserTask_RecordReport", "alternatives-supervisor", form("reported", false)),
                        "UserTask_DecideOnBreach",
                        "governor-approver",
                        form("consequence", "CONTINUE", "reasons", "Mazereti vardır"));
            case "receive-guarantee" ->
                of(
                        beside,
                        obliged(office, ObligationKind.GUARANTEE),
                        "UserTask_ReceiveGuarantee",
                        "alternatives-supervisor",
                        guaranteePaid(office));
            case "settle-guarantee" ->
                of(
                        beside,
                        obliged(office, ObligationKind.GUARANTEE)
                                .step("UserTask_ReceiveGuarantee", "alternatives-supervisor", guaranteePaid(office))
                                .decisionEnded("DEPARTED"),
                        "UserTask_SettleGuarantee",
                        "alternatives-supervisor",
                        form("outcome", "RETURNED", "settledOn", office.now().toLocalDate(), "reasons", "Çıkmıştır"));
            default -> null;
        };
    }

    private static LibertyCase detained(Office office) {
        return LibertyCase.detained(office, "2026-11-02T09:00");
    }

    private static LibertyCase obliged(Office office, ObligationKind kind) {
        LibertyCase file = LibertyCase.decidedToRemove(office, "2026-11-02T09:00");
        file.impose("2027-11-01", kind);
        return file;
    }

    private static Map<String, Object> guaranteePaid(Office office) {
        return form("paidOn", office.now().toLocalDate(), "receiptNumber", "2026/5");
    }

    private static Doorstep of(
            ProtectionCase beside, LibertyCase file, String userTask, String group, Map<String, Object> form) {
        return new Doorstep(beside, file.id(), file.waiting(userTask), file.officer(group), form);
    }
}
