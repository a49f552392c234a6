package org.himaye.caseload;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.himaye.casefile.CaseStatistics;
import org.himaye.removal.LibertyRegister;
import org.himaye.shared.CaseId;
import org.himaye.shared.LegalTime;
import org.springframework.stereotype.Component;

/** Drives planned removal files through the engine, day by day, and counts afterwards what stands in the case files. */
@Component
class EngineRemovalDriver implements RemovalDriver {

    private final RemovalWork work;
    private final EngineReplays replays;
    private final CaseStatistics statistics;
    private final PeriodsKept periodsKept;
    private final LibertyRegister liberty;

    EngineRemovalDriver(
            RemovalWork work,
            EngineReplays replays,
            CaseStatistics statistics,
            PeriodsKept periodsKept,
            LibertyRegister liberty) {
        this.work = work;
        this.replays = replays;
        this.statistics = statistics;
        this.periodsKept = periodsKept;
        this.liberty = liberty;
    }

    @Override
    public RemovalResult run(RemovalPlan plan, ProgressListener progress) {
        return replays.play(
                new EngineReplays.Span(plan.year(), plan.scale(), plan.seed(), plan.startsOn(), plan.endsOn()),
                plan.removals(),
                PlannedRemoval::apprehendedOn,
                run -> new OfficeDays.Office<PlannedRemoval, ReplayedRemoval>(
                        planned -> work.apprehend(planned, "S" + run + "-" + planned.index()), work::workOn),
                progress,
                (opened, elapsed) -> result(
                        plan, opened.stream().map(ReplayedRemoval::caseId).toList(), elapsed));
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
        return new RemovalResult(
                counted,
                statistics.withEvent(cases, "REMOVAL_EXECUTED", from, until),
                disagreements,
                periodsKept.of(cases, until, LegalTime.dayOf(from)),
                elapsed,
                replays.isLedgerWhole());
    }
}
