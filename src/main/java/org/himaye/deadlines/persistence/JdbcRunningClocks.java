package org.himaye.deadlines.persistence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.himaye.deadlines.Bound;
import org.himaye.deadlines.ClockClass;
import org.himaye.deadlines.ClockState;
import org.himaye.deadlines.ComputedDeadline;
import org.himaye.deadlines.DeadlineCatalogue;
import org.himaye.deadlines.DeadlineProblem;
import org.himaye.deadlines.NotificationDate;
import org.himaye.deadlines.OnTimeRate;
import org.himaye.deadlines.PeriodFacts;
import org.himaye.deadlines.RunningClock;
import org.himaye.deadlines.RunningClocks;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the clocks of cases in the database and tells the ledger of each change. */
@Component
@Transactional
class JdbcRunningClocks implements RunningClocks {

    private static final List<ClockState> OPEN = List.of(ClockState.RUNNING, ClockState.SUSPENDED);

    private final ClockTable table;
    private final StatutoryPeriods periods;
    private final DeadlineCatalogue catalogue;
    private final Ledger ledger;
    private final CurrentActor actor;
    private final Clock clock;

    JdbcRunningClocks(
            ClockTable table,
            StatutoryPeriods periods,
            DeadlineCatalogue catalogue,
            Ledger ledger,
            CurrentActor actor,
            Clock clock) {
        this.table = table;
        this.periods = periods;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.actor = actor;
        this.clock = clock;
    }

    // No default methods of the interface: a call that reaches one through the proxy would run without a transaction.
    @Override
    public RunningClock start(CaseId caseId, String province, String ruleId, Instant startFact) {
        return start(caseId, province, ruleId, PeriodFacts.of(startFact));
    }

    @Override
    public RunningClock start(CaseId caseId, String province, String ruleId, NotificationDate notified) {
        return start(caseId, province, ruleId, PeriodFacts.of(notified));
    }

    @Override
    public RunningClock start(CaseId caseId, String province, String ruleId, PeriodFacts facts) {
        ComputedDeadline due = periods.compute(ruleId, facts);
        RunningClock first = new RunningClock(
                caseId,
                province,
                ruleId,
                1,
                1,
                ClockState.RUNNING,
                due.rule().clockClass(),
                due.rule().bound(),
                // The database keeps microseconds; a repeated start must compare equal.
                facts.start().truncatedTo(ChronoUnit.MICROS),
                facts.generousStart(),
                due.amount(),
                facts.pausedDays(),
                due.lastDay(),
                due.endsAt(),
                due.lockUntil(),
                due.plannedFor(),
                facts.start(),
                null,
                null,
                clock.instant(),
                actor.get().userId());
        var started = unlessTaken(() -> table.insertFirst(first));
        if (started.isPresent()) {
            return recorded("CLOCK_STARTED", started.get());
        }
        RunningClock running = latest(caseId, ruleId);
        if (running.state() == ClockState.RUNNING && running.startFact().equals(first.startFact())) {
            return running;
        }
        throw wrongState(
                ruleId,
                "Bu süre dosyada zaten işliyor; önce durdurun veya başlangıcını düzeltin.",
                "This clock is already running in the case; stop it or correct its start first.");
    }

    @Override
    public RunningClock stop(CaseId caseId, String ruleId, String reason) {
        return advance("CLOCK_STOPPED", caseId, ruleId, change(ClockState.STOPPED, clock.instant(), reason), OPEN);
    }

    @Override
    public List<RunningClock> stopAll(CaseId caseId, String reason) {
        var change = change(ClockState.STOPPED, clock.instant(), reason);
        List<RunningClock> stopped = unlessTaken(() -> table.advanceAll(caseId, change));
        ledger.appendAll(stopped.stream().map(one -> line("CLOCK_STOPPED", one)).toList());
        return stopped;
    }

    @Override
    public RunningClock suspend(CaseId caseId, String ruleId, String reason) {
        if (isLiberty(ruleId)) {
            throw wrongState(ruleId, "Özgürlük süresi durdurulamaz.", "A liberty clock is never suspended.");
        }
        return advance(
                "CLOCK_SUSPENDED",
                caseId,
                ruleId,
                change(ClockState.SUSPENDED, clock.instant(), reason),
                List.of(ClockState.RUNNING));
    }

    @Override
    public RunningClock resume(CaseId caseId, String ruleId, String reason) {
        requireReason(reason);
        RunningClock suspended = latest(caseId, ruleId);
        if (suspended.state() != ClockState.SUSPENDED) {
            throw wrongState(ruleId, "Bu süre durdurulmuş değil.", "This clock is not suspended.");
        }
        Instant now = clock.instant();
        long pause = ChronoUnit.DAYS.between(LegalTime.dayOf(suspended.happenedAt()), LegalTime.dayOf(now));
        PeriodFacts facts = new PeriodFacts(
                suspended.startFact(),
                suspended.generousStart(),
                suspended.amount(),
                suspended.pausedDays() + (int) Math.max(0, pause));
        return insert("CLOCK_RESUMED", next(suspended, ClockState.RUNNING, facts, now, reason));
    }

    @Override
    public RunningClock correctStart(CaseId caseId, String ruleId, Instant newStart, String reason) {
        return correctStart(latest(caseId, ruleId), PeriodFacts.of(newStart), reason);
    }

    @Override
    public RunningClock correctStart(RunningClock clock, PeriodFacts corrected, String reason) {
        requireReason(reason);
        PeriodFacts facts = factsOf(clock, corrected);
        return insert("CLOCK_START_CORRECTED", next(clock, clock.state(), facts, clock.happenedAt(), reason));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean wouldShorten(RunningClock clock, PeriodFacts corrected) {
        ComputedDeadline due = periods.compute(clock.ruleId(), factsOf(clock, corrected));
        return Favour.of(due.rule()) == Favour.LATER
                && (due.lastDay().isBefore(clock.lastDay()) || due.endsAt().isBefore(clock.endsAt()));
    }

    @Override
    @Transactional(readOnly = true)
    public LocalDate lastDayBy(RunningClock clock, PeriodFacts corrected) {
        return periods.compute(clock.ruleId(), factsOf(clock, corrected)).lastDay();
    }

    private PeriodFacts factsOf(RunningClock clock, PeriodFacts corrected) {
        return new PeriodFacts(
                corrected.start().truncatedTo(ChronoUnit.MICROS),
                corrected.generousStart(),
                amountFor(clock.ruleId(), clock),
                clock.pausedDays());
    }

    @Override
    public RunningClock met(CaseId caseId, String ruleId, Instant when) {
        var change = new ClockTable.Change(
                ClockState.MET, when, null, clock.instant(), actor.get().userId());
        return advance("CLOCK_MET", caseId, ruleId, change, OPEN);
    }

    @Override
    @Transactional(readOnly = true)
    public List<RunningClock> of(CaseId caseId) {
        return table.current(caseId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<RunningClock> history(CaseId caseId, String ruleId) {
        return table.history(caseId, ruleId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<OnTimeRate> onTimeRates(Instant asOf) {
        return table.rates(asOf, null);
    }

    @Override
    @Transactional(readOnly = true)
    public List<OnTimeRate> onTimeRates(Instant asOf, Collection<CaseId> cases) {
        return table.rates(asOf, cases);
    }

    private RunningClock advance(
            String action, CaseId caseId, String ruleId, ClockTable.Change change, List<ClockState> from) {
        var advanced = unlessTaken(() -> table.advance(caseId, ruleId, change, from));
        if (advanced.isEmpty()) {
            latest(caseId, ruleId);
            throw wrongState(ruleId, "Bu süre artık işlemiyor.", "This clock is not running any more.");
        }
        return recorded(action, advanced.get());
    }

    private RunningClock insert(String action, RunningClock version) {
        unlessTaken(() -> {
            table.insert(version);
            return version;
        });
        return recorded(action, version);
    }

    /** The amount was chosen only if it differs from the wording it was started under; else the new wording's counts. */
    private @Nullable Integer amountFor(String ruleId, RunningClock before) {
        int own = catalogue.rule(ruleId, LegalTime.dayOf(before.startFact())).amount();
        return before.amount() == own ? null : Integer.valueOf(before.amount());
    }

    private RunningClock next(
            RunningClock before, ClockState state, PeriodFacts facts, Instant happenedAt, String reason) {
        ComputedDeadline due = periods.compute(before.ruleId(), facts);
        // Another way of service may mean the same day and yet leave less doubt on it.
        boolean corrected = !facts.start().equals(before.startFact())
                || !facts.generousStart().equals(before.generousStart());
        boolean endsEarlierOnly = corrected && Favour.of(due.rule()) == Favour.EARLIER;
        boolean locksLongerOnly = corrected && Favour.of(due.rule()) == Favour.LATER;
        boolean keepEnd = endsEarlierOnly && before.endsAt().isBefore(due.endsAt());
        Instant endsAt = keepEnd ? before.endsAt() : due.endsAt();
        LocalDate lastDay = keepEnd ? before.lastDay() : due.lastDay();
        Instant lock = endsEarlierOnly ? endsAt : due.lockUntil();
        return new RunningClock(
                before.caseId(),
                before.province(),
                before.ruleId(),
                before.occurrence(),
                before.version() + 1,
                state,
                due.rule().clockClass(),
                due.rule().bound(),
                facts.start(),
                facts.generousStart(),
                due.amount(),
                facts.pausedDays(),
                lastDay,
                endsAt,
                locksLongerOnly && before.lockUntil().isAfter(lock) ? before.lockUntil() : lock,
                due.plannedFor(),
                happenedAt,
                reason,
                state == ClockState.MET ? keptOnTime(due.rule().bound(), happenedAt, lastDay, endsAt) : null,
                clock.instant(),
                actor.get().userId());
    }

    private static boolean keptOnTime(Bound bound, Instant met, LocalDate lastDay, Instant endsAt) {
        return bound == Bound.EARLIEST ? !LegalTime.dayOf(met).isBefore(lastDay) : met.isBefore(endsAt);
    }

    private boolean isLiberty(String ruleId) {
        return catalogue.versions(ruleId).get(0).clockClass() == ClockClass.C2;
    }

    private ClockTable.Change change(ClockState state, Instant at, String reason) {
        requireReason(reason);
        return new ClockTable.Change(
                state, at, reason, clock.instant(), actor.get().userId());
    }

    private RunningClock latest(CaseId caseId, String ruleId) {
        return table.latest(caseId, ruleId).orElseThrow(() -> {
            LocalizedText detail =
                    new LocalizedText("Dosyada " + ruleId + " süresi yok.", "The case has no clock " + ruleId + ".");
            return new Refusal(DeadlineProblem.CLOCK_UNKNOWN, detail, null);
        });
    }

    private RunningClock recorded(String action, RunningClock version) {
        ledger.append(line(action, version));
        return version;
    }

    private LedgerLine line(String action, RunningClock version) {
        LedgerLine line = LedgerLine.of(action)
                .article(catalogue
                        .rule(version.ruleId(), LegalTime.dayOf(version.startFact()))
                        .citation())
                .reason(version.reason())
                .inCase(version.caseId(), version.province())
                .with("rule", version.ruleId())
                .with("occurrence", version.occurrence())
                .with("version", version.version())
                .with("state", version.state())
                .with("clockClass", version.clockClass())
                .with("bound", version.bound())
                .with("startFact", version.startFact())
                .with("lastDay", version.lastDay())
                .with("endsAt", version.endsAt())
                .with("lockUntil", version.lockUntil());
        if (version.state() == ClockState.MET) {
            line = line.with("metAt", version.happenedAt())
                    .with("keptOnTime", Objects.requireNonNull(version.keptOnTime()));
        }
        return line;
    }

    private static <T> T unlessTaken(Supplier<T> insert) {
        try {
            return insert.get();
        } catch (DuplicateKeyException faster) {
            throw new Refusal(
                    DeadlineProblem.CLOCK_STATE,
                    new LocalizedText(
                            "Süre bu arada değişti; yeniden deneyin.", "The clock has changed meanwhile; try again."),
                    null);
        }
    }

    private static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            LocalizedText detail = new LocalizedText(
                    "Gerekçe yazın (en çok " + LONGEST_REASON + " karakter).",
                    "Give a reason of at most " + LONGEST_REASON + " characters.");
            throw new Refusal(
                    DeadlineProblem.REASON_MISSING,
                    detail,
                    null,
                    List.of(new FieldProblem("reason", "required", detail)));
        }
    }

    private Refusal wrongState(String ruleId, String turkish, String english) {
        return new Refusal(
                DeadlineProblem.CLOCK_STATE,
                new LocalizedText(turkish, english),
                catalogue.versions(ruleId).get(0).citation());
    }
}
