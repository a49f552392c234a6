package org.himaye.correction.application;

/**
 * What was done about something that a correction has made unlawful (INV-50).
 *
 * <p>Filled by the form {@code settle-consequence}.
 *
 * @param outcome what came of it
 * @param reasons what was done, or why nothing had to be
 */
public record SettleConsequenceSubmission(Outcome outcome, String reasons) {

    /** What came of it. */
    public enum Outcome {
        /** It was put right. */
        REMEDIED,
        /** On a closer look it is not affected. */
        NOT_AFFECTED
    }
}
