package org.himaye.scenario;

import java.sql.SQLException;
import org.himaye.casefile.Persons;
import org.himaye.protection.review.StatusReviewGround;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows a final decision: the end of a status (YUKK 85, 86), removal or its bar (YUKK 54/1-i, 46), written out. */
class OutcomesAfterFinalityTest extends Scenario {

    @ParameterizedTest
    @CsvSource({
        "REFUGEE, PROTECTION_REAVAILED, CEASED, CESSATION, YUKK 61, YUKK 85/1-a, 'YUKK 85/1-a, 85/4, 85/5'",
        "SUBSIDIARY_PROTECTION, FALSE_PREMISES, CANCELLED, CANCELLATION, YUKK 63, YUKK 86/1-a, 'YUKK 86/1-a, 86/2'"
    })
    void step13AStatusEndsAfterNoticeAnswerAndFinality(
            String status,
            StatusReviewGround ground,
            String outcome,
            String kind,
            String found,
            String article,
            String basis)
            throws SQLException {
        ProtectionCase file = office.lodged("2026-01-05T09:00");
        CourseOfCase course = CourseOfCase.of(office, file.id());
        StatusReviewCase review = StatusReviewCase.holder(office, file.readyForExamination(), status);
        office.at("2026-04-01T09:00");
        review.opened(ground).noticeIssued();
        office.at("2026-04-02T10:00");
        review.served();
        office.at("2026-04-10T10:00");
        review.answered(Fields.asUsual());
        office.at("2026-04-13T10:00");
        review.drafted(Fields.with("outcome", outcome));
        office.at("2026-04-14T09:00");
        review.signed().served().waitedUntil("2026-05-18T09:00").registryChecked(Fields.asUsual());

        course.tells("""
                decision PROTECTION %1$s (YUKK 78) 2026-01-20 by merkez.hq-protection, contestable DL-IP-14 DL-IP-16, served 2026-01-20, final 2026-03-02
                decision STATUS_REVIEW_NOTICE REEVALUATION (%5$s, 85/4) 2026-04-01 by merkez.hq-protection, contestable , served 2026-04-02
                decision %3$s %2$s (%6$s) 2026-04-14 by merkez.hq-protection-2, contestable DL-IP-14 DL-IP-16, served 2026-04-14, final 2026-05-18
                letters DOC-01 DOC-02 DOC-06 DOC-04 DOC-07 DOC-08 DOC-12 DOC-38 DOC-12 DOC-39 DOC-12
                clock DL-IP-04 2026-01-05 to 2026-02-04 MET in time
                clock DL-IP-08 2026-01-05 to 2026-07-05 MET in time
                clock DL-IP-14 2026-01-20 to 2026-01-30 STOPPED DECISION_FINAL
                clock DL-IP-14 2026-04-14 to 2026-04-24 STOPPED DECISION_FINAL
                clock DL-IP-16 2026-01-20 to 2026-02-19 STOPPED DECISION_FINAL
                clock DL-IP-16 2026-04-14 to 2026-05-14 STOPPED DECISION_FINAL
                clock DL-PR-15 2026-04-02 to 2026-04-17 MET in time
                ledger APPLICATION_LODGED (YUKK 65/1)
                ledger APPLICATION_REGISTERED (YUKK 69)
                ledger APPLICATION_SCREENED (YUKK 67, 72, 79)
                ledger NO_SPECIAL_NEED_FOUND (YUKK 67)
                ledger FOUND_ADMISSIBLE (YUKK 72)
                ledger APPLICANT_IDENTITY_ISSUED (YUKK 76)
                ledger INTERVIEW_HELD (YUKK 75)
                ledger STATUS_ASSESSED (%4$s)
                ledger DECISION_DRAFTED (YUKK 78/2)
                ledger DECISION_SIGNED (YUKK 78)
                ledger DECISION_SERVED (7201 11)
                ledger REGISTRY_FOUND_NOTHING (YUKK 80)
                ledger DECISION_FINAL (YUKK 3/1-ö)
                ledger CASE_REOPENED (%5$s)
                ledger STATUS_REVIEW_OPENED (%5$s)
                ledger STATUS_REVIEW_NOTICE_ISSUED (YUKK 85/4)
                ledger DECISION_SERVED (7201 11)
                ledger STATUS_REVIEW_ANSWER_AWAITED (YUKK 85/4)
                ledger STATUS_HOLDER_ANSWERED (YUKK 85/4)
                ledger STATUS_DECISION_DRAFTED (%5$s)
                ledger STATUS_DECISION_SIGNED (%5$s)
                ledger DECISION_SERVED (7201 11)
                ledger REGISTRY_FOUND_NOTHING (YUKK 80)
                ledger STATUS_ENDED (%5$s)
                task UserTask_CheckCourtRegistry: legal-counsel
                task UserTask_CheckReviewRegistry: legal-counsel
                task UserTask_DraftDecision: protection-officer
                task UserTask_DraftReviewDecision: hq-protection
                task UserTask_HoldInterview: interview-officer
                task UserTask_IssueApplicantIdentity: registration-officer
                task UserTask_IssueReviewNotice: hq-protection
                task UserTask_RecordHolderAnswer: protection-officer
                task UserTask_RegisterApplication: registration-officer
                task UserTask_ScreenApplication: registration-officer
                task UserTask_ServeDecision: notification-officer
                task UserTask_SignDecisionAtHeadquarters: hq-protection
                task UserTask_SignReviewDecision: hq-protection
                file CLOSED as STATUS_%2$s
                """.formatted(status, outcome, kind, found, article, basis));
    }

    @Test
    void step14AfterAFinalRefusalARemovalIsAssessed() throws SQLException {
        ProtectionCase file = office.lodged("2026-11-02T09:00");
        refused(file).waitedUntil("2026-12-22T00:00").registryChecked(Fields.asUsual());
        RemovalCase removal = RemovalCase.about(office, "2027-01-11T09:00", numberOf(file));
        CourseOfCase course = CourseOfCase.of(office, removal.id());
        removal.assessed(Fields.with("entryOrExitBreach", null).and("protectionEnded", true))
                .drafted()
                .signed()
                .served();

        course.tells("""
                decision REMOVAL REMOVAL (YUKK 52, 53, 54/1-i, 56) 2027-01-11 by van.governor-approver, contestable DL-RM-03, served 2027-01-11
                letters DOC-15 DOC-12 DOC-16
                clock DL-RM-03 2027-01-11 to 2027-01-18 RUNNING
                clock DL-RM-06 2027-01-11 to 2027-01-26 RUNNING
                ledger REMOVAL_CONSIDERED (YUKK 53/1)
                ledger DESTINATION_SCREENED (YUKK 4)
                ledger REMOVAL_ASSESSED (YUKK 54, 55)
                ledger REMOVAL_DRAFTED (YUKK 53/1)
                ledger REMOVAL_DECIDED (YUKK 53/1)
                ledger DECISION_SERVED (7201 11)
                ledger EXIT_PERMISSION_ISSUED (YUKK 56/2)
                task UserTask_AssessRemoval: removal-officer
                task UserTask_DraftRemovalDecision: removal-officer
                task UserTask_ServeDecision: notification-officer
                task UserTask_SignRemovalDecision: governor-approver
                file OPEN
                """);
    }

    @Test
    void step14WhoMustNotBeRemovedGetsAHumanitarianPermit() throws SQLException {
        ProtectionCase file = office.lodged("2026-11-02T09:00");
        refused(file).waitedUntil("2026-12-22T00:00").registryChecked(Fields.asUsual());
        RemovalCase removal = RemovalCase.about(office, "2027-01-11T09:00", numberOf(file));
        CourseOfCase course = CourseOfCase.of(office, removal.id());
        removal.assessed(Fields.with("entryOrExitBreach", null)
                        .and("protectionEnded", true)
                        .and("unfitToTravel", true)
                        .and("prohibitedUntil", "2027-06-01"))
                .noRemovalSigned(Fields.with("residenceAddress", "Van, İpekyolu")
                        .and("reportingEveryDays", 7)
                        .and("humanitarianPermit", true))
                .served()
                .settled();

        course.tells("""
                decision NO_REMOVAL PROHIBITED (YUKK 55/1-b, 55/2, 46/1-c) 2027-01-11 by van.governor-approver, contestable DL-RM-25, served 2027-01-11
                letters DOC-12
                clock DL-RM-25 2027-01-11 to 2027-03-12 RUNNING
                ledger REMOVAL_CONSIDERED (YUKK 53/1)
                ledger DESTINATION_SCREENED (YUKK 4)
                ledger REMOVAL_ASSESSED (YUKK 54, 55)
                ledger NO_REMOVAL_DECIDED (YUKK 55)
                ledger DECISION_SERVED (7201 11)
                task UserTask_AssessRemoval: removal-officer
                task UserTask_ServeDecision: notification-officer
                task UserTask_SignNoRemovalDecision: governor-approver
                file CLOSED as PROHIBITED
                """);
    }

    private String numberOf(ProtectionCase file) {
        return office.reading(() -> office.bean(Persons.class)
                .get(file.file().personId())
                .foreignerNumber()
                .value());
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
