package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.scenario.LibertyCase.ends;
import static org.himaye.scenario.Office.instant;

import java.sql.SQLException;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.removal.LibertyRegister.Light;
import org.himaye.removal.LibertyRegister.LimitKind;
import org.junit.jupiter.api.Test;

/** Administrative detention from its order to the confirmed release (YUKK 57-59), with the dates written out. */
class DetentionTest extends Scenario {

    @Test
    void aDetentionIsServedAdmittedLookedAfterAndReviewedEveryMonth() throws SQLException {
        LibertyCase file = LibertyCase.detained(office, "2026-11-02T09:00");
        assertThat(file.tasks())
                .containsExactly("UserTask_AdmitDetainee", "UserTask_ReviewDetention", "UserTask_ServeDecision");
        assertThat(file.running("DL-RM-02").orElseThrow().endsAt()).isEqualTo(instant("2026-11-04T09:00"));
        assertThat(file.running("DL-RM-07").orElseThrow().endsAt()).isEqualTo(instant("2027-05-02T09:00"));
        assertThat(file.running("DL-RM-09").orElseThrow().endsAt()).isEqualTo(instant("2026-12-02T09:00"));

        file.served();
        office.at("2026-11-03T15:00");
        file.admitted().servicesRecorded(Fields.with("unhcr", false));
        assertThat(file.events()).contains("CENTRE_SERVICES_MISSING");
        file.servicesRecorded(Fields.asUsual());
        office.at("2026-11-27T10:00");
        file.reviewed(Fields.asUsual());

        assertThat(file.events()).contains("ADMITTED_TO_REMOVAL_CENTRE", "CENTRE_SERVICES_GIVEN", "DETENTION_REVIEWED");
        assertThat(file.running("DL-RM-02")).isEmpty();
        assertThat(file.running("DL-RM-09").orElseThrow().endsAt()).isEqualTo(instant("2026-12-27T10:00"));
        assertThat(file.tasks()).containsExactly("UserTask_ReviewDetention", "UserTask_ServeDecision");
        assertThat(file.letterIds()).contains("DOC-17", "DOC-12", "DOC-19");
        assertThat(file.held().orElseThrow().centre()).isEqualTo("kurubas");
        assertThat(file.held().orElseThrow().unlawful()).isFalse();
        assertThat(file.discrepancies()).isEmpty();
    }

    @Test
    @Attacks(value = "INV-22", by = Way.TIMER)
    void whoeverIsDetainedOnTheLastOfAugustIsFreeOnTheLastOfFebruaryThoughItIsASunday() throws SQLException {
        LibertyCase file = LibertyCase.detained(office, "2026-08-31T09:00");
        assertThat(file.held()
                        .orElseThrow()
                        .limit(LimitKind.MAXIMUM)
                        .orElseThrow()
                        .endsAt())
                .isEqualTo(instant("2027-02-28T09:00"));

        file.waitedUntil("2027-02-28T08:59");
        assertThat(file.tasks()).doesNotContain("UserTask_ConfirmRelease");
        file.waitedUntil("2027-02-28T11:30");

        assertThat(file.event("DETENTION_ENDED").occurredAt()).isEqualTo(instant("2027-02-28T09:00"));
        assertThat(file.tasks()).containsExactly("UserTask_ConfirmRelease", "UserTask_ImposeAlternatives");
        assertThat(file.letterIds()).contains("DOC-21");
        assertThat(file.events()).contains("HOLDING_UNLAWFUL");
        assertThat(file.held().orElseThrow().unlawful()).isTrue();
        assertThat(file.held().orElseThrow().light()).isEqualTo(Light.BLACK);

        file.releaseConfirmed();

        assertThat(file.held()).isEmpty();
        assertThat(file.discrepancies()).isEmpty();
        assertThat(file.running("DL-RM-07")).isEmpty();
    }

    @Test
    @Attacks(
            value = "INV-22",
            by = {Way.TIMER, Way.FORM})
    void anExtendedDetentionEndsOnTheTwentyEighthOfAugust() throws SQLException {
        LibertyCase file = LibertyCase.detained(office, "2026-08-31T09:00");
        office.at("2027-02-20T10:00");
        file.reviewed(Fields.with("extensionProposed", true)).extended(Fields.asUsual());

        assertThat(file.held()
                        .orElseThrow()
                        .limit(LimitKind.MAXIMUM)
                        .orElseThrow()
                        .endsAt())
                .isEqualTo(instant("2027-08-28T09:00"));
        assertThat(file.running("DL-RM-08").orElseThrow().endsAt()).isEqualTo(instant("2027-08-28T09:00"));
        assertThat(file.letterIds()).contains("DOC-18");
        assertThat(file.discrepancies()).isEmpty();
        file.waitedUntil("2027-02-28T09:00");
        assertThat(file.tasks()).doesNotContain("UserTask_ConfirmRelease");
        file.waitedUntil("2027-08-28T09:00");

        assertThat(file.event("DETENTION_ENDED").occurredAt()).isEqualTo(instant("2027-08-28T09:00"));
        assertThat(file.tasks()).contains("UserTask_ConfirmRelease");
    }

    @Test
    @Attacks(
            value = "INV-25",
            by = {Way.FORM, Way.TIMER})
    void aLiftingOrderEndsTheDetentionAtThatMomentAndNobodyApprovesIt() throws SQLException {
        LibertyCase file =
                LibertyCase.detained(office, "2026-11-02T09:00").served().admitted();
        office.at("2026-11-10T10:00");
        file.petitioned().forwarded();
        assertThat(file.running("DL-RM-10").orElseThrow().lastDay()).isEqualTo("2026-11-15");
        office.at("2026-11-12T14:00");
        file.judged("LIFTED");

        assertThat(file.detention("lawful_until::text")).startsWith("2026-11-12 ");
        assertThat(file.event("DETENTION_ENDED").occurredAt()).isEqualTo(instant("2026-11-12T14:00"));
        office.desk().runDueJobs();
        assertThat(file.tasks()).containsExactly("UserTask_ConfirmRelease", "UserTask_ImposeAlternatives");
        assertThat(file.held().orElseThrow().unlawful()).isTrue();
        file.releaseConfirmed();
        assertThat(file.held()).isEmpty();
        assertThat(file.discrepancies()).isEmpty();
    }

    @Test
    @Attacks(
            value = "INV-26",
            by = {Way.FORM, Way.DOMAIN, Way.TIMER})
    void petitionsMayBeRepeatedAndLengthenNothing() throws SQLException {
        LibertyCase file =
                LibertyCase.detained(office, "2026-11-02T09:00").served().admitted();
        office.at("2026-11-10T10:00");
        file.petitioned()
                .petitioned()
                .forwarded()
                .forwarded()
                .judged("REJECTED")
                .judged("REJECTED");
        office.at("2027-04-28T10:00");
        file.petitioned().forwarded();

        assertThat(file.held()
                        .orElseThrow()
                        .limit(LimitKind.MAXIMUM)
                        .orElseThrow()
                        .endsAt())
                .isEqualTo(instant("2027-05-02T09:00"));
        file.waitedUntil("2027-05-02T09:00");
        assertThat(file.event("DETENTION_ENDED").occurredAt()).isEqualTo(instant("2027-05-02T09:00"));
        assertThat(file.tasks()).contains("UserTask_ConfirmRelease").doesNotContain("UserTask_RecordJudgment");
    }

    @Test
    void whatIsNotNecessaryAnyMoreEndsAtOnceAndObligationsFollow() throws SQLException {
        LibertyCase file =
                LibertyCase.detained(office, "2026-11-02T09:00").served().admitted();
        office.at("2026-11-20T10:00");
        file.reviewed(ends());

        assertThat(file.event("DETENTION_ENDED").detail()).containsEntry("because", "NOT_NECESSARY");
        assertThat(file.events()).contains("OBLIGATIONS_IMPOSED");
        assertThat(file.letterIds()).contains("DOC-19", "DOC-20");
        assertThat(file.tasks()).contains("UserTask_ConfirmRelease", "UserTask_ServeDecision");
        file.releaseConfirmed();
        office.desk().runDueJobs();
        assertThat(file.letterIds()).contains("DOC-21");
        assertThat(file.tasks()).doesNotContain("UserTask_ImposeAlternatives");
        assertThat(file.held()).isEmpty();
        assertThat(file.discrepancies()).isEmpty();
    }

    @Test
    @Attacks(value = "INV-24", by = Way.TIMER)
    void aHoldingWithoutTransferOrReviewInTimeIsFlagged() throws SQLException {
        LibertyCase file = LibertyCase.detained(office, "2026-11-02T09:00").served();
        file.waitedUntil("2026-11-04T09:00");
        assertThat(file.event("HOLDING_UNLAWFUL").detail()).containsEntry("code", "NOT_TRANSFERRED");
        assertThat(file.held().orElseThrow().unlawful()).isTrue();
        file.admitted();
        assertThat(file.held().orElseThrow().unlawful()).isFalse();
        file.waitedUntil("2026-12-02T09:00");

        assertThat(file.event("HOLDING_UNLAWFUL").detail()).containsEntry("code", "NOT_REVIEWED");
        assertThat(file.held().orElseThrow().unlawful()).isTrue();
        file.reviewed(Fields.asUsual());
        assertThat(file.held().orElseThrow().unlawful()).isFalse();
    }

    @Test
    @Attacks(
            value = "INV-22",
            by = {Way.DOMAIN, Way.TIMER})
    void episodesOfOneRemovalDecisionAddUp() throws SQLException {
        LibertyCase file = LibertyCase.detained(office, "2026-11-02T09:00");
        office.at("2026-12-02T09:00");
        file.reviewed(ends()).releaseConfirmed();
        office.at("2027-01-01T09:00");
        file.ordered("2027-01-01T09:00");

        // Thirty days were used up: the second episode counts from 2 December.
        assertThat(file.held()
                        .orElseThrow()
                        .limit(LimitKind.MAXIMUM)
                        .orElseThrow()
                        .endsAt())
                .isEqualTo(instant("2027-06-02T09:00"));
        assertThat(file.events()).contains("OBLIGATIONS_ENDED");
        assertThat(file.discrepancies()).isEmpty();
    }

    @Test
    @Attacks(value = "INV-25", by = Way.DOMAIN)
    void anAnnulledRemovalDecisionFreesThePersonAtOnce() throws SQLException {
        LibertyCase file = LibertyCase.detained(office, "2026-11-02T09:00");
        office.at("2026-11-20T10:00");
        file.decisionEnded("ANNULLED");

        assertThat(file.event("DETENTION_ENDED").occurredAt()).isEqualTo(instant("2026-11-20T10:00"));
        assertThat(file.tasks()).contains("UserTask_ConfirmRelease");
        assertThat(file.held().orElseThrow().unlawful()).isTrue();
    }

    @Test
    void whoeverHasLeftTheCountryIsNotHeldAnyMore() throws SQLException {
        LibertyCase file = LibertyCase.detained(office, "2026-11-02T09:00");
        office.at("2026-11-20T10:00");
        file.decisionEnded("REMOVED");

        assertThat(file.held()).isEmpty();
        assertThat(file.tasks()).isEmpty();
        assertThat(file.discrepancies()).isEmpty();
    }

    @Test
    void obligationsReplaceTheDetentionThatTheLimitHasEnded() throws SQLException {
        LibertyCase file = LibertyCase.detained(office, "2026-08-31T09:00").waitedUntil("2027-02-28T09:00");

        file.step(
                "UserTask_ImposeAlternatives",
                "governor-approver",
                LibertyCase.form(
                        "reporting",
                        true,
                        "reportingEveryDays",
                        7,
                        "obligationsUntil",
                        "2027-08-31",
                        "reasons",
                        "Karar sürmektedir"));

        assertThat(file.events()).contains("OBLIGATIONS_IMPOSED");
        assertThat(file.tasks())
                .contains("UserTask_ConfirmRelease", "UserTask_RecordReport")
                .doesNotContain("UserTask_ImposeAlternatives");
    }

    @Test
    void noObligationsAreAskedForOnceTheDecisionHasEndedAfterTheRelease() {
        LibertyCase file = LibertyCase.detained(office, "2026-08-31T09:00").waitedUntil("2027-02-28T09:00");
        file.releaseConfirmed();
        assertThat(file.tasks()).contains("UserTask_ImposeAlternatives");

        file.decisionEnded("ANNULLED");

        assertThat(file.tasks()).isEmpty();
    }

    @Test
    void anExitBeforeTheLimitIsRecordedThoughTheLimitHasPassedMeanwhile() throws SQLException {
        LibertyCase file = LibertyCase.detained(office, "2026-08-31T09:00").waitedUntil("2027-02-28T10:00");

        file.decisionEnded("REMOVED", "2027-02-28T08:30");

        assertThat(file.event("RELEASE_CONFIRMED").occurredAt()).isEqualTo(instant("2027-02-28T09:00"));
        assertThat(file.held()).isEmpty();
        assertThat(file.tasks()).isEmpty();
    }

    @Test
    void theSignatureUnderARemovalDecisionStartsTheDetentionAndTheExitEndsIt() throws SQLException {
        RemovalCase removal = RemovalCase.apprehended(office, "2026-05-20T09:00")
                .assessed()
                .drafted(Fields.with("abscondingRisk", true)
                        .and("departureDays", null)
                        .and("measureReasons", "Adresi yoktur"))
                .signed();
        LibertyCase file = LibertyCase.of(office, removal.id());
        assertThat(file.tasks()).contains("UserTask_AdmitDetainee", "UserTask_ReviewDetention");
        assertThat(file.held()
                        .orElseThrow()
                        .limit(LimitKind.MAXIMUM)
                        .orElseThrow()
                        .endsAt())
                .isEqualTo(instant("2026-11-20T09:00"));
        assertThat(file.discrepancies()).isEmpty();

        removal.served().served();
        file.admitted();
        removal.waitedUntil("2026-06-05T09:00").registryChecked().settled().booked("2026-06-05T18:00");
        office.at("2026-06-05T18:00");
        removal.executed();

        assertThat(file.held()).isEmpty();
        assertThat(file.event("DETENTION_ENDED").detail()).containsEntry("because", "REMOVED");
        assertThat(file.tasks()).doesNotContain("UserTask_ConfirmRelease", "UserTask_ReviewDetention");
        assertThat(file.discrepancies()).isEmpty();
    }

    @Test
    void theSignatureMayImposeObligationsInstead() {
        RemovalCase removal = RemovalCase.apprehended(office, "2026-11-02T09:00")
                .assessed()
                .drafted(Fields.with("abscondingRisk", true)
                        .and("departureDays", null)
                        .and("alternativeSufficient", true)
                        .and("measureReasons", "Adresi bellidir")
                        .and("reporting", true)
                        .and("reportingEveryDays", 7)
                        .and("obligationsUntil", "2027-05-01"))
                .signed();
        LibertyCase file = LibertyCase.of(office, removal.id());

        assertThat(file.tasks()).contains("UserTask_RecordReport").doesNotContain("UserTask_AdmitDetainee");
        assertThat(file.held()).isEmpty();
        assertThat(file.discrepancies()).isEmpty();
    }
}
