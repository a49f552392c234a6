package org.himaye.correction.application;

/**
 * Whether a person's period becomes shorter because of a correction (INV-50).
 *
 * <p>Filled by the form {@code decide-shorter-period}.
 *
 * @param decision shorter, or as the person was told
 * @param reasons individual reasons
 */
public record DecideShorterPeriodSubmission(Choice decision, String reasons) {

    /** What is decided. */
    public enum Choice {
        /** The period counts from the corrected fact; what is locked stays locked as long as before. */
        APPLY,
        /** The period stays as the person was told. */
        KEEP
    }
}
