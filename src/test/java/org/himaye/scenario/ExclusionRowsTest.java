package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.scenario.Office.instant;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseMember;
import org.himaye.casefile.FamilyRelation;
import org.himaye.casefile.Sex;
import org.himaye.protection.application.Channel;
import org.himaye.protection.application.Lodging;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of DT-03 (YUKK 64) on the engine from lodging to finality, its whole course written out. */
@Row.OfTable("exclusion")
class ExclusionRowsTest extends Scenario {

    @ParameterizedTest
    @CsvSource({
        "Rule_UnAssistance, UN_ASSISTANCE, YUKK 64/1-a",
        "Rule_NationalsRights, NATIONALS_RIGHTS, YUKK 64/1-b",
        "Rule_ConventionCrime, CONVENTION_CRIME, YUKK 64/1-c",
        "Rule_CruelActs, CRUEL_ACTS, 'YUKK 64/1-c, YUKK 64/3'",
        "Rule_Participation, PARTICIPATION, YUKK 64/4"
    })
    void rows1To5ExcludeFromAllProtection(String rule, String ground, String article) throws SQLException {
        SideRoad road = new SideRoad(office, office.lodged("2026-11-02T09:00"));
        ProtectionCase file = road.claim();
        CourseOfCase course = CourseOfCase.of(office, file.id());
        file.readyForExamination().interviewed("2026-11-20T10:00");
        road.exclusionConsidered(file.file().personId());
        road.exclusionRecorded(Fields.with("ground", ground).and("seriousBelief", true));
        file.drafted(Fields.with("proposal", "EXCLUSION").and("legalBasis", article))
                .signedAtHeadquarters();
        toFinality(file);

        assertThat(file.words("DOC-08")).contains("\"EXCLUDED\"", article);
        assertThat(file.event("PERSON_EXCLUDED").detail()).containsEntry("excludedFrom", "ALL");
        course.tells("""
                decision PROTECTION EXCLUSION (%1$s) 2026-11-20 by merkez.hq-protection, contestable DL-IP-14 DL-IP-16, served 2026-11-20, final 2026-12-22
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
                ledger EXCLUSION_CONSIDERED (YUKK 64)
                ledger EXCLUSION_FOUND (%1$s)
                ledger STATUS_ASSESSED (YUKK 64)
                ledger DECISION_DRAFTED (YUKK 78/2)
                ledger DECISION_SIGNED (YUKK 78)
                ledger PERSON_EXCLUDED (%1$s)
                ledger DECISION_SERVED (7201 11)
                ledger REGISTRY_FOUND_NOTHING (YUKK 80)
                ledger DECISION_FINAL (YUKK 3/1-ö)
                task UserTask_CheckCourtRegistry: legal-counsel
                task UserTask_DraftDecision: protection-officer
                task UserTask_HoldInterview: interview-officer
                task UserTask_IssueApplicantIdentity: registration-officer
                task UserTask_RecordExclusion: protection-officer
                task UserTask_RegisterApplication: registration-officer
                task UserTask_ScreenApplication: registration-officer
                task UserTask_ServeDecision: notification-officer
                task UserTask_SignDecisionAtHeadquarters: hq-protection
                file CLOSED as DECISION_FINAL
                """.formatted(article));
    }

    @ParameterizedTest
    @CsvSource({"Rule_PublicDanger, PUBLIC_DANGER", "Rule_EscapeFromSentence, ESCAPE_FROM_SENTENCE"})
    void rows6And7ExcludeFromSubsidiaryProtectionAlone(String rule, String ground) throws SQLException {
        SideRoad road = new SideRoad(office, office.lodged("2026-11-02T09:00"));
        ProtectionCase file = road.claim();
        CourseOfCase course = CourseOfCase.of(office, file.id());
        file.readyForExamination().interviewed("2026-11-20T10:00");
        road.exclusionConsidered(file.file().personId());
        road.exclusionRecorded(Fields.with("ground", ground));
        file.drafted(Fields.with("proposal", "REFUSAL").and("seriousHarm", "TORTURE"))
                .signedAtHeadquarters();
        toFinality(file);

        assertThat(file.event("EXCLUSION_FOUND").detail()).containsEntry("excludedFrom", "SUBSIDIARY_PROTECTION");
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
                ledger INTERVIEW_HELD (YUKK 75)
                ledger EXCLUSION_CONSIDERED (YUKK 64)
                ledger EXCLUSION_FOUND (YUKK 64/5)
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
                task UserTask_RecordExclusion: protection-officer
                task UserTask_RegisterApplication: registration-officer
                task UserTask_ScreenApplication: registration-officer
                task UserTask_ServeDecision: notification-officer
                task UserTask_SignDecisionAtHeadquarters: hq-protection
                file CLOSED as DECISION_FINAL
                """);
    }

    @Test
    @Row("Rule_UnAssistanceEnded")
    void row1WhoseAssistanceByTheUnitedNationsHasEndedIsEligibleAgain() throws SQLException {
        SideRoad road = new SideRoad(office, office.lodged("2026-11-02T09:00"));
        ProtectionCase file = road.claim();
        CourseOfCase course = CourseOfCase.of(office, file.id());
        file.readyForExamination().interviewed("2026-11-20T10:00");
        road.exclusionConsidered(file.file().personId());
        road.exclusionRecorded(Fields.with("ground", "UN_ASSISTANCE"));
        road.exclusionConsidered(file.file().personId());
        road.exclusionRecorded(Fields.with("ground", "UN_ASSISTANCE_ENDED"));
        file.drafted("CONDITIONAL_REFUGEE").signedAtHeadquarters();
        toFinality(file);

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
                ledger EXCLUSION_CONSIDERED (YUKK 64)
                ledger EXCLUSION_FOUND (YUKK 64/1-a)
                ledger EXCLUSION_CONSIDERED (YUKK 64)
                ledger NO_EXCLUSION_FOUND (YUKK 64/2)
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
                task UserTask_RecordExclusion: protection-officer
                task UserTask_RegisterApplication: registration-officer
                task UserTask_ScreenApplication: registration-officer
                task UserTask_ServeDecision: notification-officer
                task UserTask_SignDecisionAtHeadquarters: hq-protection
                file CLOSED as DECISION_FINAL
                """);
    }

    @Test
    @Row("Rule_FamilyMember")
    void row8AMemberOfTheFamilyWithoutOwnGroundCarriesTheClaimOn() throws SQLException {
        var spouse = new Lodging.Declared("Ahmadi", "Leyla", Sex.FEMALE, LocalDate.of(1992, 3, 4), "AFG", "FA");
        SideRoad road = new SideRoad(
                office,
                office.lodged(
                        "2026-11-02T09:00",
                        Office.VAN,
                        Channel.PROVINCIAL_DIRECTORATE,
                        "Ahmadi",
                        List.of(new Lodging.Member(spouse, FamilyRelation.SPOUSE, instant("2026-11-02T09:00")))));
        ProtectionCase file = road.claim();
        CourseOfCase course = CourseOfCase.of(office, file.id());
        file.registered(Fields.with("adultConsentsTaken", true))
                .screened()
                .identityIssued()
                .interviewed("2026-11-20T10:00");
        CaseMember member = office.reading(() -> office.bean(CaseFiles.class).members(file.id()))
                .get(0);
        road.exclusionConsidered(file.file().personId());
        road.exclusionRecorded(Fields.with("ground", "PARTICIPATION"));
        road.exclusionConsidered(member.personId());
        road.exclusionRecorded(Fields.with("ground", "NO_OWN_GROUND"));
        file.drafted("EXCLUSION").signedAtHeadquarters();
        ProtectionCase own = new ProtectionCase(
                office,
                office.reading(() -> office.bean(CaseFiles.class)
                        .byNumber(file.event("CLAIM_CARRIED_ON").detail().get("case"))));
        CourseOfCase ownCourse = CourseOfCase.of(office, own.id());
        toFinality(file);
        own.registered(Fields.with("givenNames", "Leyla").and("sex", "FEMALE").and("birthDate", "1992-03-04"))
                .screened()
                .identityIssued()
                .interviewed("2027-01-08T10:00")
                .drafted("CONDITIONAL_REFUGEE")
                .signedAtHeadquarters()
                .served()
                .waitedUntil("2027-02-09T00:00")
                .registryChecked(Fields.asUsual());

        course.tells("""
                decision PROTECTION EXCLUSION (YUKK 78) 2026-11-20 by merkez.hq-protection, contestable DL-IP-14 DL-IP-16, served 2026-11-20, final 2026-12-22
                letters DOC-01 DOC-03 DOC-02 DOC-06 DOC-04 DOC-07 DOC-08 DOC-12
                clock DL-IP-04 2026-11-02 to 2026-12-02 MET in time
                clock DL-IP-08 2026-11-02 to 2027-05-02 MET in time
                clock DL-IP-14 2026-11-20 to 2026-11-30 STOPPED DECISION_FINAL
                clock DL-IP-16 2026-11-20 to 2026-12-21 STOPPED DECISION_FINAL
                ledger MEMBER_ADDED (YUKK 65/3)
                ledger APPLICATION_LODGED (YUKK 65/1)
                ledger APPLICATION_REGISTERED (YUKK 69)
                ledger APPLICATION_SCREENED (YUKK 67, 72, 79)
                ledger NO_SPECIAL_NEED_FOUND (YUKK 67)
                ledger FOUND_ADMISSIBLE (YUKK 72)
                ledger APPLICANT_IDENTITY_ISSUED (YUKK 76)
                ledger INTERVIEW_HELD (YUKK 75)
                ledger EXCLUSION_CONSIDERED (YUKK 64)
                ledger EXCLUSION_FOUND (YUKK 64/4)
                ledger EXCLUSION_CONSIDERED (YUKK 64)
                ledger NO_EXCLUSION_FOUND (YUKK 64/6)
                ledger STATUS_ASSESSED (YUKK 64)
                ledger DECISION_DRAFTED (YUKK 78/2)
                ledger CLAIM_CARRIED_ON (YUKK 64/6)
                ledger DECISION_SIGNED (YUKK 78)
                ledger PERSON_EXCLUDED (YUKK 64/4)
                ledger DECISION_SERVED (7201 11)
                ledger REGISTRY_FOUND_NOTHING (YUKK 80)
                ledger DECISION_FINAL (YUKK 3/1-ö)
                task UserTask_CheckCourtRegistry: legal-counsel
                task UserTask_DraftDecision: protection-officer
                task UserTask_HoldInterview: interview-officer
                task UserTask_IssueApplicantIdentity: registration-officer
                task UserTask_RecordExclusion: protection-officer
                task UserTask_RegisterApplication: registration-officer
                task UserTask_ScreenApplication: registration-officer
                task UserTask_ServeDecision: notification-officer
                task UserTask_SignDecisionAtHeadquarters: hq-protection
                file CLOSED as DECISION_FINAL
                """);
        ownCourse.tells("""
                decision PROTECTION CONDITIONAL_REFUGEE (YUKK 78) 2027-01-08 by merkez.hq-protection, contestable DL-IP-14 DL-IP-16, served 2027-01-08, final 2027-02-09
                letters DOC-01 DOC-02 DOC-06 DOC-04 DOC-07 DOC-08 DOC-12
                clock DL-IP-04 2026-12-22 to 2027-01-21 MET in time
                clock DL-IP-08 2026-12-22 to 2027-06-22 MET in time
                clock DL-IP-14 2027-01-08 to 2027-01-18 STOPPED DECISION_FINAL
                clock DL-IP-16 2027-01-08 to 2027-02-08 STOPPED DECISION_FINAL
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

    private static void toFinality(ProtectionCase file) {
        file.served().waitedUntil("2026-12-22T00:00").registryChecked(Fields.asUsual());
    }
}
