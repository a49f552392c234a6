package org.himaye.shared;

/** Keeps what every completed task looked like. */
public interface SubmissionArchive {

    /**
     * Keeps one validated submission in the running transaction.
     *
     * @param task the completed task
     * @param province plate code of the case's province
     * @param form id of the form
     * @param content the submission as JSON, field by field
     */
    void keep(TaskInHand task, String province, String form, String content);
}
