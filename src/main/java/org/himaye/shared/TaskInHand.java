package org.himaye.shared;

import org.jspecify.annotations.Nullable;

/**
 * The task that an officer is completing.
 *
 * @param taskId the engine's identifier
 * @param userTask id of the user task in its model
 * @param caseId the case it belongs to
 * @param subjectId identifier of what the task is about, where a case has several of them at once, e.g. the decision to
 *     serve or the detention to review; null where the case says enough
 */
public record TaskInHand(
        String taskId,
        String userTask,
        CaseId caseId,
        @Nullable String subjectId) {

    /** Name of the process variable that holds the subject. */
    public static final String SUBJECT_VARIABLE = "subjectId";

    /** A task about the case as such. */
    public TaskInHand(String taskId, String userTask, CaseId caseId) {
        this(taskId, userTask, caseId, null);
    }
}
