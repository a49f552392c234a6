package org.himaye.guard;

import java.time.Instant;
import org.himaye.shared.PersonId;

/**
 * What the guard is asked.
 *
 * @param personId the person, under any of their records
 * @param destination ISO 3166-1 alpha-3 code of the country of destination
 * @param purpose what is to start if nothing stands against it
 * @param at the moment for which the answer holds
 */
public record RemovalQuestion(PersonId personId, String destination, Purpose purpose, Instant at) {

    /** What is to start. */
    public enum Purpose {
        /** Somebody only wants to know. */
        QUESTION,
        /** A journey is to be booked. */
        BOOKING,
        /** The person is to be taken across the border. */
        EXECUTION,
        /** The person's own voluntary return, by their recorded consent (YUKK 53/3, 60/A). */
        RETURN,
        /** Transfer to another state under a readmission agreement. */
        READMISSION
    }
}
