package org.himaye.casefile;

import java.time.Instant;
import java.util.List;
import org.himaye.shared.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * A recorded decision with what became of it.
 *
 * @param id identifies the decision
 * @param decisionNumber {@code plate-year-sequence}, e.g. {@code 65-2026-000045}
 * @param caseId the case decided
 * @param kind code of the kind of decision
 * @param outcome code of the outcome
 * @param facts the facts found
 * @param reasons why the facts lead to the outcome
 * @param legalBasis articles
 * @param authority the deciding authority
 * @param remedies ids of the filing periods open against it
 * @param decidedBy account name of who signed
 * @param decidedAt when it was signed
 * @param servedAt legal moment of service as recorded last; null until served
 * @param finalAt when it became final; null until then
 * @param annulledAt when it was annulled; null if it stands
 */
public record Decision(
        DecisionId id,
        String decisionNumber,
        CaseId caseId,
        String kind,
        String outcome,
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

    /** Tells whether the decision can be enforced or relied on: final and not annulled. */
    public boolean isFinal() {
        return finalAt != null && annulledAt == null;
    }

    /** Never prints what was decided about whom. */
    @Override
    public String toString() {
        return "Decision[" + decisionNumber + "]";
    }
}
