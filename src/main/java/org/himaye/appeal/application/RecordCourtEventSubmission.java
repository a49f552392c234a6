package org.himaye.appeal.application;

import java.time.LocalDate;

/**
 * What the court did (YUKK 80/1-ç, 80/1-d).
 *
 * <p>Filled by the form {@code record-court-event}.
 *
 * @param event what happened
 * @param occurredOn when
 * @param number number of the suit and the judgment
 */
public record RecordCourtEventSubmission(CourtStep event, LocalDate occurredOn, String number) {

    /** What can happen while a suit is pending. */
    public enum CourtStep {
        /** Execution is stayed. */
        STAY_OF_EXECUTION,
        /** The suit is dismissed. */
        JUDGMENT_UPHELD,
        /** The decision is annulled. */
        JUDGMENT_ANNULLED
    }
}
