package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.himaye.protection.application.ExclusionGround;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of DT-06 (YUKK 61-64, 78) on the engine from lodging to finality, its whole course written out. */
@Row.OfTable("status")
class StatusRowsTest extends Scenario {

    @ParameterizedTest
    @CsvSource({
        "Rule_Refugee, REFUGEE, RELIGION, EUROPE, NONE, false, YUKK 61, REFUGEE",
        "Rule_ConditionalRefugee, CONDITIONAL_REFUGEE, SOCIAL_GROUP, ELSEWHERE, DEATH_PENALTY, false, YUKK 62, CONDITIONAL_REFUGEE",
        "Rule_SubsidiaryProtection, SUBSIDIARY_PROTECTION, NONE, , INDISCRIMINATE_VIOLENCE, false, YUKK 63, SUBSIDIARY_PROTECTION",
        "Rule_InternalAlternative, REFUSAL, RACE, ELSEWHERE, NONE, true, YUKK 78/4, REFUSED",
        "Rule_Refusal, REFUSAL, NONE, , NONE, false, YUKK 78, REFUSED"
    })
    void rows2To6GiveTheStatusThatFollowsFromTheFindings(
            String rule,
            String outcome,
            String ground,
            String place,
            String harm,
            boolean alternative,
            String article,
            String status)
            throws SQLException {
        ProtectionCase file = office.lodged("2026-11-02T09:00");
        CourseOfCase course = CourseOfCase.of(office, file.id());
        file.readyForExamination()
                .interviewed("2026-11-20T10:00")
                .drafted(Fields.with("proposal", outcome)
                        .and("conventionGround", ground)
                        .and("eventsPlace", place)
                        .and("seriousHarm", harm)
                        .and("legalBasis", article)
                        .and("internalAlternative", alternative)
                        .and("alternativeReasons", alternative ? "Başkentte güvenle yaşayabilir" : null))
                .signedAtHeadquarters();
        toFinality(file);

        assertThat(file.words("DOC-08")).contains(status, article);
        course.tells("""
                decision PROTECTION %1$s (%2$s) 2026-11-20 by merkez.hq-protection, contestable DL-IP-14 DL-IP-16, served 2026-11-20, final 2026-12-22
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
                ledger STATUS_ASSESSED (%2$s)
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
                """.formatted(outcome, article));
    }

    @Test
    @Row("Rule_Exclusion")
    void row1WhoIsExcludedGetsNoStatusWhateverElseWasFound() throws SQLException {
        ProtectionCase file = office.lodged("2026-11-02T09:00");
        CourseOfCase course = CourseOfCase.of(office, file.id());
        file.readyForExamination()
                .interviewed("2026-11-20T10:00")
                .excluded(ExclusionGround.CONVENTION_CRIME)
                .drafted(Fields.with("proposal", "EXCLUSION")
                        .and("conventionGround", "POLITICAL_OPINION")
                        .and("eventsPlace", "EUROPE")
                        .and("seriousHarm", "TORTURE")
                        .and("legalBasis", "YUKK 64/1-c"))
                .signedAtHeadquarters();
        toFinality(file);

        assertThat(file.words("DOC-08")).contains("\"EXCLUDED\"");
        course.tells("""
                decision PROTECTION EXCLUSION (YUKK 64/1-c) 2026-11-20 by merkez.hq-protection, contestable DL-IP-14 DL-IP-16, served 2026-11-20, final 2026-12-22
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
                ledger EXCLUSION_FOUND (YUKK 64/1-c)
                ledger STATUS_ASSESSED (YUKK 64)
                ledger DECISION_DRAFTED (YUKK 78/2)
                ledger DECISION_SIGNED (YUKK 78)
                ledger PERSON_EXCLUDED (YUKK 64/1-c)
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

    private static void toFinality(ProtectionCase file) {
        file.served().waitedUntil("2026-12-22T00:00").registryChecked(Fields.asUsual());
    }
}
