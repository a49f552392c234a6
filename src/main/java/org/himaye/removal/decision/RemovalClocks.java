package org.himaye.removal.decision;

import java.time.Instant;
import java.util.Date;
import org.himaye.deadlines.ClockState;
import org.himaye.deadlines.RunningClocks;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.shared.CaseId;
import org.springframework.stereotype.Component;

/** The periods of the removal procedure, as its steps use them. */
@Component
class RemovalClocks {

    private final RunningClocks clocks;
    private final StatutoryPeriods periods;

    RemovalClocks(RunningClocks clocks, StatutoryPeriods periods) {
        this.clocks = clocks;
        this.periods = periods;
    }

    /** Returns when a period that starts with a fact is over. */
    Instant end(String rule, Instant fact) {
        return periods.compute(rule, fact).endsAt();
    }

    /** Returns when a task should be done: one moment before a period that is no clock of the case is over. */
    Date taskDue(String rule, Instant fact) {
        return Date.from(end(rule, fact).minusMillis(1));
    }

    /** Tells whether more than the period has passed since a fact. */
    boolean isOver(String rule, Instant fact, Instant now) {
        return !now.isBefore(end(rule, fact));
    }

    /** Tells whether the 48 hours of an apprehension are over, or ended by release (YUKK 57/1). */
    boolean isEvaluationLapsed(RemovalFile file, Instant now) {
        return file.apprehendedAt() != null
                && (file.releasedAt() != null || isOver("DL-RM-01", file.apprehendedAt(), now));
    }

    /** Records that what a clock waited for has happened, if the clock runs. */
    void met(CaseId caseId, String rule, Instant when) {
        if (isRunning(caseId, rule)) {
            clocks.met(caseId, rule, when);
        }
    }

    /** Stops a clock that is no longer needed, if it runs. */
    void stop(CaseId caseId, String rule, String reason) {
        if (isRunning(caseId, rule)) {
            clocks.stop(caseId, rule, reason);
        }
    }

    private boolean isRunning(CaseId caseId, String rule) {
        return clocks.of(caseId).stream()
                .anyMatch(clock -> clock.ruleId().equals(rule) && clock.state() == ClockState.RUNNING);
    }
}
