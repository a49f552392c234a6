package org.himaye.casefile;

import java.time.LocalDate;
import org.himaye.shared.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened at a court about a decision of a case.
 *
 * @param caseId the case
 * @param kind what happened
 * @param court name of the court; null if not known
 * @param registryNumber number of the suit or the judgment; null only where there is none
 * @param occurredOn day on which it happened
 */
public record CourtEvent(
        CaseId caseId,
        Kind kind,
        @Nullable String court,
        @Nullable String registryNumber,
        LocalDate occurredOn) {

    /** What can happen at a court. */
    public enum Kind {
        /** Dava açıldı. */
        SUIT_FILED,
        /** Yürütmenin durdurulmasına karar verildi. */
        STAY_OF_EXECUTION,
        /** Dava reddedildi. */
        JUDGMENT_UPHELD,
        /** Karar iptal edildi. */
        JUDGMENT_ANNULLED
    }
}
