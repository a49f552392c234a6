package org.himaye.protection.residence;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The decision on residence and reporting of an applicant (YUKK 71).
 *
 * <p>Filled by the form {@code sign-residence-duties}.
 *
 * @param decision what was decided
 * @param reasons material reasons
 * @param residenceProvince plate code of the province to live in, 1 to 81, or null
 * @param residence reception centre or address to live at, or null
 * @param reportingEveryDays days between two reports, or null
 * @param reportingPlace where to report, or null
 * @param firstReportOn day of the first report, or null
 */
public record SignResidenceDutiesSubmission(
        Choice decision,
        String reasons,
        @Nullable Integer residenceProvince,
        @Nullable String residence,
        @Nullable Integer reportingEveryDays,
        @Nullable String reportingPlace,
        @Nullable LocalDate firstReportOn) {

    /** Returns the plate code of the province to live in with two digits; null if none is given. */
    @Nullable
    String plateCode() {
        return residenceProvince == null ? null : String.format(Locale.ROOT, "%02d", residenceProvince);
    }

    /** What was decided. */
    public enum Choice {
        /** The duties are imposed. */
        IMPOSE,
        /** Nothing is imposed. */
        REFUSE
    }
}
