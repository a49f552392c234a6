package org.himaye.removal.decision;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Age, view and best interest of an unaccompanied child and the hand-over to the Family Ministry (YUKK 66/1, INV-27).
 *
 * <p>Filled by the form {@code hand-over-child-for-removal}.
 *
 * @param ageAssessment result of the age assessment
 * @param handedOverAt moment of the hand-over; local time of Türkiye; null if not given
 * @param institution institution that received the child; null if not given
 * @param childView what the child said; null if not given
 * @param bestInterestNote why the step is in the best interest of the child
 */
public record HandOverChildForRemovalSubmission(
        AgeAssessment ageAssessment,
        @Nullable LocalDateTime handedOverAt,
        @Nullable String institution,
        @Nullable String childView,
        String bestInterestNote) {

    /** Result of assessing whether the person is a child (YUKK 66/1-b). */
    public enum AgeAssessment {
        /** The person is clearly a child. */
        NOT_NEEDED,
        /** The assessment found a child. */
        CHILD,
        /** The assessment found an adult. */
        ADULT
    }
}
