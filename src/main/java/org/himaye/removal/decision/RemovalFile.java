package org.himaye.removal.decision;

import java.time.Instant;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.himaye.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Where a removal file stands.
 *
 * @param caseId the case
 * @param province plate code
 * @param personId the person
 * @param openedFor why it was opened
 * @param apprehendedAt start of the 48 hours (YUKK 57/1); null unless somebody was apprehended
 * @param releasedAt when the person became free again; null if never apprehended, or still held
 * @param stateless whether the person holds a document of a stateless person (YUKK 50)
 * @param unaccompaniedChild whether the person counts as an unaccompanied child (YUKK 66)
 * @param decisionId the standing removal decision; null if there is none
 * @param servedAt day of notification of that decision; null until served
 * @param destination ISO 3166 alpha-3; null before a decision
 * @param measure what goes with the decision; null before one
 * @param departureDays days to leave (YUKK 56/1); null if none are granted
 * @param departsUntil first instant after the departure period; null before service or without a period
 * @param outcome how it ended; null while it goes on
 */
public record RemovalFile(
        CaseId caseId,
        String province,
        PersonId personId,
        OpeningReason openedFor,
        @Nullable Instant apprehendedAt,
        @Nullable Instant releasedAt,
        boolean stateless,
        boolean unaccompaniedChild,
        @Nullable UUID decisionId,
        @Nullable Instant servedAt,
        @Nullable String destination,
        @Nullable Measure measure,
        @Nullable Integer departureDays,
        @Nullable Instant departsUntil,
        @Nullable RemovalOutcome outcome) {

    /** Tells whether somebody apprehended is still held without a decision. */
    boolean isHeld() {
        return apprehendedAt != null && releasedAt == null;
    }
}
