package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.himaye.protection.application.WithdrawalGrounds.Ground;
import org.junit.jupiter.api.Test;

/** Every row of DT-05 (YUKK 77) on the engine from lodging to finality, its whole course written out. */
@Row.OfTable("withdrawal")
class WithdrawalRowsTest extends Scenario {

    @Test
    @Row("Rule_Declared")
    void row1AWrittenDeclaration() throws SQLException {
        ResidenceDutyCase file = lodged();
        CourseOfCase course = CourseOfCase.of(office, file.id());
        file.claim().readyForExamination();
        office.at("2026-09-08T09:00");
        file.claim().withdrawn();
        file.claim().withdrawalConcluded(Fields.asUsual());
        toFinality(file);

        assertThat(file.claim().event("WITHDRAWAL_CONCLUDED").detail()).containsEntry("row", "1");
        course.tells("""
                decision PROTECTION WITHDRAWN (YUKK 77/1-a) 2026-09-08 by van.protection-decider, contestable DL-IP-14 DL-IP-16, served 2026-09-08, final 2026-10-09
                letters DOC-01 DOC-02 DOC-06 DOC-04 DOC-10 DOC-12
                clock DL-IP-04 2026-09-01 to 2026-10-01 STOPPED DECIDED
                clock DL-IP-08 2026-09-01 to 2027-03-01 MET in time
                clock DL-IP-14 2026-09-08 to 2026-09-18 STOPPED DECISION_FINAL
                clock DL-IP-16 2026-09-08 to 2026-10-08 STOPPED DECISION_FINAL
                ledger APPLICATION_LODGED (YUKK 65/1)
                ledger APPLICATION_REGISTERED (YUKK 69)
                ledger APPLICATION_SCREENED (YUKK 67, 72, 79)
                ledger NO_SPECIAL_NEED_FOUND (YUKK 67)
                ledger FOUND_ADMISSIBLE (YUKK 72)
                ledger APPLICANT_IDENTITY_ISSUED (YUKK 76)
                ledger WITHDRAWAL_DECLARED (YUKK 77/1-a)
                ledger DECISION_SIGNED (YUKK 78)
                ledger WITHDRAWAL_CONCLUDED (YUKK 77/1-a)
                ledger DECISION_SERVED (7201 11)
                ledger REGISTRY_FOUND_NOTHING (YUKK 80)
                ledger DECISION_FINAL (YUKK 3/1-ö)
                task UserTask_CheckCourtRegistry: legal-counsel
                task UserTask_ConcludeWithdrawal: protection-decider
                task UserTask_HoldInterview: interview-officer
                task UserTask_IssueApplicantIdentity: registration-officer
                task UserTask_RegisterApplication: registration-officer
                task UserTask_ScreenApplication: registration-officer
                task UserTask_ServeDecision: notification-officer
                file CLOSED as DECISION_FINAL
                """);
    }

    @Test
    @Row("Rule_InterviewsMissed")
    void row2ThreeInterviewsMissedInARow() throws SQLException {
        ResidenceDutyCase file = lodged();
        CourseOfCase course = CourseOfCase.of(office, file.id());
        file.claim()
                .registered(Fields.with("interviewAt", "2026-09-14T10:00"))
                .screened()
                .identityIssued()
                .interviewMissed("2026-09-14T11:00", "APPLICANT_ABSENT")
                .excuseAssessed(false, true)
                .rescheduled("2026-09-24T10:00")
                .interviewMissed("2026-09-24T11:00", "APPLICANT_ABSENT")
                .excuseAssessed(false, true)
                .rescheduled("2026-10-05T10:00")
                .interviewMissed("2026-10-05T11:00", "APPLICANT_ABSENT")
                .excuseAssessed(false, true)
                .drafted(Fields.with("proposal", "DEEMED_WITHDRAWN").and("legalBasis", "YUKK 77/1-b"))
                .signedByProvince()
                .served()
                .waitedUntil("2026-11-05T00:00")
                .registryChecked(Fields.asUsual());

        assertThat(file.claim().event("WITHDRAWAL_CONCLUDED").detail()).containsEntry("row", "2");
        course.tells("""
                decision PROTECTION DEEMED_WITHDRAWN (YUKK 77/1-b) 2026-10-05 by van.protection-decider, contestable DL-IP-14 DL-IP-16, served 2026-10-05, final 2026-11-05
                letters DOC-01 DOC-02 DOC-06 DOC-04 DOC-06 DOC-06 DOC-10 DOC-12
                clock DL-IP-04 2026-09-01 to 2026-10-01 STOPPED WITHDRAWAL_INDICATED
                clock DL-IP-08 2026-09-01 to 2027-03-01 MET in time
                clock DL-IP-14 2026-10-05 to 2026-10-15 STOPPED DECISION_FINAL
                clock DL-IP-16 2026-10-05 to 2026-11-04 STOPPED DECISION_FINAL
                ledger APPLICATION_LODGED (YUKK 65/1)
                ledger APPLICATION_REGISTERED (YUKK 69)
                ledger APPLICATION_SCREENED (YUKK 67, 72, 79)
                ledger NO_SPECIAL_NEED_FOUND (YUKK 67)
                ledger FOUND_ADMISSIBLE (YUKK 72)
                ledger APPLICANT_IDENTITY_ISSUED (YUKK 76)
                ledger INTERVIEW_NOT_HELD (YUKK 75/4)
                ledger EXCUSE_ASSESSED (YUKK 77/1-b)
                ledger INTERVIEW_RESCHEDULED (YUKK 75/4)
                ledger INTERVIEW_NOT_HELD (YUKK 75/4)
                ledger EXCUSE_ASSESSED (YUKK 77/1-b)
                ledger INTERVIEW_RESCHEDULED (YUKK 75/4)
                ledger INTERVIEW_NOT_HELD (YUKK 75/4)
                ledger WITHDRAWAL_INDICATED (YUKK 77/1-b)
                ledger DECISION_DRAFTED (YUKK 78/2)
                ledger DECISION_SIGNED (YUKK 78)
                ledger WITHDRAWAL_CONCLUDED (YUKK 77/1-b)
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
                task UserTask_SignDecisionByDelegation: protection-decider
                file CLOSED as DECISION_FINAL
                """);
    }

    @Test
    @Row("Rule_Escaped")
    void row3AnEscapeFromDetention() throws SQLException {
        ResidenceDutyCase file = lodged();
        CourseOfCase course = CourseOfCase.of(office, file.id());
        file.claim().readyForExamination();
        new ApplicantDetentionCase(office, file.claim())
                .considered()
                .assessed(Fields.asUsual())
                .signed(Fields.asUsual())
                .served()
                .admitted();
        office.at("2026-09-08T09:00");
        assertThat(file.happened(Ground.ESCAPED, "2026-09-06T22:00")).isEqualTo(3);
        file.concluded();
        toFinality(file);

        // The centre has still to confirm that it holds nobody; until then the board of liberty keeps asking.
        course.tells("""
                decision DETENTION_OF_APPLICANT DETENTION_ORDERED (YUKK 68/2, 68/4) 2026-09-01 by van.governor-approver, contestable CRIMINAL_PEACE_JUDGE_APPLICANT, served 2026-09-01
                decision PROTECTION DEEMED_WITHDRAWN (YUKK 77/1-c) 2026-09-08 by van.protection-decider, contestable DL-IP-14 DL-IP-16, served 2026-09-08, final 2026-10-09
                letters DOC-01 DOC-02 DOC-06 DOC-04 DOC-11 DOC-12 DOC-10 DOC-12 DOC-21
                clock DL-IP-04 2026-09-01 to 2026-10-01 STOPPED DECIDED
                clock DL-IP-08 2026-09-01 to 2027-03-01 MET in time
                clock DL-IP-11 2026-09-01 to 2026-10-01 STOPPED APPLICATION_ENDED
                clock DL-IP-14 2026-09-08 to 2026-09-18 STOPPED DECISION_FINAL
                clock DL-IP-16 2026-09-08 to 2026-10-08 STOPPED DECISION_FINAL
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
                ledger WITHDRAWAL_PROPOSED (YUKK 77/1-c)
                ledger DECISION_SIGNED (YUKK 78)
                ledger APPLICANT_DETENTION_ENDED (YUKK 3/1-d, 68)
                ledger HOLDING_UNLAWFUL (YUKK 3/1-d, 68)
                ledger WITHDRAWAL_CONCLUDED (YUKK 77/1-c)
                ledger DECISION_SERVED (7201 11)
                ledger REGISTRY_FOUND_NOTHING (YUKK 80)
                ledger DECISION_FINAL (YUKK 3/1-ö)
                task UserTask_AdmitApplicant: removal-centre-manager removal-centre-staff
                task UserTask_AssessDetentionNeed: protection-officer
                task UserTask_CheckCourtRegistry: legal-counsel
                task UserTask_ConcludeWithdrawal: protection-decider
                task UserTask_ConfirmApplicantRelease: removal-centre-manager removal-centre-staff
                task UserTask_EndApplicantDetention: detention-reviewer governor-approver protection-officer
                task UserTask_HoldInterview: interview-officer
                task UserTask_IssueApplicantIdentity: registration-officer
                task UserTask_RegisterApplication: registration-officer
                task UserTask_ScreenApplication: registration-officer
                task UserTask_ServeDecision: notification-officer
                task UserTask_SignApplicantDetention: governor-approver
                file CLOSED as DECISION_FINAL
                still open UserTask_ConfirmApplicantRelease
                """);
    }

    @Test
    @Row("Rule_ReportsMissed")
    void row4ThreeReportsMissedInARow() throws SQLException {
        ResidenceDutyCase file = lodged();
        CourseOfCase course = CourseOfCase.of(office, file.id());
        withDuties(file)
                .missed("2026-09-15T09:00")
                .assessed(false, false)
                .missed("2026-09-22T09:00")
                .assessed(false, false)
                .missed("2026-09-29T09:00")
                .assessed(false, true);
        file.concluded();
        file.claim().served().waitedUntil("2026-10-30T23:59");
        assertThat(file.claim().nextTask())
                .as("thirty days, the last a holiday")
                .isEmpty();
        file.claim().waitedUntil("2026-10-31T00:00").registryChecked(Fields.asUsual());

        assertThat(file.claim().event("WITHDRAWAL_CONCLUDED").detail()).containsEntry("row", "4");
        // Ten and thirty days from the service on 29 September; 29 October is a holiday.
        assertThat(file.claim().words("DOC-12")).contains("2026-10-09", "2026-10-30");
        course.tells("""
                decision OBLIGATION_OF_APPLICANT RESIDENCE_DUTIES_IMPOSED (YUKK 71) 2026-09-01 by van.governor-approver, contestable DL-IP-14 DL-IP-16, served 2026-09-03
                decision PROTECTION DEEMED_WITHDRAWN (YUKK 77/1-ç) 2026-09-29 by van.protection-decider, contestable DL-IP-14 DL-IP-16, served 2026-09-29, final 2026-10-31
                letters DOC-01 DOC-02 DOC-06 DOC-04 DOC-05 DOC-12 DOC-10 DOC-12
                clock DL-IP-04 2026-09-01 to 2026-10-01 STOPPED DECIDED
                clock DL-IP-08 2026-09-01 to 2027-03-01 MET in time
                clock DL-IP-14 2026-09-03 to 2026-09-14 STOPPED DECISION_FINAL
                clock DL-IP-16 2026-09-03 to 2026-10-05 STOPPED DECISION_FINAL
                ledger APPLICATION_LODGED (YUKK 65/1)
                ledger APPLICATION_REGISTERED (YUKK 69)
                ledger APPLICATION_SCREENED (YUKK 67, 72, 79)
                ledger NO_SPECIAL_NEED_FOUND (YUKK 67)
                ledger FOUND_ADMISSIBLE (YUKK 72)
                ledger APPLICANT_IDENTITY_ISSUED (YUKK 76)
                ledger RESIDENCE_DUTIES_PROPOSED (YUKK 71)
                ledger RESIDENCE_DUTIES_IMPOSED (YUKK 71)
                ledger DECISION_SERVED (7201 11)
                ledger REPORT_NOT_KEPT (YUKK 71)
                ledger REPORT_EXCUSE_ASSESSED (YUKK 77/1-ç)
                ledger REPORT_NOT_KEPT (YUKK 71)
                ledger REPORT_EXCUSE_ASSESSED (YUKK 77/1-ç)
                ledger REPORT_NOT_KEPT (YUKK 71)
                ledger REPORT_EXCUSE_ASSESSED (YUKK 77/1-ç)
                ledger WITHDRAWAL_PROPOSED (YUKK 77/1-ç)
                ledger DECISION_SIGNED (YUKK 78)
                ledger RESIDENCE_DUTIES_ENDED (YUKK 3/1-d, 71)
                ledger WITHDRAWAL_CONCLUDED (YUKK 77/1-ç)
                ledger DECISION_SERVED (7201 11)
                ledger REGISTRY_FOUND_NOTHING (YUKK 80)
                ledger DECISION_FINAL (YUKK 3/1-ö)
                task UserTask_AssessMissedReport: protection-officer
                task UserTask_CheckCourtRegistry: legal-counsel
                task UserTask_ConcludeWithdrawal: protection-decider
                task UserTask_HoldInterview: interview-officer
                task UserTask_IssueApplicantIdentity: registration-officer
                task UserTask_RecordReportingDay: front-desk registration-officer
                task UserTask_RegisterApplication: registration-officer
                task UserTask_ScreenApplication: registration-officer
                task UserTask_ServeDecision: notification-officer
                task UserTask_SignResidenceDuties: governor-approver
                file CLOSED as DECISION_FINAL
                """);
    }

    @Test
    @Row("Rule_ResidenceLeft")
    void row5LeavingTheAssignedResidenceOnce() throws SQLException {
        ResidenceDutyCase file = lodged();
        CourseOfCase course = CourseOfCase.of(office, file.id());
        withDuties(file);
        office.at("2026-09-08T09:00");
        assertThat(file.happened(Ground.RESIDENCE_LEFT, "2026-09-07T20:00")).isEqualTo(5);
        file.concluded();
        toFinality(file);

        // Ten and thirty days from the service on 8 September.
        assertThat(file.claim().words("DOC-12")).contains("2026-09-18", "2026-10-08");
        course.tells("""
                decision OBLIGATION_OF_APPLICANT RESIDENCE_DUTIES_IMPOSED (YUKK 71) 2026-09-01 by van.governor-approver, contestable DL-IP-14 DL-IP-16, served 2026-09-03
                decision PROTECTION DEEMED_WITHDRAWN (YUKK 77/1-ç) 2026-09-08 by van.protection-decider, contestable DL-IP-14 DL-IP-16, served 2026-09-08, final 2026-10-09
                letters DOC-01 DOC-02 DOC-06 DOC-04 DOC-05 DOC-12 DOC-10 DOC-12
                clock DL-IP-04 2026-09-01 to 2026-10-01 STOPPED DECIDED
                clock DL-IP-08 2026-09-01 to 2027-03-01 MET in time
                clock DL-IP-14 2026-09-03 to 2026-09-14 STOPPED DECISION_FINAL
                clock DL-IP-16 2026-09-03 to 2026-10-05 STOPPED DECISION_FINAL
                ledger APPLICATION_LODGED (YUKK 65/1)
                ledger APPLICATION_REGISTERED (YUKK 69)
                ledger APPLICATION_SCREENED (YUKK 67, 72, 79)
                ledger NO_SPECIAL_NEED_FOUND (YUKK 67)
                ledger FOUND_ADMISSIBLE (YUKK 72)
                ledger APPLICANT_IDENTITY_ISSUED (YUKK 76)
                ledger RESIDENCE_DUTIES_PROPOSED (YUKK 71)
                ledger RESIDENCE_DUTIES_IMPOSED (YUKK 71)
                ledger DECISION_SERVED (7201 11)
                ledger WITHDRAWAL_PROPOSED (YUKK 77/1-ç)
                ledger DECISION_SIGNED (YUKK 78)
                ledger RESIDENCE_DUTIES_ENDED (YUKK 3/1-d, 71)
                ledger WITHDRAWAL_CONCLUDED (YUKK 77/1-ç)
                ledger DECISION_SERVED (7201 11)
                ledger REGISTRY_FOUND_NOTHING (YUKK 80)
                ledger DECISION_FINAL (YUKK 3/1-ö)
                task UserTask_CheckCourtRegistry: legal-counsel
                task UserTask_ConcludeWithdrawal: protection-decider
                task UserTask_HoldInterview: interview-officer
                task UserTask_IssueApplicantIdentity: registration-officer
                task UserTask_RecordReportingDay: front-desk registration-officer
                task UserTask_RegisterApplication: registration-officer
                task UserTask_ScreenApplication: registration-officer
                task UserTask_ServeDecision: notification-officer
                task UserTask_SignResidenceDuties: governor-approver
                file CLOSED as DECISION_FINAL
                """);
    }

    @Test
    @Row("Rule_DataRefused")
    void row6ObjectingToTheTakingOfPersonalData() throws SQLException {
        ResidenceDutyCase file = lodged();
        CourseOfCase course = CourseOfCase.of(office, file.id());
        office.at("2026-09-08T09:00");
        assertThat(file.happened(Ground.DATA_REFUSED, "2026-09-01T10:00")).isEqualTo(6);
        file.concluded();
        toFinality(file);

        course.tells("""
                decision PROTECTION DEEMED_WITHDRAWN (YUKK 77/1-d) 2026-09-08 by van.protection-decider, contestable DL-IP-14 DL-IP-16, served 2026-09-08, final 2026-10-09
                letters DOC-10 DOC-12
                clock DL-IP-14 2026-09-08 to 2026-09-18 STOPPED DECISION_FINAL
                clock DL-IP-16 2026-09-08 to 2026-10-08 STOPPED DECISION_FINAL
                ledger APPLICATION_LODGED (YUKK 65/1)
                ledger WITHDRAWAL_PROPOSED (YUKK 77/1-d)
                ledger DECISION_SIGNED (YUKK 78)
                ledger WITHDRAWAL_CONCLUDED (YUKK 77/1-d)
                ledger DECISION_SERVED (7201 11)
                ledger REGISTRY_FOUND_NOTHING (YUKK 80)
                ledger DECISION_FINAL (YUKK 3/1-ö)
                task UserTask_CheckCourtRegistry: legal-counsel
                task UserTask_ConcludeWithdrawal: protection-decider
                task UserTask_RegisterApplication: registration-officer
                task UserTask_ServeDecision: notification-officer
                file CLOSED as DECISION_FINAL
                """);
    }

    @Test
    @Row("Rule_DutiesNotMet")
    void row7NotComplyingWithTheDutiesOfRegistrationOrInterview() throws SQLException {
        ResidenceDutyCase file = lodged();
        CourseOfCase course = CourseOfCase.of(office, file.id());
        file.claim().readyForExamination();
        office.at("2026-09-08T09:00");
        assertThat(file.happened(Ground.DUTIES_NOT_MET, "2026-09-07T10:00")).isEqualTo(7);
        file.concluded();
        toFinality(file);

        course.tells("""
                decision PROTECTION DEEMED_WITHDRAWN (YUKK 77/1-e) 2026-09-08 by van.protection-decider, contestable DL-IP-14 DL-IP-16, served 2026-09-08, final 2026-10-09
                letters DOC-01 DOC-02 DOC-06 DOC-04 DOC-10 DOC-12
                clock DL-IP-04 2026-09-01 to 2026-10-01 STOPPED DECIDED
                clock DL-IP-08 2026-09-01 to 2027-03-01 MET in time
                clock DL-IP-14 2026-09-08 to 2026-09-18 STOPPED DECISION_FINAL
                clock DL-IP-16 2026-09-08 to 2026-10-08 STOPPED DECISION_FINAL
                ledger APPLICATION_LODGED (YUKK 65/1)
                ledger APPLICATION_REGISTERED (YUKK 69)
                ledger APPLICATION_SCREENED (YUKK 67, 72, 79)
                ledger NO_SPECIAL_NEED_FOUND (YUKK 67)
                ledger FOUND_ADMISSIBLE (YUKK 72)
                ledger APPLICANT_IDENTITY_ISSUED (YUKK 76)
                ledger WITHDRAWAL_PROPOSED (YUKK 77/1-e)
                ledger DECISION_SIGNED (YUKK 78)
                ledger WITHDRAWAL_CONCLUDED (YUKK 77/1-e)
                ledger DECISION_SERVED (7201 11)
                ledger REGISTRY_FOUND_NOTHING (YUKK 80)
                ledger DECISION_FINAL (YUKK 3/1-ö)
                task UserTask_CheckCourtRegistry: legal-counsel
                task UserTask_ConcludeWithdrawal: protection-decider
                task UserTask_HoldInterview: interview-officer
                task UserTask_IssueApplicantIdentity: registration-officer
                task UserTask_RegisterApplication: registration-officer
                task UserTask_ScreenApplication: registration-officer
                task UserTask_ServeDecision: notification-officer
                file CLOSED as DECISION_FINAL
                """);
    }

    private ResidenceDutyCase lodged() {
        return new ResidenceDutyCase(office, office.lodged("2026-09-01T09:00"));
    }

    /** Duties served on 3 September: to report every seven days from Monday 14 September on. */
    private ResidenceDutyCase withDuties(ResidenceDutyCase file) {
        file.claim().readyForExamination();
        file.proposed().signed(Fields.asUsual());
        office.at("2026-09-03T10:00");
        return file.dutiesServed();
    }

    /** Served on 8 September, not contested within thirty days. */
    private static void toFinality(ResidenceDutyCase file) {
        file.claim().served().waitedUntil("2026-10-09T00:00").registryChecked(Fields.asUsual());
    }
}
