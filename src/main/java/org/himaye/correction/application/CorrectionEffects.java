package org.himaye.correction.application;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.Decision;
import org.himaye.casefile.DecisionId;
import org.himaye.casefile.Decisions;
import org.himaye.correction.RegistrationDates;
import org.himaye.correction.application.FactCorrectionTables.Correction;
import org.himaye.correction.application.FactCorrectionTables.Raised;
import org.himaye.deadlines.ClockClass;
import org.himaye.deadlines.DeadlineCatalogue;
import org.himaye.deadlines.NotificationFiction;
import org.himaye.deadlines.PeriodFacts;
import org.himaye.deadlines.RunningClock;
import org.himaye.deadlines.RunningClocks;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.notification.ServiceCorrected;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LegalTime;
import org.himaye.shared.Processes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What an approved correction changes: the fact, every clock that hangs on it, and the dates of the running procedures; what
 * would be to the person's disadvantage, and what it has made unlawful, is raised instead (INV-50).
 */
@Component
class CorrectionEffects {

    private static final Set<String> ON_REGISTRATION = Set.of("DL-IP-04", "DL-IP-08");
    private static final String DEPARTURE = "DL-RM-06";
    private static final String ANSWER = "DL-PR-15";

    private final FactCorrectionTables tables;
    private final RegistrationDates registrations;
    private final Decisions decisions;
    private final RunningClocks clocks;
    private final StatutoryPeriods periods;
    private final DeadlineCatalogue catalogue;
    private final CaseJournal journal;
    private final Ledger ledger;
    private final Processes processes;
    private final FactCorrectionProcess process;
    private final ApplicationEventPublisher events;
    private final CurrentActor currentActor;

    CorrectionEffects(
            FactCorrectionTables tables,
            RegistrationDates registrations,
            Decisions decisions,
            RunningClocks clocks,
            StatutoryPeriods periods,
            DeadlineCatalogue catalogue,
            CaseJournal journal,
            Ledger ledger,
            Processes processes,
            FactCorrectionProcess process,
            ApplicationEventPublisher events,
            CurrentActor currentActor) {
        this.tables = tables;
        this.registrations = registrations;
        this.decisions = decisions;
        this.clocks = clocks;
        this.periods = periods;
        this.catalogue = catalogue;
        this.journal = journal;
        this.ledger = ledger;
        this.processes = processes;
        this.process = process;
        this.events = events;
        this.currentActor = currentActor;
    }

    /** Applies an approved correction in the running transaction. */
    void apply(Correction correction, CaseFile file, Instant now) {
        if (correction.fact() == CorrectedFact.REGISTRATION) {
            registrations.correct(file.id(), correction.correctedValue());
        } else {
            decisions.correctService(
                    new DecisionId(Objects.requireNonNull(correction.decisionId())), correction.correctedValue());
        }
        PeriodFacts corrected = facts(correction);
        Date settlementDueAt =
                Date.from(periods.compute("DL-PR-14", now).endsAt().minusMillis(1));
        for (RunningClock clock : hangingOn(correction)) {
            if (clocks.wouldShorten(clock, corrected)) {
                raiseShorterPeriod(correction, file, clock, settlementDueAt, now);
            } else {
                moveDates(
                        clock,
                        clocks.correctStart(
                                clock, corrected, correction.reason().name()));
            }
        }
        publish(correction);
        tables.raiseUnlawful(correction.id(), now, currentActor.get().userId())
                .forEach(raised -> tell(raised, settlementDueAt, now));
    }

    /** Lets one clock count from the corrected fact after all; what is locked stays locked as long as before. */
    void shorten(Correction correction, String ruleId, int occurrence) {
        clocks.of(correction.caseId()).stream()
                .filter(clock -> clock.ruleId().equals(ruleId) && clock.occurrence() == occurrence)
                .findFirst()
                .ifPresent(clock -> moveDates(
                        clock,
                        clocks.correctStart(
                                clock, facts(correction), correction.reason().name())));
        publish(correction);
    }

    /** Tells the procedures of a corrected service, once its clocks have moved. */
    private void publish(Correction correction) {
        if (correction.fact() == CorrectedFact.SERVICE) {
            events.publishEvent(new ServiceCorrected(
                    correction.caseId(),
                    Objects.requireNonNull(correction.decisionId()),
                    LegalTime.dayOf(correction.correctedClockStart())));
        }
    }

    private static PeriodFacts facts(Correction correction) {
        return correction.way() == null
                ? PeriodFacts.of(correction.correctedValue())
                : PeriodFacts.of(NotificationFiction.dateOf(correction.way(), correction.correctedValue()));
    }

    /** Returns the clocks that count from the fact, under whatever value it had, in every state. */
    private List<RunningClock> hangingOn(Correction correction) {
        Set<Instant> starts =
                new TreeSet<>(tables.startsOf(correction.caseId(), correction.fact(), correction.decisionId()));
        starts.add(correction.formerClockStart());
        Set<String> rules = correction.fact() == CorrectedFact.REGISTRATION
                ? ON_REGISTRATION
                : rulesOf(decisions.get(new DecisionId(Objects.requireNonNull(correction.decisionId()))));
        return clocks.of(correction.caseId()).stream()
                .filter(clock -> rules.contains(clock.ruleId()) && starts.contains(clock.startFact()))
                .toList();
    }

    private static Set<String> rulesOf(Decision decision) {
        Set<String> rules = new TreeSet<>(decision.remedies());
        if (decision.kind().equals("REMOVAL")) {
            rules.add(DEPARTURE);
        }
        if (decision.kind().equals("STATUS_REVIEW_NOTICE")) {
            rules.add(ANSWER);
        }
        return rules;
    }

    private void raiseShorterPeriod(
            Correction correction, CaseFile file, RunningClock clock, Date settlementDueAt, Instant now) {
        String article = catalogue
                .rule(clock.ruleId(), LegalTime.dayOf(clock.startFact()))
                .citation();
        var consequence = tables.raiseShorterPeriod(correction, article, clock.ruleId(), clock.occurrence(), now);
        journal.record(
                file.id(),
                file.province(),
                "CORRECTION_CONSEQUENCE_RAISED",
                now,
                article,
                Map.of("consequence", ConsequenceKind.SHORTER_PERIOD, "rule", clock.ruleId()));
        process.raised(
                file.id(),
                file.province(),
                file.caseNumber(),
                consequence,
                ConsequenceKind.SHORTER_PERIOD,
                article,
                settlementDueAt);
    }

    private void tell(Raised raised, Date settlementDueAt, Instant now) {
        ledger.append(LedgerLine.of("CORRECTION_CONSEQUENCE_RAISED")
                .article(raised.article())
                .inCase(raised.caseId(), raised.province())
                .with("occurredAt", now)
                .with("consequence", raised.kind()));
        process.raised(
                raised.caseId(),
                raised.province(),
                raised.caseNumber(),
                raised.id(),
                raised.kind(),
                raised.article(),
                settlementDueAt);
    }

    /** Lets the tasks and timers of the procedure follow its clock. */
    private void moveDates(RunningClock former, RunningClock now) {
        switch (now.ruleId()) {
            case "DL-IP-04" ->
                move(
                        now,
                        "interviewDueAt",
                        former.endsAt().minusMillis(1),
                        now.endsAt().minusMillis(1));
            case "DL-IP-08" ->
                move(
                        now,
                        "decisionDueAt",
                        former.endsAt().minusMillis(1),
                        now.endsAt().minusMillis(1));
            case DEPARTURE -> move(now, "departureEndsAt", former.endsAt(), now.endsAt());
            case ANSWER -> move(now, "answerDueAt", answerDue(former), answerDue(now));
            default -> {
                if (now.clockClass() == ClockClass.C1) {
                    move(now, "appealWindowClosesAt", former.lockUntil(), now.lockUntil());
                    move(now, "registryCheckDueAt", registryCheck(former), registryCheck(now));
                }
            }
        }
    }

    private Instant answerDue(RunningClock clock) {
        return periods.compute("DL-PR-08", clock.endsAt()).endsAt().minusMillis(1);
    }

    private Instant registryCheck(RunningClock clock) {
        return periods.compute("DL-PR-09", clock.lockUntil()).endsAt().minusMillis(1);
    }

    private void move(RunningClock clock, String variable, Instant former, Instant now) {
        if (!former.equals(now)) {
            processes.moveDate(clock.caseId(), variable, Date.from(former), Date.from(now));
        }
    }
}
