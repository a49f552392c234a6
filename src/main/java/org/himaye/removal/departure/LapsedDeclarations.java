package org.himaye.removal.departure;

import java.time.Clock;
import java.util.Map;
import org.himaye.casefile.CaseJournal;
import org.himaye.removal.RemovalDecisionEnded;
import org.himaye.shared.CurrentActor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends returns with the removal decision they were declared under. Whoever wants to leave afterwards declares it anew, free
 * of the decision.
 */
@Component
class LapsedDeclarations {

    private final Returns returns;
    private final ReturnProcedure procedure;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    LapsedDeclarations(
            Returns returns, ReturnProcedure procedure, CaseJournal journal, CurrentActor currentActor, Clock clock) {
        this.returns = returns;
        this.procedure = procedure;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @EventListener
    void on(RemovalDecisionEnded ended) {
        for (ReturnDeclaration declaration : returns.standing(ended.caseId())) {
            returns.revoke(
                    declaration,
                    Returns.RevokedBecause.REMOVAL_ENDED,
                    ended.at(),
                    currentActor.get().userId(),
                    clock.instant());
            journal.record(
                    declaration.caseId(),
                    declaration.province(),
                    "RETURN_DECLARATION_LAPSED",
                    ended.at(),
                    declaration.article(),
                    Map.of("declarationId", declaration.id(), "because", ended.because()));
            procedure.discontinue(declaration.caseId(), declaration.id());
        }
    }
}
