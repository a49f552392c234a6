package org.himaye.removal;

import java.time.Instant;
import java.util.UUID;
import org.himaye.shared.CaseId;

/**
 * A removal decision stands no more, or there is nothing left to carry out: detention and obligations that rest on it end
 * at once (YUKK 57/4).
 *
 * @param caseId the removal file
 * @param decisionId the removal decision
 * @param because upper-case code: {@code ANNULLED}, {@code LIFTED}, {@code REMOVED}, {@code DEPARTED},
 *     {@code RETURNED_VOLUNTARILY}, {@code READMITTED}
 * @param at when
 */
public record RemovalDecisionEnded(CaseId caseId, UUID decisionId, String because, Instant at) {}
