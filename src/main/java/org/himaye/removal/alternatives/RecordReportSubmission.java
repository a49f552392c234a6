package org.himaye.removal.alternatives;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One expected report of somebody who has to report (YUKK 57/A-1-b).
 *
 * <p>Filled by the form {@code record-report}.
 *
 * @param reported whether the person came
 * @param reportedAt when, or null; local time of Türkiye
 * @param excused whether staying away was excused
 */
public record RecordReportSubmission(
        Boolean reported, @Nullable LocalDateTime reportedAt, Boolean excused) {}
