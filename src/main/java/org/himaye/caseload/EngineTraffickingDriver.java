package org.himaye.caseload;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.himaye.deadlines.Bound;
import org.himaye.deadlines.DeadlineCatalogue;
import org.himaye.deadlines.DeadlineRule;
import org.himaye.shared.CaseId;
import org.himaye.shared.LegalTime;
import org.himaye.trafficking.figures.SealedFileCounts;
import org.springframework.stereotype.Component;

/** Drives planned sealed files through the engine, day by day, and counts afterwards what stands in the files. */
@Component
class EngineTraffickingDriver implements TraffickingDriver {

    private final TraffickingWork work;
    private final EngineReplays replays;
    private final SealedFileCounts counts;
    private final DeadlineCatalogue catalogue;

    EngineTraffickingDriver(
            TraffickingWork work, EngineReplays replays, SealedFileCounts counts, DeadlineCatalogue catalogue) {
        this.work = work;
        this.replays = replays;
        this.counts = counts;
        this.catalogue = catalogue;
    }

    @Override
    public TraffickingResult run(TraffickingPlan plan, ProgressListener progress) {
        AtomicLong begun = new AtomicLong();
        try {
            return replays.play(
                    new EngineReplays.Span(plan.year(), plan.scale(), plan.seed(), plan.startsOn(), plan.endsOn()),
                    plan.referrals(),
                    PlannedReferral::referredOn,
                    run -> {
                        begun.set(run);
                        work.prepare(plan, run);
                        return new OfficeDays.Office<PlannedReferral, ReplayedVictim>(
                                planned -> work.refer(planned, run), work::workOn);
                    },
                    progress,
                    (opened, elapsed) -> result(
                            plan, opened.stream().map(ReplayedVictim::file).toList(), elapsed));
        } finally {
            work.dismiss(plan, begun.get());
        }
    }

    private TraffickingResult result(TraffickingPlan plan, List<CaseId> files, Duration elapsed) {
        Instant from =
                LocalDate.of(plan.year(), 1, 1).atStartOfDay(LegalTime.ZONE).toInstant();
        Instant until =
                LocalDate.of(plan.year() + 1, 1, 1).atStartOfDay(LegalTime.ZONE).toInstant();
        SealedFileCounts.Counts counted = counts.count(files, from, until);
        return new TraffickingResult(
                counted.interviews(),
                counted.identified(),
                counted.returned(),
                counted.returnedOfIdentified(),
                counted.suspected(),
                counted.notIdentified(),
                counted.returnsAsRemovals(),
                periods(files, until, LegalTime.dayOf(from)),
                elapsed,
                replays.isLedgerWhole());
    }

    private List<OnTimeRate> periods(List<CaseId> files, Instant until, LocalDate wordingOf) {
        return counts.kept(files, until).stream()
                .filter(kept -> kept.onTime() + kept.late() + kept.overdue() > 0)
                .map(kept -> named(kept, catalogue.rule(kept.ruleId(), wordingOf)))
                // Nobody is late with a period that must at least have passed.
                .filter(named -> named.rule().bound() != Bound.EARLIEST)
                .map(Named::rate)
                .toList();
    }

    private static Named named(SealedFileCounts.Kept kept, DeadlineRule rule) {
        return new Named(
                rule, new OnTimeRate(kept.ruleId(), rule.name().tr(), kept.onTime(), kept.late(), kept.overdue()));
    }

    private record Named(DeadlineRule rule, OnTimeRate rate) {}
}
