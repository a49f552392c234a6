package org.himaye.correction.application;

import java.time.Instant;
import java.util.UUID;
import org.himaye.deadlines.ServiceWay;
import org.jspecify.annotations.Nullable;

/**
 * One correction of a file.
 *
 * @param correction identifier
 * @param fact which fact
 * @param decision number of the decision; null for a registration
 * @param formerValue what was on record
 * @param correctedValue what is proposed
 * @param way way of service; null for a registration
 * @param reason why
 * @param explanation the same in words
 * @param document the paper that proves it
 * @param proposedBy account of the first person
 * @param proposedAt when
 * @param approved what the second person said; null while nobody has
 * @param decidedBy account of the second person, or null
 * @param verdict reasons of the second person, or null
 */
public record RecordedCorrection(
        UUID correction,
        CorrectedFact fact,
        @Nullable String decision,
        Instant formerValue,
        Instant correctedValue,
        @Nullable ServiceWay way,
        CorrectionReason reason,
        String explanation,
        String document,
        String proposedBy,
        Instant proposedAt,
        @Nullable Boolean approved,
        @Nullable String decidedBy,
        @Nullable String verdict) {}
