package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of DT-01 (YUKK 72) on the engine from lodging to finality, its whole course written out. */
@Row.OfTable("inadmissibility")
class InadmissibilityRowsTest extends Scenario {

    @ParameterizedTest
    @CsvSource({
        "Rule_SameClaim, sameClaimAsEarlier, NONE, SAME_CLAIM, YUKK 72/1-a, A",
        "Rule_FamilyApplicationPending, earlierFamilyConsent, PENDING, FAMILY_APPLICATION_PENDING, YUKK 72/1-b, B",
        "Rule_FamilyApplicationRefused, earlierFamilyConsent, REFUSED, FAMILY_APPLICATION_REFUSED, YUKK 72/1-b, B"
    })
    void rows1To3AreDecidedByTheProvinceAndContestedInCourtOnly(
            String rule, String fact, String family, String ground, String article, String clause) throws SQLException {
        SideRoad road = new SideRoad(office, office.lodged("2026-11-02T09:00"));
        ProtectionCase file = road.claim();
        CourseOfCase course = CourseOfCase.of(office, file.id());
        file.registered()
                .screened(Fields.with(fact, true).and("familyApplicationOutcome", family))
                .identityIssued();
        office.at("2026-11-04T10:00");
        file.drafted(Fields.with("proposal", "INADMISSIBLE")
                        .and("inadmissibilityGround", ground)
                        .and("legalBasis", article))
                .signedByProvince();
        office.at("2026-11-05T09:30");
        road.headquartersInformed();
        file.served().waitedUntil("2026-11-21T00:00").registryChecked(Fields.asUsual());

        assertThat(file.words("DOC-09"))
                .contains("\"clauses\":[\"" + clause + "\"]", article, "2013/4471 sayılı dosya", "15 gün");
        course.tells("""
                decision PROTECTION INADMISSIBLE (%1$s) 2026-11-04 by van.protection-decider, contestable DL-IP-15, served 2026-11-05, final 2026-11-21
                letters DOC-01 DOC-02 DOC-06 DOC-04 DOC-09 DOC-12
                clock DL-IP-04 2026-11-02 to 2026-12-02 STOPPED DECIDED
                clock DL-IP-08 2026-11-02 to 2027-05-02 MET in time
                clock DL-IP-15 2026-11-05 to 2026-11-20 STOPPED DECISION_FINAL
                clock DL-IP-24 2026-11-04 to 2026-11-05 MET in time
                ledger APPLICATION_LODGED (YUKK 65/1)
                ledger APPLICATION_REGISTERED (YUKK 69)
                ledger APPLICATION_SCREENED (YUKK 67, 72, 79)
                ledger NO_SPECIAL_NEED_FOUND (YUKK 67)
                ledger INADMISSIBILITY_INDICATED (%1$s)
                ledger APPLICANT_IDENTITY_ISSUED (YUKK 76)
                ledger DECISION_DRAFTED (YUKK 78/2)
                ledger DECISION_SIGNED (YUKK 78)
                ledger HEADQUARTERS_INFORMED (YUKK 72)
                ledger DECISION_SERVED (7201 11)
                ledger REGISTRY_FOUND_NOTHING (YUKK 80)
                ledger DECISION_FINAL (YUKK 3/1-ö)
                task UserTask_CheckCourtRegistry: legal-counsel
                task UserTask_DraftDecision: protection-officer
                task UserTask_InformHeadquarters: protection-officer
                task UserTask_IssueApplicantIdentity: registration-officer
                task UserTask_RegisterApplication: registration-officer
                task UserTask_ScreenApplication: registration-officer
                task UserTask_ServeDecision: notification-officer
                task UserTask_SignDecisionByDelegation: protection-decider
                file CLOSED as DECISION_FINAL
                """.formatted(article));
    }

    @ParameterizedTest
    @CsvSource({
        "Rule_CountryOfAsylum, fromCountryOfAsylum, COUNTRY_OF_ASYLUM, 'YUKK 72/1-c, 73', C",
        "Rule_SafeThirdCountry, fromSafeThirdCountry, SAFE_THIRD_COUNTRY, 'YUKK 72/1-ç, 74', CH"
    })
    void rows4And5AreDecidedByTheHeadquartersAndFinalWhenTheCountryHasThePerson(
            String rule, String fact, String ground, String article, String clause) throws SQLException {
        SideRoad road = new SideRoad(office, office.lodged("2026-11-02T09:00"));
        ProtectionCase file = road.claim();
        CourseOfCase course = CourseOfCase.of(office, file.id());
        file.registered()
                .screened(Fields.with(fact, true).and("thirdCountry", "DEU"))
                .identityIssued();
        office.at("2026-11-04T10:00");
        file.drafted(Fields.with("proposal", "INADMISSIBLE")
                        .and("inadmissibilityGround", ground)
                        .and("protectingCountry", "DEU")
                        .and("legalBasis", article))
                .signedAtHeadquarters()
                .served();
        office.at("2026-11-05T10:00");
        road.transferRequested();
        office.at("2026-11-10T10:00");
        road.countryReplied("ACCEPTED");
        file.waitedUntil("2026-11-21T00:00").registryChecked(Fields.asUsual());
        office.at("2026-11-24T10:00");
        road.transferCarriedOut();

        assertThat(file.words("DOC-09")).contains("\"clauses\":[\"" + clause + "\"]", article, "Almanya", "15 gün");
        course.tells("""
                decision PROTECTION INADMISSIBLE (%1$s) 2026-11-04 by merkez.hq-protection, contestable DL-IP-15, served 2026-11-04, final 2026-11-24
                letters DOC-01 DOC-02 DOC-06 DOC-04 DOC-09 DOC-12
                clock DL-IP-04 2026-11-02 to 2026-12-02 STOPPED DECIDED
                clock DL-IP-08 2026-11-02 to 2027-05-02 MET in time
                clock DL-IP-15 2026-11-04 to 2026-11-19 STOPPED DECISION_FINAL
                ledger APPLICATION_LODGED (YUKK 65/1)
                ledger APPLICATION_REGISTERED (YUKK 69)
                ledger APPLICATION_SCREENED (YUKK 67, 72, 79)
                ledger NO_SPECIAL_NEED_FOUND (YUKK 67)
                ledger INADMISSIBILITY_INDICATED (%1$s)
                ledger APPLICANT_IDENTITY_ISSUED (YUKK 76)
                ledger DECISION_DRAFTED (YUKK 78/2)
                ledger DECISION_SIGNED (YUKK 78)
                ledger TRANSFER_OPENED (%1$s)
                ledger DECISION_SERVED (7201 11)
                ledger TRANSFER_REQUESTED (%1$s)
                ledger TRANSFER_ACCEPTED (%1$s)
                ledger REGISTRY_FOUND_NOTHING (YUKK 80)
                ledger TRANSFER_FOUND_SAFE (YUKK 4)
                ledger TRANSFER_CARRIED_OUT (%1$s)
                ledger DECISION_FINAL (YUKK 3/1-ö)
                task UserTask_CarryOutTransfer: hq-protection removal-officer
                task UserTask_CheckCourtRegistry: legal-counsel
                task UserTask_DraftDecision: protection-officer
                task UserTask_IssueApplicantIdentity: registration-officer
                task UserTask_RecordTransferReply: hq-protection
                task UserTask_RegisterApplication: registration-officer
                task UserTask_RequestTransfer: hq-protection
                task UserTask_ScreenApplication: registration-officer
                task UserTask_ScreenTransfer: hq-protection
                task UserTask_ServeDecision: notification-officer
                task UserTask_SignDecisionAtHeadquarters: hq-protection
                file CLOSED as DECISION_FINAL
                """.formatted(article));
    }

    @Test
    @Row("DT-01/6")
    void row6WhatIsNotInadmissibleIsExaminedInTheRegularWay() throws SQLException {
        ProtectionCase file = office.lodged("2026-11-02T09:00");
        CourseOfCase course = CourseOfCase.of(office, file.id());
        file.registered()
                .screened(Fields.with("sameClaimAsEarlier", true).and("newGroundOffered", true))
                .identityIssued()
                .interviewed("2026-11-20T10:00")
                .drafted("REFUSAL")
                .signedAtHeadquarters()
                .served()
                .waitedUntil("2026-12-22T00:00")
                .registryChecked(Fields.asUsual());

        assertThat(file.words("DOC-08")).contains("\"REFUSED\"");
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
                """);
    }
}
