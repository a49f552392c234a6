package org.himaye.appeal.application;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.himaye.casefile.CaseEvent;
import org.himaye.casefile.CaseFiles;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes what happened to the timeline of a case and to the ledger, in the same words. Kinds begin with {@code APPEAL_}:
 * on the contested case they would otherwise count as a part in its decision (INV-33).
 */
@Component
class AppealJournal {

    private static final String PREFIX = "APPEAL_";

    private final CaseFiles files;
    private final Ledger ledger;

    AppealJournal(CaseFiles files, Ledger ledger) {
        this.files = files;
        this.ledger = ledger;
    }

    /**
     * Records something that happened in a case.
     *
     * @param kind upper-case verb in the past, beginning with {@code APPEAL_}
     * @param article deciding article; null where no law decides
     * @param detail codes, dates and identifiers, never prose
     */
    void record(
            CaseId caseId,
            String province,
            String kind,
            Instant occurredAt,
            @Nullable String article,
            Map<String, ?> detail) {
        if (!kind.startsWith(PREFIX)) {
            throw new IllegalArgumentException("An appeal's event begins with " + PREFIX + ": " + kind);
        }
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
