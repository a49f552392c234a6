package org.himaye.scenario;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.himaye.protection.application.Channel;

/**
 * A case that stands right before a form.
 *
 * @param file the case
 * @param account demo officer whose task it is
 * @param form usual fields, which would be accepted
 */
record Doorstep(ProtectionCase file, String account, Map<String, Object> form) {

    /** Leads a new case in Van before a form. */
    static Doorstep before(String form, Office office) {
        ProtectionCase file = form.equals("receive-referral")
                ? office.lodged("2026-11-02T09:00", Office.VAN, Channel.LAW_ENFORCEMENT)
                : office.lodged("2026-11-02T09:00");
        return before(form, office, file);
    }

    /** Leads a case that was just lodged before a form. */
    static Doorstep before(String form, Office office, ProtectionCase file) {
        return switch (form) {
            case "receive-referral" -> of(file, "front-desk", Forms.receiveReferral(office.now()));
            case "register-application" -> of(file, "registration-officer", Forms.registerApplication(office.now()));
            case "screen-application" -> of(file.registered(), "registration-officer", Forms.screenApplication());
            case "hand-over-child" ->
                of(
                        file.registered().screened(Fields.with("unaccompaniedChild", true)),
                        "child-protection-liaison",
                        Forms.handOverChild(office.now()));
            case "issue-applicant-identity" ->
                of(file.registered().screened(), "registration-officer", Forms.issueApplicantIdentity(office.now()));
            case "conclude-withdrawal" -> {
                file.withdrawn();
                yield of(file, "protection-decider", Forms.concludeWithdrawal(office.now()));
            }
            case "hold-interview" -> {
                file.readyForExamination();
                office.at("2026-11-20T10:00");
                yield of(file, "interview-officer", Forms.holdInterview(office.now()));
            }
            case "assess-excuse" ->
                of(
                        file.readyForExamination().interviewMissed("2026-11-20T11:00", "APPLICANT_ABSENT"),
                        "protection-officer",
                        Forms.assessExcuse());
            case "reschedule-interview" ->
                of(
                        file.readyForExamination()
                                .interviewMissed("2026-11-20T11:00", "APPLICANT_ABSENT")
                                .excuseAssessed(false, true),
                        "interview-officer",
                        Forms.rescheduleInterview(LocalDateTime.parse("2026-12-04T10:00")));
            case "draft-decision" -> of(examined(file), "protection-officer", Forms.draftDecision());
            case "sign-decision" -> of(examined(file).drafted("REFUSAL"), "hq-protection", Forms.signDecision());
            case "serve-decision" ->
                of(signed(file), "notification-officer", Forms.serveDecision(LocalDateTime.parse("2026-11-20T10:00")));
            case "check-court-registry" ->
                of(
                        windowClosed(file),
                        "legal-counsel",
                        Forms.checkCourtRegistry(LocalDateTime.parse("2026-12-22T09:00")));
            case "record-appeal-outcome" ->
                of(
                        windowClosed(file)
                                .registryChecked(
                                        Fields.with("finding", "SUIT_FILED").and("registryNumber", "2026/1 E.")),
                        "legal-counsel",
                        Forms.recordAppealOutcome(LocalDate.of(2026, 12, 22)));
            default -> throw new AssertionError("Nobody has said how to come to the form " + form);
        };
    }

    private static Doorstep of(ProtectionCase file, String group, Map<String, Object> form) {
        return new Doorstep(file, Office.account(Office.VAN, group), form);
    }

    private static ProtectionCase examined(ProtectionCase file) {
        return file.readyForExamination().interviewed("2026-11-20T10:00");
    }

    private static ProtectionCase signed(ProtectionCase file) {
        return examined(file).drafted("REFUSAL").signedAtHeadquarters();
    }

    private static ProtectionCase windowClosed(ProtectionCase file) {
        return signed(file).served().waitedUntil("2026-12-22T09:00");
    }
}
