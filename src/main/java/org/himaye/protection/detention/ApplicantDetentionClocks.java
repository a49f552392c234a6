package org.himaye.protection.detention;

import java.time.Instant;
import java.util.Date;
import org.himaye.deadlines.ClockState;
import org.himaye.deadlines.RunningClocks;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.shared.CaseId;
import org.springframework.stereotype.Component;

/** The liberty clocks of an application, as the steps use them. */
@Component
class ApplicantDetentionClocks {

    private final RunningClocks clocks;
    private final StatutoryPeriods periods;

    ApplicantDetentionClocks(RunningClocks clocks, StatutoryPeriods periods) {
        this.clocks = clocks;
        this.periods = periods;
    }

    void start(CaseId caseId, String province, String rule, Instant fact) {
        clocks.start(caseId, province, rule, fact);
    }

    /** Starts a clock unless it runs already for something that came earlier. */
    void startUnlessRunning(CaseId caseId, String province, String rule, Instant fact) {
        if (!isRunning(caseId, rule)) {
            clocks.start(caseId, province, rule, fact);
        }
    }

    void met(CaseId caseId, String rule, Instant when) {
        if (isRunning(caseId, rule)) {
            clocks.met(caseId, rule, when);
        }
    }

    void stop(CaseId caseId, String rule, String reason) {
        if (isRunning(caseId, rule)) {
            clocks.stop(caseId, rule, reason);
        }
    }

    /** Returns when a period that starts with a fact is over. */
    Instant end(String rule, Instant fact) {
        return periods.compute(rule, fact).endsAt();
    }

    /** Returns the last moment of a period that starts with a fact. */
    Date due(String rule, Instant fact) {
        return due(end(rule, fact));
    }

    /** Returns the last moment before an end. */
    static Date due(Instant end) {
        return Date.from(end.minusMillis(1));
    }

    private boolean isRunning(CaseId caseId, String rule) {
        return clocks.of(caseId).stream()
                .anyMatch(clock -> clock.ruleId().equals(rule) && clock.state() == ClockState.RUNNING);
    }
}
