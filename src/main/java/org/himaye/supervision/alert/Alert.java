package org.himaye.supervision.alert;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a threshold was crossed.
 *
 * @param id its id
 * @param threshold what was crossed
 * @param raisedAt when it was noticed
 * @param reading what was read then
 * @param clearedAt when the reading had come down; null while the alert stands
 * @param acknowledgedAt when somebody of the unit took note; null before
 * @param acknowledgedBy who did
 */
public record Alert(
        UUID id,
        AlertThreshold threshold,
        Instant raisedAt,
        int reading,
        @Nullable Instant clearedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy) {}
