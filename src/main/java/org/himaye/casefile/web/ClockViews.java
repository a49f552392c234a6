package org.himaye.casefile.web;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.himaye.deadlines.ClockState;
import org.himaye.deadlines.ComputedDeadline;
import org.himaye.deadlines.DeadlineCatalogue;
import org.himaye.deadlines.DeadlineRule;
import org.himaye.deadlines.PeriodFacts;
import org.himaye.deadlines.PeriodUnit;
import org.himaye.deadlines.RunningClock;
import org.himaye.deadlines.RunningClocks;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.shared.CaseId;
import org.himaye.shared.LegalTime;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Component;

/** Shows the clocks of a case with the reasons for their dates; counts nothing itself. */
@Component("caseClockViews")
class ClockViews {

    private final RunningClocks clocks;
    private final StatutoryPeriods periods;
    private final DeadlineCatalogue catalogue;
    private final CodeLabels labels;
    private final Countdown countdown;
    private final Clock clock;

    ClockViews(
            RunningClocks clocks,
            StatutoryPeriods periods,
            DeadlineCatalogue catalogue,
            CodeLabels labels,
            Countdown countdown,
            Clock clock) {
        this.clocks = clocks;
        this.periods = periods;
        this.catalogue = catalogue;
        this.labels = labels;
        this.countdown = countdown;
        this.clock = clock;
    }

    /** Returns the clocks of a case: the overdue and the most urgent first, finished ones last. */
    List<ClockView> of(CaseId caseId) {
        Instant now = clock.instant();
        return clocks.of(caseId).stream()
                .sorted((one, other) -> one.state() == other.state()
                        ? one.endsAt().compareTo(other.endsAt())
                        : one.state().compareTo(other.state()))
                .map(running -> view(running, now))
                .toList();
    }

    private ClockView view(RunningClock running, Instant now) {
        DeadlineRule rule = catalogue.rule(running.ruleId(), LegalTime.dayOf(running.startFact()));
        return new ClockView(
                running.ruleId(),
                rule.name(),
                rule.citation(),
                CodeView.of(
                        running.state().name(),
                        labels.of("clock", running.state().name())),
                running.startFact(),
                running.lastDay(),
                running.endsAt(),
                running.lockUntil(),
                running.plannedFor(),
                running.state() == ClockState.RUNNING
                        ? ChronoUnit.DAYS.between(LegalTime.dayOf(now), running.lastDay())
                        : null,
                running.state() == ClockState.RUNNING ? countdown.of(running, rule.unit(), now) : null,
                rule.unit() == PeriodUnit.HOURS,
                running.isOverdueAt(now),
                explanation(running).steps());
    }

    private ComputedDeadline explanation(RunningClock running) {
        var facts =
                new PeriodFacts(running.startFact(), running.generousStart(), running.amount(), running.pausedDays());
        try {
            return periods.compute(running.ruleId(), facts);
        } catch (Refusal outsideChoice) {
            // A fixed amount may not be chosen again; the rule's own amount then explains the same dates.
            return periods.compute(
                    running.ruleId(),
                    new PeriodFacts(running.startFact(), running.generousStart(), null, running.pausedDays()));
        }
    }
}
