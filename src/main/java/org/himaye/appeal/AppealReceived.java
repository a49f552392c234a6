package org.himaye.appeal;

import java.time.Instant;
import java.util.UUID;
import org.himaye.shared.CaseId;

/**
 * An objection has reached a desk. From this moment the person may stay until it is decided (YUKK 80/1-e, INV-02).
 *
 * @param appealId the case of the appeal
 * @param contestedCaseId the case in which the contested decision was taken
 * @param contestedDecisionId the contested decision
 * @param receivedAt when the petition was handed in
 */
public record AppealReceived(CaseId appealId, CaseId contestedCaseId, UUID contestedDecisionId, Instant receivedAt) {}
