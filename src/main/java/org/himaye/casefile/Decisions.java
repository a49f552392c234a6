package org.himaye.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himaye.shared.CaseId;
import org.himaye.shared.Refusal;

/**
 * The decisions of all procedures. A decision never changes; what becomes of it is recorded beside it. Each call is a ledger
 * line; the event for the timeline is the caller's, who knows how the procedure calls it.
 */
public interface Decisions {

    /**
     * Records a signed decision under the next number of its province and year. The file must be open, but for a limitation of
     * rights of somebody who holds the status that the closed file gave (YUKK 90/2).
     *
     * @throws Refusal not found; invalid request if facts, reasons, legal basis or authority are missing;
     *     {@link CaseFileProblem#CASE_CLOSED}
     */
    Decision record(NewDecision decision);

    /**
     * Records that the decision was served.
     *
     * @param servedAt legal moment of service, which starts the filing periods
     * @throws Refusal not found, or {@link CaseFileProblem#DECISION_STATE} if it is served already, annulled or final, or was
     *     decided later
     */
    void markServed(DecisionId id, Instant servedAt);

    /**
     * Records the true moment of a service, also of a decision that has become final; the former one stays on record. The
     * database takes it only where a second person has approved it (INV-50).
     *
     * @param servedAt legal moment of service
     * @throws Refusal not found, or {@link CaseFileProblem#DECISION_STATE} if it was not served, is annulled, or was decided
     *     later
     */
    void correctService(DecisionId id, Instant servedAt);

    /**
     * Records that the decision can no longer be contested.
     *
     * @throws Refusal not found, or {@link CaseFileProblem#DECISION_STATE} unless it is served, not annulled, not final
     */
    void markFinal(DecisionId id, Instant finalAt);

    /**
     * Records that a court, the Commission or the authority annulled the decision, and publishes {@link DecisionAnnulled}.
     *
     * @throws Refusal not found, or {@link CaseFileProblem#DECISION_STATE} if it is annulled already
     */
    void annul(DecisionId id, Instant annulledAt);

    /**
     * Returns a decision.
     *
     * @throws Refusal not found, also where the caller may not see it
     */
    Decision get(DecisionId id);

    /** Returns the decisions of a case, oldest first; none for a case the caller may not see. */
    List<Decision> of(CaseId caseId);

    /**
     * Tells whether a decision of a kind stands in a case, whatever other decisions were made after it.
     *
     * @param kind upper-case code
     */
    default boolean stands(CaseId caseId, String kind) {
        return of(caseId).stream()
                .anyMatch(decision ->
                        decision.annulledAt() == null && decision.kind().equals(kind));
    }

    /** Returns the last decision of a case that is not annulled. */
    default Optional<Decision> lastStanding(CaseId caseId) {
        return of(caseId).stream()
                .filter(decision -> decision.annulledAt() == null)
                .reduce((earlier, later) -> later);
    }

    /** Returns the decision of a number, if the actor may see it. */
    Optional<Decision> byNumber(String decisionNumber);
}
