package org.himaye.casefile;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.himaye.shared.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a case, for the timeline. Its title for people is the message {@code case.event.KIND}.
 *
 * @param caseId the case
 * @param occurredAt when it happened, which may be earlier than its recording
 * @param kind upper-case code, e.g. {@code INTERVIEW_HELD}
 * @param article deciding article; null where no law decides
 * @param detail codes, dates and identifiers by name; no prose, no names of persons
 */
public record CaseEvent(
        CaseId caseId,
        Instant occurredAt,
        String kind,
        @Nullable String article,
        SortedMap<String, String> detail) {

    public CaseEvent {
        detail = new TreeMap<>(detail);
    }

    /** Starts an event without article and detail. */
    public static CaseEvent of(CaseId caseId, String kind, Instant occurredAt) {
        return new CaseEvent(caseId, occurredAt, kind, null, new TreeMap<>());
    }

    /** Returns this event with the deciding article. */
    public CaseEvent article(String decidingArticle) {
        return new CaseEvent(caseId, occurredAt, kind, decidingArticle, detail);
    }

    /** Returns this event with one more detail; the value is written with {@link String#valueOf(Object)}. */
    public CaseEvent with(String name, Object value) {
        SortedMap<String, String> more = new TreeMap<>(detail);
        more.put(name, String.valueOf(value));
        return new CaseEvent(caseId, occurredAt, kind, article, more);
    }
}
