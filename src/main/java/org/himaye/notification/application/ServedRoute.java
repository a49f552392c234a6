package org.himaye.notification.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.himaye.casefile.StandingRoute;
import org.jspecify.annotations.Nullable;

/**
 * A route against a decision that was served: with a filing period, or always open.
 *
 * @param standing the route that is always open; null if there is a filing period
 * @param ruleId the filing period; null if there is none
 * @param startDay day of service; null without a filing period
 * @param lastDay last filing day; null without a filing period
 * @param lockUntil until when nothing may be enforced; null without a filing period
 */
record ServedRoute(
        @Nullable StandingRoute standing,
        @Nullable String ruleId,
        @Nullable LocalDate startDay,
        @Nullable LocalDate lastDay,
        @Nullable Instant lockUntil) {

    static ServedRoute standing(StandingRoute route) {
        return new ServedRoute(route, null, null, null, null);
    }

    static ServedRoute within(String ruleId, LocalDate startDay, LocalDate lastDay, Instant lockUntil) {
        return new ServedRoute(null, ruleId, startDay, lastDay, lockUntil);
    }

    /** Returns the end of the lock, if there is one. */
    Stream<Instant> lock() {
        return Stream.ofNullable(lockUntil);
    }
}
