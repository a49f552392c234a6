package org.himaye.appeal.application;

import java.time.Instant;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * One appeal as it stands.
 *
 * @param caseId its own case file
 * @param province plate code, that of the contested decision
 * @param contestedCaseId the case in which the contested decision was taken
 * @param contestedDecisionId the contested decision
 * @param decisionType kind of the contested decision
 * @param capacity capacity of whoever objected
 * @param receivedAt when the petition was handed in
 * @param receivedIn plate code of the receiving desk
 * @param detained whether the person is held; such appeals come first
 * @param specialNeed whether the person has special needs (YUKK 67); such appeals come first
 * @param route result of the examination for form; null before it
 * @param admittedAt when it was admitted; null unless admissible
 * @param decisionId the Commission's decision; null until taken
 */
public record Appeal(
        CaseId caseId,
        String province,
        CaseId contestedCaseId,
        UUID contestedDecisionId,
        DecisionType decisionType,
        Capacity capacity,
        Instant receivedAt,
        String receivedIn,
        boolean detained,
        boolean specialNeed,
        @Nullable AppealRoute route,
        @Nullable Instant admittedAt,
        @Nullable UUID decisionId) {}
