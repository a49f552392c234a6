package org.himaye.casefile;

import java.time.Instant;
import org.himaye.shared.PersonId;

/**
 * One record about duplicates.
 *
 * @param kind merged or split again
 * @param from the duplicate
 * @param into the person it was merged into
 * @param reason why, in the words of who did it
 * @param linkedBy account name
 * @param linkedAt when
 */
public record PersonLink(Kind kind, PersonId from, PersonId into, String reason, String linkedBy, Instant linkedAt) {

    /** What was recorded. */
    public enum Kind {
        /** Two records turned out to be one person. */
        DUPLICATE_MERGED,
        /** A merge turned out to be wrong. */
        DUPLICATE_SPLIT
    }
}
