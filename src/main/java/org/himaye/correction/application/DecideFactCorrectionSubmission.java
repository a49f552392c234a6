package org.himaye.correction.application;

/**
 * The second person's word on a proposed correction (INV-50).
 *
 * <p>Filled by the form {@code decide-fact-correction}.
 *
 * @param decision approved or refused
 * @param reasons why
 */
public record DecideFactCorrectionSubmission(Choice decision, String reasons) {

    /** What is decided. */
    public enum Choice {
        /** The fact is corrected. */
        APPROVE,
        /** The record stays as it is. */
        REFUSE
    }
}
