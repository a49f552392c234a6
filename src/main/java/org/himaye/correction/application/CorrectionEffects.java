package org.himaye.correction.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.Decision;
import org.himaye.casefile.DecisionId;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.StandingRoute;
import org.himaye.correction.RegistrationDates;
import org.himaye.correction.application.FactCorrectionTables.Correction;
import org.himaye.correction.application.FactCorrectionTables.Raised;
import org.himaye.deadlines.ClockClass;
import org.himaye.deadlines.ComputedDeadline;
import org.himaye.deadlines.DeadlineCatalogue;
import org.himaye.deadlines.PeriodFacts;
import org.himaye.deadlines.RunningClock;
import org.himaye.deadlines.RunningClocks;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.notification.ServiceCorrected;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LegalTime;
import org.himaye.shared.Processes;
import org.jspecify.annotations.Nullable;
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
        PeriodFacts corrected = correction.facts();
        Date settlementDueAt =
                Date.from(periods.compute("DL-PR-14", now).endsAt().minusMillis(1));
        Map<String, RunningClock> ofTwoServices = new TreeMap<>();
        Set<String> withoutClock = filingPeriods(correction);
        for (RunningClock clock : hangingOn(correction)) {
            if (clocks.wouldShorten(clock, corrected)) {
                raiseShorterPeriod(correction, file, clock, settlementDueAt, now);
                withoutClock.remove(clock.ruleId());
            } else if (tables.countsForAnother(correction, clock)) {
                ofTwoServices.put(clock.ruleId(), clock);
            } else {
                moveDates(
                        clock,
                        clocks.correctStart(
                                clock, corrected, correction.reason().name()));
                withoutClock.remove(clock.ruleId());
            }
        }
        withoutClock.forEach(
                rule -> raisePeriodWithoutClock(correction, file, rule, ofTwoServices.get(rule), settlementDueAt, now));
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
                                clock, correction.facts(), correction.reason().name())));
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

    /** Returns the filing periods that a corrected service opens, in a set of its own. */
    private Set<String> filingPeriods(Correction correction) {
        return correction.decisionId() == null
                ? new TreeSet<>()
                : decisions.get(new DecisionId(correction.decisionId())).remedies().stream()
                        .filter(remedy -> StandingRoute.of(remedy).isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new));
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

    /**
     * Keeps the period of a corrected service open by itself, because one clock counts for two services, or runs for another one:
     * that clock stays where it is, and somebody has to see to it.
     */
    private void raisePeriodWithoutClock(
            Correction correction,
            CaseFile file,
            String ruleId,
            @Nullable RunningClock ofTwoServices,
            Date settlementDueAt,
            Instant now) {
        ComputedDeadline due = periods.compute(ruleId, correction.facts());
        ComputedDeadline before = periods.compute(ruleId, correction.formerClockStart());
        LocalDate lastDay = ofTwoServices == null ? before.lastDay() : ofTwoServices.lastDay();
        Instant lock = ofTwoServices == null ? before.lockUntil() : ofTwoServices.lockUntil();
        if (ofTwoServices != null
                && !due.lastDay().isAfter(lastDay)
                && !due.lockUntil().isAfter(lock)) {
            return;
        }
        Instant openUntil = due.lockUntil().isAfter(lock) ? due.lockUntil() : lock;
        String article = due.rule().citation();
        var consequence = tables.raisePeriodWithoutClock(
                correction, article, ruleId, due.lastDay().isAfter(lastDay) ? due.lastDay() : lastDay, openUntil, now);
        raised(file, consequence, ConsequenceKind.PERIOD_WITHOUT_CLOCK, ruleId, article, settlementDueAt, now);
        moveWindow(file.id(), lock, openUntil);
    }

    private void raiseShorterPeriod(
            Correction correction, CaseFile file, RunningClock clock, Date settlementDueAt, Instant now) {
        String article = catalogue
                .rule(clock.ruleId(), LegalTime.dayOf(clock.startFact()))
                .citation();
        var consequence = tables.raiseShorterPeriod(correction, article, clock.ruleId(), clock.occurrence(), now);
        raised(file, consequence, ConsequenceKind.SHORTER_PERIOD, clock.ruleId(), article, settlementDueAt, now);
    }

    private void raised(
            CaseFile file,
            UUID consequence,
            ConsequenceKind kind,
            String ruleId,
            String article,
            Date settlementDueAt,
            Instant now) {
        journal.record(
                file.id(),
                file.province(),
                "CORRECTION_CONSEQUENCE_RAISED",
                now,
                article,
                Map.of("consequence", kind, "rule", ruleId));
        process.raised(file.id(), file.province(), file.caseNumber(), consequence, kind, article, settlementDueAt);
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
                        now.caseId(),
                        "interviewDueAt",
                        former.endsAt().minusMillis(1),
                        now.endsAt().minusMillis(1));
            case "DL-IP-08" ->
                move(
                        now.caseId(),
                        "decisionDueAt",
                        former.endsAt().minusMillis(1),
                        now.endsAt().minusMillis(1));
            case DEPARTURE -> move(now.caseId(), "departureEndsAt", former.endsAt(), now.endsAt());
            case ANSWER -> move(now.caseId(), "answerDueAt", answerDue(former), answerDue(now));
            default -> {
                if (now.clockClass() == ClockClass.C1) {
                    moveWindow(now.caseId(), former.lockUntil(), now.lockUntil());
                }
            }
        }
    }

    private Instant answerDue(RunningClock clock) {
        return periods.compute("DL-PR-08", clock.endsAt()).endsAt().minusMillis(1);
    }

    private void moveWindow(CaseId caseId, Instant former, Instant now) {
        move(caseId, "appealWindowClosesAt", former, now);
        move(caseId, "registryCheckDueAt", registryCheck(former), registryCheck(now));
    }

    private Instant registryCheck(Instant lockUntil) {
        return periods.compute("DL-PR-09", lockUntil).endsAt().minusMillis(1);
    }

    private void move(CaseId caseId, String variable, Instant former, Instant now) {
        if (!former.equals(now)) {
            processes.moveDate(caseId, variable, Date.from(former), Date.from(now));
        }
    }
}
