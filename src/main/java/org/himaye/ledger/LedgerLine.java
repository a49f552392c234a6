package org.himaye.ledger;

import java.util.SortedMap;
import java.util.TreeMap;
import org.himaye.shared.CaseId;
import org.himaye.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What happened, without personal data: identifiers, codes, dates and hashes only.
 *
 * @param action upper-case verb in the past, e.g. {@code APPLICATION_REGISTERED}
 * @param article deciding article, e.g. {@code YUKK 69/5}; null where no law decides
 * @param reason code or short text of the reason; null if none is required
 * @param caseId the case concerned; null if none
 * @param personId the person concerned; null if none
 * @param province plate code of the case's province; null for national matters
 * @param facts further facts by name
 */
public record LedgerLine(
        String action,
        @Nullable String article,
        @Nullable String reason,
        @Nullable CaseId caseId,
        @Nullable PersonId personId,
        @Nullable String province,
        SortedMap<String, String> facts) {

    public LedgerLine {
        facts = new TreeMap<>(facts);
    }

    /** Starts a line for an action. */
    public static LedgerLine of(String action) {
        return new LedgerLine(action, null, null, null, null, null, new TreeMap<>());
    }

    /** Returns this line with the deciding article. */
    public LedgerLine article(String article) {
        return new LedgerLine(action, article, reason, caseId, personId, province, facts);
    }

    /** Returns this line with the reason. */
    public LedgerLine reason(@Nullable String reason) {
        return new LedgerLine(action, article, reason, caseId, personId, province, facts);
    }

    /** Returns this line with the case and its province. */
    public LedgerLine inCase(CaseId caseId, String province) {
        return new LedgerLine(action, article, reason, caseId, personId, province, facts);
    }

    /** Returns this line with the person concerned. */
    public LedgerLine about(PersonId personId) {
        return new LedgerLine(action, article, reason, caseId, personId, province, facts);
    }

    /** Returns this line with one more fact; the value is written with {@link String#valueOf(Object)}. */
    public LedgerLine with(String name, Object value) {
        SortedMap<String, String> more = new TreeMap<>(facts);
        more.put(name, String.valueOf(value));
        return new LedgerLine(action, article, reason, caseId, personId, province, more);
    }
}
