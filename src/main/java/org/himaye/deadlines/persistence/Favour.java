package org.himaye.deadlines.persistence;

import org.himaye.deadlines.Bound;
import org.himaye.deadlines.DeadlineRule;

/** Which way a correction may move a date by itself (INV-50). */
enum Favour {
    /** Only later: filing periods and benefits. */
    LATER,
    /** Only earlier: detention and burdens. */
    EARLIER,
    /** Either way: duties of authorities and reporting duties. */
    NEITHER;

    static Favour of(DeadlineRule rule) {
        if (rule.bound() == Bound.EARLIEST) {
            return NEITHER;
        }
        return switch (rule.clockClass()) {
            case C1 -> LATER;
            case C2 -> EARLIER;
            case C4 -> rule.burden() ? EARLIER : LATER;
            case C3, C5 -> NEITHER;
        };
    }
}
