package org.himaye.removal.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found when a removal was evaluated (YUKK 54, 55).
 *
 * @param grounds letters of YUKK 54/1 that hold, in the order of the law
 * @param prohibitions letters of YUKK 55/1 that hold
 * @param prohibitedUntil when the prohibition ends by itself; null if it does not
 * @param seriousThreat whether the threat is serious (YUKK 9/3, 51/1-b)
 * @param protectionWish whether the person wishes protection
 * @param traffickingIndication whether there are signs of trafficking
 * @param assessedBy account name
 * @param assessedAt when
 */
record Assessment(
        List<String> grounds,
        List<String> prohibitions,
        @Nullable LocalDate prohibitedUntil,
        boolean seriousThreat,
        boolean protectionWish,
        boolean traffickingIndication,
        String assessedBy,
        Instant assessedAt) {

    Assessment {
        grounds = List.copyOf(grounds);
        prohibitions = List.copyOf(prohibitions);
    }
}
