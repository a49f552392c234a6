package org.himaye.appeal;

import java.time.Instant;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * An appeal is over for the contested decision.
 *
 * @param appealId the case of the appeal
 * @param contestedCaseId the case in which the contested decision was taken
 * @param contestedDecisionId the contested decision
 * @param result what follows for the contested decision
 * @param substitutedOutcome code of the status that the Commission gives in place of the contested decision; null unless
 *     {@link Result#SUBSTITUTED}
 * @param concludedAt when
 */
public record AppealConcluded(
        CaseId appealId,
        CaseId contestedCaseId,
        UUID contestedDecisionId,
        Result result,
        @Nullable String substitutedOutcome,
        Instant concludedAt) {

    /** What follows for the contested decision. */
    public enum Result {
        /** The decision is annulled; somebody else decides anew. */
        REMANDED,
        /** The Commission's decision takes the place of the contested one. */
        SUBSTITUTED,
        /** The decision stands and every way against the Commission's refusal is closed. */
        UPHELD,
        /** The objection was not examined: no jurisdiction, late or no standing. Its own court route may be open. */
        NOT_EXAMINED
    }
}
