package org.himaye.casefile.web;

import java.time.Instant;
import java.util.SortedMap;
import org.himaye.casefile.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * One line of the timeline.
 *
 * @param caseNumber case in which it happened
 * @param occurredAt when it happened
 * @param recordedAt when it was recorded
 * @param kind what happened
 * @param article deciding article; null where no law decides
 * @param detail codes, dates and identifiers by name
 */
record EventView(
        String caseNumber,
        Instant occurredAt,
        Instant recordedAt,
        CodeView kind,
        @Nullable String article,
        SortedMap<String, String> detail) {

    static EventView of(TimelineEntry entry, CodeLabels labels) {
        return new EventView(
                entry.caseNumber(),
                entry.occurredAt(),
                entry.recordedAt(),
                CodeView.of(entry.kind(), labels.of("event", entry.kind())),
                entry.article(),
                entry.detail());
    }
}
