package org.himaye.casefile;

import java.time.Instant;
import org.himaye.shared.CaseId;
import org.himaye.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How somebody ceases to be covered by the file of their family (YUKK 65/3).
 *
 * @param personId the member
 * @param reason why
 * @param endedAt since when
 * @param proof what it rests on: a written declaration, a judgment, a death certificate
 * @param ownCase the file in which their claim goes on; null after a death and only then
 */
public record MembershipEnd(
        PersonId personId,
        Reason reason,
        Instant endedAt,
        String proof,
        @Nullable CaseId ownCase) {

    /** Why somebody is no longer covered by the file of their family. */
    public enum Reason {
        /** An adult takes back the consent to be covered. */
        CONSENT_WITHDRAWN,
        /** An adult wants an application of their own. */
        OWN_APPLICATION,
        /** The family has separated. */
        SEPARATION,
        /** The member has died. */
        DEATH
    }

    @Override
    public String toString() {
        return "MembershipEnd[" + reason + "]";
    }
}
