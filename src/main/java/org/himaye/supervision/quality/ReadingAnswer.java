package org.himaye.supervision.quality;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a second reader found.
 *
 * @param agrees whether they would have decided in the same way; null if not said
 * @param grounds why
 * @param points answer by point of the checklist
 */
public record ReadingAnswer(@Nullable Boolean agrees, String grounds, Map<String, Point> points) {

    public ReadingAnswer {
        points = Map.copyOf(points);
    }

    /** Never prints what somebody wrote. */
    @Override
    public String toString() {
        return "ReadingAnswer[" + agrees + "]";
    }

    /** The answer to a point. */
    public enum Point {
        /** Met. */
        YES,
        /** Missed. */
        NO,
        /** Does not arise in this decision. */
        NOT_APPLICABLE
    }
}
