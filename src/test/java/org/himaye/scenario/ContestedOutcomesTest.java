package org.himaye.scenario;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What becomes of a refusal that is contested (YUKK 80), on the engine from lodging to finality, written out. */
class ContestedOutcomesTest extends Scenario {

    @Test
    void step12ARejectedObjectionLeavesTheCourtAndIsThenFinal() throws SQLException {
        ProtectionCase file = office.lodged("2026-11-02T09:00");
        CourseOfCase course = CourseOfCase.of(office, file.id());
        refused(file);
        AppealCase appeal = AppealCase.against(office, file.decision(), "2026-11-30T17:20");
        CourseOfCase objection = CourseOfCase.of(office, appeal.id());
        appeal.decided("REJECT").signed();
        office.at("2026-12-02T10:00");
        appeal.served().waitedUntil("2027-01-05T09:00").registryChecked(Fields.asUsual());

        course.tells("""
                decision PROTECTION REFUSAL (YUKK 78) 2026-11-20 by merkez.hq-protection, contestable DL-IP-14 DL-IP-16, served 2026-11-20, final 2027-01-05
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
                ledger STATUS_ASSESSED (YUKK 78)
                ledger DECISION_DRAFTED (YUKK 78/2)
                ledger DECISION_SIGNED (YUKK 78)
                ledger DECISION_SERVED (7201 11)
                ledger APPEAL_PENDING (YUKK 80/1-e)
                ledger APPEAL_UPHELD (YUKK 80)
                ledger DECISION_FINAL (YUKK 3/1-ö)
                task UserTask_CheckCourtRegistry: legal-counsel
                task UserTask_DraftDecision: protection-officer
                task UserTask_HoldInterview: interview-officer
                task UserTask_IssueApplicantIdentity: registration-officer
                task UserTask_RegisterApplication: registration-officer
                task UserTask_ScreenApplication: registration-officer
                task UserTask_ServeDecision: notification-officer
                task UserTask_SignDecisionAtHeadquarters: hq-protection
                file CLOSED as DECISION_FINAL
                """);
        objection.tells("""
                decision COMMISSION REJECTED (YUKK 80, CBK-4 164) 2026-11-30 by merkez.commission-chair, contestable DL-CM-04, served 2026-12-02, final 2027-01-05
                letters DOC-13 DOC-14 DOC-12
                clock DL-CM-02 2026-11-30 to 2026-12-15 MET in time
                clock DL-CM-04 2026-12-02 to 2027-01-04 STOPPED APPEAL_CONCLUDED
                ledger APPEAL_RECEIVED (YUKK 80/1-a)
                ledger APPEAL_CONSENT_RECORDED (YUKK 92/3)
                ledger APPEAL_EXAMINED (YUKK 80/1-a)
                ledger APPEAL_FILE_SENT (CBK-4 164)
                ledger APPEAL_ASSIGNED (CBK-4 164)
                ledger APPEAL_REPORTED (CBK-4 164)
                ledger APPEAL_ON_AGENDA (CBK-4 164)
                ledger APPEAL_PUT_TO_VOTE (CBK-4 164)
                ledger APPEAL_VOTE_CAST (CBK-4 164)
                ledger APPEAL_VOTE_CAST (CBK-4 164)
                ledger APPEAL_VOTE_CAST (CBK-4 164)
                ledger APPEAL_VOTE_CAST (CBK-4 164)
                ledger APPEAL_VOTES_OPENED (CBK-4 164)
                ledger APPEAL_DECIDED (YUKK 80/1-b)
                ledger DECISION_SERVED (7201 11)
                ledger APPEAL_REGISTRY_FOUND_NOTHING (YUKK 80)
                ledger APPEAL_CONCLUDED (YUKK 80)
                task UserTask_CheckCommissionRegistry: legal-counsel
                task UserTask_ExamineAppeal: commission-secretariat
                task UserTask_OpenVotes: commission-chair
                task UserTask_ReportAppeal: commission-member-expert
                task UserTask_SendFile: protection-officer
                task UserTask_ServeDecision: notification-officer
                task UserTask_SignCommissionDecision: commission-chair
                task UserTask_VoteAsChair: commission-chair
                task UserTask_VoteAsExpert: commission-member-expert
                task UserTask_VoteForForeignAffairs: commission-member-foreign-affairs
                task UserTask_VoteForJustice: commission-member-justice
                file CLOSED as REJECTED
                """);
    }

    @Test
    void step12AnAcceptedObjectionIsDecidedAnewBySomebodyElse() throws SQLException {
        ProtectionCase file = office.lodged("2026-11-02T09:00");
        CourseOfCase course = CourseOfCase.of(office, file.id());
        refused(file);
        AppealCase appeal = AppealCase.against(office, file.decision(), "2026-11-30T17:20");
        CourseOfCase objection = CourseOfCase.of(office, appeal.id());
        appeal.decided("ACCEPT").signed();
        file.drafted("REFUGEE").signedBySomebodyElse();
        appeal.served();
        file.served().waitedUntil("2027-01-05T09:00").registryChecked(Fields.asUsual());

        course.tells("""
                decision PROTECTION REFUSAL (YUKK 78) 2026-11-20 by merkez.hq-protection, contestable DL-IP-14 DL-IP-16, served 2026-11-20, annulled 2026-11-30
                decision PROTECTION REFUGEE (YUKK 78) 2026-11-30 by merkez.hq-protection-2, contestable DL-IP-14 DL-IP-16, served 2026-11-30, final 2027-01-05
                letters DOC-01 DOC-02 DOC-06 DOC-04 DOC-07 DOC-08 DOC-12 DOC-08 DOC-12
                clock DL-IP-04 2026-11-02 to 2026-12-02 MET in time
                clock DL-IP-08 2026-11-02 to 2027-05-02 MET in time
                clock DL-IP-08 2026-11-30 to 2027-05-30 MET in time
                clock DL-IP-14 2026-11-20 to 2026-11-30 STOPPED DECISION_ANNULLED
                clock DL-IP-14 2026-11-30 to 2026-12-10 STOPPED DECISION_FINAL
                clock DL-IP-16 2026-11-20 to 2026-12-21 STOPPED DECISION_ANNULLED
                clock DL-IP-16 2026-11-30 to 2026-12-30 STOPPED DECISION_FINAL
                ledger APPLICATION_LODGED (YUKK 65/1)
                ledger APPLICATION_REGISTERED (YUKK 69)
                ledger APPLICATION_SCREENED (YUKK 67, 72, 79)
                ledger NO_SPECIAL_NEED_FOUND (YUKK 67)
                ledger FOUND_ADMISSIBLE (YUKK 72)
                ledger APPLICANT_IDENTITY_ISSUED (YUKK 76)
                ledger INTERVIEW_HELD (YUKK 75)
                ledger STATUS_ASSESSED (YUKK 78)
                ledger DECISION_DRAFTED (YUKK 78/2)
                ledger DECISION_SIGNED (YUKK 78)
                ledger DECISION_SERVED (7201 11)
                ledger APPEAL_PENDING (YUKK 80/1-e)
                ledger APPEAL_REMANDED (YUKK 80)
                ledger STATUS_ASSESSED (YUKK 61)
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
                task UserTask_SignDecisionAtHeadquarters: hq-protection
                file CLOSED as DECISION_FINAL
                """);
        objection.tells("""
                decision COMMISSION ACCEPTED (YUKK 80, CBK-4 164) 2026-11-30 by merkez.commission-chair, contestable DL-CM-04, served 2026-11-30
                letters DOC-13 DOC-14 DOC-12
                clock DL-CM-02 2026-11-30 to 2026-12-15 MET in time
                clock DL-CM-04 2026-11-30 to 2026-12-30 STOPPED APPEAL_CONCLUDED
                ledger APPEAL_RECEIVED (YUKK 80/1-a)
                ledger APPEAL_CONSENT_RECORDED (YUKK 92/3)
                ledger APPEAL_EXAMINED (YUKK 80/1-a)
                ledger APPEAL_FILE_SENT (CBK-4 164)
                ledger APPEAL_ASSIGNED (CBK-4 164)
                ledger APPEAL_REPORTED (CBK-4 164)
                ledger APPEAL_ON_AGENDA (CBK-4 164)
                ledger APPEAL_PUT_TO_VOTE (CBK-4 164)
                ledger APPEAL_VOTE_CAST (CBK-4 164)
                ledger APPEAL_VOTE_CAST (CBK-4 164)
                ledger APPEAL_VOTE_CAST (CBK-4 164)
                ledger APPEAL_VOTE_CAST (CBK-4 164)
                ledger APPEAL_VOTES_OPENED (CBK-4 164)
                ledger APPEAL_DECIDED (YUKK 80/1-b)
                ledger APPEAL_CONCLUDED (YUKK 80)
                ledger DECISION_SERVED (7201 11)
                task UserTask_ExamineAppeal: commission-secretariat
                task UserTask_OpenVotes: commission-chair
                task UserTask_ReportAppeal: commission-member-expert
                task UserTask_SendFile: protection-officer
                task UserTask_ServeDecision: notification-officer
                task UserTask_SignCommissionDecision: commission-chair
                task UserTask_VoteAsChair: commission-chair
                task UserTask_VoteAsExpert: commission-member-expert
                task UserTask_VoteForForeignAffairs: commission-member-foreign-affairs
                task UserTask_VoteForJustice: commission-member-justice
                file CLOSED as ACCEPTED
                """);
    }

    @Test
    void step12ASuitIsUpheldAndTheRefusalFinal() throws SQLException {
        ProtectionCase file = office.lodged("2026-11-02T09:00");
        CourseOfCase course = CourseOfCase.of(office, file.id());
        refused(file)
                .waitedUntil("2026-12-22T00:00")
                .registryChecked(Fields.with("finding", "SUIT_FILED").and("registryNumber", "2026/77 E."));
        office.at("2027-03-10T09:00");
        file.appealOutcomeRecorded("UPHELD", "2027-03-01");

        course.tells("""
                decision PROTECTION REFUSAL (YUKK 78) 2026-11-20 by merkez.hq-protection, contestable DL-IP-14 DL-IP-16, served 2026-11-20, final 2027-03-10
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
                ledger STATUS_ASSESSED (YUKK 78)
                ledger DECISION_DRAFTED (YUKK 78/2)
                ledger DECISION_SIGNED (YUKK 78)
                ledger DECISION_SERVED (7201 11)
                ledger DECISION_CONTESTED (YUKK 80)
                ledger COURT_SUIT_FILED (YUKK 80)
                ledger COURT_JUDGMENT_UPHELD (YUKK 80)
                ledger DECISION_UPHELD (YUKK 80)
                ledger DECISION_FINAL (YUKK 3/1-ö)
                task UserTask_CheckCourtRegistry: legal-counsel
                task UserTask_DraftDecision: protection-officer
                task UserTask_HoldInterview: interview-officer
                task UserTask_IssueApplicantIdentity: registration-officer
                task UserTask_RecordAppealOutcome: legal-counsel
                task UserTask_RegisterApplication: registration-officer
                task UserTask_ScreenApplication: registration-officer
                task UserTask_ServeDecision: notification-officer
                task UserTask_SignDecisionAtHeadquarters: hq-protection
                file CLOSED as DECISION_FINAL
                """);
    }

    @Test
    void step12ACourtThatAnnulsReopensTheExamination() throws SQLException {
        ProtectionCase file = office.lodged("2026-11-02T09:00");
        CourseOfCase course = CourseOfCase.of(office, file.id());
        refused(file)
                .waitedUntil("2026-12-22T00:00")
                .registryChecked(Fields.with("finding", "SUIT_FILED").and("registryNumber", "2026/78 E."));
        office.at("2027-03-10T09:00");
        file.appealOutcomeRecorded("ANNULLED", "2027-03-01")
                .drafted("SUBSIDIARY_PROTECTION")
                .signedBySomebodyElse()
                .served()
                .waitedUntil("2027-04-10T00:00")
                .registryChecked(Fields.asUsual());

        course.tells("""
                decision PROTECTION REFUSAL (YUKK 78) 2026-11-20 by merkez.hq-protection, contestable DL-IP-14 DL-IP-16, served 2026-11-20, annulled 2027-03-01
                decision PROTECTION SUBSIDIARY_PROTECTION (YUKK 78) 2027-03-10 by merkez.hq-protection-2, contestable DL-IP-14 DL-IP-16, served 2027-03-10, final 2027-04-10
                letters DOC-01 DOC-02 DOC-06 DOC-04 DOC-07 DOC-08 DOC-12 DOC-08 DOC-12
                clock DL-IP-04 2026-11-02 to 2026-12-02 MET in time
                clock DL-IP-08 2026-11-02 to 2027-05-02 MET in time
                clock DL-IP-08 2027-03-01 to 2027-09-01 MET in time
                clock DL-IP-14 2026-11-20 to 2026-11-30 STOPPED DECISION_ANNULLED
                clock DL-IP-14 2027-03-10 to 2027-03-22 STOPPED DECISION_FINAL
                clock DL-IP-16 2026-11-20 to 2026-12-21 STOPPED DECISION_ANNULLED
                clock DL-IP-16 2027-03-10 to 2027-04-09 STOPPED DECISION_FINAL
                ledger APPLICATION_LODGED (YUKK 65/1)
                ledger APPLICATION_REGISTERED (YUKK 69)
                ledger APPLICATION_SCREENED (YUKK 67, 72, 79)
                ledger NO_SPECIAL_NEED_FOUND (YUKK 67)
                ledger FOUND_ADMISSIBLE (YUKK 72)
                ledger APPLICANT_IDENTITY_ISSUED (YUKK 76)
                ledger INTERVIEW_HELD (YUKK 75)
                ledger STATUS_ASSESSED (YUKK 78)
                ledger DECISION_DRAFTED (YUKK 78/2)
                ledger DECISION_SIGNED (YUKK 78)
                ledger DECISION_SERVED (7201 11)
                ledger DECISION_CONTESTED (YUKK 80)
                ledger COURT_SUIT_FILED (YUKK 80)
                ledger COURT_JUDGMENT_ANNULLED (YUKK 80)
                ledger DECISION_ANNULLED (YUKK 80)
                ledger STATUS_ASSESSED (YUKK 63)
                ledger DECISION_DRAFTED (YUKK 78/2)
                ledger DECISION_SIGNED (YUKK 78)
                ledger DECISION_SERVED (7201 11)
                ledger REGISTRY_FOUND_NOTHING (YUKK 80)
                ledger DECISION_FINAL (YUKK 3/1-ö)
                task UserTask_CheckCourtRegistry: legal-counsel
                task UserTask_DraftDecision: protection-officer
                task UserTask_HoldInterview: interview-officer
                task UserTask_IssueApplicantIdentity: registration-officer
                task UserTask_RecordAppealOutcome: legal-counsel
                task UserTask_RegisterApplication: registration-officer
                task UserTask_ScreenApplication: registration-officer
                task UserTask_ServeDecision: notification-officer
                task UserTask_SignDecisionAtHeadquarters: hq-protection
                file CLOSED as DECISION_FINAL
                """);
    }

    /** Refused and served on 20 November. */
    private static ProtectionCase refused(ProtectionCase lodged) {
        return lodged.readyForExamination()
                .interviewed("2026-11-20T10:00")
                .drafted("REFUSAL")
                .signedAtHeadquarters()
                .served();
    }
}
