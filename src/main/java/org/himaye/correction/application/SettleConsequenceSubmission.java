package org.himaye.correction.application;

import org.jspecify.annotations.Nullable;

/**
 * What was done about something that a correction has made unlawful (INV-50).
 *
 * <p>Filled by the form {@code settle-consequence}.
 *
 * @param outcome what came of it
 * @param remedy what put it right: the number of a decision, or the id of a time limit; null unless it was put right
 * @param reasons what was done, or why nothing had to be
 */
public record SettleConsequenceSubmission(
        Outcome outcome, @Nullable String remedy, String reasons) {

    /** What came of it. */
    public enum Outcome {
        /** It was put right, by a decision or a clock of the files concerned. */
        REMEDIED,
        /** On a closer look it is not affected. */
        NOT_AFFECTED
    }
}
