package org.himaye.removal.alternatives;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.himaye.casefile.CaseJournal;
import org.himaye.deadlines.ClockState;
import org.himaye.deadlines.RunningClocks;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.removal.RemovalDecisionEnded;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LegalTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends obligations: at their last day, with the removal decision, by a judge, or because the person is detained. */
@Service
public class ObligationEnding {

    private final ObligationTables sets;
    private final RunningClocks clocks;
    private final StatutoryPeriods periods;
    private final CaseJournal journal;
    private final ObligationProcess process;
    private final CurrentActor currentActor;
    private final Clock clock;

    ObligationEnding(
            ObligationTables sets,
            RunningClocks clocks,
            StatutoryPeriods periods,
            CaseJournal journal,
            ObligationProcess process,
            CurrentActor currentActor,
            Clock clock) {
        this.sets = sets;
        this.clocks = clocks;
        this.periods = periods;
        this.journal = journal;
        this.process = process;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Ends whatever obligations run in a file, from outside their process; does nothing if none run. */
    @Transactional
    public void end(CaseId caseId, String because, Instant at) {
        sets.open(caseId).ifPresent(set -> {
            close(set, because, at);
            process.ended(caseId, settlementDueAt());
        });
    }

    /** Ends obligations without telling their process, whose own step it is. */
    void close(ObligationSet set, String because, Instant at) {
        if (sets.addEnd(set, because, at, currentActor.get().userId(), clock.instant())) {
            for (String rule : new String[] {"DL-RM-12", "DL-RM-13"}) {
                if (clocks.of(set.caseId()).stream()
                        .anyMatch(one -> one.ruleId().equals(rule) && one.state() == ClockState.RUNNING)) {
                    clocks.stop(set.caseId(), rule, because);
                }
            }
            journal.record(
                    set.caseId(),
                    set.province(),
                    "OBLIGATIONS_ENDED",
                    at,
                    "YUKK 57/A",
                    Map.of("obligations", set.id(), "because", because));
        }
    }

    /** Tells whether any day of the 24 months under a removal decision is left (YUKK 57/A-2). */
    @Transactional(readOnly = true)
    public boolean daysRemain(UUID removalDecisionId) {
        Instant now = clock.instant();
        Instant first = sets.firstImposed(removalDecisionId).orElse(now);
        return !periods.compute("DL-RM-12", first).lastDay().isBefore(LegalTime.dayOf(now));
    }

    /** Returns when a paid guarantee should be settled. */
    java.util.Date settlementDueAt() {
        return java.util.Date.from(
                periods.compute("DL-PR-10", clock.instant()).endsAt().minusMillis(1));
    }

    /** Ends the obligations that rest on a removal decision which stands no more. */
    @EventListener
    @Transactional
    public void removalDecisionEnded(RemovalDecisionEnded event) {
        end(event.caseId(), event.because(), event.at());
    }
}
