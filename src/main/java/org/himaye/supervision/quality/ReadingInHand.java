package org.himaye.supervision.quality;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A reading that somebody has taken and not finished.
 *
 * @param id identifies the reading
 * @param procedure what is read
 * @param kind code of the kind of decision
 * @param dueOn day by which it should be read
 * @param overdue whether that day has passed
 */
public record ReadingInHand(UUID id, SampledProcedure procedure, String kind, LocalDate dueOn, boolean overdue) {}
