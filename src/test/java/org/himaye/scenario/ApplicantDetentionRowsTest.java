package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of DT-07 (YUKK 68) on the engine from lodging to the finality of the application, its whole course written out. */
@Row.OfTable("applicant-detention-need")
class ApplicantDetentionRowsTest extends Scenario {

    @ParameterizedTest
    @CsvSource({
        "Rule_ApplicationOnly, APPLICATION_ONLY, FORBIDDEN, YUKK 68/1",
        "Rule_NoListedGround, OTHER, NONE, YUKK 68/2"
    })
    void rows1And3DetainNobody(String rule, String reason, String need, String article) throws SQLException {
        ProtectionCase claim = office.lodged("2026-11-02T09:00");
        CourseOfCase course = CourseOfCase.of(office, claim.id());
        ApplicantDetentionCase file = considered(claim);
        file.assessed(Fields.with("reason", reason).and("identityDoubtful", false));
        toFinality(claim);

        assertThat(claim.event("APPLICANT_DETENTION_NEED_FOUND").detail()).containsEntry("need", need);
        course.tells("""
                decision PROTECTION REFUSAL (YUKK 78) 2026-11-20 by merkez.hq-protection, contestable DL-IP-14 DL-IP-16, served 2026-11-20, final 2026-12-22
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
                ledger APPLICANT_DETENTION_CONSIDERED (YUKK 68)
                ledger APPLICANT_DETENTION_ASSESSED (YUKK 68/2, 68/3)
                ledger APPLICANT_DETENTION_NEED_FOUND (%s)
                ledger INTERVIEW_HELD (YUKK 75)
                ledger STATUS_ASSESSED (YUKK 78)
                ledger DECISION_DRAFTED (YUKK 78/2)
                ledger DECISION_SIGNED (YUKK 78)
                ledger DECISION_SERVED (7201 11)
                ledger REGISTRY_FOUND_NOTHING (YUKK 80)
                ledger DECISION_FINAL (YUKK 3/1-ö)
                task UserTask_AssessDetentionNeed: protection-officer
                task UserTask_CheckCourtRegistry: legal-counsel
                task UserTask_DraftDecision: protection-officer
                task UserTask_HoldInterview: interview-officer
                task UserTask_IssueApplicantIdentity: registration-officer
                task UserTask_RegisterApplication: registration-officer
                task UserTask_ScreenApplication: registration-officer
                task UserTask_ServeDecision: notification-officer
                task UserTask_SignDecisionAtHeadquarters: hq-protection
                file CLOSED as DECISION_FINAL
                """.formatted(article));
    }

    @Test
    @Row("Rule_Child")
    void row2AChildAloneIsHandedOverAndNotDetained() throws SQLException {
        ProtectionCase claim = office.lodged("2026-11-02T09:00");
        CourseOfCase course = CourseOfCase.of(office, claim.id());
        claim.registered(Fields.with("birthDate", "2011-05-01"))
                .screened(Fields.with("unaccompaniedChild", true))
                .childHandedOver(Fields.asUsual());
        new ApplicantDetentionCase(office, claim).considered().assessed(Fields.asUsual());
        claim.identityIssued();
        office.at("2026-11-20T10:00");
        decided(claim.interviewed(Forms.besideAChild()));

        course.tells("""
                decision PROTECTION REFUSAL (YUKK 78) 2026-11-20 by merkez.hq-protection, contestable DL-IP-14 DL-IP-16, served 2026-11-20, final 2026-12-22
                letters DOC-01 DOC-02 DOC-06 DOC-04 DOC-07 DOC-08 DOC-12
                clock DL-IP-04 2026-11-02 to 2026-12-02 MET in time
                clock DL-IP-08 2026-11-02 to 2027-05-02 MET in time
                clock DL-IP-14 2026-11-20 to 2026-11-30 STOPPED DECISION_FINAL
                clock DL-IP-16 2026-11-20 to 2026-12-21 STOPPED DECISION_FINAL
                ledger APPLICATION_LODGED (YUKK 65/1)
                ledger APPLICATION_REGISTERED (YUKK 69)
                ledger APPLICATION_SCREENED (YUKK 67, 72, 79)
                ledger SPECIAL_NEED_FOUND (YUKK 67)
                ledger CHILD_HANDED_OVER (YUKK 66/1-b)
                ledger FOUND_ADMISSIBLE (YUKK 72)
                ledger APPLICANT_DETENTION_CONSIDERED (YUKK 68)
                ledger APPLICANT_DETENTION_ASSESSED (YUKK 68/2, 68/3)
                ledger APPLICANT_DETENTION_NEED_FOUND (YUKK 66/1-b)
                ledger APPLICANT_IDENTITY_ISSUED (YUKK 76)
                ledger INTERVIEW_HELD (YUKK 75)
                ledger STATUS_ASSESSED (YUKK 78)
                ledger DECISION_DRAFTED (YUKK 78/2)
                ledger DECISION_SIGNED (YUKK 78)
                ledger DECISION_SERVED (7201 11)
                ledger REGISTRY_FOUND_NOTHING (YUKK 80)
                ledger DECISION_FINAL (YUKK 3/1-ö)
                task UserTask_AssessDetentionNeed: protection-officer
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
    @Row("Rule_MeasuresSuffice")
    void row4WhereMeasuresSufficeThePersonReports() throws SQLException {
        ProtectionCase claim = office.lodged("2026-11-02T09:00");
        CourseOfCase course = CourseOfCase.of(office, claim.id());
        ApplicantDetentionCase file = considered(claim);
        file.assessed(Fields.with("measuresSuffice", true))
                .signed(ApplicantDetentionCase.measures())
                .served();
        toFinality(claim);

        // Ten and thirty days from the service of the refusal on 20 November.
        assertThat(claim.words("DOC-12")).contains("2026-11-30", "2026-12-21");
        course.tells("""
                decision OBLIGATION_OF_APPLICANT MEASURES_IMPOSED (YUKK 68/3, 71) 2026-11-02 by van.governor-approver, contestable DL-IP-14 DL-IP-16, served 2026-11-02
                decision PROTECTION REFUSAL (YUKK 78) 2026-11-20 by merkez.hq-protection, contestable DL-IP-14 DL-IP-16, served 2026-11-20, final 2026-12-22
                letters DOC-01 DOC-02 DOC-06 DOC-04 DOC-12 DOC-07 DOC-08 DOC-12
                clock DL-IP-04 2026-11-02 to 2026-12-02 MET in time
                clock DL-IP-08 2026-11-02 to 2027-05-02 MET in time
                clock DL-IP-14 2026-11-02 to 2026-11-12 STOPPED DECISION_FINAL
                clock DL-IP-16 2026-11-02 to 2026-12-02 STOPPED DECISION_FINAL
                ledger APPLICATION_LODGED (YUKK 65/1)
                ledger APPLICATION_REGISTERED (YUKK 69)
                ledger APPLICATION_SCREENED (YUKK 67, 72, 79)
                ledger NO_SPECIAL_NEED_FOUND (YUKK 67)
                ledger FOUND_ADMISSIBLE (YUKK 72)
                ledger APPLICANT_IDENTITY_ISSUED (YUKK 76)
                ledger APPLICANT_DETENTION_CONSIDERED (YUKK 68)
                ledger APPLICANT_DETENTION_ASSESSED (YUKK 68/2, 68/3)
                ledger APPLICANT_DETENTION_NEED_FOUND (YUKK 68/3, 71)
                ledger MEASURES_IMPOSED_ON_APPLICANT (YUKK 68/3, 71)
                ledger DECISION_SERVED (7201 11)
                ledger INTERVIEW_HELD (YUKK 75)
                ledger STATUS_ASSESSED (YUKK 78)
                ledger DECISION_DRAFTED (YUKK 78/2)
                ledger DECISION_SIGNED (YUKK 78)
                ledger DECISION_SERVED (7201 11)
                ledger REGISTRY_FOUND_NOTHING (YUKK 80)
                ledger DECISION_FINAL (YUKK 3/1-ö)
                task UserTask_AssessDetentionNeed: protection-officer
                task UserTask_CheckCourtRegistry: legal-counsel
                task UserTask_DraftDecision: protection-officer
                task UserTask_HoldInterview: interview-officer
                task UserTask_IssueApplicantIdentity: registration-officer
                task UserTask_RegisterApplication: registration-officer
                task UserTask_ScreenApplication: registration-officer
                task UserTask_ServeDecision: notification-officer
                task UserTask_SignApplicantDetention: governor-approver
                task UserTask_SignDecisionAtHeadquarters: hq-protection
                file CLOSED as DECISION_FINAL
                """);
    }

    @Test
    @Row("Rule_Detention")
    void row5WhoIsDetainedIsFreeAfterThirtyDays() throws SQLException {
        ProtectionCase claim = office.lodged("2026-11-02T09:00");
        CourseOfCase course = CourseOfCase.of(office, claim.id());
        ApplicantDetentionCase file = considered(claim);
        file.assessed(Fields.asUsual()).signed(Fields.asUsual()).served();
        office.at("2026-11-02T15:00");
        file.admitted();
        claim.interviewed("2026-11-20T10:00");
        file.waitedUntil("2026-12-02T09:00");
        office.at("2026-12-02T09:30");
        file.releaseConfirmed();
        claim.drafted("REFUSAL")
                .signedAtHeadquarters()
                .served()
                .waitedUntil("2027-01-05T00:00")
                .registryChecked(Fields.asUsual());

        course.tells("""
                decision DETENTION_OF_APPLICANT DETENTION_ORDERED (YUKK 68/2, 68/4) 2026-11-02 by van.governor-approver, contestable CRIMINAL_PEACE_JUDGE_APPLICANT, served 2026-11-02
                decision PROTECTION REFUSAL (YUKK 78) 2026-12-02 by merkez.hq-protection, contestable DL-IP-14 DL-IP-16, served 2026-12-02, final 2027-01-05
                letters DOC-01 DOC-02 DOC-06 DOC-04 DOC-11 DOC-12 DOC-07 DOC-21 DOC-08 DOC-12
                clock DL-IP-04 2026-11-02 to 2026-12-02 MET in time
                clock DL-IP-08 2026-11-02 to 2027-05-02 MET in time
                clock DL-IP-11 2026-11-02 to 2026-12-02 STOPPED LIMIT
                clock DL-IP-14 2026-12-02 to 2026-12-14 STOPPED DECISION_FINAL
                clock DL-IP-16 2026-12-02 to 2027-01-04 STOPPED DECISION_FINAL
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
                ledger INTERVIEW_HELD (YUKK 75)
                ledger APPLICANT_DETENTION_ENDED (YUKK 68/5)
                ledger HOLDING_UNLAWFUL (YUKK 68/5)
                ledger RELEASE_CONFIRMED (YUKK 68)
                ledger STATUS_ASSESSED (YUKK 78)
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
                task UserTask_HoldInterview: interview-officer
                task UserTask_IssueApplicantIdentity: registration-officer
                task UserTask_RegisterApplication: registration-officer
                task UserTask_ScreenApplication: registration-officer
                task UserTask_ServeDecision: notification-officer
                task UserTask_SignApplicantDetention: governor-approver
                task UserTask_SignDecisionAtHeadquarters: hq-protection
                file CLOSED as DECISION_FINAL
                """);
    }

    @Test
    @Row("Rule_GroundGone")
    void row6WhenTheGroundIsGoneThePersonIsFreeAtOnce() throws SQLException {
        ProtectionCase claim = office.lodged("2026-11-02T09:00");
        CourseOfCase course = CourseOfCase.of(office, claim.id());
        ApplicantDetentionCase file = considered(claim);
        file.assessed(Fields.asUsual()).signed(Fields.asUsual()).served();
        office.at("2026-11-02T15:00");
        file.admitted();
        office.at("2026-11-10T14:00");
        file.notNeeded(Fields.asUsual());
        office.desk().runDueJobs();
        file.releaseConfirmed();
        toFinality(claim);

        course.tells("""
                decision DETENTION_OF_APPLICANT DETENTION_ORDERED (YUKK 68/2, 68/4) 2026-11-02 by van.governor-approver, contestable CRIMINAL_PEACE_JUDGE_APPLICANT, served 2026-11-02
                decision PROTECTION REFUSAL (YUKK 78) 2026-11-20 by merkez.hq-protection, contestable DL-IP-14 DL-IP-16, served 2026-11-20, final 2026-12-22
                letters DOC-01 DOC-02 DOC-06 DOC-04 DOC-11 DOC-12 DOC-21 DOC-07 DOC-08 DOC-12
                clock DL-IP-04 2026-11-02 to 2026-12-02 MET in time
                clock DL-IP-08 2026-11-02 to 2027-05-02 MET in time
                clock DL-IP-11 2026-11-02 to 2026-12-02 STOPPED GROUND_GONE
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
                ledger APPLICANT_DETENTION_NEED_FOUND (YUKK 68/5)
                ledger APPLICANT_DETENTION_ENDED (YUKK 68/5)
                ledger HOLDING_UNLAWFUL (YUKK 68/5)
                ledger RELEASE_CONFIRMED (YUKK 68)
                ledger INTERVIEW_HELD (YUKK 75)
                ledger STATUS_ASSESSED (YUKK 78)
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
                task UserTask_HoldInterview: interview-officer
                task UserTask_IssueApplicantIdentity: registration-officer
                task UserTask_RegisterApplication: registration-officer
                task UserTask_ScreenApplication: registration-officer
                task UserTask_ServeDecision: notification-officer
                task UserTask_SignApplicantDetention: governor-approver
                task UserTask_SignDecisionAtHeadquarters: hq-protection
                file CLOSED as DECISION_FINAL
                """);
    }

    private ApplicantDetentionCase considered(ProtectionCase claim) {
        return new ApplicantDetentionCase(office, claim.readyForExamination()).considered();
    }

    private static void toFinality(ProtectionCase claim) {
        decided(claim.interviewed("2026-11-20T10:00"));
    }

    private static void decided(ProtectionCase interviewed) {
        interviewed
                .drafted("REFUSAL")
                .signedAtHeadquarters()
                .served()
                .waitedUntil("2026-12-22T00:00")
                .registryChecked(Fields.asUsual());
    }
}
