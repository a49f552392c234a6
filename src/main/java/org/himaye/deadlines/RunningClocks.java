package org.himaye.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.himaye.shared.CaseId;
import org.himaye.shared.Refusal;

/**
 * The clocks of cases. Every change writes a new version and a ledger line in the running transaction; nothing is ever
 * changed or deleted.
 *
 * <p>Where a method names a case and a rule, it means the latest clock of that rule in the case. All changes throw
 * {@link Refusal} {@code clock-unknown} if there is none, {@code clock-state} if its state does not allow the change or
 * somebody else was faster, and {@code reason-missing} for a blank reason. Reasons are codes or short texts without
 * personal data.
 */
public interface RunningClocks {

    /** Longest reason in characters. */
    int LONGEST_REASON = 200;

    /**
     * Starts a clock from a fact. Starting again from the same fact while it runs changes nothing, so that a repeated job
     * does no harm.
     *
     * @throws Refusal {@code clock-state} if a clock of this rule already runs from another fact; also whatever
     *     {@link StatutoryPeriods} refuses
     */
    RunningClock start(CaseId caseId, String province, String ruleId, Instant startFact);

    /** Starts a clock from facts: with a chosen amount, or a start in doubt. */
    RunningClock start(CaseId caseId, String province, String ruleId, PeriodFacts facts);

    /** Starts a filing period from a notification. */
    RunningClock start(CaseId caseId, String province, String ruleId, NotificationDate notified);

    /** Stops a clock that is no longer needed. */
    RunningClock stop(CaseId caseId, String ruleId, String reason);

    /** Stops every clock of a case that runs or is suspended; returns what it stopped, possibly nothing. */
    List<RunningClock> stopAll(CaseId caseId, String reason);

    /**
     * Pauses a running clock.
     *
     * @throws Refusal {@code clock-state} also for a liberty clock (class C2): a detention is never paused
     */
    RunningClock suspend(CaseId caseId, String ruleId, String reason);

    /** Lets a suspended clock run on; its end moves by the days of the pause. */
    RunningClock resume(CaseId caseId, String ruleId, String reason);

    /**
     * Corrects the fact that set a clock running and recomputes its dates, also those of a clock already met. What
     * protects the person never gets worse by a correction (INV-50): the lock of a filing period and of a benefit never
     * moves to an earlier, the end of a liberty clock or of a burden never to a later instant.
     */
    RunningClock correctStart(CaseId caseId, String ruleId, Instant newStart, String reason);

    /**
     * Corrects the fact that set one clock running, whatever its occurrence and state, like
     * {@link #correctStart(CaseId, String, Instant, String)}.
     *
     * @param clock current version
     * @param corrected the fact as it is now known; its amount and pauses are those of the clock
     */
    RunningClock correctStart(RunningClock clock, PeriodFacts corrected, String reason);

    /**
     * Tells whether a corrected fact would shorten a period that belongs to the person: no such correction takes effect
     * without somebody's decision (INV-50). A lock alone never shrinks, so that there is nothing to decide on it.
     *
     * @param clock current version
     * @param corrected the fact as it is now known; its amount and pauses are those of the clock
     */
    boolean wouldShorten(RunningClock clock, PeriodFacts corrected);

    /**
     * Returns the last day that a clock would have by a corrected fact; changes nothing.
     *
     * @param clock current version
     * @param corrected the fact as it is now known; its amount and pauses are those of the clock
     */
    LocalDate lastDayBy(RunningClock clock, PeriodFacts corrected);

    /** Records that what the clock waited for happened, and whether it was on time. */
    RunningClock met(CaseId caseId, String ruleId, Instant when);

    /** Returns the current version of every clock of a case, by rule and occurrence. */
    List<RunningClock> of(CaseId caseId);

    /** Returns every version of every clock of a rule in a case, oldest first. */
    List<RunningClock> history(CaseId caseId, String ruleId);

    /**
     * Returns how the periods are kept in all cases the actor may see, by rule. Validities (class C4) and minimum periods
     * are left out: nobody can be late with them.
     *
     * @param asOf instant at which a running clock counts as overdue
     */
    List<OnTimeRate> onTimeRates(Instant asOf);

    /** Returns how the periods are kept in some cases, by rule; of those the actor may see. */
    List<OnTimeRate> onTimeRates(Instant asOf, Collection<CaseId> cases);
}
