package org.himaye.casefile;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what happened to the timeline of the case and to the ledger, in the same words. */
@Component
public class CaseJournal {

    private final CaseFiles files;
    private final Timelines timelines;
    private final Ledger ledger;

    CaseJournal(CaseFiles files, Timelines timelines, Ledger ledger) {
        this.files = files;
        this.timelines = timelines;
        this.ledger = ledger;
    }

    /** Tells whether something of a kind has happened in a case before. */
    public boolean has(CaseId caseId, String kind) {
        return timelines.of(caseId).stream().anyMatch(entry -> entry.kind().equals(kind));
    }

    /** Returns what happened of some kinds in a case, oldest first. */
    public List<TimelineEntry> of(CaseId caseId, Set<String> kinds) {
        return timelines.of(caseId).stream()
                .filter(entry -> kinds.contains(entry.kind()))
                .sorted(Comparator.comparing(TimelineEntry::recordedAt))
                .toList();
    }

    /**
     * Records something that happened in a case.
     *
     * @param kind upper-case verb in the past
     * @param article deciding article; null where no law decides
     * @param detail codes, dates and identifiers, never prose
     */
    public void record(
            CaseId caseId,
            String province,
            String kind,
            Instant occurredAt,
            @Nullable String article,
            Map<String, ?> detail) {
        CaseEvent event = CaseEvent.of(caseId, kind, occurredAt);
        LedgerLine line = LedgerLine.of(kind).inCase(caseId, province).with("occurredAt", occurredAt);
        if (article != null) {
            event = event.article(article);
            line = line.article(article);
        }
        for (Map.Entry<String, ?> entry : new TreeMap<>(detail).entrySet()) {
            event = event.with(entry.getKey(), entry.getValue());
            line = line.with(entry.getKey(), entry.getValue());
        }
        files.recordEvent(event);
        ledger.append(line);
    }
}
