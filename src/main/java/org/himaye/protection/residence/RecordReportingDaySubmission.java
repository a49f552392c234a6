package org.himaye.protection.residence;

/**
 * Whether the person came on a reporting day (YUKK 71).
 *
 * <p>Filled by the form {@code record-reporting-day}.
 *
 * @param outcome what happened on the day
 */
public record RecordReportingDaySubmission(Outcome outcome) {

    /** What happened on a reporting day. */
    public enum Outcome {
        /** The person came. */
        KEPT,
        /** The person did not come; somebody decides on the excuse. */
        MISSED
    }
}
