package org.himaye.supervision.programme;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was reached in a year, up to the day asked for.
 *
 * @param value the figure; null if there is none
 * @param absence why there is none; null if there is one
 * @param trend what it was month by month, or year by year, oldest first; may be empty
 */
record Reached(@Nullable BigDecimal value, @Nullable Absence absence, List<TrendPoint> trend) {

    Reached {
        trend = List.copyOf(trend);
    }

    static Reached of(BigDecimal value, List<TrendPoint> trend) {
        return new Reached(value, null, trend);
    }

    static Reached nothing(Absence absence) {
        return new Reached(null, absence, List.of());
    }
}
