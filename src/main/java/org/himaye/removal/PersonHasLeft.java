package org.himaye.removal;

import java.time.Instant;
import org.himaye.shared.CaseId;

/**
 * A person has left the country otherwise than by removal, before or after a removal decision: there is nobody left to
 * remove (YUKK 60/A).
 *
 * @param caseId the file in which it was recorded
 * @param because upper-case code: {@code RETURNED_VOLUNTARILY} or {@code READMITTED}
 * @param at when
 */
public record PersonHasLeft(CaseId caseId, String because, Instant at) {}
