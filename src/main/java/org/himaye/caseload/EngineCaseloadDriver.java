package org.himaye.caseload;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.himaye.casefile.CaseStatistics;
import org.himaye.shared.CaseId;
import org.himaye.shared.LegalTime;
import org.springframework.stereotype.Component;

/**
 * Drives a planned caseload through the engine, day by day, and counts afterwards what stands in the case files. Nothing
 * of the plan enters the count.
 */
@Component
class EngineCaseloadDriver implements CaseloadDriver {

    private final CaseloadWork work;
    private final EngineReplays replays;
    private final CaseStatistics statistics;
    private final PeriodsKept periodsKept;

    EngineCaseloadDriver(CaseloadWork work, EngineReplays replays, CaseStatistics statistics, PeriodsKept periodsKept) {
        this.work = work;
        this.replays = replays;
        this.statistics = statistics;
        this.periodsKept = periodsKept;
    }

    @Override
    public ReplayResult run(CaseloadPlan plan, ProgressListener progress) {
        return replays.play(
                new EngineReplays.Span(plan.year(), plan.scale(), plan.seed(), plan.startsOn(), plan.endsOn()),
                plan.cases(),
                PlannedCase::lodgedOn,
                run -> new OfficeDays.Office<PlannedCase, ReplayedCase>(
                        planned -> work.lodge(planned, "R" + run + "-" + planned.index()), work::workOn),
                progress,
                (opened, elapsed) ->
                        result(plan, opened.stream().map(ReplayedCase::caseId).toList(), elapsed));
    }

    private ReplayResult result(CaseloadPlan plan, List<CaseId> cases, Duration elapsed) {
        Instant from = plan.yearStartsOn()
                .withDayOfYear(1)
                .atStartOfDay(LegalTime.ZONE)
                .toInstant();
        Instant until = LocalDate.of(plan.lastYear() + 1, 1, 1)
                .atStartOfDay(LegalTime.ZONE)
                .toInstant();
        Map<String, StockAndFlow> counted = new HashMap<>();
        for (CaseStatistics.Count count : statistics.count(cases, from, until)) {
            counted.merge(count.nationality(), stockAndFlow(count), StockAndFlow::plus);
        }
        List<OnTimeRate> periods = periodsKept.of(cases, until, LegalTime.dayOf(from));
        return new ReplayResult(counted, periods, elapsed, replays.isLedgerWhole());
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
