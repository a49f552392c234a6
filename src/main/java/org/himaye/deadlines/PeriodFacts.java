package org.himaye.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import org.himaye.shared.LegalTime;
import org.jspecify.annotations.Nullable;

/**
 * What a computation starts from.
 *
 * @param start recorded fact, read strictly
 * @param generousStart latest day on which the fact can be said to have happened; decides {@code lockUntil} only
 * @param amount amount that the authority chose within the rule; null for the rule's own
 * @param pausedDays days for which the period was suspended
 */
public record PeriodFacts(
        Instant start, LocalDate generousStart, @Nullable Integer amount, int pausedDays) {

    /**
     * Keeps impossible facts out.
     *
     * @throws org.himaye.shared.Refusal {@code invalid-start} if the start is centuries away
     */
    public PeriodFacts {
        StartRange.require(start);
        StartRange.require(generousStart);
        if (pausedDays < 0) {
            throw new IllegalArgumentException("A period cannot be paused for " + pausedDays + " days");
        }
    }

    /** An undisputed fact, the rule's own amount and no suspension. */
    public static PeriodFacts of(Instant start) {
        StartRange.require(start);
        return new PeriodFacts(start, LegalTime.dayOf(start), null, 0);
    }

    /** A notification: the strict day starts the period, the generous day its lock. */
    public static PeriodFacts of(NotificationDate notified) {
        return new PeriodFacts(
                notified.strict().atStartOfDay(LegalTime.ZONE).toInstant(), notified.generous(), null, 0);
    }
}
