package org.himaye.caseload;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.himaye.access.Acting;
import org.himaye.casefile.CaseStatistics;
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

    private final CaseloadWork work;
    private final CaseloadRuns runs;
    private final CaseStatistics statistics;
    private final PeriodsKept periodsKept;
    private final OfficeDays days;
    private final LedgerSealer sealer;
    private final LedgerVerifier verifier;
    private final EngineClock clock;

    EngineCaseloadDriver(
            CaseloadWork work,
            CaseloadRuns runs,
            CaseStatistics statistics,
            PeriodsKept periodsKept,
            OfficeDays days,
            LedgerSealer sealer,
            LedgerVerifier verifier,
            EngineClock clock) {
        this.work = work;
        this.runs = runs;
        this.statistics = statistics;
        this.periodsKept = periodsKept;
        this.days = days;
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
        OfficeDays.Office<PlannedCase, ReplayedCase> office = new OfficeDays.Office<>() {
            @Override
            public ReplayedCase open(PlannedCase planned) {
                return work.lodge(planned, "R" + run + "-" + planned.index());
            }

            @Override
            public @Nullable LocalDate workOn(ReplayedCase opened, LocalDate today) {
                return work.workOn(opened, today);
            }
        };
        return days.work(plan.startsOn(), plan.endsOn(), lodgings, office, progress).stream()
                .map(ReplayedCase::caseId)
                .toList();
    }

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
        List<OnTimeRate> periods = periodsKept.of(cases, until, LegalTime.dayOf(from));
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
