package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.UUID;
import org.himaye.access.Acting;
import org.himaye.casefile.Persons;
import org.himaye.guard.Obstacle;
import org.himaye.guard.RemovalQuestion.Purpose;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.himaye.trafficking.ReferralOutcome;
import org.himaye.trafficking.ReferralSource;
import org.himaye.trafficking.TraffickingReferrals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A referral stands against every removal step of the person, and nobody learns that it is one (INV-13, 14, 15). */
class SealedReferralTest extends Scenario {

    private static final Obstacle NEUTRAL = new Obstacle(
            "other-lawful-obstacle",
            null,
            null,
            null,
            new LocalizedText("Kanuni bir engel vardır.", "There is a lawful obstacle."),
            new LocalizedText("Genel Merkeze başvurun.", "Ask the headquarters."));

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void aReferralWithoutOutcomeStandsAgainstEveryStep(Purpose purpose) {
        RemovalFile file = RemovalFile.clear(office);
        file.returnDeclared();
        referred(file);

        assertThat(file.asked(RemovalFile.IRAQ, purpose).obstacles()).containsExactly(NEUTRAL);
    }

    @Test
    void whoIsNotIdentifiedIsNotProtectedAnyMore() {
        RemovalFile file = RemovalFile.clear(office);
        concluded(referred(file), ReferralOutcome.NOT_IDENTIFIED);

        assertThat(file.obstacles()).isEmpty();
        referred(file);
        assertThat(file.obstacles()).as("a second referral").containsExactly(NEUTRAL.code());
    }

    @ParameterizedTest
    @EnumSource(
            value = ReferralOutcome.class,
            names = {"STRONG_SUSPICION", "IDENTIFIED"})
    void aVictimIsProtectedDuringReflectionWhateverComesLaterAndUntilTheSupportEnds(ReferralOutcome outcome) {
        RemovalFile file = RemovalFile.clear(office);
        UUID referral = referred(file);
        concluded(referral, outcome);
        office.at("2026-11-11T10:00");
        concluded(referral, ReferralOutcome.SUPPORT_ENDED);

        // Thirty days from 10 November: 10 December is the last one.
        office.at("2026-12-10T23:59");
        assertThat(file.registryChecked(false).obstacles()).containsExactly(NEUTRAL.code());
        office.at("2026-12-11T00:00");
        assertThat(file.obstacles()).isEmpty();

        concluded(referral, outcome);
        office.at("2027-06-01T10:00");
        assertThat(file.registryChecked(false).obstacles())
                .as("no reflection period, but no end of support either")
                .containsExactly(NEUTRAL.code());
    }

    @Test
    void anIndicationAtTheEvaluationStandsUntilItWasReferred() {
        RemovalFile file = RemovalFile.clear(office).assessed("{}", null, false, false, true);
        assertThat(file.asked(RemovalFile.IRAQ).obstacles()).containsExactly(NEUTRAL);

        concluded(referred(file), ReferralOutcome.NOT_IDENTIFIED);
        assertThat(file.obstacles()).isEmpty();
    }

    @Test
    void aReferralOfAnotherRecordOfTheSamePersonCounts() {
        RemovalFile file = RemovalFile.clear(office);
        RemovalFile duplicate = RemovalFile.opened(office);
        referred(duplicate);
        file.doing(() -> office.bean(Persons.class).merge(file.person(), duplicate.person(), "Parmak izi"));

        assertThat(file.obstacles()).containsExactly(NEUTRAL.code());
    }

    @Test
    void article55WithTheLetterOfVictimsLooksTheSame() {
        RemovalFile file = RemovalFile.clear(office).assessed("{ç}", null, false, false, false);
        referred(file);

        assertThat(file.asked(RemovalFile.IRAQ).obstacles()).containsExactly(NEUTRAL);
    }

    @Test
    void neitherTheLedgerNorTheAnswerNamesThePersonOfAReferral() throws SQLException {
        RemovalFile file = RemovalFile.clear(office);
        UUID referral = referred(file);
        VictimCase.of(office, referral).asFarAs("IDENTIFIED");
        file.asked(RemovalFile.IRAQ);

        assertThat(Tables.single(
                        "select count(*)::text from ledger_entry where person_id = ? and action like '%TRAFFICK%'",
                        file.person().value()))
                .isEqualTo("0");
        assertThat(Tables.single(
                        "select string_agg(action || coalesce(person_id::text, '') || coalesce(case_id::text, '') ||"
                                + " coalesce(province, ''), ' ' order by sequence_number) from sealed_ledger_entry where facts"
                                + " like '%' || ? || '%'",
                        referral.toString()))
                .isEqualTo("TRAFFICKING_REFERRAL_RECEIVED TRAFFICKING_OUTCOME_RECORDED");
        assertThat(Tables.single(
                        "select count(*)::text from ledger_entry where facts like '%' || ? || '%'",
                        referral.toString()))
                .as("lines that everybody who reads the ledger could count")
                .isEqualTo("0");
        assertThat(Tables.single(
                        "select string_agg(obstacles::text, ' ') from removal_guard_answer where person_id = ?",
                        file.person().value()))
                .doesNotContainIgnoringCase("traffick");
    }

    @Test
    void anotherProvinceReceivesNoReferral() {
        RemovalFile file = RemovalFile.clear(office);
        TraffickingReferrals referrals = office.bean(TraffickingReferrals.class);

        Acting.as(
                Office.officer(Office.ISTANBUL, "trafficking-expert"),
                () -> assertThatThrownBy(() -> referrals.receive(
                                file.person(), Office.VAN, ReferralSource.OTHER, Office.instant("2026-11-10T10:00")))
                        .isInstanceOf(Refusal.class)
                        .hasMessage("forbidden"));
        assertThat(file.obstacles()).isEmpty();
    }

    private UUID referred(RemovalFile file) {
        return RemovalFile.in(
                office,
                () -> office.bean(TraffickingReferrals.class)
                        .receive(
                                file.person(),
                                Office.VAN,
                                ReferralSource.MIGRATION_OFFICE,
                                Office.instant(office.now().toString())));
    }

    private void concluded(UUID referral, ReferralOutcome outcome) {
        Tables.concluded(referral, outcome, office.now());
    }
}
