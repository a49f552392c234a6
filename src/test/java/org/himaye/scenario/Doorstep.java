package org.himaye.scenario;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.himaye.engine.Desk.WaitingTask;
import org.himaye.protection.application.Channel;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;

/**
 * A case that stands right before a form.
 *
 * @param file the case of the application
 * @param caseId the case of the form: that of the application, or of the appeal against its decision
 * @param task the task that waits
 * @param officer demo officer whose task it is
 * @param form usual fields, which would be accepted
 */
record Doorstep(ProtectionCase file, CaseId caseId, WaitingTask task, Actor officer, Map<String, Object> form) {

    /** Returns the account name of the officer. */
    String account() {
        return officer.userId();
    }

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
            default ->
                RemovalDoorstep.before(form, office, file)
                        .or(() -> LibertyDoorstep.before(form, office, file))
                        .or(() -> ApplicantDetentionDoorstep.before(form, office, file))
                        .or(() -> SideRoadDoorstep.before(form, office, file))
                        .or(() -> CorrectionDoorstep.before(form, office, file))
                        .or(() -> StatusReviewDoorstep.before(form, office, file))
                        .or(() -> ResidenceDutyDoorstep.before(form, office, file))
                        .or(() -> RightsLimitationDoorstep.before(form, office, file))
                        .or(() -> ReturnDoorstep.before(form, office, file))
                        .or(() -> SupportDoorstep.before(form, office, file))
                        .or(() -> VictimDoorstep.before(form, office, file))
                        .orElseGet(() -> beforeFormOfAppeal(form, office, file));
        };
    }

    private static Doorstep of(ProtectionCase file, String group, Map<String, Object> form) {
        return new Doorstep(file, file.id(), file.waiting(), Office.officer(Office.VAN, group), form);
    }

    private static Doorstep beforeFormOfAppeal(String form, Office office, ProtectionCase file) {
        boolean court = form.equals("answer-without-jurisdiction");
        ProtectionCase contested =
                court ? inadmissible(file, office) : signed(file).served();
        boolean late = form.equals("sign-refusal-without-examination");
        AppealCase appeal =
                AppealCase.against(office, contested.decision(), late ? "2026-12-02T09:00" : "2026-11-25T09:00");
        return switch (form) {
            case "examine-appeal" -> of(file, appeal, "UserTask_ExamineAppeal", "commission-secretariat");
            case "answer-without-jurisdiction" ->
                of(file, appeal.examined(), "UserTask_AnswerWithoutJurisdiction", "commission-secretariat");
            case "sign-refusal-without-examination" ->
                of(file, appeal.examined(), "UserTask_SignRefusalWithoutExamination", "commission-chair");
            case "send-file" -> of(file, appeal.examined(), "UserTask_SendFile", "protection-officer");
            case "report-appeal" ->
                of(
                        file,
                        appeal.examined().fileSent().distributed(),
                        "UserTask_ReportAppeal",
                        "commission-member-expert");
            case "cast-vote" ->
                of(file, appeal.readyForSession().putToVote(), "UserTask_VoteAsChair", "commission-chair");
            case "open-votes" ->
                of(
                        file,
                        appeal.readyForSession().putToVote().votedUnanimously("REJECT"),
                        "UserTask_OpenVotes",
                        "commission-chair");
            case "sign-commission-decision" ->
                of(file, appeal.decided("REJECT"), "UserTask_SignCommissionDecision", "commission-chair");
            case "check-commission-registry" ->
                of(
                        file,
                        appeal.decided("REJECT").signed().served().waitedUntil("2027-01-05T09:00"),
                        "UserTask_CheckCommissionRegistry",
                        "legal-counsel");
            case "record-court-event" ->
                of(
                        file,
                        appeal.decided("REJECT")
                                .signed()
                                .served()
                                .waitedUntil("2027-01-05T09:00")
                                .registryChecked(Fields.with("finding", "SUIT_FILED")
                                        .and("filedOn", "2026-12-20")
                                        .and("registryNumber", "2026/1 E.")),
                        "UserTask_RecordCourtEvent",
                        "legal-counsel");
            default -> throw new AssertionError("Nobody has said how to come to the form " + form);
        };
    }

    private static Doorstep of(ProtectionCase file, AppealCase appeal, String userTask, String group) {
        return new Doorstep(
                file, appeal.id(), appeal.waiting(userTask), Office.officer(Office.VAN, group), appeal.usual(userTask));
    }

    private static ProtectionCase inadmissible(ProtectionCase file, Office office) {
        file.registered().screened(Fields.with("sameClaimAsEarlier", true)).identityIssued();
        office.at("2026-11-20T10:00");
        return file.drafted("INADMISSIBLE").signedByProvince().served();
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
