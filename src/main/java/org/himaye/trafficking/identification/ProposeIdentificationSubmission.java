package org.himaye.trafficking.identification;

import org.jspecify.annotations.Nullable;

/**
 * An expert's reasoned proposal, or that another interview is needed (DT-18).
 *
 * <p>Filled by the form {@code propose-identification}.
 *
 * @param step what comes next
 * @param result what is proposed; null for another interview
 * @param ground why not identified; null otherwise
 * @param reasons why
 */
public record ProposeIdentificationSubmission(
        Step step,
        @Nullable IdentificationResult result,
        @Nullable NotIdentifiedGround ground,
        String reasons) {

    /** What comes next. */
    public enum Step {
        /** Öneri. */
        PROPOSE,
        /** Yeniden görüşme. */
        INTERVIEW_AGAIN
    }
}
