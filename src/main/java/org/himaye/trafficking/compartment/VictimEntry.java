package org.himaye.trafficking.compartment;

import java.time.Instant;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a sealed file.
 *
 * @param id identifies it
 * @param file the file
 * @param kind upper-case code, e.g. {@code INTERVIEW_HELD}
 * @param article deciding article; null where no law decides
 * @param occurredAt when it happened
 * @param content what was written, as a JSON object in plain text; never leaves the team
 * @param recordedBy account name
 * @param recordedAt when it was written
 */
public record VictimEntry(
        UUID id,
        CaseId file,
        String kind,
        @Nullable String article,
        Instant occurredAt,
        String content,
        String recordedBy,
        Instant recordedAt) {}
