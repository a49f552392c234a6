package org.himaye.trafficking.identification;

import org.jspecify.annotations.Nullable;

/**
 * The governorate's word on a proposal (law note 4.a, step 4; DOC-27).
 *
 * <p>Filled by the form {@code decide-identification}.
 *
 * @param result what is decided
 * @param ground why not identified; null otherwise
 * @param reasons why
 */
public record DecideIdentificationSubmission(
        Result result, @Nullable NotIdentifiedGround ground, String reasons) {

    /** What is decided. */
    public enum Result {
        /** Tanımlandı. */
        IDENTIFIED,
        /** Kuvvetli şüphe. */
        STRONG_SUSPICION,
        /** Tanımlanmadı. */
        NOT_IDENTIFIED,
        /** Ek inceleme için geri gönderildi. */
        RETURNED
    }
}
