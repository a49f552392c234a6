package org.himaye.removal.decision;

import java.time.LocalDate;

/**
 * The judgment on a removal decision, which is final (YUKK 53/3).
 *
 * <p>Filled by the form {@code record-removal-judgment}.
 *
 * @param outcome what the court decided
 * @param decidedOn day of the judgment
 * @param judgmentNumber number of the judgment
 */
public record RecordRemovalJudgmentSubmission(JudgmentOutcome outcome, LocalDate decidedOn, String judgmentNumber) {

    /** How a suit against a removal decision can end. */
    public enum JudgmentOutcome {
        /** The suit was dismissed. */
        UPHELD,
        /** The removal decision was annulled. */
        ANNULLED
    }
}
