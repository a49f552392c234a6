package org.himaye.supervision.alert;

import org.jspecify.annotations.Nullable;

/**
 * A threshold as somebody sets it for the own unit.
 *
 * @param measure what it looks at
 * @param subject id of a period, code of a procedure or id of a removal centre
 * @param days age in days from which files count; 0 for other measures
 * @param raiseAbove an alert is raised when the reading is above this
 * @param mailTo mailbox of the unit; null for none
 */
public record NewThreshold(
        AlertMeasure measure,
        String subject,
        int days,
        int raiseAbove,
        @Nullable String mailTo) {}
