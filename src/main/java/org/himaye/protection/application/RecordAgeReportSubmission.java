package org.himaye.protection.application;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the hospital or authority reports about the age of an applicant, with what the person says and what is best for a child
 * (YUKK 66/1).
 *
 * <p>Filled by the form {@code record-age-report}.
 *
 * @param result what was found
 * @param reportedAt when the report arrived; local time of Türkiye
 * @param reportNumber number of the report
 * @param childView what the person says; needed unless an adult was found, or null
 * @param bestInterestNote what is best for the person while a child
 * @param guardianName name of the guardian or representative, or null
 */
public record RecordAgeReportSubmission(
        AgeFinding result,
        LocalDateTime reportedAt,
        String reportNumber,
        @Nullable String childView,
        String bestInterestNote,
        @Nullable String guardianName) {

    /** What was found about the age. */
    public enum AgeFinding {
        /** Below eighteen. */
        CHILD,
        /** The report cannot say; the doubt counts for the person, who remains a child. */
        INCONCLUSIVE,
        /** Eighteen or older. */
        ADULT;

        /** Tells whether the person counts as a child. */
        public boolean isChild() {
            return this != ADULT;
        }
    }
}
