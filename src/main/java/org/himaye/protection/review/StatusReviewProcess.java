package org.himaye.protection.review;

import java.util.Date;
import java.util.UUID;
import org.himaye.shared.CaseId;

/** Starts and continues {@code status-review}; implemented beside the process models. */
public interface StatusReviewProcess {

    /**
     * Starts the process in the running transaction.
     *
     * @param id the review
     * @param noticeDueAt when the notice should be written
     */
    void start(CaseId caseId, String province, String caseNumber, UUID id, Date noticeDueAt);

    /**
     * Tells that the decision was annulled on objection and is to be taken anew.
     *
     * @return false if the review does not wait for an objection now
     */
    boolean remanded(CaseId caseId, Date draftDueAt);

    /** Tells that an objection was refused and every way against that is closed; false if the review does not wait for it. */
    boolean upheld(CaseId caseId);
}
