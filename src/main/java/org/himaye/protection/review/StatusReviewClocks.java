package org.himaye.protection.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Set;
import org.himaye.deadlines.ClockState;
import org.himaye.deadlines.DeadlineCatalogue;
import org.himaye.deadlines.DeadlineRule;
import org.himaye.deadlines.RunningClock;
import org.himaye.deadlines.RunningClocks;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.shared.CaseId;
import org.himaye.shared.LegalTime;
import org.springframework.stereotype.Component;

/** The periods of a review. */
@Component
class StatusReviewClocks {

    /** The chance to answer; the statute names no length, so the catalogue sets it. */
    private static final String ANSWER = "DL-PR-15";

    private static final Set<String> ROUTES = Set.of("DL-IP-14", "DL-IP-16");

    private final RunningClocks clocks;
    private final StatutoryPeriods periods;
    private final DeadlineCatalogue catalogue;

    StatusReviewClocks(RunningClocks clocks, StatutoryPeriods periods, DeadlineCatalogue catalogue) {
        this.clocks = clocks;
        this.periods = periods;
        this.catalogue = catalogue;
    }

    /** Starts the time to answer and returns when it is over. */
    Instant startAnswer(CaseId caseId, String province, LocalDate notifiedOn) {
        return clocks.start(
                        caseId,
                        province,
                        ANSWER,
                        notifiedOn.atStartOfDay(LegalTime.ZONE).toInstant())
                .endsAt();
    }

    /** Returns when the time to answer is over that was started last. */
    Instant answerUntil(CaseId caseId) {
        return clocks.of(caseId).stream()
                .filter(clock -> clock.ruleId().equals(ANSWER))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .endsAt();
    }

    void answered(CaseId caseId, Instant when) {
        if (isRunning(caseId, ANSWER)) {
            clocks.met(caseId, ANSWER, when);
        }
    }

    void unanswered(CaseId caseId) {
        if (isRunning(caseId, ANSWER)) {
            clocks.stop(caseId, ANSWER, "NO_ANSWER");
        }
    }

    /** Returns the time to answer in words, e.g. {@code 15 gün}. */
    String answerPeriod(Instant now) {
        DeadlineRule rule = rule(ANSWER, now);
        return rule.amount() + " " + rule.unit().label().tr();
    }

    DeadlineRule rule(String id, Instant now) {
        return catalogue.rule(id, LegalTime.dayOf(now));
    }

    /** Tells whether a period for objection or suit still forbids that anything becomes final. */
    boolean isLocked(CaseId caseId, Instant instant) {
        return clocks.of(caseId).stream().anyMatch(clock -> ROUTES.contains(clock.ruleId()) && clock.locksAt(instant));
    }

    /** Stops the periods for objection and suit, whatever state they are in. */
    void stopRoutes(CaseId caseId, String reason) {
        clocks.of(caseId).stream()
                .filter(clock -> ROUTES.contains(clock.ruleId()))
                .filter(clock -> clock.state() == ClockState.RUNNING || clock.state() == ClockState.SUSPENDED)
                .map(RunningClock::ruleId)
                .toList()
                .forEach(rule -> clocks.stop(caseId, rule, reason));
    }

    /** Returns the last moment of a period that starts with a fact. */
    Date due(String rule, Instant fact) {
        return Date.from(periods.compute(rule, fact).endsAt().minusMillis(1));
    }

    private boolean isRunning(CaseId caseId, String rule) {
        return clocks.of(caseId).stream()
                .anyMatch(clock -> clock.ruleId().equals(rule) && clock.state() == ClockState.RUNNING);
    }
}
