package org.himaye.appeal.application;

import org.jspecify.annotations.Nullable;

/**
 * Whether whoever objects has the right to (YUKK 80/1-a).
 *
 * <p>Filled by the form {@code examine-appeal}.
 *
 * @param standing what was found
 * @param reasons why the right was not shown, or null
 */
public record ExamineAppealSubmission(
        Finding standing, @Nullable String reasons) {

    /** What was found about the right to object. */
    public enum Finding {
        /** The person, the legal representative, or a lawyer with power. */
        SHOWN,
        /** The right was not shown. */
        NOT_SHOWN
    }
}
