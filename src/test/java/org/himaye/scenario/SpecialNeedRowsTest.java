package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.himaye.shared.DecisionTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of DT-04 (YUKK 3/1-l, 67) on the engine from lodging to finality, its whole course written out. */
@Row.OfTable("special-needs")
class SpecialNeedRowsTest extends Scenario {

    @ParameterizedTest
    @CsvSource({
        "Rule_Disabled, disabled, DISABLED, 'YUKK 3/1-l, 67/1'",
        "Rule_Elderly, elderly, ELDERLY, 'YUKK 3/1-l, 67/1'",
        "Rule_Pregnant, pregnant, PREGNANT, 'YUKK 3/1-l, 67/1'",
        "Rule_SingleParent, singleParent, SINGLE_PARENT, 'YUKK 3/1-l, 67/1'",
        "Rule_ViolenceVictim, violenceVictim, VIOLENCE_VICTIM, 'YUKK 3/1-l, 67/2'"
    })
    void aSpecialNeedOfTheStatuteGoesFirstAndAdaptsTheInterview(String rule, String fact, String ground, String article)
            throws SQLException {
        ProtectionCase file = office.lodged("2026-11-02T09:00");
        CourseOfCase course = CourseOfCase.of(office, file.id());
        file.registered().screened(Fields.with(fact, true)).identityIssued();
        office.at("2026-11-20T10:00");
        file.interviewed(Fields.with("adaptations", "Dinlenme araları verildi"));
        toFinality(file);

        assertThat(needs(file)).isEqualTo("true false");
        assertThat(row(fact)).containsEntry("ground", ground).containsEntry("article", article);
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
                task UserTask_SignDecisionAtHeadquarters: hq-protection
                file CLOSED as DECISION_FINAL
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "Rule_Lgbti, lgbti, LGBTI",
        "Rule_Illiterate, illiterate, ILLITERATE",
        "Rule_TraffickingIndicator, traffickingIndicator, TRAFFICKING_INDICATOR",
        "Rule_ChronicIllness, chronicIllness, CHRONIC_ILLNESS"
    })
    void aVulnerabilityOutsideTheStatuteIsNotedAndHasNoLegalEffect(String rule, String fact, String ground)
            throws SQLException {
        ProtectionCase file = office.lodged("2026-11-02T09:00");
        CourseOfCase course = CourseOfCase.of(office, file.id());
        file.registered().screened(Fields.with(fact, true)).identityIssued().interviewed("2026-11-20T10:00");
        toFinality(file);

        assertThat(needs(file)).isEqualTo("false true");
        assertThat(row(fact)).containsEntry("ground", ground).containsEntry("article", "YUKK 3/1-l dışında");
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
                task UserTask_SignDecisionAtHeadquarters: hq-protection
                file CLOSED as DECISION_FINAL
                """);
    }

    @Test
    @Row("Rule_UnaccompaniedChild")
    void aChildAloneIsHandedOverAndHeardBesideASpecialist() throws SQLException {
        ProtectionCase file = office.lodged("2026-11-02T09:00");
        CourseOfCase course = CourseOfCase.of(office, file.id());
        file.registered(Fields.with("birthDate", "2011-05-01"))
                .screened(Fields.with("unaccompaniedChild", true))
                .childHandedOver(Fields.asUsual())
                .identityIssued();
        office.at("2026-11-20T10:00");
        file.interviewed(Forms.besideAChild());
        toFinality(file);

        assertThat(needs(file)).isEqualTo("true false");
        assertThat(row("unaccompaniedChild")).containsEntry("article", "YUKK 3/1-l, 66, 67/1");
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
                ledger CHILD_HANDED_OVER (YUKK 66/1-b)
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

    /** Returns whether a special need of the statute, and whether a vulnerability outside it, is on record. */
    private static String needs(ProtectionCase file) throws SQLException {
        return Tables.single(
                "select special_need || ' ' || operational_vulnerability from protection_application where case_id = ?",
                file.id().value());
    }

    /** Returns the only row of the table that a fact alone leads to. */
    private Map<String, Object> row(String fact) {
        Map<String, Object> facts = new HashMap<>();
        for (String name : List.of(
                "unaccompaniedChild",
                "disabled",
                "elderly",
                "pregnant",
                "singleParent",
                "violenceVictim",
                "lgbti",
                "illiterate",
                "traffickingIndicator",
                "chronicIllness")) {
            facts.put(name, name.equals(fact));
        }
        var rows = office.bean(DecisionTables.class).evaluate("special-needs", facts);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static void toFinality(ProtectionCase file) {
        file.drafted("CONDITIONAL_REFUGEE")
                .signedAtHeadquarters()
                .served()
                .waitedUntil("2026-12-22T00:00")
                .registryChecked(Fields.asUsual());
        assertThat(file.decision().isFinal()).isTrue();
    }
}
