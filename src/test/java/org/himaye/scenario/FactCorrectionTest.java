package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.scenario.Office.instant;
import static org.himaye.scenario.Refusals.assertRefused;
import static org.himaye.scenario.Refusals.refusalOf;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.himaye.casefile.CaseFileProblem;
import org.himaye.casefile.CaseState;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.TimelineEntry;
import org.himaye.casefile.Timelines;
import org.himaye.correction.application.CorrectionProblem;
import org.himaye.deadlines.RunningClock;
import org.himaye.deadlines.RunningClocks;
import org.himaye.deadlines.ServiceWay;
import org.himaye.engine.Desk.WaitingTask;
import org.himaye.protection.application.Channel;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.Refusal;
import org.himaye.supervision.figures.FigureQuestion;
import org.himaye.supervision.figures.Figures;
import org.himaye.supervision.figures.ReadModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A registration or a service was recorded with the wrong date (INV-50): what moves, what stays, and who decides on the rest. */
class FactCorrectionTest extends Scenario {

    private static final String KARS = "36";

    @Test
    void anEarlierRegistrationMovesInterviewAndDecisionToEarlierDays() {
        ProtectionCase file = registered();
        assertThat(file.clock("DL-IP-04").lastDay()).isEqualTo(LocalDate.of(2026, 12, 5));
        assertThat(file.clock("DL-IP-08").lastDay()).isEqualTo(LocalDate.of(2027, 5, 5));
        office.at("2026-11-06T10:00");

        Corrections corrections = Corrections.of(office, file).correctedRegistration("2026-11-03T10:00");

        assertThat(file.clock("DL-IP-04").lastDay()).isEqualTo(LocalDate.of(2026, 12, 3));
        assertThat(file.clock("DL-IP-08").lastDay()).isEqualTo(LocalDate.of(2027, 5, 3));
        assertThat(corrections.tasks()).isEmpty();
        var versions = history(file, "DL-IP-08");
        assertThat(versions)
                .extracting(RunningClock::startFact)
                .containsExactly(instant("2026-11-05T10:00"), instant("2026-11-03T10:00"));
        assertThat(versions.get(1).reason()).isEqualTo("CLERICAL_ERROR");
        assertThat(versions.get(1).recordedBy()).isEqualTo("van.governor-approver");
    }

    @Test
    void aLaterRegistrationMovesInterviewAndDecisionToLaterDays() {
        ProtectionCase file = registered();
        office.at("2026-11-09T10:00");

        Corrections corrections = Corrections.of(office, file).correctedRegistration("2026-11-06T09:00");

        assertThat(file.clock("DL-IP-04").lastDay()).isEqualTo(LocalDate.of(2026, 12, 6));
        assertThat(file.clock("DL-IP-08").lastDay()).isEqualTo(LocalDate.of(2027, 5, 6));
        assertThat(corrections.tasks()).isEmpty();
        assertThat(file.events()).contains("FACT_CORRECTION_PROPOSED", "REGISTRATION_CORRECTED");
    }

    @Test
    void tasksAndTimersFollowTheClock() {
        ProtectionCase file = registered().screened().identityIssued().interviewed("2026-11-23T10:00");
        assertThat(file.waiting().dueAt()).isEqualTo(instant("2027-05-06T00:00").minusMillis(1));

        Corrections.of(office, file).correctedRegistration("2026-11-03T10:00");

        assertThat(file.waiting().dueAt()).isEqualTo(instant("2027-05-04T00:00").minusMillis(1));
        file.waitedUntil("2027-05-03T23:00");
        assertThat(file.events()).doesNotContain("DECISION_OVERDUE");
        file.waitedUntil("2027-05-04T00:00");
        assertThat(file.events()).contains("DECISION_OVERDUE");
    }

    @Test
    void aLaterServiceLengthensEveryFilingPeriodAndTheWindow() {
        ProtectionCase file = served();
        assertThat(file.clock("DL-IP-14").lastDay()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(file.clock("DL-IP-16").lastDay()).isEqualTo(LocalDate.of(2026, 12, 21));
        assertThat(file.clock("DL-IP-16").lockUntil()).isEqualTo(instant("2026-12-22T00:00"));
        office.at("2026-11-27T10:00");

        Corrections corrections = Corrections.of(office, file).correctedService(file.decision(), "2026-11-25T10:00");

        // The tenth day, 5 December, is a Saturday.
        assertThat(file.clock("DL-IP-14").lastDay()).isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(file.clock("DL-IP-16").lastDay()).isEqualTo(LocalDate.of(2026, 12, 25));
        assertThat(file.clock("DL-IP-16").lockUntil()).isEqualTo(instant("2026-12-26T00:00"));
        assertThat(file.decision().servedAt()).isEqualTo(instant("2026-11-25T10:00"));
        assertThat(corrections.tasks()).isEmpty();
        file.waitedUntil("2026-12-25T23:59");
        assertThat(file.nextTask()).isEmpty();
        file.waitedUntil("2026-12-26T00:00");
        assertThat(file.nextTask()).isEqualTo("UserTask_CheckCourtRegistry");
        assertThat(file.waiting().dueAt()).isEqualTo(instant("2026-12-30T00:00").minusMillis(1));
    }

    @Test
    void anEarlierServiceShortensNothingUntilSomebodyDecidesAndNeverTheLock() throws SQLException {
        ProtectionCase file = served();
        office.at("2026-11-23T10:00");

        Corrections corrections = Corrections.of(office, file).correctedService(file.decision(), "2026-11-17T10:00");

        assertThat(file.decision().servedAt()).isEqualTo(instant("2026-11-17T10:00"));
        assertThat(file.clock("DL-IP-14").lastDay()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(file.clock("DL-IP-16").lastDay()).isEqualTo(LocalDate.of(2026, 12, 21));
        assertThat(corrections.tasks()).containsExactly("UserTask_DecideShorterPeriod", "UserTask_DecideShorterPeriod");

        Refusal told = refusalOf(() -> corrections.periodDecided(shorter(file.id(), "DL-IP-14"), "APPLY"));
        assertThat(told.type()).isEqualTo(CorrectionProblem.PERIOD_TOLD);
        assertThat(told.article()).isEqualTo("YUKK 80/1-a");
        corrections
                .periodDecided(shorter(file.id(), "DL-IP-14"), "KEEP")
                .periodDecided(shorter(file.id(), "DL-IP-16"), "KEEP");

        assertThat(file.clock("DL-IP-14").lastDay()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(file.clock("DL-IP-14").lockUntil()).isEqualTo(instant("2026-12-01T00:00"));
        assertThat(file.clock("DL-IP-16").lastDay()).isEqualTo(LocalDate.of(2026, 12, 21));
        assertThat(corrections.tasks()).isEmpty();
        file.waitedUntil("2026-12-21T23:59");
        assertThat(file.nextTask()).isEmpty();
        file.waitedUntil("2026-12-22T00:00");
        assertThat(file.nextTask()).isEqualTo("UserTask_CheckCourtRegistry");
    }

    @Test
    void aLengthenedPeriodIsShortenedAgainButNotBelowWhatThePersonWasTold() throws SQLException {
        ProtectionCase file = served();
        Corrections corrections = lengthenedAndShortened(file, "2026-11-22T10:00");

        corrections.periodDecided(shorter(file.id(), "DL-IP-14"), "APPLY");

        assertThat(file.clock("DL-IP-14").lastDay()).isEqualTo(LocalDate.of(2026, 12, 2));
        assertThat(file.clock("DL-IP-14").lockUntil())
                .as("the lock stays where the first correction had put it")
                .isEqualTo(instant("2026-12-08T00:00"));
    }

    @Test
    void noPeriodIsShortenedToADayThatHasCome() throws SQLException {
        ProtectionCase file = served();
        Corrections corrections = lengthenedAndShortened(file, "2026-11-22T10:00");
        UUID period = shorter(file.id(), "DL-IP-14");
        office.at("2026-12-02T10:00");

        Refusal over = refusalOf(() -> corrections.periodDecided(period, "APPLY"));

        assertThat(over.type()).isEqualTo(CorrectionProblem.PERIOD_OVER);
        assertThat(over.article()).isEqualTo("YUKK 80/1-a");
        assertThat(file.clock("DL-IP-14").lastDay()).isEqualTo(LocalDate.of(2026, 12, 7));
        corrections.periodDecided(period, "KEEP");
        assertThat(file.clock("DL-IP-14").lastDay()).isEqualTo(LocalDate.of(2026, 12, 7));
    }

    @Test
    void noPeriodIsShortenedOnceAnObjectionIsOnRecord() throws SQLException {
        ProtectionCase file = served();
        Corrections corrections = lengthenedAndShortened(file, "2026-11-22T10:00");
        AppealCase.against(office, file.decision(), "2026-11-30T09:00");
        UUID objection = shorter(file.id(), "DL-IP-14");
        UUID court = shorter(file.id(), "DL-IP-16");

        for (UUID period : List.of(objection, court)) {
            assertThat(refusalOf(() -> corrections.periodDecided(period, "APPLY"))
                            .type())
                    .isEqualTo(CorrectionProblem.PERIOD_ANSWERED);
        }
        assertThat(file.clock("DL-IP-16").lastDay()).isEqualTo(LocalDate.of(2026, 12, 25));
    }

    @Test
    void aClockOfTwoServicesStaysAndTheCorrectedPeriodIsKeptOpenByItself() {
        ProtectionCase file = Corrections.servedBesideDuties(office, "2026-11-20T10:00");
        office.at("2026-11-27T10:00");

        Corrections corrections = Corrections.of(office, file).correctedService(refusal(file), "2026-11-25T10:00");

        assertThat(file.clock("DL-IP-14").lastDay()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(file.clock("DL-IP-16").lastDay()).isEqualTo(LocalDate.of(2026, 12, 21));
        assertThat(raised(file.id()))
                .containsExactlyInAnyOrder("PERIOD_WITHOUT_CLOCK YUKK 80/1-a", "PERIOD_WITHOUT_CLOCK YUKK 80/1-ç");
        assertThat(corrections.tasks()).containsExactly("UserTask_ReviewFinality", "UserTask_ReviewFinality");
        for (int desk = 0; desk < 2; desk++) {
            corrections.settled(file.id(), "UserTask_ReviewFinality", Office.officer(Office.VAN, "legal-counsel"));
        }
        var person = file.file().personId();
        file.waitedUntil("2026-12-25T23:59");
        assertThat(open(file)).doesNotContain("UserTask_CheckCourtRegistry");
        assertThat(Corrections.obstacles(office, person)).contains("corrected-window-open");
        file.waitedUntil("2026-12-26T00:00");
        assertThat(open(file)).contains("UserTask_CheckCourtRegistry");
        assertThat(Corrections.obstacles(office, person)).doesNotContain("corrected-window-open");
    }

    @Test
    void aPeriodThatIsKeptOpenByItselfIsNotClosedEarlierByAnotherCorrection() {
        ProtectionCase file = Corrections.servedBesideDuties(office, "2026-11-20T10:00");
        office.at("2026-11-27T10:00");
        Corrections corrections = Corrections.of(office, file).correctedService(refusal(file), "2026-11-25T10:00");

        corrections.correctedService(refusal(file), "2026-11-20T16:00");

        assertThat(raised(file.id())).as("nothing follows from the way back").hasSize(2);
        office.at("2026-12-25T23:59");
        assertThat(Corrections.obstacles(office, file.file().personId())).contains("corrected-window-open");
    }

    @Test
    void aClockOfTwoServicesIsNotShortenedEither() throws SQLException {
        ProtectionCase file = Corrections.servedBesideDuties(office, "2026-11-20T10:00");
        office.at("2026-11-23T10:00");
        Corrections corrections = Corrections.of(office, file).correctedService(refusal(file), "2026-11-17T10:00");
        UUID period = shorter(file.id(), "DL-IP-14");

        Refusal shared = refusalOf(() -> corrections.periodDecided(period, "APPLY"));

        assertThat(shared.type()).isEqualTo(CorrectionProblem.CLOCK_SHARED);
        assertThat(shared.article()).isEqualTo("YUKK 80/1-a");
        assertThat(file.clock("DL-IP-14").lastDay()).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void aServiceWithoutAClockOfItsOwnLetsNoRegistryCheckMakeTheDecisionFinalTooEarly() {
        ProtectionCase file =
                Corrections.servedBesideDuties(office, "2026-11-18T10:00").waitedUntil("2026-12-22T00:00");
        assertThat(file.clock("DL-IP-16").lastDay()).isEqualTo(LocalDate.of(2026, 12, 18));
        office.at("2026-12-23T10:00");

        Corrections.of(office, file).correctedService(refusal(file), "2026-11-30T10:00");

        assertThat(file.clock("DL-IP-16").startFact()).isEqualTo(instant("2026-11-18T00:00"));
        assertThat(raised(file.id())).contains("PERIOD_WITHOUT_CLOCK YUKK 80/1-ç");
        Refusal open = refusalOf(() -> file.registryChecked(Fields.asUsual()));
        assertThat(open.type()).isEqualTo(CaseFileProblem.DECISION_STATE);
        assertThat(open.article()).isEqualTo("YUKK 3/1-ö, 80/1-e");
        assertThat(file.file().state()).isEqualTo(CaseState.OPEN);
        office.at("2026-12-31T00:00");
        office.bean(TaskService.class)
                .setAssignee(
                        office.desk().all(file.id()).stream()
                                .filter(task -> task.userTask().equals("UserTask_CheckCourtRegistry"))
                                .findFirst()
                                .orElseThrow()
                                .id(),
                        null);
        file.registryChecked(Fields.asUsual());
        assertThat(file.file().state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void anotherWayThatLeavesTheDayAsItIsNeverShortensTheLockAndMayLengthenIt() {
        ProtectionCase file = office.lodged("2026-11-02T09:00")
                .readyForExamination()
                .interviewed("2026-11-10T10:00")
                .drafted("REFUSAL")
                .signedAtHeadquarters();
        office.at("2026-11-20T16:00");
        file.served(Fields.with("way", "HOUSEHOLD_MEMBER_TEMPORARILY_AWAY").and("recipient", "HOUSEHOLD_MEMBER"));
        // Lock and strict last day differ by the fifteen days in doubt.
        var lock = file.clock("DL-IP-16").lockUntil();
        assertThat(lock).isAfter(instant("2027-01-01T00:00"));
        office.at("2026-11-27T10:00");
        Corrections corrections = Corrections.of(office, file);

        assertThat(refusalOf(() -> corrections.proposed(
                                Corrections.service(file.decision(), "2026-11-20T16:00", ServiceWay.HAND_DELIVERY)))
                        .type())
                .isEqualTo(CorrectionProblem.CHANGES_NOTHING);
        corrections.corrected(Corrections.service(file.decision(), "2026-11-20T15:00", ServiceWay.HAND_DELIVERY));
        assertThat(corrections.tasks()).isEmpty();
        assertThat(file.clock("DL-IP-16").lockUntil()).isEqualTo(lock);

        ProtectionCase other = served();
        office.at("2026-11-27T10:00");
        Corrections.of(office, other)
                .corrected(Corrections.service(
                        other.decision(), "2026-11-20T16:00", ServiceWay.HOUSEHOLD_MEMBER_TEMPORARILY_AWAY));
        assertThat(other.clock("DL-IP-16").lockUntil()).isEqualTo(lock);
        assertThat(other.clock("DL-IP-16").lastDay()).isEqualTo(LocalDate.of(2026, 12, 21));
    }

    @Test
    void aCorrectedServiceOfAnObligationBarsNoRemoval() {
        ProtectionCase file = office.lodged("2026-11-02T09:00").readyForExamination();
        Corrections.dutiesServed(office, file, "2026-11-18T10:00");
        office.at("2026-11-27T10:00");

        Corrections corrections = Corrections.of(office, file)
                .correctedService(decision(file, "OBLIGATION_OF_APPLICANT"), "2026-11-25T10:00");

        assertThat(file.clock("DL-IP-14").lastDay()).isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(corrections.tasks()).isEmpty();
        assertThat(Corrections.obstacles(office, file.file().personId()))
                .contains("protection-claim-open")
                .doesNotContain("corrected-window-open", "correction-unsettled");
    }

    @Test
    void aSecondCorrectionReachesThePeriodsThatTheFirstLeftAlone() {
        ProtectionCase file = served();
        office.at("2026-11-27T10:00");
        Corrections corrections = Corrections.of(office, file).correctedService(file.decision(), "2026-11-17T10:00");
        corrections.correctedService(file.decision(), "2026-11-25T10:00");

        assertThat(file.clock("DL-IP-14").lastDay()).isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(file.clock("DL-IP-16").lastDay()).isEqualTo(LocalDate.of(2026, 12, 25));
    }

    @Test
    void aPeriodIsNotShortenedByACorrectionThatALaterOneHasReplaced() throws SQLException {
        ProtectionCase file = served();
        office.at("2026-11-27T10:00");
        Corrections corrections = Corrections.of(office, file).correctedService(file.decision(), "2026-11-17T10:00");
        corrections.correctedService(file.decision(), "2026-11-25T10:00");
        UUID replaced = shorter(file.id(), "DL-IP-14");

        assertThat(refusalOf(() -> corrections.periodDecided(replaced, "APPLY")).type())
                .isEqualTo(CorrectionProblem.OUTDATED);
        assertThat(file.clock("DL-IP-14").lastDay()).isEqualTo(LocalDate.of(2026, 12, 7));
        corrections.periodDecided(replaced, "KEEP");
        assertThat(file.clock("DL-IP-14").lastDay()).isEqualTo(LocalDate.of(2026, 12, 7));
    }

    @Test
    void aWindowThatReopensAfterItsTimerLetsNoRegistryCheckMakeTheDecisionFinal() {
        ProtectionCase file = served().waitedUntil("2026-12-22T00:00");
        assertThat(file.nextTask()).isEqualTo("UserTask_CheckCourtRegistry");
        office.at("2026-12-23T10:00");

        Corrections corrections = Corrections.of(office, file).correctedService(file.decision(), "2026-11-30T10:00");

        assertThat(corrections.tasks()).isEmpty();
        assertThat(file.waiting().dueAt()).isAfter(instant("2026-12-31T00:00"));
        assertRefused(() -> file.registryChecked(Fields.asUsual()), "checkedAt", "window-open", "YUKK 80");
        office.at("2026-12-31T00:00");
        file.putBack().registryChecked(Fields.asUsual());
        assertThat(file.file().state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void anotherWayOfServiceCountsFromTheDayThatItMeans() {
        ProtectionCase file = served();
        office.at("2026-11-27T10:00");

        Corrections.of(office, file)
                .corrected(Corrections.service(file.decision(), "2026-11-20T16:00", ServiceWay.ELECTRONIC));

        // Deemed notified on the fifth day after arrival, 25 November.
        assertThat(file.clock("DL-IP-14").lastDay()).isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(file.clock("DL-IP-16").lastDay()).isEqualTo(LocalDate.of(2026, 12, 25));
    }

    @Test
    void aRefusedProposalChangesNothing() {
        ProtectionCase file = served();
        office.at("2026-11-27T10:00");
        Corrections corrections = Corrections.of(office, file);
        corrections.proposed(Corrections.service(file.decision(), "2026-11-25T10:00", null));

        corrections.decided("REFUSE", Office.officer(Office.VAN, "provincial-director"));

        assertThat(file.decision().servedAt()).isEqualTo(instant("2026-11-20T16:00"));
        assertThat(history(file, "DL-IP-14")).hasSize(1);
        assertThat(file.events()).contains("FACT_CORRECTION_REFUSED").doesNotContain("SERVICE_CORRECTED");
    }

    @Test
    void aDecisionMadeFinalTooEarlyBarsTheRemovalAtOnceAndWaitsForLegalCounsel() {
        ProtectionCase file = served().waitedUntil("2026-12-22T00:00").registryChecked(Fields.asUsual());
        assertThat(file.file().state()).isEqualTo(CaseState.CLOSED);
        office.at("2026-12-23T10:00");
        var person = file.file().personId();
        assertThat(Corrections.obstacles(office, person))
                .doesNotContain("protection-claim-open", "corrected-window-open", "correction-unsettled");

        Corrections corrections = Corrections.of(office, file).correctedService(file.decision(), "2026-11-30T10:00");

        assertThat(file.clock("DL-IP-14").lastDay()).isEqualTo(LocalDate.of(2026, 12, 10));
        assertThat(file.clock("DL-IP-16").lastDay()).isEqualTo(LocalDate.of(2026, 12, 30));
        assertThat(Corrections.obstacles(office, person)).contains("corrected-window-open", "correction-unsettled");
        assertThat(raised(file.id())).containsExactly("FINAL_TOO_EARLY YUKK 3/1-ö, 80/1");
        assertThat(corrections.tasks()).containsExactly("UserTask_ReviewFinality");

        Actor counsel = Office.officer(Office.VAN, "legal-counsel");
        for (String nothing : new String[] {"", "Kişiye süre verildi", "DL-RM-03", "DL-IP-04", "65-2020-999999"}) {
            assertThat(refusalOf(() -> corrections.remedied(file.id(), "UserTask_ReviewFinality", counsel, nothing))
                            .fields())
                    .as(nothing)
                    .extracting(FieldProblem::field)
                    .containsExactly("remedy");
        }
        assertThat(corrections.tasks()).containsExactly("UserTask_ReviewFinality");
        corrections.remedied(file.id(), "UserTask_ReviewFinality", counsel, "DL-IP-16");

        assertThat(Corrections.obstacles(office, person))
                .contains("corrected-window-open")
                .doesNotContain("correction-unsettled");
        office.at("2026-12-30T23:59");
        assertThat(Corrections.obstacles(office, person)).contains("corrected-window-open");
        office.at("2026-12-31T00:00");
        assertThat(Corrections.obstacles(office, person)).doesNotContain("corrected-window-open");
    }

    @Test
    void anAcceleratedDecisionMadeFinalTooEarlyCitesItsOwnArticle() {
        ProtectionCase file = accelerated().served();
        file.waitedUntil("2026-11-24T00:00").registryChecked(Fields.asUsual());
        office.at("2026-11-25T10:00");

        Corrections.of(office, file).correctedService(file.decision(), "2026-11-13T10:00");

        // The fifteenth day, 28 November, is a Saturday.
        assertThat(file.clock("DL-IP-15").lastDay()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(raised(file.id())).containsExactly("FINAL_TOO_EARLY YUKK 79, 80/1-ç");
    }

    @Test
    void anObjectionRefusedAsLateThatWasInTimeGoesBackToTheSecretariat() {
        ProtectionCase file = served();
        AppealCase appeal = AppealCase.against(office, file.decision(), "2026-12-02T09:00")
                .examined()
                .refusalSigned();
        office.at("2026-12-03T10:00");

        Corrections corrections = Corrections.of(office, file).correctedService(file.decision(), "2026-11-24T10:00");

        assertThat(file.clock("DL-IP-14").lastDay()).isEqualTo(LocalDate.of(2026, 12, 4));
        assertThat(raised(appeal.id())).containsExactly("OBJECTION_WRONGLY_LATE YUKK 80/1-a");
        assertThat(corrections.tasks(appeal.id())).containsExactly("UserTask_ReviewLateObjection");
        assertThat(Corrections.obstacles(office, file.file().personId())).contains("correction-unsettled");
        corrections.settled(
                appeal.id(), "UserTask_ReviewLateObjection", Office.officer(Office.VAN, "commission-secretariat"));
        assertThat(Corrections.obstacles(office, file.file().personId())).doesNotContain("correction-unsettled");
    }

    @Test
    void aRemovalBookedWithinThePeriodIsBarredInTheSameTransactionAndRaised() {
        RemovalFile file = RemovalFile.clear(office);
        file.booked();
        assertThat(file.filingPeriod().lastDay()).isEqualTo(LocalDate.of(2026, 10, 27));
        assertThat(file.obstacles()).isEmpty();

        Corrections corrections =
                new Corrections(office, file.file()).correctedService(file.decision(), "2026-11-05T09:00");

        assertThat(file.filingPeriod().lastDay()).isEqualTo(LocalDate.of(2026, 11, 12));
        assertThat(file.obstacles()).contains("filing-window-open", "registry-not-checked", "correction-unsettled");
        assertThat(raised(file.file().id())).containsExactly("REMOVAL_BOOKED_IN_WINDOW YUKK 53/3");
        corrections.remedied(
                file.file().id(),
                "UserTask_ReviewRemovalInWindow",
                Office.officer(Office.VAN, "removal-officer"),
                "DL-RM-03");
        assertThat(file.obstacles()).doesNotContain("correction-unsettled").contains("filing-window-open");
    }

    @Test
    void aRemovalCarriedOutWithinThePeriodIsRaised() {
        RemovalFile file = RemovalFile.clear(office);
        UUID booking = file.booked();
        file.executed(booking);
        office.at("2026-11-11T10:00");

        Corrections corrections =
                new Corrections(office, file.file()).correctedService(file.decision(), "2026-11-05T09:00");

        assertThat(raised(file.file().id())).contains("REMOVAL_CARRIED_OUT_IN_WINDOW YUKK 53/3");
        assertThat(corrections.tasks()).contains("UserTask_ReviewRemovalInWindow");
    }

    @Test
    void anEarlierServiceOfARemovalDecisionOpensNothingEarlier() {
        office.at("2026-10-19T09:00");
        RemovalFile file = RemovalFile.opened(office)
                .assessed()
                .screened(RemovalFile.IRAQ, true)
                .decided();
        office.at("2026-10-26T09:00");
        file.served();
        office.at("2026-10-29T10:00");

        Corrections corrections =
                new Corrections(office, file.file()).correctedService(file.decision(), "2026-10-20T09:00");

        assertThat(file.filingPeriod().lastDay()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(file.obstacles()).contains("filing-window-open");
        assertThat(corrections.tasks()).containsExactly("UserTask_DecideShorterPeriod");
        assertThat(raised(file.file().id())).containsExactly("SHORTER_PERIOD YUKK 53/3");
    }

    @Test
    void aDepartureThatTheExitPermissionNamesIsNotShortened() throws SQLException {
        RemovalCase file = RemovalCase.apprehended(office, "2026-11-02T09:00")
                .assessed()
                .drafted()
                .signed();
        office.at("2026-11-05T09:00");
        file.served();
        office.at("2026-11-09T10:00");

        Corrections corrections =
                new Corrections(office, file.file()).correctedService(file.decision("REMOVAL"), "2026-11-04T09:00");

        assertThat(file.clock("DL-RM-06").lastDay()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(file.column("departs_until at time zone 'Europe/Istanbul'")).isEqualTo("2026-11-21 00:00:00");

        UUID departure = shorter(file.id(), "DL-RM-06");
        assertThat(refusalOf(() -> corrections.periodDecided(departure, "APPLY"))
                        .type())
                .isEqualTo(CorrectionProblem.PERIOD_TOLD);
        corrections.periodDecided(departure, "KEEP");

        assertThat(file.clock("DL-RM-06").lastDay()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(file.column("departs_until at time zone 'Europe/Istanbul'")).isEqualTo("2026-11-21 00:00:00");
        file.waitedUntil("2026-11-13T09:00").registryChecked();
        file.waitedUntil("2026-11-20T23:00");
        assertThat(file.events()).doesNotContain("DEPARTURE_LAPSED");
        file.waitedUntil("2026-11-21T00:00");
        assertThat(file.events()).contains("DEPARTURE_LAPSED");
    }

    @Test
    void anInterviewAndAnAcceleratedDecisionBeforeTheTrueRegistrationAreRaised() {
        ProtectionCase file = accelerated();
        office.at("2026-11-10T10:00");

        Corrections corrections = Corrections.of(office, file).correctedRegistration("2026-11-09T10:00");

        assertThat(raised(file.id()))
                .containsExactlyInAnyOrder(
                        "ACCELERATED_BEFORE_REGISTRATION YUKK 79/2", "INTERVIEW_BEFORE_REGISTRATION YUKK 69/5, 75/1");
        assertThat(corrections.tasks()).containsExactly("UserTask_ReviewExamination", "UserTask_ReviewInterviewDate");
        corrections
                .settled(file.id(), "UserTask_ReviewExamination", Office.officer(Office.VAN, "protection-officer"))
                .settled(file.id(), "UserTask_ReviewInterviewDate", Office.officer(Office.VAN, "interview-officer"));
        assertThat(corrections.tasks()).isEmpty();
    }

    @Test
    void aRegularDecisionBeforeTheTrueRegistrationIsRaised() {
        ProtectionCase file = served();
        office.at("2026-11-23T10:00");

        Corrections.of(office, file).correctedRegistration("2026-11-16T10:00");

        assertThat(raised(file.id()))
                .containsExactlyInAnyOrder(
                        "DECISION_BEFORE_REGISTRATION YUKK 78/1", "INTERVIEW_BEFORE_REGISTRATION YUKK 69/5, 75/1");
    }

    @Test
    void periodsThatAreOverByTheTrueRegistrationAreRaised() {
        ProtectionCase file = office.lodged("2026-04-01T09:00");
        office.at("2026-11-05T10:00");
        file.registered();

        Corrections corrections = Corrections.of(office, file).correctedRegistration("2026-05-01T10:00");

        assertThat(file.clock("DL-IP-04").lastDay()).isEqualTo(LocalDate.of(2026, 5, 31));
        assertThat(file.clock("DL-IP-08").lastDay()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(raised(file.id()))
                .containsExactlyInAnyOrder("INTERVIEW_AFTER_PERIOD YUKK 75/1", "DECISION_PERIOD_PASSED YUKK 78/1");
        assertThat(corrections.tasks()).containsExactly("UserTask_ReviewExamination", "UserTask_ReviewInterviewDate");
    }

    @Test
    void aCorrectedRegistrationCountsOnItsTrueDayFromTodayAndAsKnownLastMonthOnTheFormerOne() {
        Actor clerk = new Actor("kars.registration-officer", Set.of("registration-officer"), Set.of(KARS));
        ProtectionCase file = office.lodged("2027-01-28T09:00", KARS, Channel.PROVINCIAL_DIRECTORATE);
        office.at("2027-02-03T10:00");
        file.step("UserTask_RegisterApplication", clerk, Forms.registerApplication(office.now()), Fields.asUsual());
        office.at("2027-03-10T10:00");
        Corrections corrections = Corrections.of(office, file);
        corrections.proposedBy(clerk, Corrections.registration("2027-01-31T10:00"));
        corrections.decided("APPROVE", new Actor("kars.governor-approver", Set.of("governor-approver"), Set.of(KARS)));

        for (String when : List.of("before", "after")) {
            assertThat(registrations(LocalDate.of(2027, 1, 1), null)).as(when).isOne();
            assertThat(registrations(LocalDate.of(2027, 2, 1), null)).as(when).isZero();
            assertThat(registrations(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, 9)))
                    .as(when)
                    .isZero();
            assertThat(registrations(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 3, 9)))
                    .as(when)
                    .isOne();
            office.bean(ReadModel.class).fold();
        }
        office.bean(ReadModel.class).rebuild();
        assertThat(registrations(LocalDate.of(2027, 1, 1), null)).isOne();
        assertThat(registrations(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 3, 9)))
                .isOne();
    }

    /** Returns how many applications were registered in Kars in a month, as known today or on a day. */
    private long registrations(LocalDate month, @Nullable LocalDate knownOn) {
        FigureQuestion question =
                FigureQuestion.of(month, month.plusMonths(1)).in(KARS).asKnownOn(knownOn);
        return office.reading(() -> office.bean(Figures.class).counted(question, List.of("EVENT"))).stream()
                .filter(counted -> counted.code().equals("APPLICATION_REGISTERED"))
                .mapToLong(Figures.Counted::n)
                .sum();
    }

    private ProtectionCase registered() {
        ProtectionCase file = office.lodged("2026-11-02T09:00");
        office.at("2026-11-05T10:00");
        return file.registered();
    }

    /** A refusal of 10 November, served on the 20th. */
    private ProtectionCase served() {
        ProtectionCase file = office.lodged("2026-11-02T09:00")
                .readyForExamination()
                .interviewed("2026-11-10T10:00")
                .drafted("REFUSAL")
                .signedAtHeadquarters();
        office.at("2026-11-20T16:00");
        return file.served();
    }

    /** Corrected to a later day on 27 November, and then to another one; the person was told 30 November. */
    private Corrections lengthenedAndShortened(ProtectionCase file, String correctedTo) {
        office.at("2026-11-27T10:00");
        Corrections corrections = Corrections.of(office, file).correctedService(file.decision(), "2026-11-25T10:00");
        assertThat(file.clock("DL-IP-14").lastDay()).isEqualTo(LocalDate.of(2026, 12, 7));
        return corrections.correctedService(file.decision(), correctedTo);
    }

    private List<String> open(ProtectionCase file) {
        return office.desk().all(file.id()).stream().map(WaitingTask::userTask).toList();
    }

    private Decision refusal(ProtectionCase file) {
        return decision(file, "PROTECTION");
    }

    private Decision decision(ProtectionCase file, String kind) {
        return office.reading(() -> office.bean(Decisions.class).of(file.id())).stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /** A refusal of 6 November in the accelerated track. */
    private ProtectionCase accelerated() {
        ProtectionCase file = office.lodged("2026-11-02T09:00")
                .registered(Fields.with("interviewAt", "2026-11-04T10:00"))
                .screened(Fields.with("noProtectionReason", true))
                .identityIssued()
                .interviewed("2026-11-04T10:00");
        office.at("2026-11-06T10:00");
        return file.drafted("REFUSAL").signedAtHeadquarters();
    }

    private List<RunningClock> history(ProtectionCase file, String rule) {
        return office.reading(() -> office.bean(RunningClocks.class).history(file.id(), rule));
    }

    /** Returns what corrections have raised in a file, each with its article. */
    private List<String> raised(CaseId caseId) {
        List<TimelineEntry> timeline =
                office.reading(() -> office.bean(Timelines.class).of(caseId));
        return timeline.stream()
                .filter(entry -> entry.kind().equals("CORRECTION_CONSEQUENCE_RAISED"))
                .map(entry -> entry.detail().get("consequence") + " " + entry.article())
                .toList();
    }

    /** Returns the last raised shorter period of a rule. */
    private static UUID shorter(CaseId caseId, String rule) throws SQLException {
        return UUID.fromString(Tables.single(
                "select id from fact_correction_consequence where kind = 'SHORTER_PERIOD' and rule_id = '" + rule
                        + "' and case_id = ? order by raised_at desc limit 1",
                caseId.value()));
    }
}
