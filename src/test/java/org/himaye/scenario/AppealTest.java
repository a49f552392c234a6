package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.scenario.Refusals.assertRefused;

import java.time.LocalDate;
import org.himaye.casefile.CaseState;
import org.himaye.casefile.Decisions;
import org.himaye.deadlines.ClockState;
import org.himaye.shared.LegalTime;
import org.junit.jupiter.api.Test;

/** Objection and suit (YUKK 80): found in the registries, upheld or annulled, and decided again. */
class AppealTest extends Scenario {

    @Test
    void anUpheldDecisionBecomesFinal() {
        ProtectionCase file = served().waitedUntil("2026-12-22T09:00");
        file.registryChecked(Fields.with("finding", "SUIT_FILED").and("registryNumber", "2026/1233 E."));
        assertThat(file.nextTask()).isEqualTo("UserTask_RecordAppealOutcome");
        assertThat(file.decision().isFinal()).isFalse();

        office.at("2027-01-20T09:00");
        file.appealOutcomeRecorded("UPHELD", "2027-01-15");

        assertThat(file.decision().isFinal()).isTrue();
        assertThat(file.file().state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void anObjectionFoundInTheRegistryIsDecidedByTheCommissionWithItsOwnWindow() {
        ProtectionCase file = served().waitedUntil("2026-12-22T09:00");
        file.registryChecked(Fields.with("finding", "OBJECTION_FILED").and("registryNumber", "UKDK 2026/77"));

        assertRefused(
                () -> file.appealOutcomeRecorded("UPHELD", "2026-12-22"),
                "outcome",
                "commission-decides",
                "YUKK 80/1-ç");
        assertThat(file.decision().isFinal()).isFalse();

        file.putBack();
        AppealCase appeal = AppealCase.arrived(office, AppealCase.petition(file.decision(), "2026-11-24T10:00"));
        appeal.decided("REJECT").signed().served();
        assertThat(file.decision().isFinal()).isFalse();
        appeal.waitedUntil("2027-01-25T09:00").registryChecked(Fields.asUsual());
        assertThat(file.decision().isFinal()).isTrue();
        assertThat(file.file().state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void whatTheCommissionDoesNotExamineKeepsNoDecisionOpen() {
        ProtectionCase file = served().waitedUntil("2026-12-22T09:00");
        file.registryChecked(Fields.with("finding", "OBJECTION_FILED").and("registryNumber", "UKDK 2026/78"));
        // Handed in after the ten days, so the Commission refuses it without examination.
        AppealCase appeal = AppealCase.arrived(office, AppealCase.petition(file.decision(), "2026-12-10T10:00"));
        appeal.examined().refusalSigned().served();
        appeal.waitedUntil("2027-01-25T09:00").registryChecked(Fields.asUsual());
        assertThat(file.nextTask()).isEqualTo("UserTask_RecordAppealOutcome");

        file.appealOutcomeRecorded("UPHELD", "2027-01-25");

        assertThat(file.decision().isFinal()).isTrue();
    }

    @Test
    void anAnnulledDecisionIsDecidedAgainWithinSixMonths() {
        ProtectionCase file = served().waitedUntil("2026-12-22T09:00");
        file.registryChecked(Fields.with("finding", "SUIT_FILED").and("registryNumber", "2026/1234 E."));

        office.at("2027-03-10T09:00");
        file.appealOutcomeRecorded("ANNULLED", "2027-03-01");

        assertThat(file.nextTask()).isEqualTo("UserTask_DraftDecision");
        assertThat(file.decision().annulledAt()).isEqualTo(Office.instant("2027-03-01T00:00"));
        assertThat(LegalTime.dayOf(file.clock("DL-IP-08").endsAt().minusMillis(1)))
                .isEqualTo(LocalDate.of(2027, 9, 1));
        file.drafted("REFUGEE");
        assertThat(Refusals.refusalOf(file::signedAtHeadquarters).type().code()).isEqualTo("decider-took-part");
        file.putBack().signedBySomebodyElse();
        office.at("2027-03-12T10:00");
        file.served();
        assertThat(file.decision().outcome()).isEqualTo("REFUGEE");
        // The thirtieth day, 11 April, is a Sunday.
        assertThat(file.clock("DL-IP-16").lastDay()).isEqualTo(LocalDate.of(2027, 4, 12));
        file.waitedUntil("2027-04-13T00:00").registryChecked(Fields.asUsual());
        assertThat(file.decision().isFinal()).isTrue();
        assertThat(office.reading(() -> office.bean(Decisions.class).of(file.id())))
                .hasSize(2);
        assertThat(file.clock("DL-IP-08").state()).isEqualTo(ClockState.MET);
    }

    @Test
    void theCommissionsAnswerMovesNothingOnceACourtHasAnnulledTheDecision() {
        ProtectionCase file = served();
        AppealCase appeal = AppealCase.against(office, file.decision(), "2026-11-24T10:00");
        file.waitedUntil("2026-12-22T09:00")
                .registryChecked(Fields.with("finding", "SUIT_FILED").and("registryNumber", "2026/1235 E."))
                .appealOutcomeRecorded("ANNULLED", "2026-12-22");

        appeal.decided("ACCEPT").signed();

        assertThat(file.nextTask()).isEqualTo("UserTask_DraftDecision");
        assertThat(file.events()).contains("APPEAL_REMANDED");
        assertThat(LegalTime.dayOf(file.clock("DL-IP-08").endsAt().minusMillis(1)))
                .isEqualTo(LocalDate.of(2027, 6, 22));
    }

    @Test
    void aCheckWhileTheWindowIsOpenFinalisesNothing() {
        ProtectionCase file = served().waitedUntil("2026-12-22T09:00");

        assertRefused(
                () -> file.registryChecked(Fields.with("checkedAt", "2026-12-21T23:00")),
                "checkedAt",
                "window-open",
                "YUKK 80");
    }

    @Test
    void aFoundSuitNeedsItsNumber() {
        ProtectionCase file = served().waitedUntil("2026-12-22T09:00");

        assertRefused(
                () -> file.registryChecked(Fields.with("finding", "SUIT_FILED")), "registryNumber", "required", null);
    }

    private ProtectionCase served() {
        return office.lodged("2026-11-02T09:00")
                .readyForExamination()
                .interviewed("2026-11-20T10:00")
                .drafted("REFUSAL")
                .signedAtHeadquarters()
                .served();
    }
}
