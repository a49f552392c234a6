package org.himaye.shared;

/**
 * The task that an officer is completing.
 *
 * @param taskId the engine's identifier
 * @param userTask id of the user task in its model
 * @param caseId the case it belongs to
 */
public record TaskInHand(String taskId, String userTask, CaseId caseId) {}
