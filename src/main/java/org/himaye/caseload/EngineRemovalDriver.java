package org.himaye.caseload;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.himaye.access.Acting;
import org.himaye.casefile.CaseStatistics;
import org.himaye.engine.EngineClock;
import org.himaye.ledger.LedgerSealer;
import org.himaye.ledger.LedgerVerifier;
import org.himaye.ledger.Verification;
import org.himaye.removal.LibertyRegister;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.LegalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Drives planned removal files through the engine, day by day, and counts afterwards what stands in the case files. */
@Component
class EngineRemovalDriver implements RemovalDriver {

    private final RemovalWork work;
    private final OfficeDays days;
    private final CaseloadRuns runs;
    private final CaseStatistics statistics;
    private final PeriodsKept periodsKept;
    private final LibertyRegister liberty;
    private final LedgerSealer sealer;
    private final LedgerVerifier verifier;
    private final EngineClock clock;

    EngineRemovalDriver(
            RemovalWork work,
            OfficeDays days,
            CaseloadRuns runs,
            CaseStatistics statistics,
            PeriodsKept periodsKept,
            LibertyRegister liberty,
            LedgerSealer sealer,
            LedgerVerifier verifier,
            EngineClock clock) {
        this.work = work;
        this.days = days;
        this.runs = runs;
        this.statistics = statistics;
        this.periodsKept = periodsKept;
        this.liberty = liberty;
        this.sealer = sealer;
        this.verifier = verifier;
        this.clock = clock;
    }

    @Override
    public RemovalResult run(RemovalPlan plan, ProgressListener progress) {
        long begun = System.nanoTime();
        long run = Acting.call(Actor.SYSTEM, () -> runs.begin(plan.year(), plan.scale(), plan.seed(), clock.instant()));
        try {
            List<CaseId> cases = drive(plan, run, progress);
            Duration elapsed = Duration.ofNanos(System.nanoTime() - begun);
            return Acting.call(Actor.SYSTEM, () -> result(plan, cases, elapsed));
        } finally {
            clock.runWithTheMachine();
        }
    }

    private List<CaseId> drive(RemovalPlan plan, long run, ProgressListener progress) {
        Map<LocalDate, List<PlannedRemoval>> apprehensions =
                plan.removals().stream().collect(Collectors.groupingBy(PlannedRemoval::apprehendedOn));
        OfficeDays.Office<PlannedRemoval, ReplayedRemoval> office = new OfficeDays.Office<>() {
            @Override
            public ReplayedRemoval open(PlannedRemoval planned) {
                return work.apprehend(planned, "S" + run + "-" + planned.index());
            }

            @Override
            public @Nullable LocalDate workOn(ReplayedRemoval opened, LocalDate today) {
                return work.workOn(opened, today);
            }
        };
        return days.work(plan.startsOn(), plan.endsOn(), apprehensions, office, progress).stream()
                .map(ReplayedRemoval::caseId)
                .toList();
    }

    private RemovalResult result(RemovalPlan plan, List<CaseId> cases, Duration elapsed) {
        Instant from =
                LocalDate.of(plan.year(), 1, 1).atStartOfDay(LegalTime.ZONE).toInstant();
        Instant until =
                LocalDate.of(plan.year() + 1, 1, 1).atStartOfDay(LegalTime.ZONE).toInstant();
        Map<String, Long> closed = statistics.closed(cases, from, until);
        Map<PlannedRemovalOutcome, Long> counted = new EnumMap<>(PlannedRemovalOutcome.class);
        for (PlannedRemovalOutcome outcome : PlannedRemovalOutcome.values()) {
            counted.put(outcome, closed.getOrDefault(outcome.closedAs(), 0L));
        }
        Set<CaseId> ours = new HashSet<>(cases);
        long disagreements = liberty.reconcile().stream()
                .filter(discrepancy -> ours.contains(discrepancy.caseId()))
                .count();
        sealer.sealNow();
        return new RemovalResult(
                counted,
                statistics.withEvent(cases, "REMOVAL_EXECUTED", from, until),
                disagreements,
                periodsKept.of(cases, until, LegalTime.dayOf(from)),
                elapsed,
                verifier.verify() instanceof Verification.Whole);
    }
}
