package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.himaye.protection.application.TrackChangeGround;
import org.himaye.shared.DecisionTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of DT-02 (YUKK 79) on the engine from lodging to finality, its whole course written out. */
@Row.OfTable("accelerated-procedure")
class AcceleratedRowsTest extends Scenario {

    @ParameterizedTest
    @CsvSource({
        "Rule_NoProtectionReason, noProtectionReason, NO_PROTECTION_REASON, YUKK 79/1-a",
        "Rule_MisledAuthorities, misledAuthorities, MISLED_AUTHORITIES, YUKK 79/1-b",
        "Rule_DestroyedDocuments, destroyedDocuments, DESTROYED_DOCUMENTS, YUKK 79/1-c",
        "Rule_InRemovalDetention, inRemovalDetention, IN_REMOVAL_DETENTION, YUKK 79/1-ç",
        "Rule_AppliedToDelayRemoval, appliedToDelayRemoval, APPLIED_TO_DELAY_REMOVAL, YUKK 79/1-d",
        "Rule_PublicOrderDanger, publicOrderDanger, PUBLIC_ORDER_DANGER, YUKK 79/1-e",
        "Rule_ReappliedAfterWithdrawal, reappliedAfterWithdrawal, REAPPLIED_AFTER_WITHDRAWAL, YUKK 79/1-f"
    })
    void rows1To7AreHeardWithinThreeDaysDecidedWithinFiveAndContestedInCourtOnly(
            String rule, String fact, String ground, String article) throws SQLException {
        ProtectionCase file = office.lodged("2026-11-02T09:00");
        CourseOfCase course = CourseOfCase.of(office, file.id());
        file.registered(Fields.with("interviewAt", "2026-11-04T10:00"))
                .screened(Fields.with(fact, true))
                .identityIssued()
                .interviewed("2026-11-04T10:00");
        office.at("2026-11-06T10:00");
        file.drafted("REFUSAL")
                .signedAtHeadquarters()
                .served()
                .waitedUntil("2026-11-24T00:00")
                .registryChecked(Fields.asUsual());

        assertThat(file.words("DOC-08")).contains("\"REFUSED\"", "15 gün").doesNotContain("10 gün", "30 gün");
        assertThat(office.bean(DecisionTables.class)
                        .evaluate("accelerated-procedure", only(fact))
                        .get(0))
                .containsEntry("ground", ground)
                .containsEntry("article", article);
        course.tells("""
                decision PROTECTION REFUSAL (YUKK 78) 2026-11-06 by merkez.hq-protection, contestable DL-IP-15, served 2026-11-06, final 2026-11-24
                letters DOC-01 DOC-02 DOC-06 DOC-04 DOC-07 DOC-08 DOC-12
                clock DL-IP-04 2026-11-02 to 2026-12-02 MET in time
                clock DL-IP-08 2026-11-02 to 2027-05-02 MET in time
                clock DL-IP-09 2026-11-02 to 2026-11-05 MET in time
                clock DL-IP-10 2026-11-04 to 2026-11-09 MET in time
                clock DL-IP-15 2026-11-06 to 2026-11-23 STOPPED DECISION_FINAL
                ledger APPLICATION_LODGED (YUKK 65/1)
                ledger APPLICATION_REGISTERED (YUKK 69)
                ledger APPLICATION_SCREENED (YUKK 67, 72, 79)
                ledger NO_SPECIAL_NEED_FOUND (YUKK 67)
                ledger FOUND_ADMISSIBLE (YUKK 72)
                ledger ACCELERATED_TRACK_CHOSEN (%s)
                ledger APPLICANT_IDENTITY_ISSUED (YUKK 76)
                ledger INTERVIEW_HELD (YUKK 75)
                ledger STATUS_ASSESSED (YUKK 78)
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
                """.formatted(article));
    }

    /** Returns the facts of the table of which one alone is true. */
    private static Map<String, Object> only(String fact) {
        Map<String, Object> facts = new HashMap<>();
        for (String name : List.of(
                "unaccompaniedChild",
                "noProtectionReason",
                "misledAuthorities",
                "destroyedDocuments",
                "inRemovalDetention",
                "appliedToDelayRemoval",
                "publicOrderDanger",
                "reappliedAfterWithdrawal")) {
            facts.put(name, name.equals(fact));
        }
        return facts;
    }

    @Test
    @Row("Rule_UnaccompaniedChild")
    void row0AChildAloneIsExaminedInTheRegularWayWhateverTheGrounds() throws SQLException {
        ProtectionCase file = office.lodged("2026-11-02T09:00");
        CourseOfCase course = CourseOfCase.of(office, file.id());
        file.registered(Fields.with("birthDate", "2011-05-01"))
                .screened(Fields.with("unaccompaniedChild", true)
                        .and("noProtectionReason", true)
                        .and("misledAuthorities", true)
                        .and("publicOrderDanger", true))
                .childHandedOver(Fields.asUsual())
                .identityIssued();
        office.at("2026-11-20T10:00");
        file.interviewed(Forms.besideAChild())
                .drafted("REFUSAL")
                .signedAtHeadquarters()
                .served()
                .waitedUntil("2026-12-22T00:00")
                .registryChecked(Fields.asUsual());

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
                ledger APPLICANT_IDENTITY_ISSUED (YUKK 76)
                ledger INTERVIEW_HELD (YUKK 75)
                ledger STATUS_ASSESSED (YUKK 78)
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
    @Row("DT-02/8")
    void row8AnExaminationThatTakesLongerReturnsToTheRegularTrack() throws SQLException {
        SideRoad road = new SideRoad(office, office.lodged("2026-11-02T09:00"));
        ProtectionCase file = road.claim();
        CourseOfCase course = CourseOfCase.of(office, file.id());
        file.registered(Fields.with("interviewAt", "2026-11-04T10:00"))
                .screened(Fields.with("noProtectionReason", true))
                .identityIssued();
        office.at("2026-11-03T10:00");
        road.proposed(TrackChangeGround.TAKES_LONGER);
        road.trackDecided(Fields.asUsual());
        file.interviewed("2026-11-20T10:00")
                .drafted("REFUSAL")
                .signedAtHeadquarters()
                .served()
                .waitedUntil("2026-12-22T00:00")
                .registryChecked(Fields.asUsual());

        course.tells("""
                decision PROTECTION REFUSAL (YUKK 78) 2026-11-20 by merkez.hq-protection, contestable DL-IP-14 DL-IP-16, served 2026-11-20, final 2026-12-22
                letters DOC-01 DOC-02 DOC-06 DOC-04 DOC-07 DOC-08 DOC-12
                clock DL-IP-04 2026-11-02 to 2026-12-02 MET in time
                clock DL-IP-08 2026-11-02 to 2027-05-02 MET in time
                clock DL-IP-09 2026-11-02 to 2026-11-05 STOPPED TRACK_CHANGED
                clock DL-IP-14 2026-11-20 to 2026-11-30 STOPPED DECISION_FINAL
                clock DL-IP-16 2026-11-20 to 2026-12-21 STOPPED DECISION_FINAL
                ledger APPLICATION_LODGED (YUKK 65/1)
                ledger APPLICATION_REGISTERED (YUKK 69)
                ledger APPLICATION_SCREENED (YUKK 67, 72, 79)
                ledger NO_SPECIAL_NEED_FOUND (YUKK 67)
                ledger FOUND_ADMISSIBLE (YUKK 72)
                ledger ACCELERATED_TRACK_CHOSEN (YUKK 79/1-a)
                ledger APPLICANT_IDENTITY_ISSUED (YUKK 76)
                ledger TRACK_CHANGE_PROPOSED (YUKK 79/3)
                ledger RETURNED_TO_REGULAR_TRACK (YUKK 79/3)
                ledger INTERVIEW_HELD (YUKK 75)
                ledger STATUS_ASSESSED (YUKK 78)
                ledger DECISION_DRAFTED (YUKK 78/2)
                ledger DECISION_SIGNED (YUKK 78)
                ledger DECISION_SERVED (7201 11)
                ledger REGISTRY_FOUND_NOTHING (YUKK 80)
                ledger DECISION_FINAL (YUKK 3/1-ö)
                task UserTask_CheckCourtRegistry: legal-counsel
                task UserTask_DecideTrackChange: protection-decider
                task UserTask_DraftDecision: protection-officer
                task UserTask_HoldInterview: interview-officer
                task UserTask_IssueApplicantIdentity: registration-officer
                task UserTask_RegisterApplication: registration-officer
                task UserTask_ScreenApplication: registration-officer
                task UserTask_ServeDecision: notification-officer
                task UserTask_SignDecisionAtHeadquarters: hq-protection
                file CLOSED as DECISION_FINAL
                """);
    }
}
