package org.himaye.trafficking.support;

import java.time.LocalDateTime;

/**
 * The governorate's word on an extension or a cancellation (YUKK 49).
 *
 * <p>Filled by the form {@code decide-sealed-permit}.
 *
 * @param decision whether it follows the report
 * @param decidedAt when; local time of Türkiye
 * @param reasons reasons
 */
public record DecidePermitSubmission(Decision decision, LocalDateTime decidedAt, String reasons) {

    /** Whether the governorate follows the report. */
    public enum Decision {
        /** Uygun. */
        APPROVED,
        /** Uygun değil. */
        REJECTED
    }
}
