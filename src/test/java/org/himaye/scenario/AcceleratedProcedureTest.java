package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.himaye.casefile.CaseState;
import org.himaye.deadlines.ClockState;
import org.himaye.shared.LegalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The accelerated examination (YUKK 79): interview within three days, decision within five, court within fifteen. */
class AcceleratedProcedureTest extends Scenario {

    @ParameterizedTest
    @CsvSource({
        "noProtectionReason,YUKK 79/1-a",
        "misledAuthorities,YUKK 79/1-b",
        "destroyedDocuments,YUKK 79/1-c",
        "inRemovalDetention,YUKK 79/1-ç",
        "appliedToDelayRemoval,YUKK 79/1-d",
        "publicOrderDanger,YUKK 79/1-e",
        "reappliedAfterWithdrawal,YUKK 79/1-f"
    })
    void everyGroundLeadsToTheAcceleratedTrack(String ground, String article) {
        ProtectionCase file = office.lodged("2026-11-02T09:00").registered().screened(Fields.with(ground, true));

        assertThat(file.event("ACCELERATED_TRACK_CHOSEN").article()).isEqualTo(article);
        assertThat(LegalTime.dayOf(file.clock("DL-IP-09").endsAt().minusMillis(1)))
                .isEqualTo(LocalDate.of(2026, 11, 5));
    }

    @Test
    void anAcceleratedDecisionIsContestedInCourtWithinFifteenDaysOnly() {
        ProtectionCase file = office.lodged("2026-11-02T09:00")
                .registered(Fields.with("interviewAt", "2026-11-04T10:00"))
                .screened(Fields.with("noProtectionReason", true))
                .identityIssued()
                .interviewed("2026-11-04T10:00");
        assertThat(file.clock("DL-IP-09").state()).isEqualTo(ClockState.MET);
        assertThat(LegalTime.dayOf(file.clock("DL-IP-10").endsAt().minusMillis(1)))
                .isEqualTo(LocalDate.of(2026, 11, 9));

        office.at("2026-11-06T10:00");
        file.drafted("REFUSAL").signedAtHeadquarters().served();

        assertThat(file.decision().remedies()).containsExactly("DL-IP-15");
        assertThat(file.clock("DL-IP-10").keptOnTime()).isTrue();
        // The fifteenth day, 21 November, is a Saturday.
        assertThat(file.clock("DL-IP-15").lastDay()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(file.clockRules()).doesNotContain("DL-IP-14", "DL-IP-16");
        file.waitedUntil("2026-11-23T23:59");
        assertThat(file.nextTask()).isEmpty();
        file.waitedUntil("2026-11-24T00:00").registryChecked(Fields.asUsual());
        assertThat(file.file().state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void aLateAcceleratedInterviewIsEscalatedOnceAndTheTrackStays() {
        ProtectionCase file = office.lodged("2026-11-02T09:00")
                .registered()
                .screened(Fields.with("misledAuthorities", true))
                .identityIssued();

        file.waitedUntil("2026-11-06T00:00").waitedUntil("2026-11-20T10:00");

        assertThat(file.event("INTERVIEW_OVERDUE").article()).isEqualTo("YUKK 79/2");
        assertThat(file.nextTask()).isEqualTo("UserTask_HoldInterview");
        file.interviewed("2026-11-20T10:00");
        assertThat(file.clock("DL-IP-09").keptOnTime()).isFalse();
    }
}
