package org.himaye.appeal.application;

import java.time.Instant;
import java.util.Map;
import org.himaye.casefile.CaseJournal;
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

    private final CaseJournal journal;

    AppealJournal(CaseJournal journal) {
        this.journal = journal;
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
        journal.record(caseId, province, kind, occurredAt, article, detail);
    }
}
