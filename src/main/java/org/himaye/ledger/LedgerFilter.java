package org.himaye.ledger;

import java.time.Instant;
import org.himaye.shared.CaseId;
import org.himaye.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Which entries an auditor asks for; a null component does not restrict.
 *
 * @param caseId the case concerned
 * @param personId the person concerned
 * @param actor account name of who acted
 * @param action the action, e.g. {@code CASE_VIEWED}
 * @param province plate code
 * @param from earliest moment, inclusive
 * @param until latest moment, exclusive
 */
public record LedgerFilter(
        @Nullable CaseId caseId,
        @Nullable PersonId personId,
        @Nullable String actor,
        @Nullable String action,
        @Nullable String province,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** Asks for everything the reader may see. */
    public static LedgerFilter everything() {
        return new LedgerFilter(null, null, null, null, null, null, null);
    }

    /** Returns this filter, restricted to one case. */
    public LedgerFilter inCase(CaseId caseId) {
        return new LedgerFilter(caseId, personId, actor, action, province, from, until);
    }

    /** Returns this filter, restricted to one person. */
    public LedgerFilter about(PersonId personId) {
        return new LedgerFilter(caseId, personId, actor, action, province, from, until);
    }

    /** Returns this filter, restricted to one actor. */
    public LedgerFilter by(String actor) {
        return new LedgerFilter(caseId, personId, actor, action, province, from, until);
    }

    /** Returns this filter, restricted to one action. */
    public LedgerFilter action(String action) {
        return new LedgerFilter(caseId, personId, actor, action, province, from, until);
    }

    /** Returns this filter, restricted to one province. */
    public LedgerFilter province(String province) {
        return new LedgerFilter(caseId, personId, actor, action, province, from, until);
    }

    /** Returns this filter, restricted to a time from the first moment (inclusive) to the second (exclusive). */
    public LedgerFilter between(@Nullable Instant from, @Nullable Instant until) {
        return new LedgerFilter(caseId, personId, actor, action, province, from, until);
    }
}
