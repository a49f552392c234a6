package org.himaye.removal.departure;

import java.time.Instant;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.himaye.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A recorded declaration and what became of it.
 *
 * @param id identifies it
 * @param caseId the case
 * @param province plate code
 * @param personId who declared
 * @param article {@code YUKK 60/A} or {@code YUKK 87}
 * @param destination ISO 3166-1 alpha-3 code
 * @param declaredAt when the form was signed
 * @param requestSha256 fingerprint of the request
 * @param revokedAt since when it holds no more; null while it stands
 * @param exitedAt when the person left on it; null before
 */
public record ReturnDeclaration(
        UUID id,
        CaseId caseId,
        String province,
        PersonId personId,
        String article,
        String destination,
        Instant declaredAt,
        String requestSha256,
        @Nullable Instant revokedAt,
        @Nullable Instant exitedAt) {

    /** Tells whether the person still wants to return and has not left. */
    public boolean stands() {
        return revokedAt == null && exitedAt == null;
    }
}
