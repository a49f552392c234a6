package org.himaye.supervision.quality;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himaye.shared.Refusal;

/**
 * Second readings, for who reads. Nobody chooses what they read. While somebody holds a reading, the file and every other file of
 * the same person is closed to them on every other way. What they find changes no decision.
 */
public interface QualityReadings {

    /** Most readings that somebody holds at a time. */
    int IN_HAND = 5;

    /** Returns what the reader holds, the nearest due day first. */
    List<ReadingInHand> inHand();

    /**
     * Gives the reader the reading that is due first among those they may have: never their own decision, never a person whose
     * file they have worked on or looked into, never their own province, and never what their superiors decided.
     *
     * @return nothing if there is none
     * @throws Refusal conflict if they hold {@value #IN_HAND}, or if somebody took the same at the same moment
     */
    Optional<UUID> take();

    /**
     * Returns a decision that the reader holds.
     *
     * @throws Refusal not found unless the reader holds it
     */
    BlindFile open(UUID id);

    /**
     * Records for ever what the reader found.
     *
     * @throws Refusal not found unless the reader holds it; invalid request if a point has no answer or there are no grounds
     */
    void record(UUID id, ReadingAnswer answer);

    /**
     * Hands a reading back, which the reader does not get again.
     *
     * @param reason why, e.g. that the reader knows the case
     * @throws Refusal not found unless the reader holds it; invalid request without a reason
     */
    void handBack(UUID id, String reason);
}
