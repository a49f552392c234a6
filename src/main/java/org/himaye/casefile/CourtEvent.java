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
        /** Yürütmenin durdurulması kararı kaldırıldı. */
        STAY_LIFTED,
        /** Anayasa Mahkemesi veya AİHM tedbir kararı verdi. */
        INTERIM_MEASURE,
        /** Tedbir kararı kaldırıldı. */
        INTERIM_MEASURE_LIFTED,
        /** Dosya tekemmül etti ya da ara karar veya duruşma tamamlandı. */
        FILE_COMPLETE,
        /** Dosya işlemden kaldırıldı. */
        FILE_TAKEN_OFF,
        /** Dava reddedildi. */
        JUDGMENT_UPHELD,
        /** Karar iptal edildi. */
        JUDGMENT_ANNULLED;

        /** Tells whether it ends a suit. */
        public boolean isJudgment() {
            return this == JUDGMENT_UPHELD || this == JUDGMENT_ANNULLED;
        }

        /** Tells whether it needs the number of what it is about. */
        boolean needsNumber() {
            return switch (this) {
                case SUIT_FILED, STAY_LIFTED, INTERIM_MEASURE, INTERIM_MEASURE_LIFTED -> true;
                case STAY_OF_EXECUTION, FILE_COMPLETE, FILE_TAKEN_OFF, JUDGMENT_UPHELD, JUDGMENT_ANNULLED -> false;
            };
        }
    }
}
