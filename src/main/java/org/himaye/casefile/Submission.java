package org.himaye.casefile;

import java.time.Instant;
import java.util.SortedMap;

/**
 * A form as it was when an officer completed the task.
 *
 * @param userTask id of the user task in its model
 * @param formId id of the form
 * @param content the answers by field; nested values as JSON text, and an unanswered field is absent
 * @param sha256 hash of the canonical JSON (keys in order, no spaces), which the ledger holds as well
 * @param submittedBy account name
 * @param submittedAt when
 */
public record Submission(
        String userTask,
        String formId,
        SortedMap<String, String> content,
        String sha256,
        String submittedBy,
        Instant submittedAt) {

    /** Never prints what somebody answered. */
    @Override
    public String toString() {
        return "Submission[" + userTask + ", " + sha256 + "]";
    }
}
