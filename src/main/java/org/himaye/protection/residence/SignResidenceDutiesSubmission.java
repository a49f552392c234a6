package org.himaye.protection.residence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The decision on residence and reporting of an applicant (YUKK 71).
 *
 * <p>Filled by the form {@code sign-residence-duties}.
 *
 * @param decision what was decided
 * @param reasons material reasons
 * @param residenceProvince plate code of the province to live in, or null
 * @param residence reception centre or address to live at, or null
 * @param reportingEveryDays days between two reports, or null
 * @param reportingPlace where to report, or null
 * @param firstReportOn day of the first report, or null
 */
public record SignResidenceDutiesSubmission(
        Choice decision,
        String reasons,
        @Nullable String residenceProvince,
        @Nullable String residence,
        @Nullable Integer reportingEveryDays,
        @Nullable String reportingPlace,
        @Nullable LocalDate firstReportOn) {

    /** What was decided. */
    public enum Choice {
        /** The duties are imposed. */
        IMPOSE,
        /** Nothing is imposed. */
        REFUSE
    }
}
