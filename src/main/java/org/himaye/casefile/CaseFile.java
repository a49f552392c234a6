package org.himaye.casefile;

import java.time.Instant;
import org.himaye.shared.CaseId;
import org.himaye.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One case file as it stands.
 *
 * @param id identifies the case for ever; business key of its process instances
 * @param caseNumber {@code plate-type-year-sequence}, e.g. {@code 65-UK-2026-000123}
 * @param type kind of procedure
 * @param province plate code
 * @param personId the person it was opened for
 * @param openedAt legal moment of opening
 * @param state open or closed
 * @param stage code of the stage, e.g. {@code REGISTRATION}
 * @param waitingReason null while somebody works on the case, and when it is closed
 * @param closedAt null while open
 * @param closedAs code of how it ended; null while open
 */
public record CaseFile(
        CaseId id,
        String caseNumber,
        CaseType type,
        String province,
        PersonId personId,
        Instant openedAt,
        CaseState state,
        String stage,
        @Nullable WaitingReason waitingReason,
        @Nullable Instant closedAt,
        @Nullable String closedAs) {}
