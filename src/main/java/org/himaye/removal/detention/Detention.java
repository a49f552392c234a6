package org.himaye.removal.detention;

import java.time.Instant;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.himaye.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A detention as it stands by all that is recorded about it.
 *
 * @param id identifies the detention
 * @param caseId the removal file
 * @param province plate code
 * @param personId the person
 * @param removalDecisionId the removal decision that it serves
 * @param decisionId the decision to detain
 * @param decidedBy who ordered it
 * @param decidedAt when
 * @param countedFrom from when the six months count, earlier episodes included (INV-22)
 * @param transferDueAt last moment of arrival at a centre
 * @param nextReviewAt last moment of the next review
 * @param limitAt end of the first period or, once extended, of the second
 * @param extended whether this detention was extended
 * @param lawfulUntil from when nobody may hold the person any more: limit, release, judge, end of the decision
 * @param releasedAt from when the recorded release takes effect; null if none is recorded
 * @param freedAt when somebody saw the person free; null until then
 * @param centreId the removal centre; null before admission
 */
public record Detention(
        UUID id,
        CaseId caseId,
        String province,
        PersonId personId,
        UUID removalDecisionId,
        UUID decisionId,
        String decidedBy,
        Instant decidedAt,
        Instant countedFrom,
        Instant transferDueAt,
        Instant nextReviewAt,
        Instant limitAt,
        boolean extended,
        Instant lawfulUntil,
        @Nullable Instant releasedAt,
        @Nullable Instant freedAt,
        @Nullable String centreId) {

    /** Tells whether the person may be held at an instant. */
    public boolean mayBeHeldAt(Instant instant) {
        return freedAt == null && instant.isBefore(lawfulUntil);
    }
}
