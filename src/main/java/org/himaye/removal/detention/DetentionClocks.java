package org.himaye.removal.detention;

import java.time.Instant;
import java.util.Date;
import org.himaye.deadlines.ClockState;
import org.himaye.deadlines.RunningClocks;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.shared.CaseId;
import org.springframework.stereotype.Component;

/** The liberty clocks of a removal file, as the steps use them. */
@Component
public class DetentionClocks {

    private final RunningClocks clocks;
    private final StatutoryPeriods periods;

    DetentionClocks(RunningClocks clocks, StatutoryPeriods periods) {
        this.clocks = clocks;
        this.periods = periods;
    }

    /** Starts a clock and returns the first instant at which the period is over. */
    public Instant start(CaseId caseId, String province, String rule, Instant fact) {
        return clocks.start(caseId, province, rule, fact).endsAt();
    }

    /** Starts a clock unless it runs already for something that came earlier. */
    public void startUnlessRunning(CaseId caseId, String province, String rule, Instant fact) {
        if (!isRunning(caseId, rule)) {
            clocks.start(caseId, province, rule, fact);
        }
    }

    /** Records that what a clock waited for has happened, if it runs. */
    public void met(CaseId caseId, String rule, Instant when) {
        if (isRunning(caseId, rule)) {
            clocks.met(caseId, rule, when);
        }
    }

    /** Stops a clock, if it runs. */
    public void stop(CaseId caseId, String rule, String reason) {
        if (isRunning(caseId, rule)) {
            clocks.stop(caseId, rule, reason);
        }
    }

    /** Returns when a period that starts with a fact is over. */
    public Instant end(String rule, Instant fact) {
        return periods.compute(rule, fact).endsAt();
    }

    /** Returns when a period with a chosen amount that starts with a fact is over. */
    public Instant end(String rule, Instant fact, int amount) {
        return periods.compute(rule, fact, amount).endsAt();
    }

    /** Returns the last moment of a period that starts with a fact. */
    public Date due(String rule, Instant fact) {
        return due(end(rule, fact));
    }

    /** Returns the last moment before an end. */
    public static Date due(Instant end) {
        return Date.from(end.minusMillis(1));
    }

    private boolean isRunning(CaseId caseId, String rule) {
        return clocks.of(caseId).stream()
                .anyMatch(clock -> clock.ruleId().equals(rule) && clock.state() == ClockState.RUNNING);
    }
}
