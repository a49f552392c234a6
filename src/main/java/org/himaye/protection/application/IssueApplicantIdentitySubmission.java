package org.himaye.protection.application;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The applicant identity document and the duties notified with it (YUKK 71, 76, DOC-04, DOC-05).
 *
 * <p>Filled by the form {@code issue-applicant-identity}.
 *
 * @param residenceAddress address at which the person is to live
 * @param reportingDuty whether the person must report at intervals (YUKK 71)
 * @param reportingFrequency interval of reporting, or null
 * @param validUntil last day of validity
 * @param handedOverAt moment the document was handed over; local time of Türkiye
 */
public record IssueApplicantIdentitySubmission(
        String residenceAddress,
        Boolean reportingDuty,
        @Nullable ReportingFrequency reportingFrequency,
        LocalDate validUntil,
        LocalDateTime handedOverAt) {

    /** How often an applicant reports in person (YUKK 71). */
    public enum ReportingFrequency {
        /** Every week. */
        WEEKLY,
        /** Every two weeks. */
        FORTNIGHTLY,
        /** Every month. */
        MONTHLY
    }
}
