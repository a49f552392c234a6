package org.himaye.casefile.web;

import java.time.Instant;
import java.util.List;
import org.himaye.casefile.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A decision with what became of it.
 *
 * @param remedies ids of the filing periods open against it
 */
record DecisionView(
        String decisionId,
        String decisionNumber,
        CodeView kind,
        CodeView outcome,
        String facts,
        String reasons,
        String legalBasis,
        String authority,
        List<String> remedies,
        String decidedBy,
        Instant decidedAt,
        @Nullable Instant servedAt,
        @Nullable Instant finalAt,
        @Nullable Instant annulledAt) {

    static DecisionView of(Decision decision, CodeLabels labels) {
        return new DecisionView(
                decision.id().toString(),
                decision.decisionNumber(),
                CodeView.of(decision.kind(), labels.of("decision", decision.kind())),
                CodeView.of(decision.outcome(), labels.of("outcome", decision.outcome())),
                decision.facts(),
                decision.reasons(),
                decision.legalBasis(),
                decision.authority(),
                decision.remedies(),
                decision.decidedBy(),
                decision.decidedAt(),
                decision.servedAt(),
                decision.finalAt(),
                decision.annulledAt());
    }

    /** Never prints what was decided. */
    @Override
    public String toString() {
        return "DecisionView[" + decisionNumber + "]";
    }
}
