package org.himaye.protection.application;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Age, view and best interest of an unaccompanied child and the hand-over to the Family Ministry (YUKK 66/1, INV-27).
 *
 * <p>Filled by the form {@code hand-over-child}.
 *
 * @param ageAssessment result of the age assessment
 * @param handedOverAt moment of the hand-over; missing if the person is an adult, or null; local time of Türkiye
 * @param institution institution that received the child, or null
 * @param childView what the child said, or null
 * @param bestInterestNote why the step is in the best interest of the child
 * @param guardianName name of the guardian or representative, or null
 */
public record HandOverChildSubmission(
        AgeAssessment ageAssessment,
        @Nullable LocalDateTime handedOverAt,
        @Nullable String institution,
        @Nullable String childView,
        String bestInterestNote,
        @Nullable String guardianName) {

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
