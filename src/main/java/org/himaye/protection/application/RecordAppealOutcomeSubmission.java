package org.himaye.protection.application;

import java.time.LocalDate;

/**
 * The outcome of an objection or a suit (YUKK 80/1-b, 80/1-d).
 *
 * <p>Filled by the form {@code record-appeal-outcome}.
 *
 * @param outcome whether the decision stands
 * @param decidedOn day of the decision on the appeal
 * @param referenceNumber number of that decision
 */
public record RecordAppealOutcomeSubmission(AppealOutcome outcome, LocalDate decidedOn, String referenceNumber) {

    /** Whether a contested decision stands. */
    public enum AppealOutcome {
        /** The decision stands. */
        UPHELD,
        /** The decision is annulled; the examination reopens. */
        ANNULLED
    }
}
