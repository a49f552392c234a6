package org.himaye.removal.decision;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseState;
import org.himaye.removal.PersonHasLeft;
import org.himaye.removal.RemovalDecisionEnded;
import org.himaye.shared.CaseId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How removal files end: what rests on the decision ends at once, the file is closed when its last step is done. */
@Service
public class RemovalEnds {

    private final RemovalFiles removals;
    private final RemovalClocks clocks;
    private final CaseFiles files;
    private final RemovalProcedure procedure;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RemovalEnds(
            RemovalFiles removals,
            RemovalClocks clocks,
            CaseFiles files,
            RemovalProcedure procedure,
            ApplicationEventPublisher events,
            Clock clock) {
        this.removals = removals;
        this.clocks = clocks;
        this.files = files;
        this.procedure = procedure;
        this.events = events;
        this.clock = clock;
    }

    /** Records how a decision ended and tells whoever relies on it. */
    void end(RemovalFile file, RemovalOutcome outcome, Instant at) {
        UUID decisionId = file.decisionId();
        boolean stands = outcome != RemovalOutcome.ANNULLED && outcome != RemovalOutcome.LIFTED;
        removals.end(file.caseId(), outcome, stands);
        stopClocks(file.caseId(), outcome.name());
        if (decisionId != null) {
            events.publishEvent(new RemovalDecisionEnded(file.caseId(), decisionId, outcome.name(), at));
        }
    }

    private void stopClocks(CaseId caseId, String reason) {
        for (String rule : Set.of("DL-RM-01", "DL-RM-03", "DL-RM-04", "DL-RM-05", "DL-RM-06")) {
            clocks.stop(caseId, rule, reason);
        }
    }

    /** A voluntary return or a readmission leaves nothing to evaluate or enforce; neither is a removal (INV-18). */
    @EventListener
    void on(PersonHasLeft left) {
        removals.find(left.caseId()).ifPresent(file -> {
            removals.end(file.caseId(), RemovalOutcome.valueOf(left.because()), true);
            stopClocks(file.caseId(), left.because());
            procedure.leftOtherwise(file.caseId());
        });
    }

    /** Closes the file, if nobody has. */
    @Transactional
    public void close(CaseId caseId) {
        RemovalFile file = removals.get(caseId);
        if (files.get(caseId).state() == CaseState.OPEN) {
            RemovalOutcome outcome = file.outcome();
            files.close(caseId, outcome == null ? "ENDED" : outcome.name(), clock.instant());
        }
    }
}
