package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.himaye.scenario.Refusals.assertRefused;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Applications that are not examined on the merits (YUKK 72), and who may say so. */
class InadmissibleApplicationTest extends Scenario {

    @Test
    void theProvinceDecidesOnARepeatedClaim() {
        ProtectionCase file = office.lodged("2026-11-02T09:00")
                .registered()
                .screened(Fields.with("sameClaimAsEarlier", true))
                .identityIssued();
        assertThat(file.event("INADMISSIBILITY_INDICATED").article()).isEqualTo("YUKK 72/1-a");
        assertThat(file.nextTask()).as("no interview").isEqualTo("UserTask_DraftDecision");

        office.at("2026-11-04T10:00");
        file.drafted("INADMISSIBLE").signedByProvince().served();

        assertThat(file.decision().decidedBy()).isEqualTo("van.protection-decider");
        assertThat(file.decision().remedies()).containsExactly("DL-IP-15");
        assertThat(file.clock("DL-IP-15").lastDay()).isEqualTo(LocalDate.of(2026, 11, 19));
    }

    @ParameterizedTest
    @CsvSource({"PENDING", "REFUSED"})
    void theProvinceDecidesOnAnOwnApplicationAfterAFamilyApplication(String familyOutcome) {
        ProtectionCase file = office.lodged("2026-11-02T09:00")
                .registered()
                .screened(Fields.with("earlierFamilyConsent", true).and("familyApplicationOutcome", familyOutcome))
                .identityIssued();

        file.drafted("INADMISSIBLE").signedByProvince();

        assertThat(file.event("INADMISSIBILITY_INDICATED").article()).isEqualTo("YUKK 72/1-b");
    }

    @ParameterizedTest
    @CsvSource({"fromCountryOfAsylum,'YUKK 72/1-c, 73'", "fromSafeThirdCountry,'YUKK 72/1-ç, 74'"})
    void headquartersDecidesOnAnotherCountryThatProtects(String ground, String article) {
        ProtectionCase file = office.lodged("2026-11-02T09:00")
                .registered()
                .screened(Fields.with(ground, true).and("thirdCountry", "DEU"))
                .identityIssued();

        file.drafted("INADMISSIBLE").signedAtHeadquarters();

        assertThat(file.event("INADMISSIBILITY_INDICATED").article()).isEqualTo(article);
        assertThat(file.decision().remedies()).containsExactly("DL-IP-15");
    }

    @Test
    void anAdmissibleApplicationIsNotCalledInadmissible() {
        ProtectionCase file = office.lodged("2026-11-02T09:00")
                .registered()
                .screened(Fields.with("sameClaimAsEarlier", true).and("newGroundOffered", true))
                .identityIssued()
                .interviewed("2026-11-20T10:00");

        assertRefused(() -> file.drafted("INADMISSIBLE"), "proposal", "does-not-fit", "YUKK 72");
    }

    @Test
    void anIndicatedInadmissibilityMayStillLeadToAnExamination() {
        ProtectionCase file = office.lodged("2026-11-02T09:00")
                .registered()
                .screened(Fields.with("sameClaimAsEarlier", true))
                .identityIssued();

        file.examinationContinuedUntil("2026-11-10T10:00")
                .interviewed("2026-11-10T10:00")
                .drafted("REFUGEE")
                .signedAtHeadquarters();

        assertThat(file.decision().remedies()).containsExactly("DL-IP-14", "DL-IP-16");
    }

    @Test
    @Attacks(
            value = "INV-37",
            by = {Way.FORM, Way.SQL})
    void theEarlierFileIsOneOfTheSamePerson() throws Exception {
        ProtectionCase earlier = office.lodged("2026-11-02T09:00");
        ProtectionCase foreign = office.lodged("2026-11-02T09:00");
        ProtectionCase file = new EarlierClaim(office)
                .lodgedBy(earlier.file().personId())
                .registered()
                .screened(Fields.with("sameClaimAsEarlier", true))
                .identityIssued();

        for (String wrong : List.of(foreign.number(), file.number(), "65-UK-2024-000001", "2013/4471 sayılı dosya")) {
            assertRefused(
                    () -> file.drafted(Fields.with("proposal", "INADMISSIBLE").and("earlierCase", wrong)),
                    "earlierCase",
                    "not-the-persons",
                    "YUKK 72/1-a");
            file.putBack();
            assertThat(refusedBySql(file, wrong)).as(wrong).isTrue();
        }
        assertThat(refusedBySql(file, earlier.number())).isFalse();
        file.drafted(Fields.with("proposal", "INADMISSIBLE").and("earlierCase", earlier.number()))
                .signedByProvince();
        assertThat(file.words("DOC-09")).contains(earlier.number());
    }

    @Test
    void aGroundInTheDraftDoesNotEraseWhatTheScreeningFound() {
        ProtectionCase fromElsewhere = office.lodged("2026-11-02T09:00")
                .registered()
                .screened(Fields.with("fromCountryOfAsylum", true).and("thirdCountry", "DEU"))
                .identityIssued();
        assertRefused(
                () -> fromElsewhere.drafted(
                        Fields.with("proposal", "INADMISSIBLE").and("inadmissibilityGround", "SAME_CLAIM")),
                "inadmissibilityGround",
                "headquarters-ground",
                "YUKK 72/1-c, 73");

        ProtectionCase withNewGround = office.lodged("2026-11-02T09:00")
                .registered()
                .screened(Fields.with("sameClaimAsEarlier", true).and("newGroundOffered", true))
                .identityIssued()
                .interviewed("2026-11-20T10:00");
        assertRefused(
                () -> withNewGround.drafted(
                        Fields.with("proposal", "INADMISSIBLE").and("inadmissibilityGround", "SAME_CLAIM")),
                "proposal",
                "does-not-fit",
                "YUKK 72");
    }

    private static boolean refusedBySql(ProtectionCase file, String earlier) throws SQLException {
        try (var connection = TestDatabase.asApplication();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set himaye.provinces = '*'");
            SQLException refused = catchThrowableOfType(
                    SQLException.class,
                    () -> statement.execute(
                            "insert into inadmissibility_finding (id, case_id, province, ground, decider, article, earlier_case,"
                                    + " comparison, criteria, track_before, found_by, found_at) values (gen_random_uuid(), '"
                                    + file.id() + "', '65', 'SAME_CLAIM', 'PROVINCE', 'YUKK 72/1-a', '" + earlier
                                    + "', 'x', '{}', 'REGULAR', 'x', now())"));
            connection.rollback();
            return refused != null && refused.getMessage().contains("another file");
        }
    }

    @Test
    void aConsentToAFamilyApplicationNeedsItsOutcome() {
        ProtectionCase file = office.lodged("2026-11-02T09:00").registered();

        assertRefused(
                () -> file.screened(Fields.with("earlierFamilyConsent", true)),
                "familyApplicationOutcome",
                "inconsistent",
                "YUKK 72/1-b");
    }
}
