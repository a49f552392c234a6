package org.himaye.supervision.alert;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A threshold in force.
 *
 * @param id its id
 * @param province unit it belongs to; {@code 00} looks at the whole country
 * @param measure what it looks at
 * @param subject id of a period, code of a procedure or id of a removal centre
 * @param days age in days from which files count; 0 for other measures
 * @param raiseAbove an alert is raised when the reading is above this
 * @param clearAt the alert ends when the reading has come down to this
 * @param mailTo mailbox of the unit; null for none
 * @param setBy who set it
 * @param setAt when
 */
public record AlertThreshold(
        UUID id,
        String province,
        AlertMeasure measure,
        String subject,
        int days,
        int raiseAbove,
        int clearAt,
        @Nullable String mailTo,
        String setBy,
        Instant setAt) {

    private static final int TENTH = 10;

    /** Returns down to what a reading must come before the next crossing counts: a tenth below, and at least one. */
    static int clearAt(int raiseAbove) {
        return Math.max(0, raiseAbove - Math.max(1, raiseAbove / TENTH));
    }
}
