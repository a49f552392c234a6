package org.himaye.appeal.application;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import org.himaye.deadlines.ClockState;
import org.himaye.deadlines.RunningClock;
import org.himaye.deadlines.RunningClocks;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.shared.CaseId;
import org.himaye.shared.LegalTime;
import org.springframework.stereotype.Component;

/** The periods of an appeal, as its steps use them. */
@Component
class AppealClocks {

    private static final String FIFTEEN_DAYS = "DL-CM-02";
    private static final String EXTENSION = "DL-CM-03";

    private final RunningClocks clocks;
    private final StatutoryPeriods periods;

    AppealClocks(RunningClocks clocks, StatutoryPeriods periods) {
        this.clocks = clocks;
        this.periods = periods;
    }

    /** Starts the extension at the end of the fifteen days, if they run and it does not. */
    void startExtension(CaseId caseId, String province) {
        Optional<RunningClock> fifteenDays = running(caseId, FIFTEEN_DAYS);
        if (fifteenDays.isPresent() && running(caseId, EXTENSION).isEmpty()) {
            clocks.start(
                    caseId,
                    province,
                    EXTENSION,
                    fifteenDays.get().lastDay().atStartOfDay(LegalTime.ZONE).toInstant());
        }
    }

    /** Records that what a clock waited for has happened, if it runs. */
    void met(CaseId caseId, String rule, Instant when) {
        if (running(caseId, rule).isPresent()) {
            clocks.met(caseId, rule, when);
        }
    }

    /** Stops whatever still runs. */
    void stopAll(CaseId caseId, String reason) {
        clocks.stopAll(caseId, reason);
    }

    /** Tells whether a filing period forbids enforcement at an instant (law note H.3). */
    boolean isLocked(CaseId caseId, Instant instant) {
        return clocks.of(caseId).stream().anyMatch(clock -> clock.locksAt(instant));
    }

    /** Returns when a task should be done by a period that is no clock of the case. */
    Date taskDue(String rule, Instant fact) {
        return Date.from(periods.compute(rule, fact).endsAt().minusMillis(1));
    }

    /** Forms know minutes. */
    static Instant wholeMinute(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES);
    }

    private Optional<RunningClock> running(CaseId caseId, String rule) {
        return clocks.of(caseId).stream()
                .filter(clock -> clock.ruleId().equals(rule) && clock.state() == ClockState.RUNNING)
                .findFirst();
    }
}
