package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.scenario.Refusals.assertRefused;

import java.time.LocalDate;
import org.himaye.deadlines.ClockState;
import org.junit.jupiter.api.Test;

/** Withdrawal in writing (YUKK 77/1-a): at any time before a decision is signed, and always by a decision of its own. */
class WithdrawalTest extends Scenario {

    @Test
    void anApplicationIsWithdrawnDuringRegistration() {
        ProtectionCase file = office.lodged("2026-11-02T09:00");

        assertThat(withdraw(file, "front-desk").status()).isEqualTo(204);

        assertThat(file.nextTask()).isEqualTo("UserTask_ConcludeWithdrawal");
        file.withdrawalConcluded(Fields.asUsual()).served();
        assertThat(file.decision().outcome()).isEqualTo("WITHDRAWN");
        assertThat(file.clock("DL-IP-16").lastDay()).isEqualTo(LocalDate.of(2026, 12, 2));
    }

    @Test
    void anApplicationIsWithdrawnDuringExamination() {
        ProtectionCase file = office.lodged("2026-11-02T09:00").readyForExamination();
        office.at("2026-11-05T09:00");

        assertThat(withdraw(file, "protection-officer").status()).isEqualTo(204);

        assertThat(file.nextTask()).isEqualTo("UserTask_ConcludeWithdrawal");
        file.withdrawalConcluded(Fields.asUsual());
        assertThat(file.decision().outcome()).isEqualTo("WITHDRAWN");
        assertThat(file.decision().decidedBy()).isEqualTo("van.protection-decider");
        assertThat(file.clock("DL-IP-04").state()).isEqualTo(ClockState.STOPPED);
        office.at("2026-11-06T09:00");
        file.served().waitedUntil("2026-12-08T00:00").registryChecked(Fields.asUsual());
        assertThat(file.decision().isFinal()).isTrue();
    }

    @Test
    void aWithdrawalFromAnAcceleratedExaminationIsContestedInCourtOnly() {
        ProtectionCase file = office.lodged("2026-11-02T09:00")
                .registered(Fields.with("interviewAt", "2026-11-04T10:00"))
                .screened(Fields.with("noProtectionReason", true))
                .identityIssued();

        withdraw(file, "protection-officer");
        file.withdrawalConcluded(Fields.asUsual()).served();

        assertThat(file.decision().remedies()).containsExactly("DL-IP-15");
        assertThat(file.clock("DL-IP-15").lastDay()).isEqualTo(LocalDate.of(2026, 11, 17));
    }

    @Test
    void aWithdrawalBeforeAnInadmissibilityDecisionKeepsTheObjection() {
        ProtectionCase file =
                office.lodged("2026-11-02T09:00").registered().screened(Fields.with("sameClaimAsEarlier", true));

        withdraw(file, "protection-officer");
        file.withdrawalConcluded(Fields.asUsual());

        assertThat(file.decision().remedies()).containsExactly("DL-IP-14", "DL-IP-16");
    }

    @Test
    void nothingIsWithdrawnOnceADecisionIsSigned() {
        ProtectionCase file = office.lodged("2026-11-02T09:00")
                .readyForExamination()
                .interviewed("2026-11-20T10:00")
                .drafted("REFUGEE")
                .signedAtHeadquarters();

        var answer = withdraw(file, "protection-officer");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("step-not-possible");
        assertThat(file.nextTask()).isEqualTo("UserTask_ServeDecision");
        assertThat(file.events()).as("the refused step left no trace").doesNotContain("WITHDRAWAL_DECLARED");
    }

    @Test
    void aSecondDeclarationIsRefused() {
        ProtectionCase file = office.lodged("2026-11-02T09:00");
        withdraw(file, "front-desk");

        assertThat(withdraw(file, "front-desk").status()).isEqualTo(409);
        assertThat(file.events().stream().filter("WITHDRAWAL_DECLARED"::equals)).hasSize(1);
    }

    @Test
    void aWithdrawalIsInWritingAndUnderstood() {
        ProtectionCase file = office.lodged("2026-11-02T09:00").readyForExamination();
        withdraw(file, "front-desk");

        assertRefused(
                () -> file.withdrawalConcluded(Fields.with("declaredInWriting", false)),
                "declaredInWriting",
                "required",
                "YUKK 77/1-a");
        assertRefused(
                () -> file.withdrawalConcluded(Fields.with("interpreterPresent", false)),
                "interpreterPresent",
                "required",
                "YUKK 70/2");
    }

    @Test
    void anotherProvinceDoesNotEvenLearnThatThereIsSuchACase() {
        ProtectionCase file = office.lodged("2026-11-02T09:00");

        var answer = Caller.basic(office, "istanbul.front-desk")
                .post("/api/protection/applications/" + file.number() + "/withdrawal", "");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(file.nextTask()).isEqualTo("UserTask_RegisterApplication");
    }

    private Caller.Answer withdraw(ProtectionCase file, String group) {
        return Caller.basic(office, Office.account(Office.VAN, group))
                .post("/api/protection/applications/" + file.number() + "/withdrawal", "");
    }
}
