package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.scenario.Refusals.assertRefused;

import java.time.LocalDate;
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
    void aConsentToAFamilyApplicationNeedsItsOutcome() {
        ProtectionCase file = office.lodged("2026-11-02T09:00").registered();

        assertRefused(
                () -> file.screened(Fields.with("earlierFamilyConsent", true)),
                "familyApplicationOutcome",
                "inconsistent",
                "YUKK 72/1-b");
    }
}
