package org.himaye.caseload;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.himaye.access.Acting;
import org.himaye.casefile.CaseStatistics;
import org.himaye.deadlines.ClockClass;
import org.himaye.deadlines.DeadlineCatalogue;
import org.himaye.deadlines.RunningClocks;
import org.himaye.engine.EngineClock;
import org.himaye.ledger.LedgerSealer;
import org.himaye.ledger.LedgerVerifier;
import org.himaye.ledger.Verification;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.LegalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Drives a planned caseload through the engine, day by day, and counts afterwards what stands in the case files. Nothing
 * of the plan enters the count.
 */
@Component
class EngineCaseloadDriver implements CaseloadDriver {

    /** Most of a step is waiting for the disk to confirm a commit; several offices share one wait. */
    private static final int OFFICES = 8;

    private final CaseloadWork work;
    private final CaseloadRuns runs;
    private final CaseStatistics statistics;
    private final RunningClocks clocks;
    private final DeadlineCatalogue catalogue;
    private final LedgerSealer sealer;
    private final LedgerVerifier verifier;
    private final EngineClock clock;

    EngineCaseloadDriver(
            CaseloadWork work,
            CaseloadRuns runs,
            CaseStatistics statistics,
            RunningClocks clocks,
            DeadlineCatalogue catalogue,
            LedgerSealer sealer,
            LedgerVerifier verifier,
            EngineClock clock) {
        this.work = work;
        this.runs = runs;
        this.statistics = statistics;
        this.clocks = clocks;
        this.catalogue = catalogue;
        this.sealer = sealer;
        this.verifier = verifier;
        this.clock = clock;
    }

    @Override
    public ReplayResult run(CaseloadPlan plan, ProgressListener progress) {
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

    private List<CaseId> drive(CaseloadPlan plan, long run, ProgressListener progress) {
        Map<LocalDate, List<PlannedCase>> lodgings =
                plan.cases().stream().collect(Collectors.groupingBy(PlannedCase::lodgedOn));
        Map<LocalDate, List<ReplayedCase>> agenda = new HashMap<>();
        List<CaseId> cases = new ArrayList<>(plan.cases().size());
        long days = plan.startsOn().datesUntil(plan.endsOn().plusDays(1)).count();
        long done = 0;
        ExecutorService offices = Executors.newFixedThreadPool(OFFICES);
        try {
            for (LocalDate day = plan.startsOn(); !day.isAfter(plan.endsOn()); day = day.plusDays(1)) {
                List<Callable<Visited>> visits =
                        visits(day, run, lodgings.getOrDefault(day, List.of()), agenda.getOrDefault(day, List.of()));
                agenda.remove(day);
                if (!visits.isEmpty()) {
                    work.open(day);
                }
                for (Future<Visited> visit : offices.invokeAll(visits)) {
                    Visited visited = visit.get();
                    if (visited.lodgedToday()) {
                        cases.add(visited.replayed().caseId());
                    }
                    if (visited.next() != null && !visited.next().isAfter(plan.endsOn())) {
                        agenda.computeIfAbsent(visited.next(), key -> new ArrayList<>())
                                .add(visited.replayed());
                    }
                }
                progress.reached(day, ++done, days);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("An office could not do its work", failure.getCause());
        } finally {
            offices.shutdownNow();
        }
        return cases;
    }

    /** Cases touch only themselves, so the offices of a day work side by side; the outcome does not depend on who is first. */
    private List<Callable<Visited>> visits(
            LocalDate day, long run, List<PlannedCase> lodgings, List<ReplayedCase> agenda) {
        List<Callable<Visited>> visits = new ArrayList<>();
        for (PlannedCase planned : lodgings) {
            visits.add(() -> {
                ReplayedCase replayed = work.lodge(planned, "R" + run + "-" + planned.index());
                return new Visited(replayed, true, work.workOn(replayed, day));
            });
        }
        for (ReplayedCase replayed : agenda) {
            visits.add(() -> new Visited(replayed, false, work.workOn(replayed, day)));
        }
        return visits;
    }

    private record Visited(
            ReplayedCase replayed,
            boolean lodgedToday,
            @Nullable LocalDate next) {}

    private ReplayResult result(CaseloadPlan plan, List<CaseId> cases, Duration elapsed) {
        Instant from = plan.yearStartsOn()
                .withDayOfYear(1)
                .atStartOfDay(LegalTime.ZONE)
                .toInstant();
        Instant until =
                LocalDate.of(plan.year() + 1, 1, 1).atStartOfDay(LegalTime.ZONE).toInstant();
        Map<String, StockAndFlow> counted = new HashMap<>();
        for (CaseStatistics.Count count : statistics.count(cases, from, until)) {
            counted.merge(count.nationality(), stockAndFlow(count), StockAndFlow::plus);
        }
        List<OnTimeRate> periods = clocks.onTimeRates(until, cases).stream()
                // A person's own filing period (C1) is a right; nobody is late with it.
                .filter(rate -> rate.clockClass() != ClockClass.C1)
                .filter(rate -> rate.metOnTime() + rate.metLate() + rate.overdue() > 0)
                .map(rate -> new OnTimeRate(
                        rate.ruleId(),
                        catalogue
                                .rule(rate.ruleId(), LegalTime.dayOf(from))
                                .name()
                                .tr(),
                        rate.metOnTime(),
                        rate.metLate(),
                        rate.overdue()))
                .sorted(Comparator.comparing(OnTimeRate::ruleId))
                .toList();
        sealer.sealNow();
        boolean whole = verifier.verify() instanceof Verification.Whole;
        return new ReplayResult(counted, periods, elapsed, whole);
    }

    private static StockAndFlow stockAndFlow(CaseStatistics.Count count) {
        long cases = count.cases();
        String outcome = count.outcome() == null ? "" : count.outcome();
        boolean recognised = List.of("REFUGEE", "CONDITIONAL_REFUGEE", "SUBSIDIARY_PROTECTION")
                .contains(outcome);
        boolean rejected = List.of("REFUSAL", "EXCLUSION").contains(outcome);
        boolean closed =
                List.of("WITHDRAWN", "DEEMED_WITHDRAWN", "INADMISSIBLE").contains(outcome);
        return new StockAndFlow(
                count.openedBefore() ? cases : 0,
                count.openedBefore() ? 0 : cases,
                recognised ? cases : 0,
                rejected ? cases : 0,
                closed ? cases : 0,
                outcome.isEmpty() ? cases : 0);
    }
}
