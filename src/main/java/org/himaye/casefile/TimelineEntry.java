package org.himaye.casefile;

import java.time.Instant;
import java.util.SortedMap;
import org.himaye.shared.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * One line of a timeline.
 *
 * @param caseId the case it happened in
 * @param caseNumber number of that case
 * @param type kind of that case
 * @param occurredAt when it happened
 * @param recordedAt when it was recorded
 * @param kind upper-case code
 * @param article deciding article; null where no law decides
 * @param detail codes, dates and identifiers by name
 */
public record TimelineEntry(
        CaseId caseId,
        String caseNumber,
        CaseType type,
        Instant occurredAt,
        Instant recordedAt,
        String kind,
        @Nullable String article,
        SortedMap<String, String> detail) {}
