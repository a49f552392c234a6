package org.himaye.shared;

import java.util.Map;

/** Lets a page do what Tasklist does: complete the very task that waits there, through the same door and its checks. */
public interface OfficerTasks {

    /** Tells whether a user task of a case waits and the acting officer may claim or has claimed it. */
    boolean waits(CaseId caseId, String userTask);

    /**
     * Claims the waiting task as the acting officer and submits its form. Must not be called in a running transaction, so
     * that a collision with another officer can be tried again.
     *
     * @param fields the form's fields by key
     * @throws Refusal if no such task waits for the officer, or whatever the form or the step refuses
     */
    void complete(CaseId caseId, String userTask, Map<String, Object> fields);

    /** Gives an open user task of a case to another officer; does nothing if it does not wait now. */
    void reassign(CaseId caseId, String userTask, String userId);
}
