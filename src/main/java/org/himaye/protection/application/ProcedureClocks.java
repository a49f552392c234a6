package org.himaye.protection.application;

import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.himaye.deadlines.ClockState;
import org.himaye.deadlines.RunningClock;
import org.himaye.deadlines.RunningClocks;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.shared.CaseId;
import org.himaye.shared.LegalTime;
import org.springframework.stereotype.Component;

/** The periods of the procedure, as its steps use them. */
@Component
class ProcedureClocks {

    private static final Set<String> DECISION = Set.of("DL-IP-08", "DL-IP-10");

    /** What a decision about the application does not end: clocks of liberty, and the notice that the province still owes. */
    private static final Set<String> GOES_ON = Set.of("DL-IP-11", "DL-IP-12", "DL-IP-13", "DL-IP-24");

    private final RunningClocks clocks;
    private final StatutoryPeriods periods;

    ProcedureClocks(RunningClocks clocks, StatutoryPeriods periods) {
        this.clocks = clocks;
        this.periods = periods;
    }

    /** Starts a clock of the case. */
    RunningClock start(ProtectionApplication application, String rule, Instant fact) {
        return clocks.start(application.caseId(), application.province(), rule, fact);
    }

    /** Starts a clock of the case unless it runs. */
    void startUnlessRunning(ProtectionApplication application, String rule, Instant fact) {
        if (!isRunning(application.caseId(), rule)) {
            start(application, rule, fact);
        }
    }

    /** Returns the due date of the running clock of a rule; of the period from a fact if none runs. */
    Date dueOf(CaseId caseId, String rule, Instant fact) {
        return clocks.of(caseId).stream()
                .filter(clock -> clock.ruleId().equals(rule) && clock.state() == ClockState.RUNNING)
                .findFirst()
                .map(ProcedureClocks::due)
                .orElseGet(() -> taskDue(rule, fact));
    }

    /** Records that what a clock waited for has happened, if the clock runs; otherwise does nothing. */
    void met(CaseId caseId, String rule, Instant when) {
        if (isRunning(caseId, rule)) {
            clocks.met(caseId, rule, when);
        }
    }

    /** Stops a clock that is no longer needed, if it runs; otherwise does nothing. */
    void stop(CaseId caseId, String rule, String reason) {
        if (isRunning(caseId, rule)) {
            clocks.stop(caseId, rule, reason);
        }
    }

    /**
     * Stops whatever still runs, but for the clocks of liberty, since what becomes of a decision sets nobody's detention aside, and
     * for the notice to the headquarters.
     */
    void stopAll(CaseId caseId, String reason) {
        clocks.of(caseId).stream()
                .filter(clock -> clock.state() == ClockState.RUNNING || clock.state() == ClockState.SUSPENDED)
                .map(RunningClock::ruleId)
                .filter(rule -> !GOES_ON.contains(rule))
                .toList()
                .forEach(rule -> clocks.stop(caseId, rule, reason));
    }

    /** Returns when a task should be done: the planned day's end of a period that is no clock of the case. */
    Date taskDue(String rule, Instant fact) {
        return due(periods.compute(rule, fact).endsAt());
    }

    /** Returns when the decision is due by the clock that runs for it; by the period of a task if none runs. */
    Date decisionDue(CaseId caseId, Instant now) {
        return clocks.of(caseId).stream()
                .filter(clock -> clock.state() == ClockState.RUNNING && DECISION.contains(clock.ruleId()))
                .map(clock -> due(clock.endsAt()))
                .min(Date::compareTo)
                .orElseGet(() -> taskDue("DL-PR-06", now));
    }

    /** Returns the due date of the task that a running clock waits for. */
    static Date due(RunningClock clock) {
        return due(clock.endsAt());
    }

    /** Returns the first day on which something may happen by a minimum period. */
    Instant earliest(String rule, Instant fact) {
        return periods.compute(rule, fact)
                .lastDay()
                .atStartOfDay(LegalTime.ZONE)
                .toInstant();
    }

    /** Returns when a period that starts with a fact is over. */
    Instant end(String rule, Instant fact) {
        return periods.compute(rule, fact).endsAt();
    }

    /** Tells whether the case still waits for what ends a clock. */
    boolean isRunning(CaseId caseId, String rule) {
        return clocks.of(caseId).stream()
                .anyMatch(clock -> clock.ruleId().equals(rule) && clock.state() == ClockState.RUNNING);
    }

    private static Date due(Instant end) {
        // A period ends with the first instant that no longer belongs to it; a task is due one moment earlier.
        return Date.from(end.minusMillis(1));
    }
}
