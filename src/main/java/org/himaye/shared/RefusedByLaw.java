package org.himaye.shared;

import org.jspecify.annotations.Nullable;

/**
 * A step was refused because of an article. Published once the refused transaction is over, so that the ledger can keep
 * what the rolled-back step could not.
 *
 * @param refusal the refusal; its article is never null
 * @param step id of the user task, or pattern of the address
 * @param caseId the case; null where the request named none
 * @param province plate code of the case; null exactly where there is no case
 */
public record RefusedByLaw(
        Refusal refusal,
        String step,
        @Nullable CaseId caseId,
        @Nullable String province) {}
