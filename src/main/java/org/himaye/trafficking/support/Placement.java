package org.himaye.trafficking.support;

import java.time.Instant;
import java.util.UUID;

/**
 * Where somebody lives now.
 *
 * @param id identifies the stay
 * @param shelterId the shelter
 * @param placedAt since when
 */
record Placement(UUID id, UUID shelterId, Instant placedAt) {}
