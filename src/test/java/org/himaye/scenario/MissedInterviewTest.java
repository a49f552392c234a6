package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.scenario.Refusals.assertRefused;
import static org.himaye.scenario.Refusals.refusalOf;

import java.sql.SQLException;
import java.time.LocalDate;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.casefile.TimelineEntry;
import org.himaye.deadlines.ClockState;
import org.junit.jupiter.api.Test;

/** Interviews that do not take place (YUKK 75/4, 77/1-b; DL-IP-05, DL-IP-06; INV-40). */
class MissedInterviewTest extends Scenario {

    private static final String ABSENT = "APPLICANT_ABSENT";
    private static final String POSTPONED = "AUTHORITY_POSTPONED";

    @Test
    void threeProvedAbsencesWithoutExcuseLeadToADecisionOfDeemedWithdrawal() {
        ProtectionCase file = absentTwice();
        assertThat(file.nextTask()).isEqualTo("UserTask_HoldInterview");

        file.interviewMissed("2026-12-10T11:00", ABSENT).excuseAssessed(false, true);

        assertThat(lastCount(file)).isEqualTo("3");
        assertThat(file.event("WITHDRAWAL_INDICATED").article()).isEqualTo("YUKK 77/1-b");
        assertThat(file.clock("DL-IP-04").state()).isEqualTo(ClockState.STOPPED);
        assertThat(file.nextTask()).isEqualTo("UserTask_DraftDecision");
        assertThat(refusalOf(() -> file.drafted("REFUSAL")).article())
                .as("nobody was heard")
                .isEqualTo("YUKK 75/1");
        file.drafted("DEEMED_WITHDRAWN").signedByProvince().served();
        assertThat(file.decision().outcome()).isEqualTo("DEEMED_WITHDRAWN");
        assertThat(file.decision().remedies()).containsExactly("DL-IP-14", "DL-IP-16");
    }

    @Test
    @Attacks(value = "INV-39", by = Way.FORM)
    void threeAbsencesForceNobodyToDecideAgainstThePerson() throws SQLException {
        ProtectionCase file =
                absentTwice().interviewMissed("2026-12-10T11:00", ABSENT).excuseAssessed(false, true);

        assertRefused(() -> file.examinationContinuedUntil("2026-12-30T10:00"), "reasons", "required", "YUKK 77/1-b");
        file.putBack()
                .examinationContinuedUntil(
                        "2026-12-30T10:00", Fields.with("reasons", "Kişinin ağır hasta olduğu öğrenilmiştir"));

        assertThat(file.nextTask()).isEqualTo("UserTask_HoldInterview");
        assertThat(file.clock("DL-IP-04").state()).isEqualTo(ClockState.RUNNING);
        assertThat(file.clock("DL-IP-04").lastDay())
                .as("it runs from the registration as before")
                .isEqualTo(LocalDate.of(2026, 12, 2));
        assertThat(Tables.single(
                        "select missed || ' ' || reasons from examination_continuation where case_id = ?",
                        file.id().value()))
                .isEqualTo("3 Kişinin ağır hasta olduğu öğrenilmiştir");

        file.interviewed("2026-12-30T10:00").drafted("REFUGEE").signedAtHeadquarters();
        assertThat(file.decision().outcome()).isEqualTo("REFUGEE");
    }

    @Test
    void aFurtherAbsenceOnlyCountsWithItsOwnProof() {
        ProtectionCase file = absentTwice()
                .interviewMissed("2026-12-10T11:00", ABSENT)
                .excuseAssessed(false, true)
                .examinationContinuedUntil("2026-12-30T10:00", Fields.with("reasons", "Bir kez daha çağrılmalıdır"));

        file.interviewMissed("2026-12-30T11:00", ABSENT).excuseAssessed(false, false);
        assertThat(file.nextTask()).isEqualTo("UserTask_RescheduleInterview");

        file.rescheduled("2027-01-11T10:00")
                .interviewMissed("2027-01-11T11:00", ABSENT)
                .excuseAssessed(false, true);
        assertThat(lastCount(file)).isEqualTo("4");
        assertThat(file.nextTask()).isEqualTo("UserTask_DraftDecision");
    }

    @Test
    void anAcceptedExcuseSetsTheCountBackToZero() {
        ProtectionCase file =
                absentTwice().interviewMissed("2026-12-10T11:00", ABSENT).excuseAssessed(true, true);

        assertThat(lastCount(file)).isEqualTo("0");
        assertThat(file.nextTask()).isEqualTo("UserTask_RescheduleInterview");
    }

    @Test
    void anAbsenceWithoutProofOfNoticeDoesNotCount() {
        ProtectionCase file =
                absentTwice().interviewMissed("2026-12-10T11:00", ABSENT).excuseAssessed(false, false);

        assertThat(lastCount(file)).isEqualTo("2");
        assertThat(file.nextTask()).isEqualTo("UserTask_RescheduleInterview");
    }

    @Test
    void aPostponementByTheAuthorityDoesNotCount() {
        ProtectionCase file =
                absentTwice().interviewMissed("2026-12-10T11:00", POSTPONED).excuseAssessed(false, true);

        assertThat(lastCount(file)).isEqualTo("2");
        assertThat(file.nextTask()).isEqualTo("UserTask_RescheduleInterview");
    }

    @Test
    void aHeldInterviewEndsTheCount() {
        ProtectionCase file = absentTwice().interviewed("2026-12-10T10:00");

        file.drafted("REFUGEE").signedAtHeadquarters();

        assertThat(file.events()).doesNotContain("WITHDRAWAL_INDICATED");
    }

    @Test
    void deemedWithdrawalIsNotProposedEarlier() {
        ProtectionCase file = absentTwice().interviewed("2026-12-10T10:00");

        assertRefused(() -> file.drafted("DEEMED_WITHDRAWN"), "proposal", "does-not-fit", "YUKK 77/1-b");
    }

    @Test
    void anExcuseThatWasNotOfferedIsNotAccepted() {
        ProtectionCase file =
                office.lodged("2026-11-02T09:00").readyForExamination().interviewMissed("2026-11-20T11:00", ABSENT);

        var form = Forms.assessExcuse();
        assertRefused(
                () -> file.step(
                        "UserTask_AssessExcuse",
                        Office.officer(Office.VAN, "protection-officer"),
                        form,
                        Fields.with("excuseAccepted", true)),
                "excuseAccepted",
                "inconsistent",
                null);
    }

    @Test
    void theNewDateLiesAtLeastTenDaysAfterTheMissedOne() {
        ProtectionCase file = office.lodged("2026-11-02T09:00")
                .registered(Fields.with("interviewAt", "2026-11-20T10:00"))
                .screened()
                .identityIssued()
                .interviewMissed("2026-11-20T11:00", ABSENT)
                .excuseAssessed(false, true);

        assertRefused(() -> file.rescheduled("2026-11-29T23:59"), "interviewAt", "before-minimum", "YUKK 75/4");
        assertThat(file.nextTask()).isEqualTo("UserTask_RescheduleInterview");
        file.rescheduled("2026-11-30T00:00");

        assertThat(file.nextTask()).isEqualTo("UserTask_HoldInterview");
        assertThat(file.event("INTERVIEW_RESCHEDULED").article()).isEqualTo("YUKK 75/4");
    }

    @Test
    void anOverdueInterviewIsEscalatedOnceAndChangesNothing() {
        ProtectionCase file = office.lodged("2026-11-02T09:00").readyForExamination();

        file.waitedUntil("2026-12-03T00:00").waitedUntil("2026-12-10T00:00");
        assertThat(file.event("INTERVIEW_OVERDUE").article()).isEqualTo("YUKK 75/1");
        assertThat(file.nextTask()).isEqualTo("UserTask_HoldInterview");
        assertThat(file.clock("DL-IP-04").state()).isEqualTo(ClockState.RUNNING);

        // Another date after the period does not make the same period lapse again.
        file.interviewMissed("2026-12-10T10:00", POSTPONED)
                .excuseAssessed(false, false)
                .rescheduled("2026-12-24T10:00")
                .waitedUntil("2026-12-23T09:00");
        assertThat(file.events().stream().filter("INTERVIEW_OVERDUE"::equals)).hasSize(1);
        file.interviewed("2026-12-24T10:00");
        assertThat(file.clock("DL-IP-04").keptOnTime()).isFalse();
    }

    @Test
    void aSecondInterviewAfterTheFirstWasHeldInTimeIsNotOverdue() {
        ProtectionCase file = office.lodged("2026-11-02T09:00")
                .readyForExamination()
                .interviewed("2026-11-20T10:00")
                .examinationContinuedUntil("2026-12-20T10:00");

        file.waitedUntil("2026-12-15T09:00");

        assertThat(file.events()).doesNotContain("INTERVIEW_OVERDUE");
        assertThat(file.nextTask()).isEqualTo("UserTask_HoldInterview");
    }

    private ProtectionCase absentTwice() {
        return office.lodged("2026-11-02T09:00")
                .registered(Fields.with("interviewAt", "2026-11-20T10:00"))
                .screened()
                .identityIssued()
                .interviewMissed("2026-11-20T11:00", ABSENT)
                .excuseAssessed(false, true)
                .rescheduled("2026-11-30T10:00")
                .interviewMissed("2026-11-30T11:00", ABSENT)
                .excuseAssessed(false, true)
                .rescheduled("2026-12-10T10:00");
    }

    private static String lastCount(ProtectionCase file) {
        return file.timeline().stream()
                .map(TimelineEntry::detail)
                .filter(detail -> detail.containsKey("consecutiveMissed"))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .get("consecutiveMissed");
    }
}
