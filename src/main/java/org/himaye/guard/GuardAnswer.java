package org.himaye.guard;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The guard's answer. It holds for the transaction in which it was given, no longer.
 *
 * @param id identifies the stored answer
 * @param question what was asked
 * @param obstacles everything that stands against the removal; empty if it may start
 * @param answeredAt when
 */
public record GuardAnswer(UUID id, RemovalQuestion question, List<Obstacle> obstacles, Instant answeredAt) {

    public GuardAnswer {
        obstacles = List.copyOf(obstacles);
    }

    /** Tells whether nothing stands against it. */
    public boolean isClear() {
        return obstacles.isEmpty();
    }
}
