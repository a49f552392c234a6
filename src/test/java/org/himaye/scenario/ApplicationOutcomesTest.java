package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.himaye.protection.application.Channel;
import org.junit.jupiter.api.Test;

/** Outcomes of the examination that are no row of a table (YUKK 65-79), on the engine from lodging to finality, written out. */
class ApplicationOutcomesTest extends Scenario {

    @Test
    void step1ARequestToThePoliceIsPassedOnAtOnceAndThePersonReports() throws SQLException {
        ProtectionCase file = office.lodged("2026-11-02T09:00", Office.VAN, Channel.LAW_ENFORCEMENT);
        CourseOfCase course = CourseOfCase.of(office, file.id());
        office.at("2026-11-02T11:00");
        file.referralReceived();
        office.at("2026-11-03T09:00");
        toFinality(file.readyForExamination().interviewed("2026-11-20T10:00"));

        course.tells("""
                decision PROTECTION CONDITIONAL_REFUGEE (YUKK 78) 2026-11-20 by merkez.hq-protection, contestable DL-IP-14 DL-IP-16, served 2026-11-20, final 2026-12-22
                letters DOC-01 DOC-02 DOC-06 DOC-04 DOC-07 DOC-08 DOC-12
                clock DL-IP-01 2026-11-02 to 2026-11-02 MET in time
                clock DL-IP-04 2026-11-03 to 2026-12-03 MET in time
                clock DL-IP-08 2026-11-03 to 2027-05-03 MET in time
                clock DL-IP-14 2026-11-20 to 2026-11-30 STOPPED DECISION_FINAL
                clock DL-IP-16 2026-11-20 to 2026-12-21 STOPPED DECISION_FINAL
                ledger APPLICATION_LODGED (YUKK 65/2)
                ledger REFERRAL_RECEIVED (YUKK 65)
                ledger APPLICATION_REGISTERED (YUKK 69)
                ledger APPLICATION_SCREENED (YUKK 67, 72, 79)
                ledger NO_SPECIAL_NEED_FOUND (YUKK 67)
                ledger FOUND_ADMISSIBLE (YUKK 72)
                ledger APPLICANT_IDENTITY_ISSUED (YUKK 76)
                ledger INTERVIEW_HELD (YUKK 75)
                ledger STATUS_ASSESSED (YUKK 62)
                ledger DECISION_DRAFTED (YUKK 78/2)
                ledger DECISION_SIGNED (YUKK 78)
                ledger DECISION_SERVED (7201 11)
                ledger REGISTRY_FOUND_NOTHING (YUKK 80)
                ledger DECISION_FINAL (YUKK 3/1-ö)
                task UserTask_CheckCourtRegistry: legal-counsel
                task UserTask_DraftDecision: protection-officer
                task UserTask_HoldInterview: interview-officer
                task UserTask_IssueApplicantIdentity: registration-officer
                task UserTask_ReceiveReferral: front-desk
                task UserTask_RegisterApplication: registration-officer
                task UserTask_ScreenApplication: registration-officer
                task UserTask_ServeDecision: notification-officer
                task UserTask_SignDecisionAtHeadquarters: hq-protection
                file CLOSED as DECISION_FINAL
                """);
    }

    @Test
    void step4WhoIsFoundToBeAnAdultIsExaminedLikeAnAdult() throws SQLException {
        ProtectionCase file = office.lodged("2026-11-02T09:00");
        CourseOfCase course = CourseOfCase.of(office, file.id());
        file.registered()
                .screened(Fields.with("unaccompaniedChild", true))
                .childHandedOver(Fields.with("ageAssessment", "ADULT")
                        .and("handedOverAt", null)
                        .and("institution", null))
                .identityIssued();
        toFinality(file.interviewed("2026-11-20T10:00"));

        course.tells("""
                decision PROTECTION CONDITIONAL_REFUGEE (YUKK 78) 2026-11-20 by merkez.hq-protection, contestable DL-IP-14 DL-IP-16, served 2026-11-20, final 2026-12-22
                letters DOC-01 DOC-02 DOC-06 DOC-04 DOC-07 DOC-08 DOC-12
                clock DL-IP-04 2026-11-02 to 2026-12-02 MET in time
                clock DL-IP-08 2026-11-02 to 2027-05-02 MET in time
                clock DL-IP-14 2026-11-20 to 2026-11-30 STOPPED DECISION_FINAL
                clock DL-IP-16 2026-11-20 to 2026-12-21 STOPPED DECISION_FINAL
                ledger APPLICATION_LODGED (YUKK 65/1)
                ledger APPLICATION_REGISTERED (YUKK 69)
                ledger APPLICATION_SCREENED (YUKK 67, 72, 79)
                ledger SPECIAL_NEED_FOUND (YUKK 67)
                ledger FOUND_TO_BE_ADULT (YUKK 66/1-b)
                ledger NO_SPECIAL_NEED_FOUND (YUKK 67)
                ledger FOUND_ADMISSIBLE (YUKK 72)
                ledger APPLICANT_IDENTITY_ISSUED (YUKK 76)
                ledger INTERVIEW_HELD (YUKK 75)
                ledger STATUS_ASSESSED (YUKK 62)
                ledger DECISION_DRAFTED (YUKK 78/2)
                ledger DECISION_SIGNED (YUKK 78)
                ledger DECISION_SERVED (7201 11)
                ledger REGISTRY_FOUND_NOTHING (YUKK 80)
                ledger DECISION_FINAL (YUKK 3/1-ö)
                task UserTask_CheckCourtRegistry: legal-counsel
                task UserTask_DraftDecision: protection-officer
                task UserTask_HandOverChild: child-protection-liaison
                task UserTask_HoldInterview: interview-officer
                task UserTask_IssueApplicantIdentity: registration-officer
                task UserTask_RegisterApplication: registration-officer
                task UserTask_ScreenApplication: registration-officer
                task UserTask_ServeDecision: notification-officer
                task UserTask_SignDecisionAtHeadquarters: hq-protection
                file CLOSED as DECISION_FINAL
                """);
    }

    @Test
    void step6TheJudgeLiftsTheDetention() throws SQLException {
        ProtectionCase claim = office.lodged("2026-11-02T09:00");
        CourseOfCase course = CourseOfCase.of(office, claim.id());
        claim.readyForExamination();
        ApplicantDetentionCase file = new ApplicantDetentionCase(office, claim)
                .considered()
                .assessed(Fields.asUsual())
                .signed(Fields.asUsual())
                .served()
                .admitted();
        office.at("2026-11-10T10:00");
        file.petitioned().forwarded();
        office.at("2026-11-12T14:00");
        file.judged("LIFTED").releaseConfirmed();
        toFinality(claim.interviewed("2026-11-20T10:00"));

        course.tells("""
                decision DETENTION_OF_APPLICANT DETENTION_ORDERED (YUKK 68/2, 68/4) 2026-11-02 by van.governor-approver, contestable CRIMINAL_PEACE_JUDGE_APPLICANT, served 2026-11-02
                decision PROTECTION CONDITIONAL_REFUGEE (YUKK 78) 2026-11-20 by merkez.hq-protection, contestable DL-IP-14 DL-IP-16, served 2026-11-20, final 2026-12-22
                letters DOC-01 DOC-02 DOC-06 DOC-04 DOC-11 DOC-12 DOC-07 DOC-08 DOC-12 DOC-21
                clock DL-IP-04 2026-11-02 to 2026-12-02 MET in time
                clock DL-IP-08 2026-11-02 to 2027-05-02 MET in time
                clock DL-IP-11 2026-11-02 to 2026-12-02 STOPPED JUDGE
                clock DL-IP-12 2026-11-10 to 2026-11-15 MET in time
                clock DL-IP-13 2026-11-10 to 2026-11-10 MET in time
                clock DL-IP-14 2026-11-20 to 2026-11-30 STOPPED DECISION_FINAL
                clock DL-IP-16 2026-11-20 to 2026-12-21 STOPPED DECISION_FINAL
                ledger APPLICATION_LODGED (YUKK 65/1)
                ledger APPLICATION_REGISTERED (YUKK 69)
                ledger APPLICATION_SCREENED (YUKK 67, 72, 79)
                ledger NO_SPECIAL_NEED_FOUND (YUKK 67)
                ledger FOUND_ADMISSIBLE (YUKK 72)
                ledger APPLICANT_IDENTITY_ISSUED (YUKK 76)
                ledger APPLICANT_DETENTION_CONSIDERED (YUKK 68)
                ledger APPLICANT_DETENTION_ASSESSED (YUKK 68/2, 68/3)
                ledger APPLICANT_DETENTION_NEED_FOUND (YUKK 68/4, 68/5)
                ledger APPLICANT_DETAINED (YUKK 68/2, 68/4)
                ledger DECISION_SERVED (7201 11)
                ledger ADMITTED_TO_REMOVAL_CENTRE (YUKK 68)
                ledger LIBERTY_PETITION_RECEIVED (YUKK 68/7)
                ledger LIBERTY_PETITION_FORWARDED (YUKK 68/7)
                ledger JUDGE_LIFTED (YUKK 68/7)
                ledger APPLICANT_DETENTION_ENDED (YUKK 68/7)
                ledger HOLDING_UNLAWFUL (YUKK 68/7)
                ledger RELEASE_CONFIRMED (YUKK 68)
                ledger INTERVIEW_HELD (YUKK 75)
                ledger STATUS_ASSESSED (YUKK 62)
                ledger DECISION_DRAFTED (YUKK 78/2)
                ledger DECISION_SIGNED (YUKK 78)
                ledger DECISION_SERVED (7201 11)
                ledger REGISTRY_FOUND_NOTHING (YUKK 80)
                ledger DECISION_FINAL (YUKK 3/1-ö)
                task UserTask_AdmitApplicant: removal-centre-manager removal-centre-staff
                task UserTask_AssessDetentionNeed: protection-officer
                task UserTask_CheckCourtRegistry: legal-counsel
                task UserTask_ConfirmApplicantRelease: removal-centre-manager removal-centre-staff
                task UserTask_DraftDecision: protection-officer
                task UserTask_EndApplicantDetention: detention-reviewer governor-approver protection-officer
                task UserTask_ForwardApplicantPetition: removal-centre-manager removal-centre-staff
                task UserTask_HoldInterview: interview-officer
                task UserTask_IssueApplicantIdentity: registration-officer
                task UserTask_RecordApplicantJudgment: legal-counsel removal-centre-manager removal-centre-staff
                task UserTask_RegisterApplication: registration-officer
                task UserTask_ScreenApplication: registration-officer
                task UserTask_ServeDecision: notification-officer
                task UserTask_SignApplicantDetention: governor-approver
                task UserTask_SignDecisionAtHeadquarters: hq-protection
                file CLOSED as DECISION_FINAL
                """);
    }

    @Test
    void step7ACountryThatRefusesLeavesTheApplicationToBeExamined() throws SQLException {
        SideRoad road = new SideRoad(office, office.lodged("2026-11-02T09:00"));
        ProtectionCase file = road.claim();
        CourseOfCase course = CourseOfCase.of(office, file.id());
        file.registered()
                .screened(Fields.with("fromSafeThirdCountry", true).and("thirdCountry", "DEU"))
                .identityIssued();
        office.at("2026-11-04T10:00");
        file.drafted("INADMISSIBLE").signedAtHeadquarters().served();
        office.at("2026-11-05T10:00");
        road.transferRequested();
        office.at("2026-11-10T10:00");
        road.countryReplied("REFUSED");
        file.examinationContinuedUntil("2026-11-20T10:00")
                .interviewed("2026-11-20T10:00")
                .drafted("CONDITIONAL_REFUGEE")
                .signedBySomebodyElse()
                .served()
                .waitedUntil("2026-12-22T00:00")
                .registryChecked(Fields.asUsual());

        course.tells("""
                decision PROTECTION INADMISSIBLE (YUKK 78) 2026-11-04 by merkez.hq-protection, contestable DL-IP-15, served 2026-11-04, annulled 2026-11-10
                decision PROTECTION CONDITIONAL_REFUGEE (YUKK 78) 2026-11-20 by merkez.hq-protection-2, contestable DL-IP-14 DL-IP-16, served 2026-11-20, final 2026-12-22
                letters DOC-01 DOC-02 DOC-06 DOC-04 DOC-09 DOC-12 DOC-06 DOC-07 DOC-08 DOC-12
                clock DL-IP-04 2026-11-02 to 2026-12-02 STOPPED DECIDED
                clock DL-IP-04 2026-11-02 to 2026-12-02 MET in time
                clock DL-IP-08 2026-11-02 to 2027-05-02 MET in time
                clock DL-IP-08 2026-11-02 to 2027-05-02 MET in time
                clock DL-IP-14 2026-11-20 to 2026-11-30 STOPPED DECISION_FINAL
                clock DL-IP-15 2026-11-04 to 2026-11-19 STOPPED TRANSFER_REFUSED
                clock DL-IP-16 2026-11-20 to 2026-12-21 STOPPED DECISION_FINAL
                ledger APPLICATION_LODGED (YUKK 65/1)
                ledger APPLICATION_REGISTERED (YUKK 69)
                ledger APPLICATION_SCREENED (YUKK 67, 72, 79)
                ledger NO_SPECIAL_NEED_FOUND (YUKK 67)
                ledger INADMISSIBILITY_INDICATED (YUKK 72/1-ç, 74)
                ledger APPLICANT_IDENTITY_ISSUED (YUKK 76)
                ledger DECISION_DRAFTED (YUKK 78/2)
                ledger DECISION_SIGNED (YUKK 78)
                ledger TRANSFER_OPENED (YUKK 72/1-ç, 74)
                ledger DECISION_SERVED (7201 11)
                ledger TRANSFER_REQUESTED (YUKK 72/1-ç, 74)
                ledger TRANSFER_REFUSED (YUKK 72/1-ç, 74)
                ledger EXAMINATION_CONTINUED (YUKK 75/5)
                ledger INTERVIEW_HELD (YUKK 75)
                ledger STATUS_ASSESSED (YUKK 62)
                ledger DECISION_DRAFTED (YUKK 78/2)
                ledger DECISION_SIGNED (YUKK 78)
                ledger DECISION_SERVED (7201 11)
                ledger REGISTRY_FOUND_NOTHING (YUKK 80)
                ledger DECISION_FINAL (YUKK 3/1-ö)
                task UserTask_CheckCourtRegistry: legal-counsel
                task UserTask_DraftDecision: protection-officer
                task UserTask_HoldInterview: interview-officer
                task UserTask_IssueApplicantIdentity: registration-officer
                task UserTask_RecordTransferReply: hq-protection
                task UserTask_RegisterApplication: registration-officer
                task UserTask_RequestTransfer: hq-protection
                task UserTask_ScreenApplication: registration-officer
                task UserTask_ServeDecision: notification-officer
                task UserTask_SignDecisionAtHeadquarters: hq-protection
                file CLOSED as DECISION_FINAL
                """);
    }

    @Test
    void step9AnExcusedAbsenceGivesANewDateAndASecondInterviewIsPossible() throws SQLException {
        ProtectionCase file = office.lodged("2026-11-02T09:00");
        CourseOfCase course = CourseOfCase.of(office, file.id());
        file.readyForExamination()
                .interviewMissed("2026-11-20T11:00", "APPLICANT_ABSENT")
                .excuseAssessed(true, true)
                .rescheduled("2026-11-30T10:00")
                .interviewed("2026-11-30T10:00")
                .examinationContinuedUntil("2026-12-01T10:00")
                .interviewed("2026-12-01T10:00");
        file.drafted("CONDITIONAL_REFUGEE")
                .signedAtHeadquarters()
                .served()
                .waitedUntil("2027-01-05T00:00")
                .registryChecked(Fields.asUsual());

        course.tells("""
                decision PROTECTION CONDITIONAL_REFUGEE (YUKK 78) 2026-12-01 by merkez.hq-protection, contestable DL-IP-14 DL-IP-16, served 2026-12-01, final 2027-01-05
                letters DOC-01 DOC-02 DOC-06 DOC-04 DOC-06 DOC-07 DOC-06 DOC-07 DOC-08 DOC-12
                clock DL-IP-04 2026-11-02 to 2026-12-02 MET in time
                clock DL-IP-08 2026-11-02 to 2027-05-02 MET in time
                clock DL-IP-14 2026-12-01 to 2026-12-11 STOPPED DECISION_FINAL
                clock DL-IP-16 2026-12-01 to 2026-12-31 STOPPED DECISION_FINAL
                ledger APPLICATION_LODGED (YUKK 65/1)
                ledger APPLICATION_REGISTERED (YUKK 69)
                ledger APPLICATION_SCREENED (YUKK 67, 72, 79)
                ledger NO_SPECIAL_NEED_FOUND (YUKK 67)
                ledger FOUND_ADMISSIBLE (YUKK 72)
                ledger APPLICANT_IDENTITY_ISSUED (YUKK 76)
                ledger INTERVIEW_NOT_HELD (YUKK 75/4)
                ledger EXCUSE_ASSESSED (YUKK 77/1-b)
                ledger INTERVIEW_RESCHEDULED (YUKK 75/4)
                ledger INTERVIEW_HELD (YUKK 75)
                ledger EXAMINATION_CONTINUED (YUKK 75/5)
                ledger INTERVIEW_HELD (YUKK 75)
                ledger STATUS_ASSESSED (YUKK 62)
                ledger DECISION_DRAFTED (YUKK 78/2)
                ledger DECISION_SIGNED (YUKK 78)
                ledger DECISION_SERVED (7201 11)
                ledger REGISTRY_FOUND_NOTHING (YUKK 80)
                ledger DECISION_FINAL (YUKK 3/1-ö)
                task UserTask_AssessExcuse: protection-officer
                task UserTask_CheckCourtRegistry: legal-counsel
                task UserTask_DraftDecision: protection-officer
                task UserTask_HoldInterview: interview-officer
                task UserTask_IssueApplicantIdentity: registration-officer
                task UserTask_RegisterApplication: registration-officer
                task UserTask_RescheduleInterview: interview-officer
                task UserTask_ScreenApplication: registration-officer
                task UserTask_ServeDecision: notification-officer
                task UserTask_SignDecisionAtHeadquarters: hq-protection
                file CLOSED as DECISION_FINAL
                """);
    }

    @Test
    void step11ADelegatedProvinceDecidesOnTheMerits() throws SQLException {
        ProtectionCase file = office.lodged("2026-11-02T09:00", Office.ANKARA, Channel.PROVINCIAL_DIRECTORATE);
        CourseOfCase course = CourseOfCase.of(office, file.id());
        file.readyForExamination()
                .interviewed("2026-11-20T10:00")
                .drafted("CONDITIONAL_REFUGEE")
                .signedByProvince()
                .served()
                .waitedUntil("2026-12-22T00:00")
                .registryChecked(Fields.asUsual());

        course.tells("""
                decision PROTECTION CONDITIONAL_REFUGEE (YUKK 78) 2026-11-20 by ankara.protection-decider, contestable DL-IP-14 DL-IP-16, served 2026-11-20, final 2026-12-22
                letters DOC-01 DOC-02 DOC-06 DOC-04 DOC-07 DOC-08 DOC-12
                clock DL-IP-04 2026-11-02 to 2026-12-02 MET in time
                clock DL-IP-08 2026-11-02 to 2027-05-02 MET in time
                clock DL-IP-14 2026-11-20 to 2026-11-30 STOPPED DECISION_FINAL
                clock DL-IP-16 2026-11-20 to 2026-12-21 STOPPED DECISION_FINAL
                ledger APPLICATION_LODGED (YUKK 65/1)
                ledger APPLICATION_REGISTERED (YUKK 69)
                ledger APPLICATION_SCREENED (YUKK 67, 72, 79)
                ledger NO_SPECIAL_NEED_FOUND (YUKK 67)
                ledger FOUND_ADMISSIBLE (YUKK 72)
                ledger APPLICANT_IDENTITY_ISSUED (YUKK 76)
                ledger INTERVIEW_HELD (YUKK 75)
                ledger STATUS_ASSESSED (YUKK 62)
                ledger DECISION_DRAFTED (YUKK 78/2)
                ledger DECISION_SIGNED (YUKK 78)
                ledger DECISION_SERVED (7201 11)
                ledger REGISTRY_FOUND_NOTHING (YUKK 80)
                ledger DECISION_FINAL (YUKK 3/1-ö)
                task UserTask_CheckCourtRegistry: legal-counsel
                task UserTask_DraftDecision: protection-officer
                task UserTask_HoldInterview: interview-officer
                task UserTask_IssueApplicantIdentity: registration-officer
                task UserTask_RegisterApplication: registration-officer
                task UserTask_ScreenApplication: registration-officer
                task UserTask_ServeDecision: notification-officer
                task UserTask_SignDecisionByDelegation: protection-decider
                file CLOSED as DECISION_FINAL
                """);
    }

    /** A conditional refugee, served on 20 November and not contested. */
    private static void toFinality(ProtectionCase interviewed) {
        interviewed
                .drafted("CONDITIONAL_REFUGEE")
                .signedAtHeadquarters()
                .served()
                .waitedUntil("2026-12-22T00:00")
                .registryChecked(Fields.asUsual());
        assertThat(interviewed.decision().isFinal()).isTrue();
    }
}
