package org.himaye.protection.detention;

import java.time.Instant;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.himaye.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The detention of an applicant as it stands by all that is recorded about it.
 *
 * @param id identifies the detention
 * @param caseId the application
 * @param province plate code
 * @param personId the applicant
 * @param decisionId the decision to detain
 * @param decidedAt when it was signed
 * @param endsAt the end of the thirty days, earlier episodes counted (YUKK 68/5, INV-21)
 * @param lawfulUntil from when nobody may hold the person any more: limit, release, judge, end of the application
 * @param releasedAt from when the recorded release takes effect; null if none is recorded
 * @param freedAt when somebody saw the person free; null until then
 */
record ApplicantDetention(
        UUID id,
        CaseId caseId,
        String province,
        PersonId personId,
        UUID decisionId,
        Instant decidedAt,
        Instant endsAt,
        Instant lawfulUntil,
        @Nullable Instant releasedAt,
        @Nullable Instant freedAt) {

    /** Tells whether the person may be held at an instant. */
    boolean mayBeHeldAt(Instant instant) {
        return freedAt == null && instant.isBefore(lawfulUntil);
    }
}
