package org.himaye.deadlines.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.himaye.deadlines.ClockState;
import org.himaye.deadlines.DeadlineProblem;
import org.himaye.deadlines.NotificationFiction;
import org.himaye.deadlines.OnTimeRate;
import org.himaye.deadlines.PeriodFacts;
import org.himaye.deadlines.RunningClock;
import org.himaye.deadlines.RunningClocks;
import org.himaye.deadlines.ServiceWay;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.deadlines.catalogue.CatalogueFiles;
import org.himaye.deadlines.wiring.ShippedLaw;
import org.himaye.ledger.LedgerLine;
import org.himaye.ledger.RecordingLedger;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.LegalTime;
import org.himaye.shared.Refusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class RunningClocksTest {

    private static final String VAN = "65";
    private static final String ANKARA = "06";

    private static ClockDatabase database;

    private final RecordingLedger ledger = new RecordingLedger();
    private final MovableClock clock = new MovableClock(at("2026-11-02T09:00"));
    private final CaseId caseId = CaseId.random();
    private final RunningClocks clocks = clocks();

    @BeforeAll
    static void startDatabase() throws Exception {
        database = new ClockDatabase();
    }

    @AfterAll
    static void stopDatabase() throws Exception {
        database.close();
    }

    @Test
    void clockStartsFromTheFactAndTellsTheLedger() {
        RunningClock started = inVan(() -> clocks.start(caseId, VAN, "DL-RM-03", at("2026-10-22T14:10")));

        assertThat(started.lastDay()).isEqualTo(LocalDate.of(2026, 10, 30));
        assertThat(started.occurrence()).isEqualTo(1);
        assertThat(started.version()).isEqualTo(1);
        assertThat(started.recordedBy()).isEqualTo("officer");
        assertThat(inVan(() -> clocks.of(caseId))).containsExactly(started);
        assertThat(ledger.lines()).singleElement().satisfies(line -> {
            assertThat(line.action()).isEqualTo("CLOCK_STARTED");
            assertThat(line.article()).isEqualTo("YUKK 53/3");
            assertThat(line.caseId()).isEqualTo(caseId);
            assertThat(line.province()).isEqualTo(VAN);
            assertThat(line.facts()).containsEntry("rule", "DL-RM-03").containsEntry("lastDay", "2026-10-30");
        });
    }

    @Test
    void repeatedStartFromTheSameFactChangesNothing() {
        RunningClock first = inVan(() -> clocks.start(caseId, VAN, "DL-IP-04", at("2026-11-02T09:00")));

        RunningClock again = inVan(() -> clocks.start(caseId, VAN, "DL-IP-04", at("2026-11-02T09:00")));

        assertThat(again).isEqualTo(first);
        assertThat(ledger.lines()).hasSize(1);
    }

    @Test
    void runningClockIsNotStartedFromAnotherFact() {
        inVan(() -> clocks.start(caseId, VAN, "DL-RM-07", at("2026-11-02T09:00")));

        Refusal refusal = refused(() -> clocks.start(caseId, VAN, "DL-RM-07", at("2026-11-03T09:00")));

        assertThat(refusal.type()).isEqualTo(DeadlineProblem.CLOCK_STATE);
        assertThat(refusal.article()).isEqualTo("YUKK 57/3");
    }

    @Test
    void clockRestartsAsNextOccurrenceAfterItWasMet() {
        inVan(() -> clocks.start(caseId, VAN, "DL-RM-09", at("2026-10-01T08:00")));
        inVan(() -> clocks.met(caseId, "DL-RM-09", at("2026-10-20T08:00")));

        RunningClock second = inVan(() -> clocks.start(caseId, VAN, "DL-RM-09", at("2026-10-20T08:00")));

        assertThat(second.occurrence()).isEqualTo(2);
        assertThat(second.version()).isEqualTo(1);
        assertThat(inVan(() -> clocks.of(caseId)))
                .extracting(RunningClock::state)
                .containsExactly(ClockState.MET, ClockState.RUNNING);
    }

    @Test
    void actBeforeTheEndIsOnTimeAndActAtTheEndIsNot() {
        CaseId other = CaseId.random();
        inVan(() -> clocks.start(caseId, VAN, "DL-IP-04", at("2026-11-02T09:00")));
        inVan(() -> clocks.start(other, VAN, "DL-IP-04", at("2026-11-02T09:00")));

        RunningClock inTime = inVan(() -> clocks.met(caseId, "DL-IP-04", at("2026-12-02T23:59")));
        RunningClock late = inVan(() -> clocks.met(other, "DL-IP-04", at("2026-12-03T00:00")));

        assertThat(inTime.keptOnTime()).isTrue();
        assertThat(late.keptOnTime()).isFalse();
    }

    @Test
    void interviewBeforeTheMinimumOfTenDaysIsNotKept() {
        inVan(() -> clocks.start(caseId, VAN, "DL-IP-05", at("2026-11-02T09:00")));

        RunningClock tooEarly = inVan(() -> clocks.met(caseId, "DL-IP-05", at("2026-11-11T09:00")));
        RunningClock corrected =
                inVan(() -> clocks.correctStart(caseId, "DL-IP-05", at("2026-11-01T09:00"), "WRONG_DATE"));

        assertThat(tooEarly.keptOnTime()).isFalse();
        assertThat(corrected.keptOnTime()).isTrue();
    }

    @Test
    void suspendedClockRunsOnByTheDaysOfThePause() {
        inVan(() -> clocks.start(caseId, VAN, "DL-IP-08", at("2026-11-02T09:00")));
        clock.moveTo(at("2026-12-01T10:00"));
        RunningClock suspended = inVan(() -> clocks.suspend(caseId, "DL-IP-08", "AWAITING_DOCUMENTS"));
        clock.moveTo(at("2026-12-11T10:00"));

        RunningClock resumed = inVan(() -> clocks.resume(caseId, "DL-IP-08", "DOCUMENTS_RECEIVED"));

        assertThat(suspended.state()).isEqualTo(ClockState.SUSPENDED);
        assertThat(resumed.state()).isEqualTo(ClockState.RUNNING);
        assertThat(resumed.lastDay()).isEqualTo(LocalDate.of(2027, 5, 12));
        assertThat(resumed.pausedDays()).isEqualTo(10);
        assertThat(inVan(() -> clocks.history(caseId, "DL-IP-08")))
                .extracting(RunningClock::version)
                .containsExactly(1, 2, 3);
        assertThat(ledger.lines())
                .extracting(LedgerLine::action)
                .containsExactly("CLOCK_STARTED", "CLOCK_SUSPENDED", "CLOCK_RESUMED");
    }

    @Test
    void detentionIsNeverPaused() {
        inVan(() -> clocks.start(caseId, VAN, "DL-RM-07", at("2026-11-02T09:00")));

        Refusal refusal = refused(() -> clocks.suspend(caseId, "DL-RM-07", "HOSPITAL"));

        assertThat(refusal.type()).isEqualTo(DeadlineProblem.CLOCK_STATE);
    }

    @Test
    void correctedNotificationMovesTheDateButNeverShortensTheLock() {
        inVan(() -> clocks.start(caseId, VAN, "DL-RM-03", at("2026-11-10T09:00")));

        RunningClock earlier =
                inVan(() -> clocks.correctStart(caseId, "DL-RM-03", at("2026-11-03T09:00"), "PROOF_RECEIVED"));
        RunningClock later =
                inVan(() -> clocks.correctStart(caseId, "DL-RM-03", at("2026-11-12T09:00"), "PROOF_DISPUTED"));

        assertThat(earlier.lastDay()).isEqualTo(LocalDate.of(2026, 11, 10));
        assertThat(earlier.lockUntil()).isEqualTo(at("2026-11-18T00:00"));
        assertThat(later.lastDay()).isEqualTo(LocalDate.of(2026, 11, 19));
        assertThat(later.lockUntil()).isEqualTo(at("2026-11-20T00:00"));
        assertThat(inVan(() -> clocks.history(caseId, "DL-RM-03")))
                .extracting(RunningClock::startFact)
                .containsExactly(at("2026-11-10T09:00"), at("2026-11-03T09:00"), at("2026-11-12T09:00"));
    }

    @Test
    void correctedApprehensionNeverLengthensTheHolding() {
        inVan(() -> clocks.start(caseId, VAN, "DL-RM-01", at("2026-11-02T09:00")));

        RunningClock later =
                inVan(() -> clocks.correctStart(caseId, "DL-RM-01", at("2026-11-02T15:00"), "REPORT_READ"));
        RunningClock earlier =
                inVan(() -> clocks.correctStart(caseId, "DL-RM-01", at("2026-11-02T07:00"), "REPORT_READ"));

        assertThat(later.endsAt()).isEqualTo(at("2026-11-04T09:00"));
        assertThat(earlier.endsAt()).isEqualTo(at("2026-11-04T07:00"));
        assertThat(earlier.lockUntil()).isEqualTo(earlier.endsAt());
    }

    @Test
    void correctionAcrossTheAmendmentAppliesTheOtherWording() {
        inVan(() -> clocks.start(caseId, VAN, "DL-RM-03", at("2019-12-24T09:00")));

        RunningClock corrected =
                inVan(() -> clocks.correctStart(caseId, "DL-RM-03", at("2019-12-23T09:00"), "PROOF_RECEIVED"));

        assertThat(corrected.amount()).isEqualTo(15);
        assertThat(corrected.lastDay()).isEqualTo(LocalDate.of(2020, 1, 7));
    }

    @Test
    void chosenAmountSurvivesCorrection() {
        PeriodFacts twentyDays = new PeriodFacts(at("2026-11-02T09:00"), LocalDate.of(2026, 11, 2), 20, 0);
        inVan(() -> clocks.start(caseId, VAN, "DL-RM-06", twentyDays));

        RunningClock corrected =
                inVan(() -> clocks.correctStart(caseId, "DL-RM-06", at("2026-11-04T09:00"), "WRONG_DATE"));

        assertThat(corrected.lastDay()).isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @Test
    void doubtfulNotificationLengthensTheLockOnly() {
        var published = NotificationFiction.dateOf(ServiceWay.PUBLICATION, at("2026-11-02T09:00"));

        RunningClock started = inVan(() -> clocks.start(caseId, VAN, "DL-RM-03", published));

        assertThat(started.lastDay()).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(started.lockUntil()).isEqualTo(at("2026-11-25T00:00"));
        assertThat(started.locksAt(at("2026-11-24T23:59"))).isTrue();
        assertThat(started.locksAt(at("2026-11-25T00:00"))).isFalse();
    }

    @Test
    void stoppedClockLocksNoMoreAndCannotBeMet() {
        inVan(() -> clocks.start(caseId, VAN, "DL-RM-03", at("2026-11-02T09:00")));

        RunningClock stopped = inVan(() -> clocks.stop(caseId, "DL-RM-03", "DECISION_WITHDRAWN"));

        assertThat(stopped.locksAt(at("2026-11-03T09:00"))).isFalse();
        assertThat(refused(() -> clocks.met(caseId, "DL-RM-03", at("2026-11-03T09:00")))
                        .type())
                .isEqualTo(DeadlineProblem.CLOCK_STATE);
    }

    @Test
    void closingCaseStopsWhatStillRuns() {
        inVan(() -> clocks.start(caseId, VAN, "DL-IP-04", at("2026-11-02T09:00")));
        inVan(() -> clocks.met(caseId, "DL-IP-04", at("2026-11-20T09:00")));
        inVan(() -> clocks.start(caseId, VAN, "DL-IP-08", at("2026-11-02T09:00")));

        List<RunningClock> stopped = inVan(() -> clocks.stopAll(caseId, "CASE_CLOSED"));

        assertThat(stopped).singleElement().satisfies(one -> {
            assertThat(one.ruleId()).isEqualTo("DL-IP-08");
            assertThat(one.state()).isEqualTo(ClockState.STOPPED);
        });
        assertThat(inVan(() -> clocks.of(caseId)))
                .extracting(RunningClock::state)
                .containsExactly(ClockState.MET, ClockState.STOPPED);
    }

    @Test
    void changeOfClockThatWasNeverStartedIsRefused() {
        assertThat(refused(() -> clocks.met(caseId, "DL-IP-04", at("2026-11-03T09:00")))
                        .type())
                .isEqualTo(DeadlineProblem.CLOCK_UNKNOWN);
    }

    @Test
    void changeWithoutReasonIsRefused() {
        inVan(() -> clocks.start(caseId, VAN, "DL-IP-04", at("2026-11-02T09:00")));

        assertThat(refused(() -> clocks.stop(caseId, "DL-IP-04", " ")).type())
                .isEqualTo(DeadlineProblem.REASON_MISSING);
    }

    @Test
    void versionsCannotBeChangedOrDeleted() {
        inVan(() -> clocks.start(caseId, VAN, "DL-IP-04", at("2026-11-02T09:00")));

        assertThatThrownBy(() -> inVan(() -> database.jdbc()
                        .sql("update running_clock set amount = 99")
                        .update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> inVan(
                        () -> database.jdbc().sql("delete from running_clock").update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void otherProvinceSeesNothing() {
        inVan(() -> clocks.start(caseId, VAN, "DL-IP-04", at("2026-11-02T09:00")));

        assertThat(database.as(Set.of(ANKARA), () -> clocks.of(caseId))).isEmpty();
        assertThat(database.as(Set.of(VAN, ANKARA), () -> clocks.of(caseId))).hasSize(1);
    }

    @Test
    void ratesCountWhatWasMetLateOverdueAndRunning() {
        String rule = "DL-CM-02";
        List<CaseId> cases = List.of(CaseId.random(), CaseId.random(), CaseId.random(), CaseId.random());
        Instant start = at("2026-11-02T09:00");
        cases.subList(0, 3).forEach(each -> inVan(() -> clocks.start(each, VAN, rule, start)));
        inVan(() -> clocks.start(cases.get(3), VAN, rule, at("2026-11-10T09:00")));
        inVan(() -> clocks.met(cases.get(0), rule, at("2026-11-17T09:00")));
        inVan(() -> clocks.met(cases.get(1), rule, at("2026-11-18T09:00")));

        List<OnTimeRate> rates = inVan(() -> clocks.onTimeRates(at("2026-11-20T00:00")));

        assertThat(rates)
                .filteredOn(rate -> rate.ruleId().equals(rule))
                .singleElement()
                .satisfies(rate -> {
                    assertThat(rate.metOnTime()).isEqualTo(1);
                    assertThat(rate.metLate()).isEqualTo(1);
                    assertThat(rate.overdue()).isEqualTo(1);
                    assertThat(rate.running()).isEqualTo(1);
                    assertThat(rate.rate()).isEqualTo(1.0 / 3);
                });
    }

    @Test
    void announcedFeastInTheDatabaseCorrectsTheShippedOne() {
        database.as(
                Set.of("*"),
                () -> database.jdbc()
                        .sql("insert into religious_feast (feast, eve, source) values ('KURBAN', '2028-05-06', 'test')")
                        .update());
        database.as(
                Set.of("*"),
                () -> database.jdbc()
                        .sql("insert into administrative_leave (first_day, last_day, reason_tr, reason_en)"
                                + " values ('2028-05-12', '2028-05-12', 'İdari izin', 'Administrative leave')")
                        .update());
        CalendarTables tables = new CalendarTables(database.jdbc(), clock);

        assertThat(tables.get().isWorkingDay(LocalDate.of(2028, 5, 5))).isTrue();
        assertThat(tables.get().isWorkingDay(LocalDate.of(2028, 5, 10))).isFalse();
        assertThat(tables.get().leave(LocalDate.of(2028, 5, 12))).isPresent();
    }

    private RunningClocks clocks() {
        StatutoryPeriods periods = ShippedLaw.periods();
        return new JdbcRunningClocks(
                new ClockTable(database.jdbc()),
                periods,
                CatalogueFiles.shipped(),
                ledger,
                () -> new Actor("officer", Set.of(), Set.of(VAN)),
                clock);
    }

    private static <T> T inVan(Supplier<T> work) {
        return database.as(Set.of(VAN), work);
    }

    private static Refusal refused(Supplier<RunningClock> attempt) {
        return catchThrowableOfType(Refusal.class, () -> inVan(attempt));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(LegalTime.ZONE).toInstant();
    }

    private static final class MovableClock extends Clock {

        private Instant now;

        MovableClock(Instant now) {
            this.now = now;
        }

        void moveTo(Instant instant) {
            now = instant;
        }

        @Override
        public ZoneId getZone() {
            return LegalTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("The zone is the legal zone");
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
