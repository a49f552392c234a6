package org.himaye.appeal.application;

import java.time.Instant;
import java.util.UUID;
import org.himaye.shared.CaseId;

/**
 * An objection as a desk received it.
 *
 * @param caseId the case file opened for it
 * @param province plate code, that of the contested decision
 * @param reference given by the receiving desk, unique there
 * @param receiptSha256 hash of the request, so that a repeated call is recognised
 * @param contestedCaseId the case in which the contested decision was taken
 * @param contestedDecisionId the contested decision
 * @param decisionType kind of the contested decision
 * @param capacity capacity of whoever objected
 * @param receivedAt when the petition was handed in
 * @param receivedIn plate code of the receiving desk
 * @param receivedBy account name
 * @param detained whether the person is held
 * @param specialNeed whether the person has special needs
 */
public record NewAppeal(
        CaseId caseId,
        String province,
        String reference,
        String receiptSha256,
        CaseId contestedCaseId,
        UUID contestedDecisionId,
        DecisionType decisionType,
        Capacity capacity,
        Instant receivedAt,
        String receivedIn,
        String receivedBy,
        boolean detained,
        boolean specialNeed) {}
