package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.scenario.LibertyCase.form;
import static org.himaye.scenario.Office.instant;

import java.util.Map;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.access.Acting;
import org.himaye.casefile.DecisionId;
import org.himaye.casefile.Decisions;
import org.himaye.removal.LibertyRegister.LimitKind;
import org.himaye.removal.alternatives.ObligationKind;
import org.himaye.removal.alternatives.ObligationProblem;
import org.himaye.removal.detention.LibertyPetitions;
import org.junit.jupiter.api.Test;

/** Obligations in place of detention (YUKK 57/A), with the dates written out. */
class ObligationsTest extends Scenario {

    @Test
    void obligationsAreServedAndEndWithTheirLastDay() {
        LibertyCase file = LibertyCase.decidedToRemove(office, "2026-11-02T09:00");
        file.impose("2027-02-01", ObligationKind.RESIDENCE, ObligationKind.RETURN_COUNSELLING);
        assertThat(file.tasks()).containsExactly("UserTask_ServeDecision");
        file.served();
        assertThat(file.letterIds()).contains("DOC-20", "DOC-12");
        assertThat(file.running("DL-RM-12").orElseThrow().lastDay()).isEqualTo("2028-11-01");

        file.waitedUntil("2027-02-01T23:00");
        assertThat(file.events()).doesNotContain("OBLIGATIONS_ENDED");
        file.waitedUntil("2027-02-02T00:00");

        assertThat(file.event("OBLIGATIONS_ENDED").detail()).containsEntry("because", "EXPIRED");
        assertThat(file.tasks()).isEmpty();
        assertThat(file.running("DL-RM-12")).isEmpty();
    }

    @Test
    void aSecondSetCountsFromTheFirst() {
        LibertyCase file = LibertyCase.decidedToRemove(office, "2026-11-02T09:00");
        file.impose("2027-02-01", ObligationKind.RETURN_COUNSELLING);
        file.waitedUntil("2027-02-02T00:00");
        file.impose("2028-11-01", ObligationKind.RETURN_COUNSELLING);

        assertThat(file.running("DL-RM-12").orElseThrow().lastDay()).isEqualTo("2028-11-01");
    }

    @Test
    void aMissedReportMayLeadToDetentionWithinWhatIsLeft() {
        LibertyCase file = LibertyCase.detained(office, "2026-11-02T09:00");
        office.at("2026-12-02T09:00");
        file.reviewed(LibertyCase.ends().and("reporting", true).and("reportingEveryDays", 7))
                .releaseConfirmed()
                .served()
                .served();
        office.at("2026-12-09T09:00");
        file.step(
                "UserTask_RecordReport",
                "alternatives-supervisor",
                form("reported", true, "reportedAt", office.now(), "excused", false));
        assertThat(file.waiting("UserTask_RecordReport").dueAt())
                .isBetween(instant("2026-12-16T00:00"), instant("2026-12-17T00:00"));
        office.at("2026-12-17T09:00");
        file.step("UserTask_RecordReport", "alternatives-supervisor", form("reported", false, "excused", false));
        assertThat(file.tasks()).contains("UserTask_DecideOnBreach", "UserTask_RecordReport");
        office.at("2027-01-01T09:00");

        file.step(
                "UserTask_DecideOnBreach",
                "governor-approver",
                form("consequence", "DETAIN", "abscondingRisk", true, "reasons", "Bildirimde bulunmamıştır"));

        assertThat(file.event("OBLIGATIONS_ENDED").detail()).containsEntry("because", "DETAINED");
        assertThat(file.tasks())
                .contains("UserTask_AdmitDetainee", "UserTask_ReviewDetention")
                .doesNotContain("UserTask_RecordReport");
        assertThat(file.held()
                        .orElseThrow()
                        .limit(LimitKind.MAXIMUM)
                        .orElseThrow()
                        .endsAt())
                .isEqualTo(instant("2027-06-02T09:00"));
        assertThat(file.discrepancies()).isEmpty();
    }

    @Test
    void noReportIsMissedBeforeItsDayIsOver() {
        LibertyCase file = LibertyCase.decidedToRemove(office, "2026-11-02T09:00");
        file.impose("2027-11-01", ObligationKind.REPORTING);
        file.served();
        Map<String, Object> missed = form("reported", false, "excused", false);
        office.at("2026-11-09T23:59");

        Refusals.assertRefused(
                () -> file.step("UserTask_RecordReport", "alternatives-supervisor", missed),
                "reported",
                "not-due",
                "YUKK 57/A-1-b");
        office.at("2026-11-10T00:00");
        file.step("UserTask_RecordReport", "alternatives-supervisor", missed);

        assertThat(file.tasks()).contains("UserTask_DecideOnBreach");
    }

    @Test
    @Attacks(
            value = "INV-28",
            by = {Way.FORM, Way.REST})
    void nobodyBreachesObligationsThatWereNotServed() {
        LibertyCase file = LibertyCase.decidedToRemove(office, "2026-11-02T09:00");
        file.impose("2027-11-01", ObligationKind.REPORTING);
        office.at("2026-11-10T09:00");

        Refusals.assertRefused(
                () -> file.step(
                        "UserTask_RecordReport", "alternatives-supervisor", form("reported", false, "excused", false)),
                "reported",
                "not-served",
                "YUKK 57/A-4");
        var answer = observed(file, "REPORTING", "2026-11-10T08:00");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fields()).containsExactly("observedAt");
        assertThat(file.tasks()).doesNotContain("UserTask_DecideOnBreach");
    }

    @Test
    @Attacks(
            value = "INV-28",
            by = {Way.FORM, Way.REST})
    void nobodyBreachesObligationsAfterTheirLastDayEvenIfTheTimerIsLate() {
        LibertyCase file = LibertyCase.decidedToRemove(office, "2026-11-02T09:00");
        file.impose("2026-12-01", ObligationKind.RETURN_COUNSELLING);
        file.served();
        assertThat(observed(file, "RETURN_COUNSELLING", "2026-11-02T09:00").status())
                .isEqualTo(204);
        office.at("2026-12-02T00:00");

        assertThat(Refusals.refusalOf(() -> file.step(
                                "UserTask_DecideOnBreach",
                                "governor-approver",
                                form("consequence", "DETAIN", "abscondingRisk", true, "reasons", "Uymamıştır")))
                        .type())
                .isEqualTo(ObligationProblem.NO_OBLIGATIONS);
        assertThat(observed(file, "RETURN_COUNSELLING", "2026-11-30T09:00").status())
                .isEqualTo(409);
        assertThat(file.held()).isEmpty();
    }

    @Test
    void aBreachMayBeLeftWithoutConsequence() {
        LibertyCase file = LibertyCase.decidedToRemove(office, "2026-11-02T09:00");
        file.impose("2027-11-01", ObligationKind.RETURN_COUNSELLING);
        file.served();
        assertThat(Caller.basic(office, "van.alternatives-supervisor")
                        .post(
                                "/api/removal/cases/" + file.number() + "/breaches",
                                "{\"kind\":\"RETURN_COUNSELLING\",\"observedAt\":\"2026-11-02T09:00\"}")
                        .status())
                .isEqualTo(204);

        file.step(
                "UserTask_DecideOnBreach",
                "governor-approver",
                form("consequence", "CONTINUE", "reasons", "Mazereti vardır"));

        assertThat(file.events())
                .contains("OBLIGATION_BREACHED", "BREACH_DECIDED")
                .doesNotContain("OBLIGATIONS_ENDED");
    }

    @Test
    void aJudgeLiftsElectronicMonitoringAndTheOthersRemain() {
        LibertyCase file = LibertyCase.decidedToRemove(office, "2026-11-02T09:00");
        file.impose("2027-11-01", ObligationKind.ELECTRONIC_MONITORING, ObligationKind.RETURN_COUNSELLING);
        petitionAgainstMonitoring(file).judgedMonitoring(file);

        assertThat(file.events()).contains("JUDGE_LIFTED").doesNotContain("OBLIGATIONS_ENDED");
    }

    @Test
    void obligationsEndWhenTheOnlyOneIsLifted() {
        LibertyCase file = LibertyCase.decidedToRemove(office, "2026-11-02T09:00");
        file.impose("2027-11-01", ObligationKind.ELECTRONIC_MONITORING);
        petitionAgainstMonitoring(file);
        assertThat(file.running("DL-RM-13").orElseThrow().lastDay()).isEqualTo("2026-11-07");
        judgedMonitoring(file);

        assertThat(file.event("OBLIGATIONS_ENDED").detail()).containsEntry("because", "JUDGE");
        assertThat(file.tasks()).isEmpty();
    }

    @Test
    void aGuaranteeIsGivenBackToWhoeverHasLeft() {
        LibertyCase file = LibertyCase.decidedToRemove(office, "2026-11-02T09:00");
        file.impose("2027-11-01", ObligationKind.GUARANTEE);
        file.step(
                "UserTask_ReceiveGuarantee",
                "alternatives-supervisor",
                form("paidOn", office.now().toLocalDate(), "receiptNumber", "2026/5"));
        office.at("2026-12-01T09:00");
        file.decisionEnded("DEPARTED");
        Map<String, Object> settled =
                form("outcome", "FORFEITED", "settledOn", office.now().toLocalDate(), "reasons", "Çıktı");

        Refusals.assertRefused(
                () -> file.step("UserTask_SettleGuarantee", "alternatives-supervisor", settled),
                "outcome",
                "not-forfeited",
                "YUKK 57/A-7");
        settled.put("outcome", "RETURNED");
        file.step("UserTask_SettleGuarantee", "alternatives-supervisor", settled);

        assertThat(file.events()).contains("GUARANTEE_PAID", "GUARANTEE_RETURNED");
        assertThat(file.tasks()).isEmpty();
    }

    @Test
    void aGuaranteeIsForfeitedIfThePersonHasNotLeft() {
        LibertyCase file = LibertyCase.decidedToRemove(office, "2026-11-02T09:00");
        file.impose("2026-12-01", ObligationKind.GUARANTEE);
        file.step(
                "UserTask_ReceiveGuarantee",
                "alternatives-supervisor",
                form("paidOn", office.now().toLocalDate(), "receiptNumber", "2026/6"));
        file.waitedUntil("2026-12-02T00:00");

        file.step(
                "UserTask_SettleGuarantee",
                "alternatives-supervisor",
                form("outcome", "FORFEITED", "settledOn", office.now().toLocalDate(), "reasons", "Süresinde çıkmadı"));

        assertThat(file.events()).contains("GUARANTEE_FORFEITED");
    }

    @Test
    void aGuaranteeIsGivenBackIfTheDecisionFallsAfterTheObligationsHaveEnded() {
        LibertyCase file = LibertyCase.decidedToRemove(office, "2026-11-02T09:00");
        file.impose("2026-12-01", ObligationKind.GUARANTEE);
        file.step(
                "UserTask_ReceiveGuarantee",
                "alternatives-supervisor",
                form("paidOn", office.now().toLocalDate(), "receiptNumber", "2026/7"));
        file.waitedUntil("2026-12-02T00:00");
        office.reading(() -> {
            office.bean(Decisions.class).annul(new DecisionId(file.removalDecision()), instant("2026-12-02T00:00"));
            return true;
        });

        Refusals.assertRefused(
                () -> file.step(
                        "UserTask_SettleGuarantee",
                        "alternatives-supervisor",
                        form(
                                "outcome",
                                "FORFEITED",
                                "settledOn",
                                office.now().toLocalDate(),
                                "reasons",
                                "Süresinde çıkmadı")),
                "outcome",
                "not-forfeited",
                "YUKK 57/A-7");
    }

    private Caller.Answer observed(LibertyCase file, String kind, String localTime) {
        return Caller.basic(office, "van.alternatives-supervisor")
                .post(
                        "/api/removal/cases/" + file.number() + "/breaches",
                        "{\"kind\":\"" + kind + "\",\"observedAt\":\"" + localTime + "\"}");
    }

    private ObligationsTest petitionAgainstMonitoring(LibertyCase file) {
        Acting.call(
                file.officer("alternatives-supervisor"),
                () -> office.bean(LibertyPetitions.class)
                        .receiveAgainstMonitoring(file.id(), instant("2026-11-02T09:00")));
        file.step(
                "UserTask_ForwardMonitoringPetition",
                "alternatives-supervisor",
                form("forwardedAt", office.now(), "judgeship", "Van 1. Sulh Ceza Hâkimliği"));
        return this;
    }

    private void judgedMonitoring(LibertyCase file) {
        file.step(
                "UserTask_RecordMonitoringJudgment",
                "alternatives-supervisor",
                form("outcome", "LIFTED", "decidedAt", office.now(), "reference", "2026/101 D. İş"));
    }
}
